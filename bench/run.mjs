// pnpm bench: what gouji costs, each figure as a ratio to something measured in the same run, beside its target.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { lintReport, plainTextReader } from '@gouji/core'
import { markdownReader } from '@gouji/core/markdown'
import { recommended } from '@gouji/rules'
import { processes, warm } from './measure.mjs'
import { report } from './reports.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const text = report('plain')
const markdown = report('markdown')
const longer = Array.from({ length: 10 }, () => text).join('\n')
const bytes = new Map([text, markdown, longer].map((content) => [content, Buffer.from(content)]))

const lint = (content, reader) => () => lintReport({ content: bytes.get(content), reader }, recommended)
for (const [content, reader] of [
  [text, plainTextReader],
  [markdown, markdownReader],
]) {
  const { form, messages } = lint(content, reader)()
  if (form !== 'statistics-2014')
    throw new Error(`the report was not understood as ${reader.id}: form ${form}`)
  for (const { message, line } of messages)
    console.log(`found in the ${reader.id} report, line ${line}: ${message}`)
}

// Each kind of work in a phase of its own, as a process has it: one that lints reports of this length does not parse
// Markdown or lint long ones in between. Ratios are between figures of one phase.
const lengths = warm({ text: lint(text, plainTextReader), longer: lint(longer, plainTextReader) })
const times = {
  ...warm({ text: lint(text, plainTextReader) }),
  ...warm({ markdown: lint(markdown, markdownReader), remark: await remark(markdown) }),
}

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'))
writeFileSync(path.join(folder, 'report.txt'), text)
writeFileSync(path.join(folder, 'report.md'), markdown)
const gouji = path.join(root, 'packages/cli/bin/gouji.js')
const whole = processes({
  node: ['-e', '0'],
  text: [gouji, path.join(folder, 'report.txt')],
  markdown: [gouji, path.join(folder, 'report.md')],
})
rmSync(folder, { recursive: true })

const kilobytes = (content) => `${(bytes.get(content).length / 1024).toFixed(1)} KB`
const factor = (value) => `${value.toFixed(2)}×`
const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`

const rows = [
  {
    what: `text report, ${kilobytes(text)}, warm`,
    figure: `${Math.round(1000 / times.text)} a second`,
    target: '≥ 1000',
    met: 1000 / times.text >= 1000,
    detail: milliseconds(times.text),
  },
  {
    what: `Markdown report, ${kilobytes(markdown)}, against remark-parse with tables`,
    figure: factor(times.markdown / times.remark),
    target: '≤ 1.2×',
    met: times.markdown / times.remark <= 1.2,
    detail: `${milliseconds(times.markdown)} / ${milliseconds(times.remark)}`,
  },
  {
    what: `ten times the text, ${kilobytes(longer)}`,
    figure: factor(lengths.longer / lengths.text),
    target: '≤ 12×',
    met: lengths.longer / lengths.text <= 12,
    detail: milliseconds(lengths.longer),
  },
  ...[
    ['text', 'report.txt', 1.8],
    ['markdown', 'report.md', 2.5],
  ].map(([name, file, most]) => ({
    what: `gouji ${file}, whole process, against node -e 0`,
    figure: factor(whole[name].ratio),
    target: `≤ ${most}×`,
    met: whole[name].ratio <= most,
    detail: `${milliseconds(whole[name].time)} / ${milliseconds(whole.node.time)}`,
  })),
]

const columns = ['what', 'figure', 'target', 'detail']
const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)))
for (const row of rows) {
  const line = columns.map((column, index) => row[column].padEnd(widths[index])).join('  ')
  console.log(`${line}  ${row.met ? 'met' : 'missed'}`)
}

/** Parsing alone, with the extensions that the Markdown reader has. */
async function remark(content) {
  const { resolve } = createRequire(path.join(root, 'packages/core/package.json'))
  const load = (name) => import(pathToFileURL(resolve(name)).href)
  const [{ unified }, { default: remarkParse }, { gfmTable }, { gfmTableFromMarkdown }] = await Promise.all(
    ['unified', 'remark-parse', 'micromark-extension-gfm-table', 'mdast-util-gfm-table'].map(load),
  )
  const processor = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .freeze()
  return () => processor.parse(content)
}
