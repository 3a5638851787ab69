import type { Table as MarkdownTable, PhrasingContent, Root } from 'mdast'
import type { Row, SourceText, Table, TextRun } from '../../tree/nodes.ts'
import { rowOf, tableOf } from '../blocks.ts'
import { type MappedText, mappedText, sliceMapped } from '../mapped-text.ts'
import { inlineText, rangeOf } from './inline.ts'
import type { CellRange, LiftedTable } from './lift-tables.ts'
import type { ToSource } from './offsets.ts'

/** Characters with which inline markup begins. */
const markup = /[*_[<&`\\]/
/** A whole cell in bold with nothing else in it, the most frequent markup of a cell. */
const plainBold = /^\*\*([^\s*_[<&`\\](?:[^*_[<&`\\]*[^\s*_[<&`\\])?)\*\*$/
/** Blanks that indent a label, and line breaks: `&emsp;`, `&#12288;`, `<br>`. */
const lineBreaks = /<br[ \t]*\/?>/gi
const indents = /^(?:&(?:emsp|ensp|nbsp|#12288|#160|#8195);)+/

/** The tables that were taken out, as tree tables. Cells with other markup are parsed by the library, all at once. */
export function liftedTables(
  source: SourceText,
  lifted: readonly LiftedTable[],
  parse: (text: string) => Root,
): Table[] {
  const texts: MappedText[] = []
  const marked: { index: number; range: CellRange }[] = []
  for (const { rows } of lifted) {
    for (const row of rows) {
      for (const range of row) {
        const text = plainCell(source.text, range)
        if (text === undefined) marked.push({ index: texts.length, range })
        texts.push(text ?? { value: '', runs: [], start: range.start, end: range.end })
      }
    }
  }
  parseCells(source.text, marked, texts, parse)
  let next = 0
  return lifted.map(({ rows }) => {
    const nodes: Row[] = []
    for (const row of rows) {
      nodes.push(rowOf(source, nodes.length, texts.slice(next, next + row.length), nodes.length === 0))
      next += row.length
    }
    return tableOf(source, nodes)
  })
}

/** The text of a cell whose markup, if any, is beyond doubt. */
function plainCell(source: string, { start, end }: CellRange): MappedText | undefined {
  const content = source.slice(start, end)
  if (!markup.test(content)) return mappedText(source, start, end)
  const bold = plainBold.exec(content)
  if (bold !== null) return { ...mappedText(source, start + 2, end - 2), start, end }
  const indent = indents.exec(content)?.[0].length ?? 0
  const rest = content.slice(indent)
  if (markup.test(rest.replace(lineBreaks, ''))) return undefined
  const lines: MappedText[] = []
  let from = start + indent
  for (const found of rest.matchAll(lineBreaks)) {
    const to = start + indent + found.index
    lines.push(exactly(source, from, to))
    from = to + found[0].length
  }
  lines.push(exactly(source, from, end))
  const text = within(joined(lines), { start, end })
  // Where an indent was taken off, the cell stands where its text does.
  const first = text.runs[0]
  const last = text.runs.at(-1)
  return indent > 0 && first !== undefined && last !== undefined
    ? { ...text, start: first.offset, end: last.offset + last.length }
    : text
}

/** Parses cells as rows of one table, so that the library's own rules for cells hold. */
function parseCells(
  source: string,
  marked: readonly { index: number; range: CellRange }[],
  texts: MappedText[],
  parse: (text: string) => Root,
): void {
  if (marked.length === 0) return
  const lines = ['|-|', '|-|']
  const shifts: number[] = []
  let offset = '|-|\n|-|\n'.length
  for (const { range } of marked) {
    const line = `| ${source.slice(range.start, range.end)} |`
    lines.push(line)
    shifts.push(range.start - offset - 2)
    offset += line.length + 1
  }
  const [table] = parse(lines.join('\n')).children
  const rows = table?.type === 'table' ? table.children : []
  for (const [at, { index, range }] of marked.entries()) {
    const shift = shifts[at] ?? 0
    const children = rows[at + 1]?.children[0]?.children ?? []
    texts[index] = cellText(children, source, (found) => found + shift, range)
  }
}

function cellText(
  nodes: readonly PhrasingContent[],
  source: string,
  toSource: ToSource,
  range: CellRange,
): MappedText {
  return within(inlineText(nodes, source, toSource, range.start), range)
}

/** The text without the blanks at its edges; it stands where the cell does, if it had none. */
function within(text: MappedText, { start, end }: CellRange): MappedText {
  return sliceMapped({ value: text.value, runs: text.runs, start, end }, 0, text.value.length)
}

/** `source.slice(start, end)`, blanks and all. */
function exactly(source: string, start: number, end: number): MappedText {
  const runs = start < end ? [{ at: 0, offset: start, length: end - start }] : []
  return { value: source.slice(start, end), runs, start, end }
}

/** The lines of a cell, those without text too. */
function joined(lines: readonly MappedText[]): MappedText {
  const runs: TextRun[] = []
  let value = ''
  for (const [index, line] of lines.entries()) {
    if (index > 0) value += '\n'
    for (const run of line.runs) runs.push({ ...run, at: run.at + value.length })
    value += line.value
  }
  return { value, runs, start: 0, end: 0 }
}

/** A table that the library parsed: in a list or a quotation, or where another block cuts it short. */
export function parsedTable(table: MarkdownTable, source: SourceText, toSource: ToSource): Table {
  const rows: Row[] = []
  for (const row of table.children) {
    const texts = row.children.map((cell) =>
      cellText(cell.children, source.text, toSource, contentRange(source.text, rangeOf(cell, toSource))),
    )
    rows.push(rowOf(source, rows.length, texts, rows.length === 0))
  }
  return tableOf(source, rows)
}

/** The library counts the pipes around a cell as its own; an empty cell stands behind its pipe. */
function contentRange(source: string, { start, end }: CellRange): CellRange {
  const inner = source.charCodeAt(start) === 0x7c ? start + 1 : start
  let from = inner
  let to = end
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--
  if (to > from && source.charCodeAt(to - 1) === 0x7c && !isEscapedPipe(source, from, to - 1)) to--
  while (to > from && isSpace(source.charCodeAt(to - 1))) to--
  while (from < to && isSpace(source.charCodeAt(from))) from++
  return from < to ? { start: from, end: to } : { start: inner, end: inner }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09
}

/** Whether an odd number of backslashes stands before the pipe. */
function isEscapedPipe(source: string, from: number, pipe: number): boolean {
  let at = pipe
  while (at > from && source.charCodeAt(at - 1) === 0x5c) at--
  return (pipe - at) % 2 === 1
}
