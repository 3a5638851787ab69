import type { TextNode } from '../tree/nodes.ts'
import type { DateToken, Token } from './number-grammar.ts'
import type { DateMention, Period, Sentence } from './types.ts'

export function dateMentions(node: TextNode, tokens: readonly Token[]): DateMention[] {
  const mentions: DateMention[] = []
  for (const token of tokens) if (token.kind === 'date') mentions.push(mention(node, token))
  return mentions
}

/** The date as the text has it. */
export function mention(node: TextNode, token: DateToken): DateMention {
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
