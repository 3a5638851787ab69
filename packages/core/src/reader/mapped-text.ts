import { positionOf } from '../source/source-text.ts'
import type { Position, SourceText, TextRun } from '../tree/nodes.ts'
import { runAt } from '../tree/runs.ts'

/** Text as a person reads it, with its way back into the source; `start` and `end` are source offsets. */
export interface MappedText {
  value: string
  runs: TextRun[]
  start: number
  end: number
}

/** Blanks of every width, line ends, control and zero-width characters: nothing that a person sees at the edge of a text. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x7f) return false
  if (code >= 0x4e00 && code <= 0x9fff) return false
  return (
    code <= 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0x1680
  )
}

/** `source.slice(start, end)` without the blanks at its edges. Empty, it stands at `start`. */
export function mappedText(source: string, start: number, end: number): MappedText {
  let from = start
  let to = end
  while (to > from && isBlank(source.charCodeAt(to - 1))) to--
  while (from < to && isBlank(source.charCodeAt(from))) from++
  if (from === to) return { value: '', runs: [], start, end: start }
  return {
    value: source.slice(from, to),
    runs: [{ at: 0, offset: from, length: to - from }],
    start: from,
    end: to,
  }
}

/** `text.value.slice(from, to)` without the blanks at its edges, mapped. */
export function sliceMapped(text: MappedText, from: number, to: number): MappedText {
  const { value } = text
  let first = from
  let last = to
  while (last > first && isBlank(value.charCodeAt(last - 1))) last--
  while (first < last && isBlank(value.charCodeAt(first))) first++
  if (first === last) return { value: '', runs: [], start: text.start, end: text.start }
  if (first === 0 && last === value.length) return text
  const runs: TextRun[] = []
  for (let index = runAt(text.runs, first); index < text.runs.length; index++) {
    const run = text.runs[index]
    if (run === undefined || run.at >= last) break
    const low = Math.max(first, run.at)
    const high = Math.min(last, run.at + run.length)
    if (low < high) runs.push({ at: low - first, offset: run.offset + low - run.at, length: high - low })
  }
  const head = runs[0]
  const tail = runs[runs.length - 1]
  return {
    value: value.slice(first, last),
    runs,
    start: head?.offset ?? text.start,
    end: tail === undefined ? text.end : tail.offset + tail.length,
  }
}

/** The texts one after another with `glue` between them; empty ones are left out. */
export function joinMapped(texts: readonly MappedText[], glue: string): MappedText {
  const parts: string[] = []
  const runs: TextRun[] = []
  let length = 0
  let start: number | undefined
  let end = 0
  for (const text of texts) {
    if (text.value === '') continue
    if (parts.length > 0) length += glue.length
    for (const run of text.runs) runs.push({ at: run.at + length, offset: run.offset, length: run.length })
    parts.push(text.value)
    length += text.value.length
    start ??= text.start
    end = text.end
  }
  if (start === undefined) {
    const at = texts[0]?.start ?? 0
    return { value: '', runs: [], start: at, end: at }
  }
  return { value: parts.join(glue), runs, start, end }
}

export function placeOf(source: SourceText, text: MappedText): Position {
  return positionOf(source, text.start, text.end)
}
