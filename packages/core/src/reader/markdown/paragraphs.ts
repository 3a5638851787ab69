import type { FlatBlock, Line } from '../blocks.ts'
import { lineBlock } from '../blocks.ts'
import { isBracketed, isDateLine, isSectionName } from '../line-shape.ts'
import { sliceMapped } from '../mapped-text.ts'
import type { InlineText } from './inline.ts'

/** A line that ends so is a whole one, not the first half of a wrapped one. */
const lineEnds = /[。！？；：:;!?]["”’）)]?$/
/** Nobody wraps text as narrow as this. */
const narrow = 20

/**
 * A Markdown paragraph as lines. Markdown joins what stands on consecutive lines; an office that types a report
 * line by line means paragraphs. So a line break inside parts them, except where it plainly wraps a sentence.
 */
export function pushParagraph(into: FlatBlock[], text: InlineText): void {
  const { value } = text
  let from = 0
  let feed = value.indexOf('\n')
  let above = lineOf(text, 0, feed === -1 ? value.length : feed)
  while (feed !== -1) {
    const next = value.indexOf('\n', feed + 1)
    const below = lineOf(text, feed + 1, next === -1 ? value.length : next)
    if (parts(above, below)) {
      push(into, lineOf(text, from, feed))
      from = feed + 1
    }
    above = below
    feed = next
  }
  push(into, lineOf(text, from, value.length))
}

function push(into: FlatBlock[], line: Line): void {
  if (line.text.value !== '') into.push(line)
}

function parts(above: Line, below: Line): boolean {
  const { value } = above.text
  return (
    value.length < narrow ||
    lineEnds.test(value.slice(-2)) ||
    below.numbering !== undefined ||
    above.markup !== undefined ||
    below.markup !== undefined ||
    isApart(above) ||
    isApart(below) ||
    /(?:报告|总结|年报)$/.test(value.slice(-2))
  )
}

function isApart(line: Line): boolean {
  return isDateLine(line) || isBracketed(line) || isSectionName(line)
}

function lineOf(text: InlineText, from: number, to: number): Line {
  const line = lineBlock(sliceMapped(text, from, to))
  if (isBold(text, from, to)) line.markup = { kind: 'bold' }
  return line
}

/** Whether the line is bold from end to end. */
function isBold({ value, bold }: InlineText, from: number, to: number): boolean {
  let low = 0
  let high = bold.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((bold[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  const range = bold[low]
  if (range === undefined || range.from >= to) return false
  const before = value.slice(from, Math.max(from, range.from))
  return before.trim() === '' && value.slice(Math.min(to, range.to), to).trim() === ''
}
