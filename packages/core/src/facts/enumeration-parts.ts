import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import type { Region } from './enumeration-region.ts'
import type { Listed } from './enumeration-series.ts'
import { JOINED_NAMES, JOINT } from './enumeration-words.ts'

/** Part of a region. */
export interface Part {
  from: number
  to: number
  text: string
}

// 、 between members, and nothing between “A”“B” and 《A》《B》.
const SEPARATOR = /、|(?<=[”》’])(?=[“《‘])/g
export const CLAUSE_END = /[，,；;：:！？]/

/** The members of what stands between the offsets of the region. */
export function partsOf({ text }: Region, from: number, to: number): Part[] {
  const parts: Part[] = []
  const slice = text.slice(from, to)
  let at = 0
  SEPARATOR.lastIndex = 0
  const add = (end: number) => {
    const part = slice.slice(at, end)
    const blanks = part.length - part.trimStart().length
    parts.push({ from: from + at + blanks, to: from + at + part.trimEnd().length, text: part.trim() })
  }
  for (let match = SEPARATOR.exec(slice); match; match = SEPARATOR.exec(slice)) {
    add(match.index)
    at = match.index + match[0].length
    if (match[0] === '') SEPARATOR.lastIndex++
  }
  add(slice.length)
  return parts
}

export function spansOf(parts: readonly Part[], region: Region, { node }: CountInText): Span[] {
  return parts.map((part) => ({ node, from: region.from + part.from, to: region.from + part.to }))
}

/** How often 和 and the like may part a member in two. */
export function joints(text: string): number {
  let plain = text
  for (const name of JOINED_NAMES) plain = plain.replace(name, '')
  return (plain.match(JOINT) ?? []).length
}

export const LONGEST_MEMBER = 18
export const LONGEST_TITLE = 32

/**
 * Where a member may itself hold 和 or 及, every count from the fewest members to the most. The first part begins with
 * what leads to the list; only as much of it as a member may be long is looked at.
 */
export function jointCounts(parts: readonly Part[]): number[] {
  const counts: number[] = []
  let most = parts.length
  const longest = Math.max(...parts.slice(1).map(({ text }) => text.length))
  parts.forEach(({ text }, at) => {
    most += joints(at === 0 && parts.length > 2 ? text.slice(-longest - 3) : text)
  })
  for (let count = parts.length + 1; count <= most; count++) counts.push(count)
  return counts
}

/** A list that is far from what is said is not one of what is counted. */
export function settled(
  items: Span[],
  alsoCounts: number[],
  { value }: CountInText,
  slack?: number,
): Listed | undefined {
  const most = Math.max(items.length, ...alsoCounts)
  if (value - most > (slack ?? (most > 2 ? 2 : 1)) || items.length - value > 2) return undefined
  return { items, alsoCounts: [...new Set(alsoCounts)], place: 'inline' }
}

/**
 * The members with the last one parted at its 和, if its halves are made like the other members (县图书馆、县文化馆、
 * 县博物馆和局机关); as they are, if it may be one (公众参与、政策制定和解读).
 */
export function withLastParted(parts: readonly Part[]): Part[] {
  const last = parts[parts.length - 1]
  const others = parts.slice(0, -1)
  const [first, second] = last && joints(last.text) === 1 ? halvesOf(last) : []
  if (!first || !second || others.length === 0 || others.some(({ text }) => joints(text) > 0))
    return [...parts]
  const lengths = others.map(({ text }) => text.length)
  const fits = ({ text }: Part) => text.length >= Math.min(...lengths) && text.length <= Math.max(...lengths)
  const alike = others.some(
    ({ text }) =>
      text.at(-1) === first.text.at(-1) || (text.length > 2 && text.charAt(0) === first.text.charAt(0)),
  )
  const parted = (alike && second.text.length > 1) || (others.length > 1 && fits(first) && fits(second))
  return parted ? [...others, first, second] : [...parts]
}

function halvesOf(part: Part): Part[] {
  const at = part.text.search(JOINT)
  const joint = part.text.match(JOINT)?.[0] ?? ''
  if (at < 1 || joint === '') return []
  const second = at + joint.length
  return [
    { from: part.from, to: part.from + at, text: part.text.slice(0, at) },
    { from: part.from + second, to: part.to, text: part.text.slice(second) },
  ]
}
