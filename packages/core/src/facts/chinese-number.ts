import { characterSet } from '../source/character-set.ts'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** Characters of a written number: 四十二, 一千二百零三, 两. */
export const isChineseNumeral = characterSet('零〇一二两三四五六七八九十百千万亿')

/**
 * The value of a written Chinese number, e.g. 十二 = 12, 一千零三 = 1003, 三万五 = 35000, 一亿二千万 = 120000000; a bare
 * string of digits such as 二〇一七 is read digit by digit. Undefined if the characters make no number.
 */
export function chineseNumber(text: string): number | undefined {
  if (text === '') return undefined
  // 一亿 | 二千万 | 三百: what 亿 has closed, what 万 has closed since, and what neither has.
  let billions = 0
  let thousands = 0
  let section = 0
  let digit: number | undefined
  let lastScale = 0
  let sectionScale = Number.POSITIVE_INFINITY
  let digits = ''
  for (const char of text) {
    const value = DIGITS[char]
    if (value !== undefined) {
      digits += value
      if (digit !== undefined && value !== 0 && digit !== 0 && lastScale > 0) return undefined
      digit = value
      continue
    }
    const scale = SCALES[char]
    if (scale === undefined) return undefined
    if (scale < 10_000) {
      if (scale >= sectionScale) return undefined
      section += (digit ?? 1) * scale
      sectionScale = scale
    } else {
      section += digit ?? 0
      if (scale === 10_000) thousands += (section === 0 ? 1 : section) * scale
      else billions = (billions + thousands + section === 0 ? 1 : billions + thousands + section) * scale
      if (scale > 10_000) thousands = 0
      section = 0
      sectionScale = Number.POSITIVE_INFINITY
    }
    digit = undefined
    lastScale = scale
  }
  if (lastScale === 0) return digits.length === 1 || digits.length === 4 ? Number(digits) : undefined
  // 三万五 and 一百二 leave the last scale out.
  const bare =
    digit !== undefined && digit > 0 && lastScale >= 100 && SCALES[text.charAt(text.length - 2)] !== undefined
  return billions + thousands + section + (digit ?? 0) * (bare ? lastScale / 10 : 1)
}
