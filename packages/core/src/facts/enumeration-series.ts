import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import {
  FIRST_MARK,
  isAbove,
  type MarkStyle,
  NUMERALS,
  nextMark,
  styleAt,
  styleOf,
} from './enumeration-marks.ts'
import { COUNTS_POINTS, ENDS_IN_POINT } from './enumeration-words.ts'
import type { Enumeration, FactText } from './types.ts'

/** The members that a count announces, without the count. */
export type Listed = Pick<Enumeration, 'items' | 'alsoCounts' | 'place'>

/** A series as far as it was followed; `whole` is false where its end is in doubt. */
export interface Series {
  style: MarkStyle
  items: Span[]
  whole: boolean
}

// What may stand between a counted noun and the first mark: 的问题。, 需要改进，主要表现在：.
const LEADS_TO_MARK = new RegExp(
  `([^，,。；;：:\\n（）()“”]{0,14})(?:[，,]([^，,。；;：:\\n（）()]{0,16}))?([：:，,。；;\\s]{0,4})(?:(?:主要|具体|分别|依次)?(?:是|有|为|包括|表现在|体现在|如下)[：:，,]?\\s{0,2})?(?=${FIRST_MARK})`,
  'y',
)
/** Nothing but the end of its sentence stands between the noun and the end of the text. */
const ENDS_TEXT = /([^，,。；;：:\n（）()]{0,14})(?:[，,]([^，,。；;：:\n]{0,20}))?([：:。；]?)\s*$/y
/** The count announces members that follow: 以下五个方面：, 主要有三个问题。 */
const ANNOUNCES =
  /以下|如下|下列|下面|存在|暴露|面临|主要|仍有|还有|也有|尚有|有$|共$|着重|重点|包括|体现在|表现在|做好|抓好|做到|做了|抓了|从|采取|开展|实施|推进|概括|归纳|总结|分为|集中在|不足|问题/
// What is announced behind the count is not what was counted: 两个问题，下一步：, 三项已完成。.
const TURNS = /下一?步|今后|下阶段|改进|为此|针对|对此|将|明年|计划|打算|拟|整改|已|均|得到|完成|基本/
// A clause behind the count that announces nothing of its own: ，主要是：, ，需要重视：.
const ASIDE =
  /^(?:主要|具体|分别|就是|即|需|亟|有待|仍|还|值得|现|归纳|概括|集中|突出|表现|体现|内容|不容|应|也)/
// The count is what is acted upon: 对照三个问题抓整改：一是….
const ACTED_ON = /针对|对照|根据|按照|依据|结合|[^绝相面针核应]对/

/** 一是…二是… or 1.…2.… behind the count in its own text, or the blocks that follow it. */
export function seriesBehind(
  texts: readonly FactText[],
  index: number,
  count: CountInText,
  clauseFrom: number,
): Listed | undefined {
  const text = texts[index]
  if (!text) return undefined
  const { value } = count.node
  const lead = leadTo(LEADS_TO_MARK, value, count.nounTo)
  if (lead && lead.marks !== '') {
    if (!announces(count, clauseFrom, lead)) return undefined
    const style = styleAt(value, lead.to)
    return style && listed(texts, index, followSeries(texts, index, lead.to, style), count, 'inline')
  }
  const end = leadTo(ENDS_TEXT, value, count.nounTo)
  if (!end || !announces(count, clauseFrom, end)) return undefined
  return blocksBehind(texts, index, count, end.marks.includes('：') || end.marks.includes(':'))
}

interface Lead {
  /** Rest of the count's clause. */
  rest: string
  /** A clause behind it. */
  aside: string
  /** Marks before the first member. */
  marks: string
  to: number
}

function leadTo(pattern: RegExp, value: string, at: number): Lead | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(value)
  if (!match) return undefined
  return { rest: match[1] ?? '', aside: match[2] ?? '', marks: match[3] ?? '', to: at + match[0].length }
}

function announces(count: CountInText, clauseFrom: number, { rest, aside, marks }: Lead): boolean {
  const before = count.node.value.slice(clauseFrom, count.from)
  const colon = /[：:]/.test(marks)
  if (count.noun === '') {
    // 存在的问题有两条：, but 发布信息三条。一是…
    if (!COUNTS_POINTS.test(count.measure) || !/^(?:的?(?:不足|问题|差距|短板))?$/.test(rest)) return false
    if (!/(?:有|共|为|是|以下|如下|从|在)$/.test(before) && !/^(?:方面|部分|点)$/.test(count.measure))
      return false
  } else if (!ENDS_IN_POINT.test(count.noun)) {
    if (!colon || rest !== '' || aside !== '') return false
  }
  if (aside !== '' && !ASIDE.test(aside)) return false
  if (TURNS.test(aside) || (!colon && TURNS.test(rest))) return false
  if (ACTED_ON.test(` ${before}`) && (rest.replace(/^的.{1,4}$/, '') !== '' || !colon)) return false
  return colon || ANNOUNCES.test(before) || /^的?(?:不足|问题|差距|短板)/.test(rest)
}

