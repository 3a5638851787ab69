import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import { beginsWithMark, FIRST_MARK, type MarkStyle, styleAt, styleOf } from './enumeration-marks.ts'
import { COUNTS_POINTS, ENDS_IN_POINT } from './enumeration-nouns.ts'
import {
  endsSection,
  followSeries,
  goesOnOtherwise,
  type Listed,
  losesMark,
  numberAtStart,
  type Series,
  subPoints,
} from './enumeration-series.ts'
import type { Enumeration, FactText } from './types.ts'

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
  const { value } = count.node
  const before = value.slice(clauseFrom, count.from)
  if (!mayCountPoints(count, before)) return undefined
  const lead = leadTo(LEADS_TO_MARK, value, count.nounTo)
  if (lead && lead.marks !== '') {
    if (!announces(count, before, lead)) return undefined
    const style = styleAt(value, lead.to)
    return style && listed(texts, followSeries(texts, index, lead.to, style), count, 'inline')
  }
  const end = leadTo(ENDS_TEXT, value, count.nounTo)
  if (!end || !announces(count, before, end)) return undefined
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

/** Where no noun stands behind the count: 存在的问题有两条：, but 发布信息三条。一是…. */
function mayCountPoints({ noun, measure }: CountInText, before: string): boolean {
  if (noun !== '' || /^(?:方面|部分|点)$/.test(measure)) return true
  return COUNTS_POINTS.test(measure) && /(?:有|共|为|是|以下|如下|从|在)$/.test(before)
}

function announces(count: CountInText, before: string, { rest, aside, marks }: Lead): boolean {
  const colon = /[：:]/.test(marks)
  if (count.noun === '') {
    if (!/^(?:的?(?:不足|问题|差距|短板))?$/.test(rest)) return false
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
  series: Series,
  count: CountInText,
  place: Enumeration['place'],
): Listed | undefined {
  const { style, items, whole } = series
  if (items.length < 2) return undefined
  if (items.length === count.value) return { items, alsoCounts: [], place }
  if (!whole || losesMark(series) || goesOnOtherwise(items, style)) return undefined
  // Sub-points may be what was counted: 十个方面 under three heads.
  const below = subPoints(texts, series, place)
  return { items, alsoCounts: below > items.length ? [below] : [], place }
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
  const style = first && styleOfFirst(first)
  const depth = own?.section?.depth ?? 0
  if (!first || endsSection(first, depth, style)) return undefined
  // The sections of the report are its parts only where it says so: 报告分六个部分：.
  if (first.kind === 'heading' && first.section?.depth === 1 && !colon) return undefined
  if (style) {
    const series = followSeries(texts, at, 0, style, Number.POSITIVE_INFINITY, depth)
    return listed(texts, series, count, 'blocks')
  }
  return colon ? bullets(texts, at) : undefined
}

const BULLET = /^[-•■●▪◆◇□○·*－–—➢➤✓]\s?/

/** Unnumbered list items, or paragraphs that begin with the same sign. */
function bullets(texts: readonly FactText[], from: number): Listed | undefined {
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
  return items.length < 2 ? undefined : { items, alsoCounts: [all], place: 'blocks' }
}

function styleOfFirst(text: FactText): MarkStyle | undefined {
  const { node } = text
  if (node.type === 'cell') return undefined
  if (node.numbering) return node.numbering.value === 1 ? styleOf(node.numbering) : undefined
  return beginsWithMark(node.value) ? styleAt(node.value, 0) : undefined
}
