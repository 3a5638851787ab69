// Bundles the command: everything it needs goes into dist, so that the installed command resolves no package at run
// time, and what only some runs need (Markdown, globbing, colours) is in chunks of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(here, 'dist')

for (const name of readdirSync(here).includes('dist') ? readdirSync(dist) : []) {
  if (name.endsWith('.js') || name.endsWith('.txt')) rmSync(path.join(dist, name))
}

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  conditions: ['gouji-source'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})

writeFileSync(path.join(dist, 'third-party-licenses.txt'), licences(Object.keys(metafile.inputs)))

/** The licence texts of the packages whose code is in the bundle, as their terms ask. */
function licences(inputs) {
  const folders = new Set()
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
    if (found) folders.add(path.resolve(here, found[1]))
  }
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : ''
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return texts.sort().join(`\n${'-'.repeat(80)}\n\n`)
}
