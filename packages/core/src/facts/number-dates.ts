import { chineseNumber } from './chinese-number.ts'
import { type DateToken, exec } from './number-token.ts'

const YEAR_DATE =
  /((?:19|20)[0-9]{2})\s?年(?:度|初|底|末)?(?:\s?([0-9]{1,2})\s?月(?:份|底|初)?(?:\s?([0-9]{1,2})\s?[日号])?)?/y

const DOTTED_DATE = /((?:19|20)[0-9]{2})([-./])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/y

const MONTH_DATE = /([0-9]{1,2})\s?月(?:份|底|初)?(?:\s?([0-9]{1,2})\s?[日号])?/y

const CHINESE_DATE =
  /([一二][零〇○O一二三四五六七八九0]{3})年(?:度|初|底|末)?(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?/y

const CHINESE_DAY = /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/y

/** A date in digits at `at`: 2021年3月5日, 2018.12.28, 3月5日. */
export function dateAt(text: string, at: number): DateToken | undefined {
  let match = exec(YEAR_DATE, text, at)
  if (match) return dateToken(at, YEAR_DATE.lastIndex, match[1], match[2], match[3])
  match = exec(DOTTED_DATE, text, at)
  if (match) return dateToken(at, DOTTED_DATE.lastIndex, match[1], match[3], match[4])
  match = exec(MONTH_DATE, text, at)
  if (match) return dateToken(at, MONTH_DATE.lastIndex, undefined, match[1], match[2])
  return undefined
}

function dateToken(
  from: number,
  to: number,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): DateToken {
  const token: DateToken = { kind: 'date', from, to }
  if (year !== undefined) token.year = Number(year)
  if (month !== undefined) token.month = Number(month)
  if (day !== undefined) token.day = Number(day)
  return token
}

function chineseDate(at: number, to: number, match: RegExpExecArray): DateToken {
  const year = Number(
    [...(match[1] ?? '')]
      .map((char) => (char === '○' || char === 'O' || char === '0' ? 0 : (chineseNumber(char) ?? 0)))
      .join(''),
  )
  return dateToken(at, to, String(year), chineseDigits(match[2]), chineseDigits(match[3]))
}

function chineseDigits(written: string | undefined): string | undefined {
  return written === undefined ? undefined : String(chineseNumber(written) ?? '')
}

/** A date in Chinese numerals at `at`: 二〇二一年十月, 十二月三十一日. */
export function chineseDateAt(text: string, at: number): DateToken | undefined {
  const match = text.charAt(at + 4) === '年' ? exec(CHINESE_DATE, text, at) : null
  if (match) return chineseDate(at, CHINESE_DATE.lastIndex, match)
  const month = text.charAt(at + 1) === '月' || text.charAt(at + 2) === '月'
  const day = month ? exec(CHINESE_DAY, text, at) : null
  return day
    ? dateToken(at, CHINESE_DAY.lastIndex, undefined, chineseDigits(day[1]), chineseDigits(day[2]))
    : undefined
}
