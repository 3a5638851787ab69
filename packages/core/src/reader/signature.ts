import { type FlatBlock, type Line, lineBlock } from './blocks.ts'
import { dateStart, isAnnexLine, isDateLine, isIssuerLine, isSectionName } from './line-shape.ts'
import { sliceMapped } from './mapped-text.ts'

/** The lines that sign the report: blocks from `from` up to, not including, `to`. */
export interface FoundSignature {
  from: number
  to: number
  issuer: Line | undefined
  date: Line | undefined
}

/**
 * The issuer's line and the date below it, at the end of the prose: behind the last section of the report, before
 * the tables attached to it. A date alone signs too, and so does the issuer's name alone.
 */
export function findSignature(
  blocks: readonly FlatBlock[],
  depths: readonly number[],
  from: number,
  titleIssuer: string | undefined,
): FoundSignature | undefined {
  const start = proseEnd(blocks, depths, from)
  for (let at = start; at < blocks.length; at++) {
    const line = blocks[at]
    if (line?.type !== 'line' || line.numbering !== undefined || (depths[at] ?? 0) > 0) continue
    if (isDateLine(line)) {
      const above = at > start ? blocks[at - 1] : undefined
      return isIssuerLine(above) && depths[at - 1] === 0
        ? { from: at - 1, to: at + 1, issuer: above, date: line }
        : { from: at, to: at + 1, issuer: undefined, date: line }
    }
    const split = dateStart(line)
    if (split !== undefined) {
      const issuer = lineBlock(sliceMapped(line.text, 0, split))
      const date = lineBlock(sliceMapped(line.text, split, line.text.value.length))
      if (isIssuerLine(issuer)) return { from: at, to: at + 1, issuer, date }
    }
    if (isIssuerLine(line) && isSameBody(line.text.value, titleIssuer) && !isDated(blocks[at + 1])) {
      return { from: at, to: at + 1, issuer: line, date: undefined }
    }
  }
  return undefined
}

/** Behind the last heading of the report proper; without headings, behind the first sentence. */
function proseEnd(blocks: readonly FlatBlock[], depths: readonly number[], from: number): number {
  for (let at = blocks.length - 1; at >= from; at--) {
    const block = blocks[at]
    if (depths[at] !== 1 || block?.type !== 'line' || isAnnexLine(block)) continue
    if (block.numbering !== undefined || isSectionName(block)) return at + 1
  }
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.type === 'line' && block.text.value.includes('。')) return at + 1
  }
  return blocks.length
}

function isDated(next: FlatBlock | undefined): boolean {
  return next?.type === 'line' && isDateLine(next)
}

/** One name contains the other: 市总工会 signs as 某某市总工会. */
function isSameBody(name: string, other: string | undefined): boolean {
  if (other === undefined || other.length < 4) return false
  return name === other || (name.length >= 4 && (name.includes(other) || other.includes(name)))
}
