import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * What the command prints of the bundled report at error level, fenced for a README. Run from its sources, so nothing
 * needs to be built.
 * @param {string} root @param {'zh-CN' | 'en'} locale @returns {Promise<string>}
 */
export async function demo(root, locale) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-demo-'))
  try {
    await build({
      entryPoints: [join(root, 'packages/cli/src/run.ts')],
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      conditions: ['gouji-source'],
      // What a CommonJS dependency requires, within an ES module.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'silent',
    })
    const { run } = await import(pathToFileURL(join(folder, 'run.mjs')).href)
    let printed = ''
    const output = {
      closed: false,
      columns: undefined,
      write: (/** @type {string} */ text) => {
        printed += text
      },
    }
    const io = { cwd: root, env: {}, stdout: output, stderr: output, stdin: async () => new Uint8Array() }
    await run(['--quiet', '--no-color', '--locale', locale, 'fixtures/demo/report.txt'], io)
    return `\`\`\`text\n${printed.trimEnd()}\n\`\`\``
  } finally {
    rmSync(folder, { recursive: true })
  }
}
