import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** Every module that an entry brings with it. */
async function modulesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['gouji-source'],
    external: ['node:*'],
    logLevel: 'silent',
  })
  const imported = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path))
  return [...Object.keys(metafile.inputs), ...imported]
}

test('the engine brings no parser and no schema library, which cost more to load than a report to lint', async () => {
  const modules = await modulesOf('./index.ts')
  expect(modules.filter((path) => /node_modules/.test(path))).toEqual([])
  expect(modules.some((path) => path.endsWith('lint-report.ts'))).toBe(true)
})

test.each(['./index.ts', './reader/markdown/index.ts', './testing/index.ts'])(
  '%s runs in a browser',
  async (entry) => {
    expect((await modulesOf(entry)).filter((path) => path.startsWith('node:'))).toEqual([])
  },
)
