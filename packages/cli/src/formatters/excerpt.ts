import { printable } from './printable.ts'
import { charColumns, textColumns, wrap } from './width.ts'

/** A stretch of the document to be drawn: lines and columns from 1, the end excluded. */
export interface Mark {
  line: number
  column: number
  endLine: number
  endColumn: number
  sign: '^' | '-'
  /** Said beside the sign; empty for nothing. */
  note: string
  paint(text: string): string
}

export interface Canvas {
  lines: readonly string[]
  /** Columns that a whole drawn line may take. */
  columns: number
  /** Digits of the largest line number. */
  digits: number
  dim(text: string): string
}

/** A line as it is drawn; index `i` of the source line is `i + shift` of `text`. */
interface Drawn {
  line: number
  text: string
  shift: number
  /** Where the text proper starts, its indentation left out. */
  start: number
}

interface Extent {
  from: number
  to: number
}

/** Source lines with the marks under them; marks that fit on one line together share it. */
export function excerpt(marks: readonly Mark[], canvas: Canvas): string[] {
  const { digits, columns, dim } = canvas
  const room = Math.max(20, columns - digits - 5)
  const blank = dim(`${' '.repeat(digits + 2)} │ `)
  return group(marks, canvas.lines, room).flatMap(({ drawn, members }) => {
    const window = frame(drawn, members, room)
    const head = window.from > drawn.start ? '…' : ''
    const tail = window.to < drawn.text.length ? '…' : ''
    const text = head + printable(drawn.text.slice(window.from, window.to)) + tail
    const signs = members.flatMap(({ mark, extent }) => {
      const at = Math.max(extent.from, window.from)
      const pad = textColumns(head) + columnsOf(drawn.text, window.from, at)
      const length = Math.max(1, columnsOf(drawn.text, at, Math.min(extent.to, window.to)))
      return sign(mark, pad, length, room).map((line) => blank + line)
    })
    return [`${dim(`${String(drawn.line).padStart(digits + 2)} │ `)}${text}`, ...signs]
  })
}

interface Member {
  mark: Mark
  extent: Extent
}

interface Group {
  drawn: Drawn
  members: Member[]
}

function group(marks: readonly Mark[], lines: readonly string[], room: number): Group[] {
  const groups: Group[] = []
  for (const mark of marks) {
    const near = groups.filter(({ drawn }) => drawn.line === mark.line)
    const drawn = near[0]?.drawn ?? draw(lines, mark.line)
    const member = { mark, extent: extentOf(mark, drawn) }
    const shared = near.find(({ members }) => fits([...members, member], drawn, room))
    if (shared) shared.members.push(member)
    else groups.push({ drawn, members: [member] })
  }
  return groups
}

/** Room that is kept for the words around marks, so that they can be understood. */
const AROUND = 16

function fits(members: readonly Member[], { text }: Drawn, room: number): boolean {
  const { from, to } = hull(members)
  return to - from <= room && columnsOf(text, from, to) <= room - AROUND
}

function hull(members: readonly Member[]): Extent {
  return {
    from: Math.min(...members.map(({ extent }) => extent.from)),
    to: Math.max(...members.map(({ extent }) => extent.to)),
  }
}

function extentOf(mark: Mark, { text, shift }: Drawn): Extent {
  const from = Math.min(mark.column - 1 + shift, text.length)
  const to = mark.endLine > mark.line ? text.length : mark.endColumn - 1 + shift
  return { from, to: Math.max(from, Math.min(to, text.length)) }
}

/** Lines of a row that are looked at above a cell, and characters of each cell that are shown. */
const ROW_LINES = 12
const CELL_CHARACTERS = 24

/**
 * In plain text a cell stands alone on its line after a tab, and `86` says nothing by itself: the cells before it in
 * its row, up to the blank line above, are set in front.
 */
function draw(lines: readonly string[], line: number): Drawn {
  const text = lines[line - 1] ?? ''
  const indent = /^\s*/.exec(text)?.[0].length ?? 0
  const plain = { line, text, shift: 0, start: indent === text.length ? 0 : indent }
  if (!text.startsWith('\t')) return plain
  let first = line - 1
  while (first > 0 && first > line - 1 - ROW_LINES && lines[first - 1]?.trim()) first--
  const cells: string[] = []
  for (const part of lines.slice(first, line - 1)) {
    if (part.startsWith('\t')) cells.push(part.trim())
    else cells.push((cells.pop() ?? '') + part.trim())
  }
  if (cells.length === 0) return plain
  const front = `${cells.map(shorten).join(' | ')} | `
  return { line, text: front + text.slice(1), shift: front.length - 1, start: 0 }
}

const shorten = (cell: string) =>
  cell.length > CELL_CHARACTERS ? `${cell.slice(0, CELL_CHARACTERS)}…` : cell

/** The part of the line that is shown: the marks, and as much around them as there is room for. */
function frame(drawn: Drawn, members: readonly Member[], room: number): Extent {
  const { text } = drawn
  let { from, to } = hull(members)
  const start = Math.min(drawn.start, from)
  const whole = { from: start, to: text.length }
  if (text.length - start <= room && columnsOf(text, whole.from, whole.to) <= room) return whole
  // One column at either end for the sign of a cut.
  const budget = room - 2
  let used = 0
  for (let at = from; at < to; at++) {
    used += width(text, at)
    if (used > budget - AROUND / 2) {
      to = Math.max(at, from + 1)
      break
    }
  }
  used = columnsOf(text, from, to)
  const before = used + Math.floor((budget - used) * 0.6)
  while (from > start && used + width(text, from - 1) <= before) used += width(text, --from)
  while (to < text.length && used + width(text, to) <= budget) used += width(text, to++)
  while (from > start && used + width(text, from - 1) <= budget) used += width(text, --from)
  if (isLow(text, from) && from > 0) from--
  if (isLow(text, to)) to++
  return { from, to }
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Columns of the code unit at `at`; a pair counts at its second half. */
function width(text: string, at: number): number {
  if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && isLow(text, at + 1)) return 0
  const char = isLow(text, at) && at > 0 ? text.slice(at - 1, at + 1) : (text[at] ?? '')
  return textColumns(printable(char))
}

function columnsOf(text: string, from: number, to: number): number {
  let columns = 0
  for (const char of text.slice(from, to)) columns += char === '\t' ? 2 : charColumns(printable(char))
  return columns
}

/** The mark under the text with its note beside it, or below where there is no room beside. */
function sign(mark: Mark, pad: number, length: number, room: number): string[] {
  const line = ' '.repeat(pad) + mark.paint(mark.sign.repeat(length))
  const note = printable(mark.note)
  if (note === '') return [line]
  const columns = textColumns(note)
  if (pad + length + 1 + columns <= room) return [`${line} ${mark.paint(note)}`]
  const indent = ' '.repeat(Math.max(0, Math.min(pad, room - columns)))
  return [line, ...wrap(note, room).map((part) => indent + mark.paint(part))]
}
