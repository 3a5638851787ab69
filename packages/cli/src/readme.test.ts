import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const root = path.join(import.meta.dirname, '../../..')

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
])('the ledger in %s is what the command prints', async (file, locale) => {
  let out = ''
  const output = { columns: undefined, closed: false, write: (text: string) => (out += text) }
  const io = { cwd: root, env: {}, stdin: async () => Buffer.from(''), stdout: output, stderr: output }
  await run(['facts', '--locale', locale, 'fixtures/demo/report.txt'], io)
  const readme = readFileSync(path.join(root, file), 'utf8')
  const shown = readme.split('```text\n').find((block) => block.includes('✓3人'))
  const parts = shown?.split('\n```')[0]?.split('\n\n') ?? []
  expect(parts).toHaveLength(5)
  for (const part of parts) expect(out).toContain(part)
})
