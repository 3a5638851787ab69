import { chineseNumber } from './chinese-number.ts'
import { mention } from './dates.ts'
import { type DateList, dateListAt } from './enumeration-dates.ts'
import type { DateToken, Token } from './number-grammar.ts'
import type { DatedEvent, DateMention, Sentence, TextNode } from './types.ts'

// What statistics-like tables count as meetings and courses on disclosure; a hearing is neither.
const MEETING =
  /召开[^，。；]{0,30}(?:会议|座谈会|推进会|部署会|专题会|例会|协调会|工作会|动员会|分析会|专题会)/g
const TRAINING = /(?:举办|组织开展|开展|组织)[^，。；]{0,30}(?:培训班|培训会|专题培训|业务培训|培训)/g
// The table counts those held and those taken part in.
const PRESS_CONFERENCE = /(?:召开|举办|举行|参加|出席)[^，。；]{0,12}新闻发布会/g
// A meeting has to say that it is on disclosure; a course in such a report is, unless it says what else it teaches.
const ON_DISCLOSURE = /信息公开|政务公开|政务信息|公开工作|信息发布/
const BARE_TRAINING =
  /^(?:举办|组织开展|开展|组织)(?:了)?(?:[一二两三四五1-9][期次场])?(?:全[市县区局镇乡院校])?(?:业务|专题|集中|信息员)?(?:知识)?培训(?:班|会)?$/
const BARE_MEETING =
  /^召开(?:了)?(?:年度|半年|季度|全[市县区局镇乡院校]|系统){0,2}(?:动员|分析|迎检|专题|工作|部署|推进|总结|调度|协调){0,2}(?:会议|会|例会)$/
const ATTENDED = /参加|出席|派员|选派|参与|赴/

const KINDS: readonly (readonly [DatedEvent['kind'], RegExp])[] = [
  ['meeting', MEETING],
  ['training', TRAINING],
  ['press-conference', PRESS_CONFERENCE],
]

/**
 * Meetings and courses on disclosure that the body held, and news conferences, each dated to a day in its sentence:
 * one event for every date of 1月18日、5月30日各举办新闻发布会一场.
 */
export function eventsOf(sentence: Sentence, tokens: readonly Token[]): DatedEvent[] {
  const text = sentence.node.value
  const body = text.slice(sentence.from, sentence.to)
  if (!body.includes('召开') && !body.includes('培训') && !body.includes('发布会')) return []
  const dates = tokens.filter(
    (token): token is DateToken =>
      token.kind === 'date' &&
      token.from >= sentence.from &&
      token.to <= sentence.to &&
      token.day !== undefined,
  )
  if (dates.length === 0) return []
  // （四）抓好会议培训。2月23日召开年度动员会…: what the paragraph or section is on need not be said again.
  const onMeetings =
    /会议.{0,2}培训/.test(sentence.section?.heading.value ?? '') ||
    /^.{0,12}会议.{0,2}培训[^，。；]{0,8}。/.test(text)
  const events: DatedEvent[] = []
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
      const at = sentence.from + match.index
      const to = at + match[0].length
      const index = sentence.clauses.findIndex((clause) => clause.from <= at && at < clause.to)
      const clause = sentence.clauses[index]
      if (!clause) continue
      if (kind !== 'press-conference' && ATTENDED.test(text.slice(clause.from, at))) continue
      const about =
        kind === 'press-conference' ||
        ON_DISCLOSURE.test(match[0]) ||
        (kind === 'meeting' && onMeetings && BARE_MEETING.test(match[0])) ||
        (kind === 'training' && BARE_TRAINING.test(match[0]))
      if (!about) continue
      // The date stands in the clause, or alone in the one before: 3月16日，召开…
      const before = sentence.clauses[index - 1]
      const from =
        before && holdsDatesAlone(sentence.node, before.from, before.to, dates) ? before.from : clause.from
      for (const date of heldOn(sentence.node, dates, from, at, to))
        events.push({ node: sentence.node, from: Math.min(date.from, at), to, kind, date, sentence })
    }
  }
  return events.sort((a, b) => a.from - b.from)
}

/** 3月16日 or 于2月26日和8月19日 and nothing more. */
function holdsDatesAlone(node: TextNode, from: number, to: number, dates: readonly DateToken[]): boolean {
  const first = dates.find((date) => date.from >= from && date.to <= to)
  if (!first || first.from - from > 6) return false
  const end = dateListAt(node, first.from)?.to ?? first.to
  return node.value.slice(end, to).trim() === ''
}

/** The dates of what is held between `at` and `to`: the last one before it, or all of a list if it was held on each. */
function heldOn(
  node: TextNode,
  dates: readonly DateToken[],
  from: number,
  at: number,
  to: number,
): readonly DateMention[] {
  const before = dates.filter((date) => date.from >= from && date.to <= at)
  const last = before[before.length - 1]
  if (!last) return []
  const first = before.find((date) => {
    const list = dateListAt(node, date.from)
    return list?.days && list.to <= at && heldOnEach(list, to)
  })
  const list = first && dateListAt(node, first.from)
  return list ? mentions(list) : [mention(node, last)]
}

/** 各召开一次, 先后召开, or as many times as there are dates: 2月26日和8月19日召开会议2次. */
function heldOnEach({ items, to: listTo }: DateList, to: number): boolean {
  const [first] = items
  const said = first?.node.value.slice(listTo, to + 8) ?? ''
  if (/^[^。；]{0,30}(?:各|分别|先后|依次)/.test(said)) return true
  const count = /([一二两三四五六七八九十]|[0-9]{1,2})[次场期]/.exec(said)?.[1]
  return count !== undefined && (chineseNumber(count) ?? Number(count)) === items.length
}

/** The list's dates; what one leaves out of year and month is that of the one before. */
function mentions({ items }: DateList): DateMention[] {
  let year: number | undefined
  let month: number | undefined
  return items.map(({ node, from, to }) => {
    const printed = node.value.slice(from, to)
    year = numberBefore(printed, '年') ?? year
    month = numberBefore(printed, '月') ?? month
    const date: DateMention = { node, from, to }
    if (year !== undefined) date.year = year
    if (month !== undefined) date.month = month
    const day = numberBefore(printed, '日') ?? numberBefore(printed, '号')
    if (day !== undefined) date.day = day
    return date
  })
}

function numberBefore(printed: string, mark: string): number | undefined {
  const at = printed.indexOf(mark)
  const digits = at === -1 ? null : /[0-9]+$/.exec(printed.slice(0, at))
  return digits ? Number(digits[0]) : undefined
}
