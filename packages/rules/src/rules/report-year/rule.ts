import { defineRule, type RelatedFinding } from '@gouji/core'
import * as z from 'zod'
import { type StatedYear, statedYears } from '../../shared/stated-years.ts'

type MessageId = 'disagrees' | 'title-alone' | 'title' | 'here'

export const rule = defineRule({
  id: 'report-year',
  meta: {
    category: 'period',
    severity: 'error',
    summary: {
      'zh-CN': '标题、表题和正文所写的报告年度不一致',
      en: 'title, table and text name different years as the report’s',
    },
    basis: '同一份报告只有一个报告年度',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    disagrees: {
      'zh-CN': '此处写的是{actual}年，标题是{expected}年，请改为一致。',
      en: 'This says {actual}, the title {expected}; they have to agree.',
    },
    'title-alone': {
      'zh-CN': '标题写的是{actual}年，其他各处都是{expected}年，标题的年份可能写错。',
      en: 'The title says {actual}, every other place {expected}; the title’s year may be wrong.',
    },
    title: { 'zh-CN': '标题：{year}年', en: 'the title: {year}' },
    here: { 'zh-CN': '此处：{year}年', en: 'here: {year}' },
  },
  *check({ report, facts }) {
    const { title, period, captions, preface, year: likely } = statedYears(report, facts)
    if (title === undefined) return
    const others = [...preface, ...captions]
    const wrong = others.filter((other) => other.year !== title.year)
    if (period !== undefined && period.year !== title.year) {
      // Where nothing speaks for the period, statistics-period reports it.
      if (likely !== period.year) return
      yield {
        messageId: 'title-alone',
        at: title.at,
        item: 'title',
        data: { actual: title.year, expected: period.year },
        likelier: 'primary',
        related: [period, ...wrong].map(place('here')),
      }
      return
    }
    const [first] = wrong
    if (first === undefined) return
    const alone = period === undefined && wrong.length === others.length && wrong.length > 1
    if (alone && wrong.every((other) => other.year === first.year)) {
      yield {
        messageId: 'title-alone',
        at: title.at,
        item: 'title',
        data: { actual: title.year, expected: first.year },
        likelier: 'primary',
        related: wrong.map(place('here')),
      }
      return
    }
    for (const year of new Set(wrong.map((other) => other.year))) {
      const [at, ...more] = wrong.filter((other) => other.year === year)
      if (at === undefined) continue
      const agrees = period !== undefined || others.some((other) => other.year === title.year)
      yield {
        messageId: 'disagrees',
        at: at.at,
        item: String(year),
        data: { actual: year, expected: title.year },
        ...(agrees ? { likelier: 'primary' as const } : {}),
        related: [place('title')(title), ...more.map(place('here'))],
      }
    }
  },
})

function place(messageId: MessageId): (stated: StatedYear) => RelatedFinding<MessageId> {
  return ({ at, year }) => ({ messageId, at, data: { year } })
}
