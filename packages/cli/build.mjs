// Bundles the command: everything it needs goes into dist, so that the installed command resolves no package at run
// time. What only some runs need (Markdown, globbing, colours) is in bundles of its own, loaded by the one of `main`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = path.dirname(fileURLToPath(import.meta.url))
const dist = path.join(here, 'dist')
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'))

/** What is imported dynamically and gets a bundle of its own: the specifier, the bundle, where it starts if not there. */
const apart = [
  { id: '@gouji/core/markdown', out: 'markdown' },
  { id: 'chalk', out: 'chalk' },
  { id: 'tinyglobby', out: 'glob' },
  { id: './facts/facts.ts', out: 'facts', in: 'src/facts/facts.ts' },
  { id: './every-width.ts', out: 'width', in: 'src/formatters/every-width.ts' },
]

mkdirSync(dist, { recursive: true })
for (const name of readdirSync(dist)) {
  if (/\.(?:cjs|cache|txt)\b/.test(name)) rmSync(path.join(dist, name))
}

const { metafile, outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: [
    { in: 'src/main.ts', out: 'main' },
    ...apart.map(({ id, out, in: start = id }) => ({ in: start, out })),
  ],
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  write: false,
  // What bin/load.js calls a bundle with; it is in the file so that the file is compiled as it is read.
  banner: { js: '(function (exports, require, module, __filename) {' },
  footer: { js: '})' },
  format: 'cjs',
  minify: true,
  platform: 'node',
  target: 'node20',
  conditions: ['gouji-source'],
  // Of a module's address only `createRequire` is in use, which takes a path as well.
  define: { GOUJI_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' },
  // An `import()` of another bundle becomes a `require`, which bin/load.js answers.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  plugins: [
    {
      name: 'apart',
      setup({ onResolve }) {
        onResolve({ filter: /./ }, ({ kind, path: id }) => {
          const bundle = kind === 'dynamic-import' && apart.find((each) => each.id === id)
          return bundle ? { path: `./${bundle.out}.cjs`, external: true } : undefined
        })
      },
    },
  ],
})

for (const { path: file, text } of outputFiles) writeFileSync(file, ascii(text))
writeFileSync(path.join(dist, 'third-party-licenses.txt'), licences(Object.keys(metafile.inputs)))
await writeBytecode()

/** The same program in one byte a character, as Node reads it fastest; esbuild leaves regular expressions alone. */
function ascii(program) {
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Runs the command over reports that call for every bundle, and keeps what was compiled on the way. */
async function writeBytecode() {
  const { keepBytecode, load } = createRequire(import.meta.url)('./bin/load.js')
  const { run } = load('main').exports
  const silent = { write() {}, closed: false, columns: 80 }
  const io = { cwd: path.join(here, '../..'), env: {}, stdout: silent, stderr: silent }
  const reports = ['fixtures/demo', 'fixtures/format-2021-clean-both-formats']
  await run(reports, io)
  await run(['facts', ...reports], io)
  keepBytecode()
}

/** The licence texts of the packages whose code is in the bundles, as their terms ask. */
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
