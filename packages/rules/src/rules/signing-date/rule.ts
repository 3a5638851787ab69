import { type DateMention, defineRule, type Facts, type Finding } from '@gouji/core'
import * as z from 'zod'
import { dateOrder, isCalendarDay } from '../../shared/calendar.ts'
import { statedYears } from '../../shared/stated-years.ts'

type MessageId = 'no-such-day' | 'before-year' | 'before-year-end' | 'late' | 'filled-in' | 'period-end'

/** 填报日期：2018年2月16日, in the foot of a table. */
const FILLED_IN = /(?:填报|填表|报送|制表)(?:日期|时间)[\s　]*[:：]?[\s　]*$/

export const rule = defineRule({
  id: 'signing-date',
  meta: {
    category: 'period',
    severity: 'warning',
    summary: {
      'zh-CN': '成文或填报日期早于统计年度结束、过晚，或不存在',
      en: 'the report is signed before its year has ended, too late, or on a day that does not exist',
    },
    basis: '《中华人民共和国政府信息公开条例》：年度报告在年度结束后公布',
    evidence: 'one-place',
  },
  options: z.strictObject({
    latestMonths: z
      .number()
      .int()
      .min(1)
      .default(18)
      .describe(
        '统计年度结束后多少个月内成文不报告 / months after the end of the year within which a report may be signed',
      ),
  }),
  messages: {
    'no-such-day': {
      'zh-CN': '“{date}”这一天不存在，请更正日期。',
      en: 'There is no day “{date}”; correct the date.',
    },
    'before-year': {
      'zh-CN': '“{date}”早于报告年度{year}年，年份可能写错。',
      en: '“{date}” lies before {year}, the year reported on; the year may be wrong.',
    },
    'before-year-end': {
      'zh-CN': '“{date}”在{year}年结束之前，数据不可能统计到12月31日；请核对日期或补齐数据。',
      en: '“{date}” lies before the end of {year}, so the figures cannot run to 31 December; check the date or the figures.',
    },
    late: {
      'zh-CN': '“{date}”距{year}年结束已超过{months}个月，年份可能写错。',
      en: '“{date}” is more than {months} months after the end of {year}; the year may be wrong.',
    },
    'filled-in': { 'zh-CN': '填报日期“{date}”', en: 'date of filling in: “{date}”' },
    'period-end': { 'zh-CN': '统计期限', en: 'period of the figures' },
  },
  *check({ report, facts, options }) {
    const { year, period } = statedYears(report, facts)
    const dates = [...(facts.signedOn ? [facts.signedOn] : []), ...filledInOn(facts)]
    const faults = dates.flatMap((date) => {
      const fault = faultOf(date, year, options.latestMonths)
      return fault === undefined ? [] : [{ date, fault }]
    })
    const [first, ...more] = faults
    if (first === undefined) return
    const { date, fault } = first
    const end =
      period === undefined || fault === 'no-such-day'
        ? []
        : [{ messageId: 'period-end' as const, at: period.at }]
    const finding: Finding<MessageId> = {
      messageId: fault,
      at: date,
      item: 'date',
      data: { date: printed(date), year: year ?? 0, months: options.latestMonths },
      related: [
        ...more.map((other) => ({
          messageId: 'filled-in' as const,
          at: other.date,
          data: { date: printed(other.date) },
        })),
        ...end,
      ],
    }
    if (fault === 'no-such-day' || fault === 'before-year') finding.severity = 'error'
    yield finding
  },
})

function faultOf(date: DateMention, year: number | undefined, latestMonths: number): MessageId | undefined {
  if (!isCalendarDay(date)) return 'no-such-day'
  if (year === undefined || date.year === undefined || date.month === undefined) return undefined
  if (date.year < year) return 'before-year'
  // A month alone may end on the last day of the year.
  const lastDay = { year, month: 12, day: date.day === undefined ? 1 : 31 }
  if (dateOrder(date) < dateOrder(lastDay)) return 'before-year-end'
  const months = (date.year - year - 1) * 12 + date.month - 1
  return months >= latestMonths ? 'late' : undefined
}

function filledInOn(facts: Facts): DateMention[] {
  return facts.dates.filter(
    (date) =>
      date !== facts.signedOn &&
      date.month !== undefined &&
      FILLED_IN.test(date.node.value.slice(Math.max(0, date.from - 12), date.from)),
  )
}

function printed({ node, from, to }: DateMention): string {
  return node.value.slice(from, to)
}
