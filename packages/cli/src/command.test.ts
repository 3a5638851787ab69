import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The built command in a process of its own, as a user runs it.

const root = fileURLToPath(new URL('..', import.meta.url))
const command = path.join(root, 'bin/gouji.js')
const faulty = '云溪县档案局2024年工作说明\n\n全年工作，，有序开展。\n'

let cwd: string
beforeAll(() => {
  if (!existsSync(path.join(root, 'dist/main.cjs'))) throw new Error('build first: npm run build')
  cwd = mkdtempSync(path.join(tmpdir(), 'gouji-'))
  writeFileSync(path.join(cwd, 'faulty.txt'), faulty)
  writeFileSync(path.join(cwd, 'faulty.md'), faulty)
  writeFileSync(path.join(cwd, 'emoji.txt'), faulty.replace('全年', '全年👨‍👩‍👧한'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

function gouji(args: string[], options: SpawnSyncOptions = {}) {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8', FORCE_COLOR: undefined, NO_COLOR: undefined }
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    ...options,
    env: { ...env, ...options.env },
  })
  return { status, stdout: String(stdout), stderr: String(stderr) }
}

test('lints text and Markdown, in a pipe without colour', () => {
  const { status, stdout, stderr } = gouji(['faulty.txt', 'faulty.md'])
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout.match(/repeated-punctuation/g)).toHaveLength(2)
  expect(stdout).not.toContain('\u001b')
})

test('every bundle of its own loads: colours, globbing, widths', () => {
  const { status, stdout } = gouji(['--color', '*.txt'])
  expect(status).toBe(1)
  expect(stdout).toContain('\u001b[')
  expect(stdout).toContain('emoji.txt')
})

test('FORCE_COLOR and NO_COLOR are heard', () => {
  expect(gouji(['faulty.txt'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[')
  expect(gouji(['faulty.txt'], { env: { NO_COLOR: '1' } }).stdout).not.toContain('\u001b[')
})

test('reads standard input to its end', () => {
  const input = `${faulty}${'全年工作有序开展。\n'.repeat(20_000)}`
  const { status, stdout } = gouji(['--format', 'json', '-'], { input })
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toHaveLength(1)
})

test('says its version, and helps', () => {
  expect(gouji(['--version'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  })
  expect(gouji(['--help']).stdout).toContain('Usage: gouji')
})

test('the ledger has a bundle of its own, which a lint does not load', () => {
  const { status, stdout, stderr } = gouji(['facts', '--format', 'json', 'faulty.txt', 'faulty.md'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toHaveLength(2)
  expect(gouji(['facts', '--help']).stdout).toContain('Usage: gouji facts')
})

test('writes nothing on standard output for arguments that cannot be used', () => {
  expect(gouji(['--format', 'xml', 'faulty.txt'])).toMatchObject({ status: 2, stdout: '' })
})

test('a reader that closes the pipe early is no crash', async () => {
  const many = Array.from({ length: 3000 }, () => '全年工作，，有序开展。').join('\n\n')
  writeFileSync(path.join(cwd, 'many.txt'), many)
  const child = spawn(process.execPath, [command, 'many.txt', 'faulty.txt'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, complaints }).toEqual({ status: 1, complaints: '' })
})

test('a pipe that does not block gets everything', async () => {
  const many = Array.from({ length: 3000 }, () => '全年工作，，有序开展。').join('\n\n')
  writeFileSync(path.join(cwd, 'many.txt'), many)
  const child = spawn(process.execPath, [command, '--format', 'json', 'many.txt'], { cwd })
  let out = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  expect(JSON.parse(out)[0].errorCount).toBe(3000)
})

test('bytecode is kept by the first run, and is neither needed nor trusted', () => {
  const copy = path.join(cwd, 'installed')
  const dist = path.join(copy, 'dist')
  const bytecode = () => readdirSync(dist).filter((name) => name.endsWith('.cache'))
  const lint = () => spawnSync(process.execPath, [path.join(copy, 'bin/gouji.js'), 'faulty.txt'], { cwd })
  cpSync(path.join(root, 'bin'), path.join(copy, 'bin'), { recursive: true })
  cpSync(path.join(root, 'dist'), dist, {
    recursive: true,
    filter: (name) => !name.endsWith('.cache') && !name.includes('types'),
  })
  const first = lint()
  expect(first.status).toBe(1)
  expect(bytecode()).toEqual([`main-${process.version}-${process.arch}.cache`])

  for (const name of bytecode()) writeFileSync(path.join(dist, name), 'no bytecode')
  expect(lint()).toMatchObject({ status: 1, stdout: first.stdout, stderr: first.stderr })

  for (const name of bytecode()) rmSync(path.join(dist, name))
  chmodSync(dist, 0o555)
  expect(lint()).toMatchObject({ status: 1, stdout: first.stdout, stderr: first.stderr })
  chmodSync(dist, 0o755)
})