/** The series, if it settles how many members there are. */
function listed(
  texts: readonly FactText[],
  index: number,
  { style, items, whole }: Series,
  count: CountInText,
  place: Enumeration['place'],
): Listed | undefined {
  if (items.length < 2) return undefined
  if (items.length === count.value) return { items, alsoCounts: [], place }
  if (!whole || goesOnOtherwise(items, style)) return undefined
  // Sub-points may be what was counted: 十个方面 under three heads.
  const below = subPoints(texts, index, items)
  return { items, alsoCounts: below > items.length ? [below] : [], place }
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
): Series {
  const series: Series = { style, items: [], whole: true }
  const first = texts[index]
  if (!first || !takeFrom(series, first, from, limit) || limit !== Number.POSITIVE_INFINITY) return series
  const depth = first.section?.depth ?? 0
  for (let at = index + 1; at < texts.length; at++) {
    const text = texts[at]
    if (!text || text.kind === 'cell' || text.kind === 'caption') continue
    if (text.kind === 'signature' || endsSection(text, depth)) break
    const start = startsWith(text, style, series.items.length + 1)
    if (start === undefined) {
      if (isOtherNumber(text, style)) {
        series.whole &&= numberAtStart(text, style) === 1
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
      if (style === 'spoken' && losesMark(value.slice(at, Math.min(limit, at + 1500)), number))
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

/** 二强化 for 二是强化: the number at the head of a clause without its 是. */
function losesMark(rest: string, number: number): boolean {
  const at = rest.search(
    new RegExp(`[；;。，]\\s?(?:第|其)?${NUMERALS[number] ?? ''}(?=[^一二三四五六七八九十])`),
  )
  return at !== -1
}

/** Whether another style goes on with the next number: （一）… （二）… 三是…. */
function goesOnOtherwise(items: readonly Span[], style: MarkStyle): boolean {
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
  /[一二三四五六七八九十]是|[（(][一二三四五六七八九十0-9]{1,2}[）)]|[①-⑳]|(?<=[：:；;。\s])[0-9]{1,2}[.．、](?![0-9])/g

/** How many marks of other styles stand from the first member to the end of the last one's text. */
function subPoints(texts: readonly FactText[], index: number, items: readonly Span[]): number {
  const nodes = new Set(items.map((item) => item.node))
  const [first] = items
  const last = items[items.length - 1]
  let marks = 0
  for (let at = index; at < texts.length; at++) {
    const text = texts[at]
    if (!text || text.kind === 'cell') continue
    const value = text.node === first?.node ? text.node.value.slice(first.from) : text.node.value
    if (at > index || nodes.has(text.node)) marks += (value.match(ANY_MARK) ?? []).length
    if (at > index && text.node.type !== 'cell' && text.node.numbering?.style.startsWith('arabic-')) {
      if (!/^\s*[（(]/.test(value)) marks++
    }
    if (text.node === last?.node) break
  }
  return Math.max(0, marks - items.length)
}

function blocksBehind(
  texts: readonly FactText[],
  index: number,
  count: CountInText,
  colon: boolean,
): Listed | undefined {
  let at = index + 1
  while (texts[at]?.kind === 'cell' || texts[at]?.kind === 'caption') at++
  const first = texts[at]
  const own = texts[index]
  if (!first || !own || endsSection(first, own.section?.depth ?? 0)) return undefined
  const style = styleOfFirst(first)
  if (style) return listed(texts, at, followSeries(texts, at, 0, style), count, 'blocks')
  return colon ? bullets(texts, at, count) : undefined
}

const BULLET = /^[-•■●▪◆◇□○·*－–—➢➤✓]\s?/

/** Unnumbered list items, or paragraphs that begin with the same sign. */
function bullets(texts: readonly FactText[], from: number, count: CountInText): Listed | undefined {
  const first = texts[from]
  if (!first) return undefined
  const sign = BULLET.exec(first.node.value)?.[0]
  if (first.kind !== 'item' && sign === undefined) return undefined
  const items: Span[] = []
  let all = 0
  for (let at = from; at < texts.length; at++) {
    const text = texts[at]
    if (!text || text.kind !== first.kind || numberAtStart(text) !== undefined) break
    if (sign !== undefined && !text.node.value.startsWith(sign)) break
    all++
    // Items of lists within the list stand further in.
    if (text.node.position && first.node.position)
      if (text.node.position.start.column > first.node.position.start.column) continue
    items.push({ node: text.node, from: 0, to: Math.min(text.node.value.length, 2) })
  }
  return items.length < 2 ? undefined : { items, alsoCounts: [all], place: count ? 'blocks' : 'inline' }
}

function endsSection(text: FactText, depth: number): boolean {
  if (text.kind !== 'heading' || depth === 0) return false
  return (text.section?.depth ?? 1) <= depth
}

function styleOfFirst(text: FactText): MarkStyle | undefined {
  const { node } = text
  if (node.type === 'cell') return undefined
  if (node.numbering) return node.numbering.value === 1 ? styleOf(node.numbering) : undefined
  return new RegExp(`^(?:${FIRST_MARK})`).test(node.value) ? styleAt(node.value, 0) : undefined
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
function numberAtStart({ node }: FactText, style?: MarkStyle): number | undefined {
  if (node.type === 'cell' || !node.numbering) return undefined
  return style === undefined || styleOf(node.numbering) === style ? node.numbering.value : undefined
}

/** Whether the text has a number that ends the series: its own style's, or that of a level above. */
function isOtherNumber({ node }: FactText, style: MarkStyle): boolean {
  if (node.type === 'cell' || !node.numbering) return false
  const own = styleOf(node.numbering)
  return own === style || isAbove(own, style)
}
