import { type DateMention, defineRule, type Facts, type Report, type Sentence } from '@gouji/core'
import * as z from 'zod'
import { statedYears } from '../../shared/stated-years.ts'
import {
  HISTORY,
  NO_PLAN,
  OUTLOOK,
  OWN_STATEMENT,
  OWN_SUBJECT,
  PLAN,
  PLAN_SECTION,
  RETROSPECT,
} from './words.ts'

/** No date of a report lies further ahead than this, plans included. */
const FURTHEST_PLAN = 45
const SUBJECT_BEFORE = new RegExp(`(?:^|[，,、：:。\\s　）])(?:${OWN_SUBJECT}|.{0,2}街道)$`)
const SUBJECT_BEHIND = new RegExp(`^度?[，,]?(?:全年)?${OWN_SUBJECT}`)

export const rule = defineRule({
  id: 'stale-year',
  meta: {
    category: 'period',
    severity: 'warning',
    summary: {
      'zh-CN': '正文中沿用了上一年度的年份，或出现不可能的年份',
      en: 'a year is left over from last year’s report, or is impossible',
    },
    basis: '年度报告叙述的是报告年度的工作',
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    stale: {
      'zh-CN': '本报告是{expected}年的，此处却以{actual}年为本年度，可能沿用了以前的文字。',
      en: 'The report is on {expected}, but this sentence speaks of {actual} as the current year; it may be left over.',
    },
    plan: {
      'zh-CN': '此处是下一步计划，年份却是报告年度{actual}年，可能应为{expected}年。',
      en: 'This is a plan for the time after the report, but its year is {actual}, the year reported on; {expected} may be meant.',
    },
    impossible: {
      'zh-CN': '“{date}”不可能出现在{expected}年的报告中，请更正年份。',
      en: '“{date}” cannot be in a report on {expected}; correct the year.',
    },
    here: { 'zh-CN': '此处：{actual}年', en: 'here: {actual}' },
    replace: { 'zh-CN': '改为{year}年', en: 'make it {year}' },
  },
  *check({ report, facts }) {
    const { year, period, preface } = statedYears(report, facts)
    if (year === undefined) return
    const reported = new Set([...preface.map(({ at }) => at), ...(period ? [period.at] : [])])
    const stale: DateMention[] = []
    for (const date of facts.dates) {
      if (date.year === undefined || date.year === year || reported.has(date)) continue
      if (isImpossible(date, facts, year)) {
        const printed = date.node.value.slice(date.from, date.to)
        yield {
          messageId: 'impossible',
          at: date,
          item: String(date.year),
          data: { date: printed, actual: date.year, expected: year },
        }
      } else if (date.year < year && date.month === undefined && isOwnYear(date, facts, report, year))
        stale.push(date)
    }
    const [first, ...more] = stale
    if (first?.year !== undefined) {
      yield {
        messageId: 'stale',
        at: first,
        item: 'stale',
        data: { actual: first.year, expected: year },
        related: more.map((at) => ({ messageId: 'here' as const, at, data: { actual: at.year ?? 0 } })),
        suggestions: [replaceYear(first, year)],
      }
    }
    for (const date of facts.dates) {
      if (date.year !== year || date.month !== undefined || !isPlan(date, facts)) continue
      const data = { actual: year, expected: year + 1 }
      yield { messageId: 'plan', at: date, item: 'plan', data, suggestions: [replaceYear(date, year + 1)] }
    }
  },
})

/** Whether the sentence tells of the year as of the one that is reported on, without a word of any other. */
function isOwnYear(date: DateMention, facts: Facts, report: Report, year: number): boolean {
  const sentence = sentenceOf(date, facts)
  if (sentence === undefined || sentence.section === undefined) return false
  const { node, from, to } = date
  const text = node.value.slice(sentence.from, sentence.to)
  const printed = node.value.slice(from, to)
  if (/[底末初]$/.test(printed)) return false
  const before = node.value.slice(startOf(sentence, node.value), from)
  const after = node.value.slice(to, sentence.to)
  if (before !== '' && !SUBJECT_BEFORE.test(before) && before !== report.issuer) return false
  if (HISTORY.test(after) || RETROSPECT.test(text) || insideQuotes(text, from - sentence.from)) return false
  // A list of several years, in the sentence or the paragraph, is a history.
  if (
    facts.dates.some(
      (other) =>
        other !== date &&
        other.node === node &&
        other.year !== undefined &&
        (other.year === year || other.year < year),
    )
  )
    return false
  return SUBJECT_BEHIND.test(after) || OWN_STATEMENT.test(after)
}

/** A year that no plan reaches, or one far ahead up to which something is said to have been counted. */
function isImpossible(date: DateMention, facts: Facts, year: number): boolean {
  const { node, from, year: mentioned = year } = date
  if (node.type === 'cell' || mentioned <= year + 1) return false
  if (mentioned > year + FURTHEST_PLAN) return true
  const sentence = sentenceOf(date, facts)
  if (sentence === undefined || !/截[至止]到?[\s　]*$/.test(node.value.slice(sentence.from, from)))
    return false
  return !OUTLOOK.test(node.value.slice(sentence.from, sentence.to))
}

/** Whether the year stands at the head of a plan, in a section where plans stand, and no plan for the next is beside it. */
function isPlan(date: DateMention, facts: Facts): boolean {
  const sentence = sentenceOf(date, facts)
  if (sentence?.section === undefined || !PLAN_SECTION.test(sentence.section.heading.value)) return false
  const { node, from, to, year = 0 } = date
  if (/[底末初]$/.test(node.value.slice(from, to))) return false
  const before = node.value.slice(startOf(sentence, node.value), from)
  if (before !== '' && !/^(?:下一步|今后|为此)?[，,]?$/.test(before)) return false
  const after = node.value.slice(to, sentence.to)
  return PLAN.test(after) && !NO_PLAN.test(after) && !after.includes(`${year + 1}年`)
}

function sentenceOf({ node, from }: DateMention, facts: Facts): Sentence | undefined {
  return facts.sentences.find(
    (sentence) => sentence.node === node && sentence.from <= from && from < sentence.to,
  )
}

/** Where the sentence's words begin: behind blanks and a number, （二）依申请公开情况。 being a sentence of its own. */
function startOf(sentence: Sentence, value: string): number {
  let at = sentence.from
  const { node } = sentence
  if (node.type !== 'cell' && node.numbering && at < node.numbering.length) at = node.numbering.length
  while (/[\s　]/.test(value.charAt(at))) at++
  return at
}

function insideQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
  )
}

/** The digits alone, so that 年度 and what follows stay. */
function replaceYear({ node, from }: DateMention, year: number) {
  const edit = { at: { node, from, to: from + 4 }, text: String(year) }
  return { messageId: 'replace' as const, data: { year }, edit }
}
