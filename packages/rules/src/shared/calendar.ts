import type { DateMention } from '@gouji/core'

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has the day: false for 30 February, 31 November, month 13. What is not printed is not asked. */
export function isCalendarDay({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>): boolean {
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  if (day === undefined) return true
  const leap = year !== undefined && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 31))
}

/** 2017年12月31日; what the mention lacks is left out. */
export function dateText({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>): string {
  return `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

/** A number that orders dates; a day or month that is not printed counts as the first. */
export function dateOrder({
  year = 0,
  month = 1,
  day = 1,
}: Pick<DateMention, 'year' | 'month' | 'day'>): number {
  return year * 10_000 + month * 100 + day
}
