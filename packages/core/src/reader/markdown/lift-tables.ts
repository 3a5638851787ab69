import { lineEnd } from '../../source/source-text.ts'
import type { SourceText } from '../../tree/nodes.ts'
import type { Cut } from './offsets.ts'

/** A cell's content in the source, blanks at its edges and the pipes around it left out. */
export interface CellRange {
  start: number
  end: number
}

export interface LiftedTable {
  /** Offset of its placeholder in the text that is left. */
  placeholder: number
  /** The header row first; the delimiter row is none. */
  rows: CellRange[][]
}

export interface Lifted {
  /** The text with a thematic break in the place of every table. */
  text: string
  tables: LiftedTable[]
  cuts: Cut[]
}

/** A block of its own that ends whatever a table would end. */
const placeholder = '***'

/**
 * Takes the plain GFM tables out of a document: those at the left margin, behind a blank line or an ATX heading,
 * up to a blank line. Three quarters of the time of a parse goes into tables, and their rows need no block parser.
 * Every other table stays with the library, and so does all that follows a construct which could hide a table
 * (fenced code, raw HTML that goes on over blank lines).
 */
export function liftTables(source: SourceText): Lifted {
  const { text, lineStarts } = source
  const tables: LiftedTable[] = []
  const cuts: Cut[] = []
  const kept: string[] = []
  let from = frontMatterEnd(source)
  let length = 0
  if (from > 0) cuts.push({ at: 0, by: from })
  // A cell may use a link that is defined anywhere; such documents are rare enough to be parsed whole.
  if (!text.includes('|') || text.includes(']:')) return { text: text.slice(from), tables, cuts }
  for (let index = 0; index < lineStarts.length; index++) {
    const start = lineStarts[index] ?? 0
    if (start < from) continue
    if (hidesTables(text, start, lineEnd(source, index))) break
    if (!isDelimiterStart(text.charCodeAt(start)) || !standsFree(source, index - 2)) continue
    const table = tableAt(source, index - 1)
    if (table === undefined) continue
    const head = lineStarts[index - 1] ?? 0
    kept.push(text.slice(from, head), placeholder)
    length += head - from
    tables.push({ placeholder: length, rows: table.rows })
    length += placeholder.length
    from = lineEnd(source, table.lastLine)
    cuts.push({ at: length, by: from - length })
    index = table.lastLine
  }
  if (kept.length === 0) return { text: text.slice(from), tables, cuts }
  kept.push(text.slice(from))
  return { text: kept.join(''), tables, cuts }
}

/**
 * Where the text begins: behind a byte order mark, which the parser skips without counting it, and behind YAML front
 * matter, which it would take for a heading.
 */
export function frontMatterEnd(source: SourceText): number {
  const { text, lineStarts } = source
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (text.slice(start, lineEnd(source, 0)).trimEnd() !== '---') return start
  for (let index = 1; index < Math.min(lineStarts.length, longestFrontMatter); index++) {
    const from = lineStarts[index] ?? 0
    const line = text.slice(from, Math.min(lineEnd(source, index), from + 80)).trimEnd()
    if (line === '---') return lineEnd(source, index)
    if (!/^(?:[A-Za-z_][\w-]*:|[ \t]|#|- |$)/.test(line)) return start
  }
  return start
}

/** In lines. */
const longestFrontMatter = 60

/** Fences, and HTML that a blank line does not end. */
const fence = /^ {0,3}(?:`{3}|~{3})/
const longHtml = /^ {0,3}<(?:!--|\?|![A-Za-z]|!\[CDATA\[|(?:script|pre|style|textarea)(?![\w-]))/i
const oneLineComment = /^ {0,3}<!--.*-->[ \t]*$/

function hidesTables(text: string, start: number, end: number): boolean {
  let at = start
  while (at < start + 3 && text.charCodeAt(at) === 0x20) at++
  const code = text.charCodeAt(at)
  if (code !== 0x3c && code !== 0x60 && code !== 0x7e) return false
  const line = text.slice(start, Math.min(end, start + 400))
  return fence.test(line) || (longHtml.test(line) && !oneLineComment.test(line))
}

/** Whether a table may follow line `index`: a blank line, an ATX heading at the margin, or the start of the text. */
function standsFree(source: SourceText, index: number): boolean {
  if (index < 0) return index === -1
  const { text } = source
  const start = source.lineStarts[index] ?? 0
  const end = lineEnd(source, index)
  if (isBlankLine(text, start, end)) return true
  return text.charCodeAt(start) === 0x23 && /^#{1,6}[ \t]/.test(text.slice(start, start + 7))
}

function tableAt(source: SourceText, head: number): { rows: CellRange[][]; lastLine: number } | undefined {
  const { text, lineStarts } = source
  const start = lineStarts[head] ?? 0
  const delimiterStart = lineStarts[head + 1] ?? 0
  const columns = delimiterCells(text, delimiterStart, lineEnd(source, head + 1))
  if (columns === 0 || !isRowStart(text.charCodeAt(start))) return undefined
  const headCells = splitRow(text, start, lineEnd(source, head))
  if (headCells.length !== columns || (columns === 1 && text.charCodeAt(start) !== 0x7c)) return undefined
  const rows = [headCells]
  let line = head + 2
  for (; line < lineStarts.length; line++) {
    const rowStart = lineStarts[line] ?? 0
    const rowEnd = lineEnd(source, line)
    if (isBlankLine(text, rowStart, rowEnd)) break
    // Another block may begin here; which, is the library's to say.
    if (!isRowStart(text.charCodeAt(rowStart))) return undefined
    const cells = splitRow(text, rowStart, rowEnd)
    if (cells.length === 0) return undefined
    rows.push(cells)
  }
  return { rows, lastLine: line - 1 }
}

/** A pipe, a letter or anything beyond ASCII: characters that begin no other block. */
function isRowStart(code: number): boolean {
  return code === 0x7c || code > 0x7f || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isDelimiterStart(code: number): boolean {
  return code === 0x7c || code === 0x3a || code === 0x2d
}

/** Only spaces and tabs: what Markdown takes for blank. */
function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09
}

const delimiterCell = /^:?-+:?$/

/** Number of columns that a delimiter row declares; 0 if it is none. */
function delimiterCells(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isDelimiterStart(code) && !isSpace(code)) return 0
  }
  const cells = splitRow(text, start, end)
  if (cells.length === 1 && text.charCodeAt(start) !== 0x7c) return 0
  for (const cell of cells) if (!delimiterCell.test(text.slice(cell.start, cell.end))) return 0
  return cells.length
}

/** The cells of a row: parted by pipes that no backslash escapes, the outer pipes optional. Code spans do not protect a pipe. */
export function splitRow(text: string, start: number, end: number): CellRange[] {
  const cells: CellRange[] = []
  let last = end
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--
  let from = start
  while (from < last && isSpace(text.charCodeAt(from))) from++
  if (text.charCodeAt(from) === 0x7c) from++
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) {
      const next = text.charCodeAt(at + 1)
      if (next === 0x5c || next === 0x7c) at++
    } else if (code === 0x7c) {
      cells.push(trimmed(text, from, at))
      from = at + 1
    }
  }
  if (from < last) cells.push(trimmed(text, from, last))
  return cells
}

/** An empty cell stands behind its pipe. */
function trimmed(text: string, start: number, end: number): CellRange {
  let from = start
  let to = end
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  while (from < to && isSpace(text.charCodeAt(from))) from++
  return from < to ? { start: from, end: to } : { start, end: start }
}
