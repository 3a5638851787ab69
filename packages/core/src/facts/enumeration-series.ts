import type { Span } from '../tree/nodes.ts'
import {
  FARTHEST,
  isAbove,
  isLevelled,
  type MarkStyle,
  NUMERALS,
  nextMark,
  styleOf,
} from './enumeration-marks.ts'
import type { Enumeration, FactText } from './types.ts'

/** The members that a count announces, without the count. */
export type Listed = Pick<Enumeration, 'items' | 'alsoCounts' | 'place'>

/** A series as far as it was followed; `whole` is false where its end is in doubt. */
export interface Series {
  style: MarkStyle
  items: Span[]
  whole: boolean
  /** Index of the text behind the last that may belong to the series. */
  end: number
}

/**
 * The members from the first mark on, in this text and in those that follow it, past tables and pages, up to the end
 * of the section. A series that begins anew or skips a number ends.
 */
export function followSeries(
  texts: readonly FactText[],
  index: number,
  from: number,
  style: MarkStyle,
  limit = Number.POSITIVE_INFINITY,
  depth = texts[index]?.section?.depth ?? 0,
): Series {
  const series: Series = { style, items: [], whole: true, end: index + 1 }
  const first = texts[index]
  if (!first || !takeFrom(series, first, from, limit) || limit !== Number.POSITIVE_INFINITY) return series
  for (let at = index + 1; at < texts.length; at++) {
    const text = texts[at]
    if (!text || text.kind === 'cell' || text.kind === 'caption') continue
    if (text.kind === 'signature' || endsSection(text, depth, style)) break
    series.end = at + 1
    const start = startsWith(text, style, series.items.length + 1)
    if (start === undefined) {
      if (isOtherNumber(text, style)) {
        series.whole &&= numberAtStart(text, style) === 1
        series.end = at
        break
      }
      continue
    }
    if (!takeFrom(series, text, start, limit)) break
  }
  return series
}

/** Takes the members that the text marks from `from` on; false where the series is at its end. */
function takeFrom(series: Series, { node }: FactText, from: number, limit: number): boolean {
  const { style, items } = series
  const { value } = node
  let at = from
  for (;;) {
    const number = items.length + 1
    if (number >= NUMERALS.length || (style === 'first-last' && isLast(items))) return false
    const next = nextMark(value, at, style, number)
    const anew = number > 1 ? nextMark(value, at, style, 1) : undefined
    if (!next || next.from >= limit || (anew && anew.from < next.from)) {
      // A number that is left out leaves the end of the list in doubt.
      const skipped = number > 1 ? nextMark(value, at, style, number + 1) : undefined
      if (skipped && style !== 'first-last' && skipped.from < limit && !(anew && anew.from < skipped.from))
        series.whole = false
      return anew === undefined || anew.from >= limit
    }
    items.push({ node, from: next.from, to: next.to })
    at = next.to
  }
}

function isLast(items: readonly Span[]): boolean {
  const last = items[items.length - 1]
  return last?.node.value.startsWith('最后', last.from) ?? false
}

/** 三强化 for 三是强化 behind the last member: its number at the head of a clause without its 是. */
export function losesMark({ style, items }: Series): boolean {
  const last = items[items.length - 1]
  if (style !== 'spoken' || !last) return false
  const next = NUMERALS[items.length + 1] ?? ''
  const head = new RegExp(
    `[；;。，]\\s?(?:第|其)?${next}(?![一二三四五六七八九十个大项类种条名家件次期场位年月日级者层方部份篇轮批季])`,
  )
  return head.test(last.node.value.slice(last.to, last.to + FARTHEST))
}

/** Whether another style goes on with the next number: （一）… （二）… 三是…. */
export function goesOnOtherwise(items: readonly Span[], style: MarkStyle): boolean {
  const last = items[items.length - 1]
  if (!last) return false
  const { value } = last.node
  const number = items.length + 1
  return (['spoken', 'ordinal', 'cn-paren', 'arabic-paren', 'arabic-dot', 'circled'] as const).some(
    (other) => {
      if (other === style) return false
      const next = nextMark(value, last.to, other, number)
      if (!next) return false
      const first = nextMark(value, last.to, other, 1)
      return !first || first.from > next.from
    },
  )
}

const ANY_MARK =
  /[一二三四五六七八九十]是|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[①-⑳]|(?<=^|[：:；;。\s])[0-9]{1,2}[.．、](?![0-9])/g
const HAS_ANY_MARK: readonly MarkStyle[] = ['spoken', 'cn-paren', 'arabic-paren', 'arabic-dot', 'circled']

/** How many marks of other styles stand within the members: of run-in ones in their texts, else up to where they end. */
export function subPoints(
  texts: readonly FactText[],
  { style, items, end }: Series,
  place: Enumeration['place'],
): number {
  const [first] = items
  const last = items[items.length - 1]
  let at = texts.findIndex(({ node }) => node === first?.node)
  let marks = HAS_ANY_MARK.includes(style) ? -items.length : 0
  for (let from = first?.from ?? 0; at >= 0 && at < end; at++, from = 0) {
    const text = texts[at]
    if (!text || text.kind === 'cell') continue
    const to = text.node === last?.node ? last.to + FARTHEST : undefined
    marks += (text.node.value.slice(from, to).match(ANY_MARK) ?? []).length
    if (place === 'inline' && text.node === last?.node) break
  }
  return marks
}

/** Whether the text is a heading that ends the section of the announcement; before the first one, any that is no member. */
export function endsSection(text: FactText, depth: number, style?: MarkStyle): boolean {
  if (text.kind !== 'heading') return false
  if (depth > 0) return (text.section?.depth ?? 1) <= depth
  const { node } = text
  const numbering = node.type === 'cell' ? undefined : node.numbering
  if (!numbering || !style) return !style || (text.section?.depth ?? 1) === 1
  return isAbove(styleOf(numbering), style) || !isLevelled(style)
}

/** Where the text's mark begins, if it begins with the style's member of this number. */
function startsWith(text: FactText, style: MarkStyle, number: number): number | undefined {
  const { node } = text
  if (node.type === 'cell') return undefined
  if (node.numbering)
    return styleOf(node.numbering) === style && node.numbering.value === number ? 0 : undefined
  const next = nextMark(node.value, 0, style, number)
  return next && next.from <= 2 ? 0 : undefined
}

/** The number that the text begins with, in any style or in the one given. */
export function numberAtStart({ node }: FactText, style?: MarkStyle): number | undefined {
  if (node.type === 'cell' || !node.numbering) return undefined
  return style === undefined || styleOf(node.numbering) === style ? node.numbering.value : undefined
}

/** Whether the text has a number that ends the series: its own style's, or that of a level above. */
function isOtherNumber({ node }: FactText, style: MarkStyle): boolean {
  if (node.type === 'cell' || !node.numbering) return false
  const own = styleOf(node.numbering)
  return own === style || isAbove(own, style)
}
