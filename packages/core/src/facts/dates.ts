import type { TextNode } from '../tree/nodes.ts'
import type { DateToken, Token } from './number-grammar.ts'
import type { DatedEvent, DateMention, Period, Sentence } from './types.ts'

export function dateMentions(node: TextNode, tokens: readonly Token[]): DateMention[] {
  const mentions: DateMention[] = []
  for (const token of tokens) if (token.kind === 'date') mentions.push(mention(node, token))
  return mentions
}

function mention(node: TextNode, token: DateToken): DateMention {
  const date: DateMention = { node, from: token.from, to: token.to }
  if (token.year !== undefined) date.year = token.year
  if (token.month !== undefined) date.month = token.month
  if (token.day !== undefined) date.day = token.day
  return date
}

const RANGE_JOINT = /^(?:日|号)?(?:起|开始)?[，,]?\s?(?:至|到|[-—－–~～]{1,2}|止)\s?$/
const DECLARES = /统计|数据|期限|时限|时间|期间|截止|范围|情况/

/** 自2017年1月1日起至2017年12月31日止: two dates with months, joined. The end takes its year from the start if it has none. */
export function periodsOf(dates: readonly DateMention[], sentences: readonly Sentence[]): Period[] {
  const periods: Period[] = []
  let at = 0
  for (let index = 0; index + 1 < dates.length; index++) {
    const start = dates[index]
    const end = dates[index + 1]
    if (!start || !end || start.node !== end.node) continue
    if (start.month === undefined || end.month === undefined || start.year === undefined) continue
    const text = start.node.value
    if (!RANGE_JOINT.test(text.slice(start.to, end.from))) continue
    while (at < sentences.length && (sentences[at]?.to ?? 0) < start.to) at++
    const sentence = sentences[at]
    const around = sentence ? text.slice(sentence.from, sentence.to) : text
    const before = text.slice(sentence?.from ?? 0, start.from)
    const declared = DECLARES.test(before) && /统计|数据|期限|时限/.test(around)
    const closed = end.year === undefined ? { ...end, year: start.year } : end
    periods.push({ node: start.node, from: start.from, to: end.to, start, end: closed, declared })
    index++
  }
  return periods
}

// What statistics-like tables count as meetings and courses on disclosure; a news conference or a hearing is neither.
const MEETING =
  /召开[^，。；]{0,30}(?:会议|座谈会|推进会|部署会|专题会|例会|协调会|工作会|动员会|分析会|专题会)/g
const TRAINING = /(?:举办|组织开展|开展|组织)[^，。；]{0,30}(?:培训班|培训会|专题培训|业务培训|培训)/g
// A meeting has to say that it is on disclosure; a course in such a report is, unless it says what else it teaches.
const ON_DISCLOSURE = /信息公开|政务公开|政务信息|公开工作|信息发布/
const BARE_TRAINING =
  /^(?:举办|组织开展|开展|组织)(?:了)?(?:[一二两三四五1-9][期次场])?(?:全[市县区局镇乡院校])?(?:业务|专题|集中|信息员)?(?:知识)?培训(?:班|会)?$/
const BARE_MEETING =
  /^召开(?:了)?(?:年度|半年|季度|全[市县区局镇乡院校]|系统){0,2}(?:动员|分析|迎检|专题|工作|部署|推进|总结|调度|协调){0,2}(?:会议|会|例会)$/
const ATTENDED = /参加|出席|派员|选派|参与|赴/

/** Meetings and courses on disclosure that the body held, each dated to a day in its sentence. */
export function eventsOf(sentence: Sentence, tokens: readonly Token[]): DatedEvent[] {
  const text = sentence.node.value
  const body = text.slice(sentence.from, sentence.to)
  if (!body.includes('召开') && !body.includes('培训')) return []
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
  for (const [kind, pattern] of [
    ['meeting', MEETING],
    ['training', TRAINING],
  ] as const) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(body); match; match = pattern.exec(body)) {
      const at = sentence.from + match.index
      const index = sentence.clauses.findIndex((clause) => clause.from <= at && at < clause.to)
      const clause = sentence.clauses[index]
      if (!clause || ATTENDED.test(text.slice(clause.from, at))) continue
      const about =
        ON_DISCLOSURE.test(match[0]) ||
        (kind === 'meeting' && onMeetings && BARE_MEETING.test(match[0])) ||
        (kind === 'training' && BARE_TRAINING.test(match[0]))
      if (!about) continue
      // The date stands in the clause, or alone in the one before: 3月16日，召开…
      const before = sentence.clauses[index - 1]
      const from =
        before && /^[^0-9]{0,6}[0-9]{1,2}月[0-9]{1,2}日$/.test(text.slice(before.from, before.to).trim())
          ? before.from
          : clause.from
      const date = dates.findLast((candidate) => candidate.to <= at && candidate.from >= from)
      if (!date) continue
      events.push({
        node: sentence.node,
        from: date.from,
        to: at + match[0].length,
        kind,
        date: mention(sentence.node, date),
        sentence,
      })
    }
  }
  return events.sort((a, b) => a.from - b.from)
}
