import type { Span, TextNode } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import type { Listed } from './enumeration-series.ts'

/** Two dates or more with nothing but 、 or 和 between them. */
export interface DateList {
  items: Span[]
  from: number
  to: number
  /** Whether every date says the day. */
  days: boolean
}

const DAY = '[0-9]{1,2}[日号]'
const MONTH = '(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月(?:[上中下]旬|[初底末份])?'
const DATE = `(?:${MONTH}(?:${DAY})?|${DAY})(?:(?:上|下)午)?(?:[-—－–~～至到]{1,2}(?:[0-9]{1,2}月)?${DAY})?(?:[（(][^（）()]{1,12}[）)])?`
const JOINT = '(?:[、，,]|以及|[和及与])'
// The first of 3月11日、6月24日和10月9日 says its month; days alone take the one before them.
const FIRST = new RegExp(MONTH, 'y')
const ONE = new RegExp(DATE, 'y')
const NEXT = new RegExp(`${JOINT}(?=${DATE})`, 'y')

/** The list of dates that begins at `at`; undefined if fewer than two stand there. */
export function dateListAt(node: TextNode, at: number): DateList | undefined {
  const { value } = node
  FIRST.lastIndex = at
  if (!FIRST.test(value)) return undefined
  const items: Span[] = []
  let to = at
  for (let from = at; ; ) {
    ONE.lastIndex = from
    const date = ONE.exec(value)
    if (!date) break
    to = from + date[0].length
    items.push({ node, from, to })
    NEXT.lastIndex = to
    const joint = NEXT.exec(value)
    if (!joint) break
    from = to + joint[0].length
  }
  if (items.length < 2) return undefined
  const days = items.every((item) => /[日号]/.test(value.slice(item.from, item.to)))
  return { items, from: at, to, days }
}

/** What is held or done on a date, once each. */
const COUNTED_ON_DATES = /^[次场期轮批]$/
/** 4次专题会议，时间分别为 and 3期，分别于: what leads from the count to the dates. */
const LEADS_TO_DATES =
  /[^，,。；;：:、（）()0-9]{0,14}(?:[，,]\s?)?(?:(?:时间|日期)?(?:分别|依次)(?:是|为|在|于|安排在|定于|召开于)?|(?:时间|日期)(?:是|为|在|：)|即|[（(](?:分别(?:是|为|在|于)?|时间(?:为|：))?|[：:])/y
const OPEN = /^[，,]?等|^的|^[至到]/
/** 3月、6月、9月举办3期: what leads from the dates to the count. */
const HELD =
  /^[，,]?[^，,。；;：:、（）()0-9]{0,24}(?:召开|举办|举行|组织|开展|承办|主办|安排|进行|开设|办)[^，,。；;：:、（）()0-9]{0,24}$/

/** 召开4次会议，时间分别为3月11日、6月24日和10月9日; 分别于3月、6月、9月举办3期培训班. */
export function datesOfCount(count: CountInText): Listed | undefined {
  if (!COUNTED_ON_DATES.test(count.measure)) return undefined
  const { value } = count.node
  LEADS_TO_DATES.lastIndex = count.to
  const lead = LEADS_TO_DATES.exec(value)
  if (lead && !/其中|主要|重点/.test(lead[0])) {
    const dates = dateListAt(count.node, count.to + lead[0].length)
    if (dates && !OPEN.test(value.slice(dates.to, dates.to + 2)))
      return { items: dates.items, alsoCounts: [], place: 'inline' }
  }
  return datesBefore(count)
}

function datesBefore(count: CountInText): Listed | undefined {
  const { value } = count.node
  let from = count.from
  while (from > 0 && count.from - from < 120 && !'。；;\n：:（('.includes(value.charAt(from - 1))) from--
  const start = value.slice(from, count.from).search(/[0-9]{1,2}月/)
  if (start === -1) return undefined
  let at = from + start
  while (/[0-9年]/.test(value.charAt(at - 1)) && at > from) at--
  const dates = dateListAt(count.node, at)
  if (!dates) return undefined
  const between = value.slice(dates.to, count.from)
  if (!HELD.test(between) || /[各每均]|等|参加|其中|出席|共计?$/.test(between)) return undefined
  const before = value.slice(from, dates.from)
  if (/自|从|每|除|截至/.test(before)) return undefined
  // Two may have been held in the same month, or several on each of the days.
  const number = dates.items.length
  const shared = !dates.days || count.measure === '场' || count.value % number === 0
  if (number < count.value && shared && !/分别|先后|依次/.test(before + between)) return undefined
  return { items: dates.items, alsoCounts: [], place: 'inline' }
}
