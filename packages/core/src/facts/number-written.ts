import { chineseNumber } from './chinese-number.ts'
import { classifierAt } from './classifiers.ts'
import { type Numeral, plainNumeral, takeApprox, takeHighScale, takeMoney } from './number-numeral.ts'
import { exec, round } from './number-token.ts'

/**
 * The number in Chinese numerals at `at`, where `run` are the numerals in a row: 四十余, 三万五千, 两三, 三至五, 数十,
 * 一点五. Undefined if they make none.
 */
export function writtenNumeral(text: string, at: number, run: string): Numeral | undefined {
  return (
    spokenDecimal(text, at, run) ??
    (isScaleAlone(run) ? several(text, at, run) : undefined) ??
    joinedRange(text, at, run) ??
    neighbours(text, at, run) ??
    wholeNumber(text, at, run)
  )
}

/** 百, 千万: numerals that are a scale alone. */
export function isScaleAlone(run: string): boolean {
  return /^[十百千万亿]{1,2}$/.test(run)
}

function wholeNumber(text: string, at: number, run: string): Numeral | undefined {
  const value = chineseNumber(run)
  if (value === undefined) return undefined
  const numeral = plainNumeral(at, at + run.length, value, run)
  takeApprox(numeral, text)
  takeHighScale(numeral, text)
  takeMoney(numeral, text)
  // Chinese numerals print every digit.
  numeral.step = 1
  numeral.decimals = 0
  numeral.high = numeral.vague ? numeral.low + numeral.place : numeral.low
  return numeral
}

const SPOKEN = /([零〇一二三四五六七八九十百]+)点([零〇一二三四五六七八九]{1,4})(万|亿)?/y
/** With another unit behind, 点 is the time: 九点三十分. */
const WITH_DECIMALS = /^(?:倍|个?百分点|%|[万亿]?元)$/

/** 一点五倍, 零点八个百分点, 三点二万次. */
function spokenDecimal(text: string, at: number, run: string): Numeral | undefined {
  if (text.charAt(at + run.length) !== '点') return undefined
  const match = exec(SPOKEN, text, at)
  const whole = chineseNumber(match?.[1] ?? '')
  if (!match || whole === undefined) return undefined
  const to = SPOKEN.lastIndex
  const unit = classifierAt(text, to)
  const scale = match[3] === '万' ? 1e4 : match[3] === '亿' ? 1e8 : 1
  if (unit === undefined || (scale === 1 && !WITH_DECIMALS.test(unit))) return undefined
  const digits = match[2] ?? ''
  const step = round(10 ** -digits.length * scale)
  const value = round((whole + fractionOf(digits)) * scale)
  const numeral: Numeral = { ...plainNumeral(at, to, value, run), place: step, step }
  if (scale === 1) numeral.decimals = digits.length
  takeMoney(numeral, text)
  return numeral
}

/** What Chinese digits behind a point come to: 五二 is 0.52. */
export function fractionOf(digits: string): number {
  return Number(`0.${[...digits].map((char) => chineseNumber(char) ?? 0).join('')}`)
}

/** Before these two digits are two ordinals: 一二期, 三至五级. */
const NUMBERED = '期类级层届部套等'

const RANGE = /([一二两三四五六七八九十百千]+)\s?(?:[-—－–~～]{1,2}|至|到)\s?([一二两三四五六七八九十百千]+)/y

/** 三至五名. */
function joinedRange(text: string, at: number, run: string): Numeral | undefined {
  const match = exec(RANGE, text, at)
  if (!match) return undefined
  const low = chineseNumber(match[1] ?? '')
  const high = chineseNumber(match[2] ?? '')
  const to = RANGE.lastIndex
  if (low === undefined || high === undefined || low >= high || NUMBERED.includes(text.charAt(to)))
    return undefined
  return classifierAt(text, to) === undefined ? undefined : { ...plainNumeral(at, to, low, run), high }
}

const NEIGHBOURS = /^([一二两三四五六七八])([二两三四五六七八九])([十百千万]?)$/

/** 两三次, 七八十人. */
function neighbours(text: string, at: number, run: string): Numeral | undefined {
  if (run.length !== 2 && run.length !== 3) return undefined
  const match = NEIGHBOURS.exec(run)
  if (!match || NUMBERED.includes(text.charAt(at + run.length))) return undefined
  const low = chineseNumber(match[1] ?? '') ?? 0
  const high = chineseNumber(match[2] ?? '') ?? 0
  const scale = chineseNumber(match[3] || '一') ?? 1
  if (high !== low + 1) return undefined
  return { ...plainNumeral(at, at + run.length, low * scale, run), high: high * scale }
}

// 总数百余件, 网上百余条: 数 and 上 belong to the word before.
const NOUN_OF_NUMBER = '总件人次个条户项份期宗起页篇字倍分函点少计统指岁整'
const PLACE_ABOVE = '网以会线路早晚市县台站报书纸墙身车表榜百'

/** 数十条, 几百人: from ten to a hundred, and so on; 上千次: a thousand and more. */
function several(text: string, at: number, run: string): Numeral | undefined {
  const word = text.charAt(at - 1)
  const before = text.charAt(at - 2)
  const many = word === '几' || (word === '数' && !NOUN_OF_NUMBER.includes(before))
  if (!many && (word !== '上' || run === '十' || PLACE_ABOVE.includes(before))) return undefined
  const low = chineseNumber(run)
  if (low === undefined) return undefined
  const numeral = plainNumeral(many ? at - 1 : at, at + run.length, low, run)
  numeral.high = many ? low * 10 : Number.POSITIVE_INFINITY
  takeApprox(numeral, text)
  numeral.vague = true
  takeMoney(numeral, text)
  return numeral
}
