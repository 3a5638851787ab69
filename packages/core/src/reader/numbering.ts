import type { Numbering, NumberingStyle } from '../tree/nodes.ts'
import { isBlank } from './mapped-text.ts'

/** Depth of a section by the style of its number (GB/T 9704—2012, 7.3.3: 一、 → （一） → 1. → （1）). */
export const depthOfStyle: Readonly<Record<NumberingStyle, number>> = {
  'cn-comma': 1,
  'cn-paren': 2,
  'arabic-dot': 3,
  'arabic-comma': 3,
  'arabic-paren': 4,
  circled: 5,
}

const chineseDigits = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))

/** Numbers that are one character with their mark: first code point, count, style. */
const enclosed: readonly (readonly [number, number, NumberingStyle])[] = [
  [0x2460, 20, 'circled'],
  [0x2474, 20, 'arabic-paren'],
  [0x2488, 20, 'arabic-dot'],
  [0x3220, 10, 'cn-paren'],
]

/** 二、三产业, 一、二季度, 1、2月: two numbers side by side, not the number of an item. */
const secondChineseNumber = /^[一二三四五六七八九十]{1,2}(?:、|季|级|月|期|批|产|审|号|等|线|类)/
const secondArabicNumber = /^[\d０-９]{1,2}(?:、|月|日|号|季|期|批)/
/** 1.2023年… is item 1; 1.5万元 is a number. */
const yearAfterDot = /^(?:19|20)\d{2}\s{0,2}年/

/** The number at the start of a line; undefined for 2017年, 1.5万, 12件, 3月30日. */
export function numberingOf(value: string): Numbering | undefined {
  const at = afterBlanks(value, 0)
  const code = value.charCodeAt(at)
  if (code === 0x28 || code === 0xff08) return bracketed(value, at)
  const arabic = arabicNumber(value, at)
  if (arabic !== undefined) return afterArabic(value, at, arabic)
  const chinese = chineseNumber(value, at)
  if (chinese !== undefined) return afterChinese(value, at, chinese)
  for (const [first, count, style] of enclosed) {
    if (code >= first && code < first + count) return marked(value, at, at + 1, style, code - first + 1)
  }
  return undefined
}

interface ReadNumber {
  value: number
  end: number
}

function bracketed(value: string, at: number): Numbering | undefined {
  const inner = afterBlanks(value, at + 1)
  const arabic = arabicNumber(value, inner)
  const number = arabic ?? chineseNumber(value, inner)
  if (number === undefined) return undefined
  const close = afterBlanks(value, number.end)
  const mark = value.charCodeAt(close)
  if (mark !== 0x29 && mark !== 0xff09) return undefined
  // （一）、 and （1）. carry a mark too many; it belongs to the number all the same.
  const end = /^[、.．]/.test(value.slice(close + 1, close + 2)) ? close + 2 : close + 1
  return marked(value, at, end, arabic === undefined ? 'cn-paren' : 'arabic-paren', number.value)
}

function afterArabic(value: string, at: number, { value: number, end }: ReadNumber): Numbering | undefined {
  const mark = value[end]
  const rest = value.slice(end + 1, end + 9)
  switch (mark) {
    case '.':
    case '．':
      if (arabicNumber(rest, 0) !== undefined && !yearAfterDot.test(rest)) return undefined
      return /^\d{4,}/.test(rest) && !yearAfterDot.test(rest)
        ? undefined
        : marked(value, at, end + 1, 'arabic-dot', number)
    case '、':
      return secondArabicNumber.test(rest) ? undefined : marked(value, at, end + 1, 'arabic-comma', number)
    case ')':
    case '）':
      return marked(value, at, end + 1, 'arabic-paren', number)
    default:
      return undefined
  }
}

function afterChinese(value: string, at: number, { value: number, end }: ReadNumber): Numbering | undefined {
  const mark = value[end]
  if (mark !== '、' && mark !== '.' && mark !== '．') return undefined
  if (secondChineseNumber.test(value.slice(end + 1, end + 5))) return undefined
  return marked(value, at, end + 1, 'cn-comma', number)
}

function marked(value: string, at: number, end: number, style: NumberingStyle, number: number): Numbering {
  return { style, value: number, text: value.slice(at, end), length: afterBlanks(value, end) }
}

/** One to three digits, full width or not. */
function arabicNumber(value: string, at: number): ReadNumber | undefined {
  let end = at
  let number = 0
  for (; end < at + 4; end++) {
    const code = value.charCodeAt(end)
    const digit = code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : code - 0x30
    if (!(digit >= 0 && digit <= 9)) break
    number = number * 10 + digit
  }
  return end > at && end <= at + 3 ? { value: number, end } : undefined
}

/** 一 to 九十九. */
function chineseNumber(value: string, at: number): ReadNumber | undefined {
  let end = at
  let tens: number | undefined
  let units = 0
  for (; end < at + 3; end++) {
    const character = value[end] ?? ''
    const digit = chineseDigits.get(character)
    if (character === '十' && tens === undefined) {
      tens = units === 0 ? 1 : units
      units = 0
    } else if (digit !== undefined && units === 0) units = digit
    else break
  }
  return end > at ? { value: (tens ?? 0) * 10 + units, end } : undefined
}

function afterBlanks(value: string, at: number): number {
  let end = at
  while (isBlank(value.charCodeAt(end))) end++
  return end
}
