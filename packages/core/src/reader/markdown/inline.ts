import type { PhrasingContent } from 'mdast'
import type { Node } from 'unist'
import type { TextRun } from '../../tree/nodes.ts'
import type { MappedText } from '../mapped-text.ts'
import type { ToSource } from './offsets.ts'

/** The stretch of a text's value that is set in bold. */
export interface BoldRange {
  from: number
  to: number
}

export interface InlineText extends MappedText {
  bold: BoldRange[]
}

const lineBreak = /^<br[ \t]*\/?>$/i

/** What a reader sees of inline content: markup resolved, `<br>` and line ends as `\n`, comments and tags gone. */
export function inlineText(
  nodes: readonly PhrasingContent[],
  source: string,
  toSource: ToSource,
  start: number,
): InlineText {
  const written: Written = { value: '', runs: [] }
  const bold: BoldRange[] = []
  for (const node of nodes) {
    const from = written.value.length
    write(node, source, toSource, written)
    if (node.type === 'strong') bold.push({ from, to: written.value.length })
  }
  const [first] = nodes
  const last = nodes.at(-1)
  return {
    value: written.value,
    runs: written.runs,
    bold,
    start: first === undefined ? start : rangeOf(first, toSource).start,
    end: last === undefined ? start : rangeOf(last, toSource).end,
  }
}

/** Where a parsed node stands in the source. Its end may lie behind a cut, so it is reached from its last character. */
export function rangeOf(node: Node, toSource: ToSource): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return { start: toSource(start), end: end > start ? toSource(end - 1) + 1 : toSource(start) }
}

interface Written {
  value: string
  runs: TextRun[]
}

/** Nested markup can be as deep as the text is long, so it is walked without recursion. */
function write(node: PhrasingContent, source: string, toSource: ToSource, written: Written): void {
  const waiting: PhrasingContent[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    switch (next.type) {
      case 'text': {
        const { start, end } = rangeOf(next, toSource)
        align(written, next.value, source, start, end)
        break
      }
      case 'inlineCode': {
        const { start, end } = rangeOf(next, toSource)
        const within = source.slice(start, end).indexOf(next.value)
        if (within === -1) align(written, next.value, source, start, end)
        else addRun(written, next.value, start + within)
        break
      }
      case 'break':
        written.value += '\n'
        break
      case 'html':
        if (lineBreak.test(next.value)) written.value += '\n'
        break
      default:
        if ('children' in next) {
          for (let at = next.children.length - 1; at >= 0; at--) {
            const child = next.children[at]
            if (child !== undefined) waiting.push(child)
          }
        }
    }
  }
}

/** Appends `value`, which the parser made of `source.slice(start, end)`, finding where each part of it came from. */
export function align(written: Written, value: string, source: string, start: number, end: number): void {
  if (value.length === end - start && !value.includes('\r')) {
    addRun(written, value, start)
    return
  }
  const text = value.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  let at = 0
  let offset = start
  while (at < text.length && offset < end) {
    const wanted = text.charCodeAt(at)
    const found = source.charCodeAt(offset)
    const reference = found === 0x26 ? referenceAt(source, offset, text, at) : undefined
    if (found === 0x5c && isEscaped(source, offset, text, at)) {
      addRun(written, text.slice(at, at + 1), offset + 1)
      at++
      offset += 2
    } else if (reference !== undefined) {
      offset += reference
      const length = referenceLength(text, at, source.charCodeAt(offset), offset >= end)
      // What a reference stands for is nowhere in the source, so no run carries it.
      written.value += text.slice(at, at + length)
      at += length
    } else if (wanted === found || (wanted === 0x0a && found === 0x0d)) {
      const crlf = found === 0x0d && source.charCodeAt(offset + 1) === 0x0a
      addRun(written, text.slice(at, at + 1), offset)
      at++
      offset += crlf ? 2 : 1
    } else if (wanted === 0x20 && found === 0x0a) {
      // A line end inside a code span reads as a blank.
      written.value += ' '
      at++
      offset++
    } else {
      // Backticks, line prefixes and blanks that the markup takes away.
      offset++
    }
  }
  written.value += text.slice(at)
}

function isEscaped(source: string, offset: number, text: string, at: number): boolean {
  const next = source.charCodeAt(offset + 1)
  return next === text.charCodeAt(at) && /[!-/:-@[-`{-~]/.test(source[offset + 1] ?? '')
}

const characterReference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/

/** Length of the character reference at `offset`; undefined for an & or an unknown name that stands for itself. */
function referenceAt(source: string, offset: number, text: string, at: number): number | undefined {
  const found = characterReference.exec(source.slice(offset, offset + 40))?.[0]
  if (found === undefined || (found !== '&amp;' && text.startsWith(found, at))) return undefined
  return found.length
}

/** How much of the value a reference stands for: one unit, or two where the text goes on only behind them. */
function referenceLength(text: string, at: number, following: number, last: boolean): number {
  const high = text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00
  if (high) return 2
  if (last) return Math.min(2, text.length - at)
  return text.charCodeAt(at + 1) !== following && text.charCodeAt(at + 2) === following ? 2 : 1
}

function addRun(written: Written, value: string, offset: number): void {
  if (value === '') return
  const at = written.value.length
  written.value += value
  const last = written.runs[written.runs.length - 1]
  if (last !== undefined && last.at + last.length === at && last.offset + last.length === offset) {
    last.length += value.length
  } else {
    written.runs.push({ at, offset, length: value.length })
  }
}
