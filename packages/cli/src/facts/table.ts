import { explain, type LedgerEntry, type LedgerStatus, type Locale, locate, type Sentence } from '@gouji/core'
import { printable } from '../formatters/printable.ts'
import type { Style } from '../formatters/style.ts'
import { textColumns, withColumns, wrap } from '../formatters/width.ts'
import { type Words, words } from '../words.ts'
import type { FactsFormatter, ReadDocument } from './facts.ts'

export interface TableOptions {
  style: Style
  locale: Locale
  /** Columns of the terminal; undefined where the output is no terminal, and lines are then not wrapped. */
  columns: number | undefined
}

const SIGNS: Readonly<Record<LedgerStatus, string>> = {
  verified: '✓',
  contradicted: '✗',
  unchecked: '·',
  other: ' ',
}

/** For people: each sentence with its figures ticked, and below it by what each was checked or why not. */
export function tableFormatter(options: TableOptions): FactsFormatter {
  const text = words[options.locale]
  return {
    document: (read) => withColumns(() => drawDocument(read, options, text)),
    end(files, coverage) {
      if (files === 0) return ''
      const counts = text.coverage(coverage)
      return `${options.style.bold(files > 1 ? text.inFiles(files, counts) : counts)}\n`
    },
  }
}

function drawDocument({ name, document, ledger }: ReadDocument, options: TableOptions, text: Words): string {
  const { style, locale } = options
  const { report, form } = document
  const about = [report.issuer, report.year && text.year(report.year), form?.form.name[locale]]
  const head = `${style.title(printable(name))}  ${style.dim(about.filter(Boolean).map(String).map(printable).join(' · '))}`
  const sentences = new Map<Sentence, LedgerEntry[]>()
  for (const entry of ledger.values()) {
    const { sentence } = entry.quantity
    const known = sentences.get(sentence)
    if (known) known.push(entry)
    else sentences.set(sentence, [entry])
  }
  if (sentences.size === 0) return `${head.trimEnd()}\n\n  ${text.noFigures}\n\n`
  const lines = [...sentences.keys()].map((sentence) => locate(report, sentence)?.start.line ?? 0)
  const digits = String(Math.max(...lines)).length
  const drawn = [...sentences].map(([sentence, entries], index) =>
    drawSentence(sentence, entries, lines[index] ?? 0, digits, options).join('\n'),
  )
  return `${head.trimEnd()}\n\n${drawn.join('\n\n')}\n\n`
}

function drawSentence(
  sentence: Sentence,
  entries: readonly LedgerEntry[],
  line: number,
  digits: number,
  { style, locale, columns }: TableOptions,
): string[] {
  const margin = digits + 5
  const room = columns === undefined ? undefined : Math.max(20, Math.min(columns, 120) - margin)
  const number = style.dim(`${String(line).padStart(digits + 2)} │ `)
  const blank = style.dim(`${' '.repeat(digits + 2)} │ `)
  const marked = markFigures(sentence, entries)
  const text = paintLines(room === undefined ? [marked.text] : wrap(marked.text, room), marked, style)
  const width = Math.max(...entries.map(({ quantity }) => textColumns(printable(quantity.text))))
  const below = entries.flatMap((entry) => {
    const paint = paintOf(entry.status, style)
    const figure = printable(entry.quantity.text)
    const own = `${SIGNS[entry.status]} ${figure}${' '.repeat(width - textColumns(figure))}`
    const why = printable(explain(entry, locale))
    const parts = room === undefined ? [why] : wrap(why, Math.max(20, room - width - 4))
    return parts.map(
      (part, index) => `${index === 0 ? paint(own) : ' '.repeat(width + 2)}  ${style.dim(part)}`,
    )
  })
  return [
    ...text.map((part, index) => (index === 0 ? number : blank) + part),
    ...below.map((part) => ' '.repeat(margin) + part),
  ]
}

/** The sentence in one line with a sign before each figure, and where the figures stand in it. */
interface Marked {
  text: string
  figures: { from: number; to: number; status: LedgerStatus }[]
}

function markFigures({ node, from, to }: Sentence, entries: readonly LedgerEntry[]): Marked {
  const figures: Marked['figures'] = []
  let text = ''
  let at = from
  for (const { quantity, status } of entries) {
    text += printable(node.value.slice(at, quantity.from))
    if (at === from) text = text.trimStart()
    const start = text.length
    text +=
      (status === 'other' ? '' : SIGNS[status]) + printable(node.value.slice(quantity.from, quantity.to))
    if (status !== 'other') figures.push({ from: start, to: text.length, status })
    at = quantity.to
  }
  return { text: (text + printable(node.value.slice(at, to))).trimEnd(), figures }
}

/** The lines of a wrapped text with its figures painted; at a break the wrapping may have dropped blanks. */
function paintLines(lines: readonly string[], { text, figures }: Marked, style: Style): string[] {
  let at = 0
  return lines.map((line) => {
    while (at < text.length && !text.startsWith(line, at)) at++
    const end = at + line.length
    let painted = ''
    let done = at
    for (const figure of figures) {
      const from = Math.max(figure.from, done)
      const to = Math.min(figure.to, end)
      if (from >= to) continue
      painted += text.slice(done, from) + paintOf(figure.status, style)(text.slice(from, to))
      done = to
    }
    painted += text.slice(done, end)
    at = end
    return painted
  })
}

function paintOf(status: LedgerStatus, style: Style): (text: string) => string {
  if (status === 'verified') return style.good
  if (status === 'contradicted') return style.error
  return status === 'unchecked' ? style.bold : style.dim
}
