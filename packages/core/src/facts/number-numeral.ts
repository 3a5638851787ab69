import { classifierAt, unitAt } from './classifiers.ts'
import { end, exec, isDigit, round, skipSpace } from './number-token.ts'

/** A number without what it counts: 1,234, 3.5万余, 1亿2千万, 四十余. */
export interface Numeral {
  from: number
  /** Where digits, scale and 余 end. */
  to: number
  low: number
  high: number
  /** What the last digit that is not 0 stands for: 1100 → 100, 3.5万 → 1000. */
  place: number
  decimals: number
  /** What the last printed digit stands for. */
  step: number
  /** What 万 and the like behind the digits multiply them by; 1 without. */
  scale: number
  /** 余, 多, 几, 数: more than `low`, less than `high`. */
  vague: boolean
  /** 万 or 亿 that belongs to the unit, where a sum of money follows: 12万余元 is 12 of 万元. */
  money: '' | '万' | '亿'
  /** The characters of a number in Chinese numerals; empty for digits. */
  written: string
}

/** 1,234: groups of three. */
const COMMAS = /[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]+)?(?![0-9])/y
/** 1，234 and 1 234, which are groups only where they count something. */
const LOOSE_GROUPS =
  /[1-9][0-9]{0,2}(?:(?:，[0-9]{3}){1,4}|(?:[ \u00a0][0-9]{3}){1,4})(?:\.[0-9]+)?(?![0-9])/y
const PLAIN = /[0-9]+(?:\.[0-9]+)?/y
const SCALE = /[ \u00a0]?([十百千]?(?:万亿|万|亿)|十|百(?!分)|千(?![米克瓦伏]))/y
const CURRENCY = /(?:美|港|欧|日)?元/y

const FACTORS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }

/** The number in digits at `at`, with its scale and 余. */
export function arabicNumeral(text: string, at: number): Numeral {
  const printed = digitsAt(text, at)
  const plain = printed.replace(/[,， \u00a0]/g, '')
  const point = plain.indexOf('.')
  const numeral = plainNumeral(at, at + printed.length, Number(plain), '')
  if (point !== -1) {
    numeral.decimals = plain.length - point - 1
    numeral.step = 10 ** -numeral.decimals
    numeral.place = placeOf(numeral.low, numeral.decimals)
  }
  takeApprox(numeral, text)
  takeScale(numeral, text)
  takeRest(numeral, text)
  if (numeral.step >= 1) numeral.decimals = 0
  takeMoney(numeral, text)
  numeral.high = numeral.vague ? round(numeral.low + numeral.place) : numeral.low
  return numeral
}

/** A whole number with nothing about it; `written` are its Chinese numerals. */
export function plainNumeral(from: number, to: number, value: number, written: string): Numeral {
  return {
    from,
    to,
    low: value,
    high: value,
    place: placeOf(value, 0),
    decimals: 0,
    step: 1,
    scale: 1,
    vague: false,
    money: '',
    written,
  }
}

/** The value that the last digit that is not 0 stands for: 1100 → 100, 0.25 → 0.01. */
function placeOf(value: number, decimals: number): number {
  let digits = Math.round(value * 10 ** decimals)
  if (digits === 0) return 1
  let place = 10 ** -decimals
  while (digits % 10 === 0) {
    digits /= 10
    place *= 10
  }
  return round(place)
}

/** Past 余, 多, 来 or 几 at `at`; 来 and 几 only before what is counted. */
function skipApprox(text: string, at: number): number {
  const char = text.charAt(at)
  if (char === '余' || char === '多') return at + 1
  if (char !== '来' && char !== '几') return at
  return end(SCALE, text, at + 1) !== undefined || unitAt(text, at + 1) !== undefined ? at + 1 : at
}

/** Takes 余 and the like behind the numeral into it. */
export function takeApprox(numeral: Numeral, text: string): void {
  const at = skipSpace(text, numeral.to)
  const to = skipApprox(text, at)
  if (to === at) return
  numeral.vague = true
  numeral.to = to
}

function digitsAt(text: string, at: number): string {
  let to = at + 1
  while (isDigit(text.charCodeAt(to))) to++
  const next = text.charAt(to)
  if (next === '' || !',，. \u00a0'.includes(next) || !isDigit(text.charCodeAt(to + 1)))
    return text.slice(at, to)
  if (next === '.') return text.slice(at, end(PLAIN, text, at))
  if (next === ',') return text.slice(at, end(COMMAS, text, at) ?? to)
  const loose = end(LOOSE_GROUPS, text, at)
  return text.slice(at, loose !== undefined && isCounted(text, loose) ? loose : to)
}

/** Whether what stands at `at`, perhaps behind 余 or a scale, is counted. */
function isCounted(text: string, at: number): boolean {
  const behind = skipSpace(text, skipApprox(text, skipSpace(text, at)))
  return end(SCALE, text, behind) !== undefined || classifierAt(text, behind) !== undefined
}

/** Takes 万, 余万 or 千余万 behind the numeral into it. */
export function takeScale(numeral: Numeral, text: string): void {
  const scale = exec(SCALE, text, numeral.to)?.[1]
  if (scale === undefined) return
  numeral.to = SCALE.lastIndex
  for (const char of scale) numeral.scale *= FACTORS[char] ?? 1
  multiply(numeral, numeral.scale)
  takeApprox(numeral, text)
  takeHighScale(numeral, text)
}

/** 三千余|万: the scale that goes on behind 余. */
export function takeHighScale(numeral: Numeral, text: string): void {
  const next = text.charAt(numeral.to)
  if (!numeral.vague || (next !== '万' && next !== '亿')) return
  multiply(numeral, FACTORS[next] ?? 1)
  numeral.scale *= FACTORS[next] ?? 1
  numeral.to++
}

/** Takes 2千万 behind 1亿, or 3560 behind 2万, into the numeral: smaller parts of the same number. */
function takeRest(numeral: Numeral, text: string): void {
  while (!numeral.vague && numeral.step > 1 && isDigit(text.charCodeAt(numeral.to))) {
    let to = numeral.to
    while (isDigit(text.charCodeAt(to))) to++
    const digits = to - numeral.to
    const rest = plainNumeral(numeral.to, to, Number(text.slice(numeral.to, to)), '')
    takeScale(rest, text)
    takeApprox(rest, text)
    // 3万5条 may be anything; 2万3560条 is one number.
    if (rest.step === 1 && 10 ** digits !== numeral.step) return
    if (rest.low >= numeral.step) return
    numeral.low = round(numeral.low + rest.low)
    numeral.place = rest.place
    numeral.step = rest.step
    numeral.vague = rest.vague
    numeral.to = rest.to
  }
}

/** 万 and 亿 before 元 are part of the unit as printed: 1.5万元, 12万余元. */
export function takeMoney(numeral: Numeral, text: string): void {
  const last = text.charAt(numeral.to - 1)
  const closing = numeral.vague && (last === '余' || last === '多') ? text.charAt(numeral.to - 2) : last
  if (closing !== '万' && closing !== '亿') return
  if (end(CURRENCY, text, numeral.to) === undefined) return
  multiply(numeral, 1 / (FACTORS[closing] ?? 1))
  numeral.money = closing
  if (numeral.step < 1) numeral.decimals = Math.round(-Math.log10(numeral.step))
}

function multiply(numeral: Numeral, factor: number): void {
  numeral.low = round(numeral.low * factor)
  numeral.high = round(numeral.high * factor)
  numeral.place = round(numeral.place * factor)
  numeral.step = round(numeral.step * factor)
}
