import type { FlatBlock, Line } from './blocks.ts'
import {
  announcesWholeReport,
  isAnnexLine,
  isBracketed,
  isDateLine,
  isLabel,
  isSectionName,
} from './line-shape.ts'
import { depthOfStyle } from './numbering.ts'
import { headingEnd } from './section-names.ts'

const longestHeading = 40
/** Below this depth a number marks an item of a sentence, never a section. */
const deepestHeading = 4

/** Same-style lines that may be headings or items; together they decide. */
interface Group {
  candidates: number[]
  withBody: number
}

/**
 * For each block the depth of the section that it heads, 0 for one that heads none. A numbered line without text
 * of its own below it, in a run of such lines, is an item and no heading.
 */
export function outline(blocks: readonly FlatBlock[], from: number): number[] {
  const depths = new Array<number>(blocks.length).fill(0)
  const levels = markupLevels(blocks, from)
  const groups: (Group | undefined)[] = []
  let annex = false
  let sections = 0
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    if (block?.type !== 'line') continue
    const { numbering, markup } = block
    if (numbering === undefined) {
      annex ||= isAnnexLine(block) || announcesWholeReport(block)
      // Whatever its markup, the title of an attached table is a caption.
      if (announcesWholeReport(block) && isTableNear(blocks, index)) continue
      const depth =
        markup?.kind === 'heading'
          ? levelDepth(levels, markup.level)
          : unnumberedDepth(block, blocks[index + 1], sections > 0)
      depths[index] = depth
      if (depth === 1) sections++
      if (depth > 0) closeGroups(groups, depth, depths)
      continue
    }
    // Behind the prose a number above a table is that of a part of the form, not of a section.
    if (annex && blocks[index + 1]?.type === 'table') continue
    const depth = depthOfStyle[numbering.style]
    closeGroups(groups, depth + 1, depths)
    if (depth === 1) sections++
    if (markup?.kind === 'heading') {
      depths[index] = depth
    } else if (isHeadingShaped(block, depth)) {
      if (depth === 1 || markup !== undefined) depths[index] = depth
      else addToGroup(groups, depth, index, numbering.value, hasBody(blocks[index + 1], depth), depths)
    }
  }
  closeGroups(groups, 0, depths)
  return depths
}

function addToGroup(
  groups: (Group | undefined)[],
  depth: number,
  index: number,
  number: number,
  body: boolean,
  depths: number[],
): void {
  if (number === 1) closeGroups(groups, depth, depths)
  groups[depth] ??= { candidates: [], withBody: 0 }
  groups[depth].candidates.push(index)
  if (body) groups[depth].withBody++
}

/** Decides the groups of `depth` and below. */
function closeGroups(groups: (Group | undefined)[], depth: number, depths: number[]): void {
  for (let at = depth; at < groups.length; at++) {
    const group = groups[at]
    if (group === undefined) continue
    if (group.withBody * 2 > group.candidates.length) for (const index of group.candidates) depths[index] = at
    groups[at] = undefined
  }
}

function isHeadingShaped(line: Line, depth: number): boolean {
  if (depth > deepestHeading) return false
  const { value } = line.text
  const length = line.numbering?.length ?? 0
  let end = value.length
  if (end - length > longestHeading || end <= length) return false
  const last = value[end - 1]
  if (last === '。') {
    end--
    if (line.markup === undefined && (depth > 2 || !headingEnd.test(value.slice(length, end)))) return false
  } else if (last === '：' || last === ':') end--
  const inside = value.slice(length, end)
  return !(depth > 2 ? /[。！？；：，!?;:,\n]/ : /[。！？；：!?;:\n]/).test(inside)
}

/** Whether what follows a numbered line belongs to it: text, a table, or a deeper number. */
function hasBody(next: FlatBlock | undefined, depth: number): boolean {
  if (next === undefined) return false
  if (next.type !== 'line') return true
  if (next.numbering !== undefined) return depthOfStyle[next.numbering.style] > depth
  return next.markup?.kind !== 'heading' && !isSectionName(next) && !isDateLine(next)
}

function unnumberedDepth(line: Line, next: FlatBlock | undefined, inSection: boolean): number {
  if (isSectionName(line)) return standsBeforeText(next) ? 1 : 0
  if (line.markup?.kind !== 'bold' || next === undefined || next.type === 'table') return 0
  if (!isLabel(line, 30) || /[：:，,]/.test(line.text.value)) return 0
  if (isBracketed(line) || isDateLine(line)) return 0
  // A bold line above a date or a table's note is a signature or a caption.
  if (
    next.type === 'line' &&
    (isDateLine(next) || isBracketed(next) || /[:：]/.test(next.text.value.slice(0, 12)))
  )
    return 0
  return inSection ? 2 : 1
}

/** A table of contents has names of sections too, but each stands above another. */
function standsBeforeText(next: FlatBlock | undefined): boolean {
  if (next === undefined) return false
  if (next.type !== 'line') return true
  if (next.numbering !== undefined) return depthOfStyle[next.numbering.style] > 1
  return isAnnexLine(next) || !isSectionName(next)
}

/** Whether a table follows, with at most its year, its body and its unit in between. */
function isTableNear(blocks: readonly FlatBlock[], index: number): boolean {
  for (let at = index + 1; at <= index + 4; at++) if (blocks[at]?.type === 'table') return true
  return false
}

/** For each markup level the depth of the numbered headings that stand on it. */
function markupLevels(blocks: readonly FlatBlock[], from: number): Map<number, number> {
  const levels = new Map<number, number>()
  let shallowest = Number.POSITIVE_INFINITY
  for (const block of blocks.slice(from)) {
    if (block.type !== 'line' || block.markup?.kind !== 'heading') continue
    const { level } = block.markup
    shallowest = Math.min(shallowest, level)
    if (block.numbering === undefined || levels.has(level)) continue
    levels.set(level, depthOfStyle[block.numbering.style])
  }
  if (levels.size === 0 && shallowest !== Number.POSITIVE_INFINITY) levels.set(shallowest, 1)
  return levels
}

/** Depth of an unnumbered heading, by the numbered ones on its level or the nearest one. */
function levelDepth(levels: ReadonlyMap<number, number>, level: number): number {
  const same = levels.get(level)
  if (same !== undefined) return same
  let nearest: number | undefined
  for (const known of levels.keys()) {
    if (nearest === undefined || Math.abs(known - level) < Math.abs(nearest - level)) nearest = known
  }
  if (nearest === undefined) return 1
  return Math.max(1, (levels.get(nearest) ?? 1) + level - nearest)
}
