import { type DateMention, defineRule, type RelatedFinding } from '@gouji/core'
import * as z from 'zod'
import { dateOrder, dateText, isCalendarDay } from '../../shared/calendar.ts'
import { reportPeriod, type StatedYear, statedYears } from '../../shared/stated-years.ts'

type MessageId = 'no-such-day' | 'reversed' | 'not-whole-year' | 'other-year' | 'title' | 'also'

export const rule = defineRule({
  id: 'statistics-period',
  meta: {
    category: 'period',
    severity: 'error',
    summary: {
      'zh-CN': '数据统计期限不是报告年度的1月1日至12月31日',
      en: 'the period of the figures is not 1 January to 31 December of the report’s year',
    },
    basis: '《中华人民共和国政府信息公开条例》：年度报告公布的是上一年度的情况',
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    'no-such-day': {
      'zh-CN': '统计期限“{period}”中的{date}不存在，应为{expected}。',
      en: 'There is no {date} in the calendar (“{period}”); it should be {expected}.',
    },
    reversed: {
      'zh-CN': '统计期限“{period}”的截止日{end}早于起始日{start}，应为{expected}。',
      en: 'The period “{period}” ends on {end}, before it starts on {start}; it should be {expected}.',
    },
    'not-whole-year': {
      'zh-CN': '统计期限为{start}至{end}，不是{year}年全年，应为{expected}。',
      en: 'The period runs from {start} to {end}, which is not the whole of {year}; it should be {expected}.',
    },
    'other-year': {
      'zh-CN': '统计期限为{periodYear}年，标题为{titleYear}年，请核对哪一处写错。',
      en: 'The period is {periodYear}, the title says {titleYear}; find out which of the two is wrong.',
    },
    title: { 'zh-CN': '标题写的是{year}年', en: 'the title says {year}' },
    also: { 'zh-CN': '此处写的是{year}年', en: 'here it is {year}' },
  },
  *check({ report, facts }) {
    const period = reportPeriod(facts)
    if (period === undefined) return
    const { start, end } = period
    if (start.year === undefined || end.year === undefined) return
    const stated = statedYears(report, facts)
    const year = report.year ?? end.year
    const expected = `${year}年1月1日至${year}年12月31日`
    const related = titleOf(stated.title)
    const data = { period: printed(period), start: dateText(start), end: dateText(end), year, expected }
    const whole = { at: period, item: 'period', related, expected, actual: data.period }
    const impossible = [start, end].find((date) => !isCalendarDay(date))
    if (impossible !== undefined) {
      yield { ...whole, messageId: 'no-such-day', data: { ...data, date: dateText(impossible) } }
    } else if (dateOrder(end) < dateOrder(start)) {
      yield { ...whole, messageId: 'reversed', data }
    } else if (start.year !== end.year || !startsYear(start) || !endsYear(end)) {
      yield { ...whole, messageId: 'not-whole-year', data }
    } else if (stated.title !== undefined && start.year !== stated.title.year && stated.year !== start.year) {
      // Where other places agree with the period, the title's year is what report-year finds wrong.
      const others = [...stated.captions, ...stated.preface]
      yield {
        messageId: 'other-year',
        at: period,
        item: 'period',
        data: { ...data, periodYear: start.year, titleYear: stated.title.year },
        likelier: 'primary',
        related: [
          ...related,
          ...others.map(
            (other): RelatedFinding<MessageId> => ({
              messageId: 'also',
              at: other.at,
              data: { year: other.year },
            }),
          ),
        ],
      }
    }
  },
})

function titleOf(title: StatedYear | undefined): RelatedFinding<MessageId>[] {
  return title === undefined ? [] : [{ messageId: 'title', at: title.at, data: { year: title.year } }]
}

function startsYear({ month, day = 1 }: DateMention): boolean {
  return month === 1 && day === 1
}

function endsYear({ month, day = 31 }: DateMention): boolean {
  return month === 12 && day === 31
}

function printed({ node, from, to }: { node: { value: string }; from: number; to: number }): string {
  return node.value.slice(from, to)
}
