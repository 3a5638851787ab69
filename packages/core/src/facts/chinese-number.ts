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
 * The value of a written Chinese number, e.g. 十二 = 12, 一千零三 = 1003, 三万五 = 35000; a bare string of digits such
 * as 二〇一七 is read digit by digit. Undefined if the characters make no number.
 */
export function chineseNumber(text: string): number | undefined {
  if (text === '') return undefined
  let total = 0
  let section = 0
  let digit: number | undefined
  let scaled = false
  let lastScale = 1
  let digits = ''
  for (const char of text) {
    const value = DIGITS[char]
    if (value !== undefined) {
      digits += value
      if (digit !== undefined && value !== 0 && digit !== 0 && scaled) return undefined
      digit = value
      continue
    }
    const scale = SCALES[char]
    if (scale === undefined) return undefined
    scaled = true
    if (scale >= 10_000) {
      section += digit ?? 0
      total = (total + (section === 0 ? 1 : section)) * scale
      section = 0
    } else {
      section += (digit ?? 1) * scale
    }
    digit = undefined
    lastScale = scale
  }
  if (!scaled) return digits.length === 1 || digits.length === 4 ? Number(digits) : undefined
  // 三万五 and 一百二 leave the last scale out.
  const endsBare = digit !== undefined && digit > 0
  const bare =
    endsBare && text.length > 1 && SCALES[text.charAt(text.length - 2)] !== undefined && lastScale >= 100
  return total + section + (digit ?? 0) * (bare ? lastScale / 10 : 1)
}
