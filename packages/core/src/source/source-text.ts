import type { Point, Position, SourceText } from '../tree/nodes.ts'

/** The text with the offsets at which its lines start; `\n`, `\r\n` and a lone `\r` end a line. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0]
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed !== -1 || carriage !== -1) {
    if (carriage !== -1 && (feed === -1 || carriage < feed)) {
      const end = carriage + 1 === feed ? feed + 1 : carriage + 1
      lineStarts.push(end)
      if (end > carriage + 1) feed = text.indexOf('\n', end)
      carriage = text.indexOf('\r', end)
    } else {
      lineStarts.push(feed + 1)
      feed = text.indexOf('\n', feed + 1)
    }
  }
  return { text, lineStarts }
}

/** Line and column (from 1) of an offset; one outside the text stands for its nearer end. */
export function pointAt(source: SourceText, offset: number): Point {
  const at = Math.max(0, Math.min(offset, source.text.length))
  return pointOn(source, lineOf(source, at), at)
}

/** The place from `start` up to, not including, `end`. `near` is a line (from 1) likely to hold it, where one is known. */
export function positionOf(source: SourceText, start: number, end: number, near = 0): Position {
  const { lineStarts, text } = source
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const line = isOnLine(source, near - 1, from)
    ? near - 1
    : isOnLine(source, near, from)
      ? near
      : lineOf(source, from)
  const next = lineStarts[line + 1]
  const sameLine = next === undefined || to < next
  return {
    start: pointOn(source, line, from),
    end: pointOn(source, sameLine ? line : lineOf(source, to), to),
  }
}

/** Offset of the end of line `index` (from 0), its line break not included. */
export function lineEnd(source: SourceText, index: number): number {
  const { text, lineStarts } = source
  const next = lineStarts[index + 1]
  if (next === undefined) return text.length
  const crlf = text.charCodeAt(next - 1) === 0x0a && text.charCodeAt(next - 2) === 0x0d
  return crlf ? next - 2 : next - 1
}

function pointOn(source: SourceText, line: number, offset: number): Point {
  return { line: line + 1, column: offset - (source.lineStarts[line] ?? 0) + 1, offset }
}

function isOnLine({ lineStarts }: SourceText, index: number, offset: number): boolean {
  const start = lineStarts[index]
  return (
    start !== undefined && start <= offset && offset < (lineStarts[index + 1] ?? Number.POSITIVE_INFINITY)
  )
}

/** Index of the last line that starts at or before the offset. */
function lineOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
