import { classifierAt, isUncountedAt } from './classifiers.ts'
import { dateAt } from './number-dates.ts'
import { end, exec, type NumberToken, other, type Scanned, type Token } from './number-token.ts'
import { PREFIXES } from './number-words.ts'

const SCALE = /[ \u00a0]?(十万|百万|千万|百亿|十|百|千|万|亿)(?!分|一)/y

const NOTE = /[（(][^（）()]{1,40}[）)]/y

const RANGE_MARK = /\s?(?:[-—－–~～]{1,2}|至|到)\s?(?=[0-9])/y

export const SCALE_VALUES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  百亿: 1e10,
}

/** The value that the last digit that is not 0 stands for: 1100 → 100, 35000 → 1000, 68 → 1. */
function placeValue(value: number): number {
  if (!Number.isInteger(value) || value <= 0) return 1
  let place = 1
  while (value % (place * 10) === 0) place *= 10
  return place
}

/** Past 余, 多, 来 or 几 at `at`. */
export function skipApprox(text: string, at: number): number {
  const char = text.charAt(at)
  return char === '余' || char === '多' || char === '来' || char === '几' ? at + 1 : at
}

/** The number's scale, approximation, range, note and classifier; or a look-alike if what follows is none of these. */
export function quantity(
  text: string,
  from: number,
  numberEnd: number,
  number: number,
  decimals: number,
  written: boolean,
  before: readonly Token[],
): Scanned {
  let to = numberEnd
  let low = number
  let place = placeValue(number)
  let step = 10 ** -decimals
  let vague = false
  const afterNumber = skipApprox(text, to)
  if (afterNumber > to) {
    vague = true
    to = afterNumber
  }
  const scale = written ? null : exec(SCALE, text, to)
  if (scale) {
    const after = SCALE.lastIndex
    const word = scale[1] ?? ''
    const factor = SCALE_VALUES[word] ?? 1
    // 万 and 亿 before 元 are part of the unit as printed: 1.5万元.
    if (!((word === '万' || word === '亿') && text.charAt(after) === '元')) {
      place = decimals > 0 ? factor / 10 ** decimals : place * factor
      step *= factor
      low = round(number * factor)
      to = after
      decimals = 0
      const vagueAfter = skipApprox(text, to)
      if (vagueAfter > to) {
        vague = true
        to = vagueAfter
      }
    }
  }
  let high = low
  let ranged = false
  if (!written && !vague) {
    const mark = end(RANGE_MARK, text, to)
    if (mark !== undefined && dateAt(text, mark) === undefined) {
      const upper = exec(ARABIC, text, mark)
      const upperEnd = ARABIC.lastIndex
      if (upper && Number(upper[0]) > low && classifierAt(text, upperEnd) !== undefined) {
        high = Number(upper[0])
        to = upperEnd
        ranged = true
      }
    }
  }
  if (text.charAt(to) === ' ' || text.charAt(to) === '\u00a0') {
    if (classifierAt(text, to + 1) !== undefined || isUncountedAt(text, to + 1)) to++
  }
  // 有三点：, not 3点.
  const points = text.charAt(to) === '点' && /[：:。，]/.test(text.charAt(to + 1))
  if (!points && isUncountedAt(text, to)) return other(from, to)
  let unit = points ? '点' : classifierAt(text, to)
  if (unit === undefined) {
    const noteEnd = end(NOTE, text, to)
    const behind = noteEnd === undefined ? undefined : classifierAt(text, noteEnd)
    if (noteEnd !== undefined && behind !== undefined) {
      unit = behind
      to = noteEnd
    }
  }
  if (unit === undefined) {
    // A number that something else than punctuation follows is a name (12345热线) unless 余 or 多 marks it.
    if (!vague && !/^(?:$|[，。；、,;）)\s])/.test(text.charAt(to))) return other(from, to)
    if (written) return other(from, to)
    // 1 after a letter, a bracket or a dash is a mark or part of a number with dashes.
    if (!vague && /[-—－（(〔[/#]/.test(text.charAt(from - 1))) return other(from, to)
    unit = ''
  } else {
    to += unit.length
  }
  const token: NumberToken = {
    kind: 'quantity',
    from,
    to,
    low,
    high,
    exact: !vague && !ranged,
    unit: unit === '％' ? '%' : unit,
    decimals,
    step: round(step),
  }
  if (vague) token.high = low + place
  applyPrefix(token, text, from, place, before)
  applyTail(token, text, place)
  return token
}

function applyPrefix(
  token: NumberToken,
  text: string,
  from: number,
  place: number,
  before: readonly Token[],
): void {
  const previous = before[before.length - 1]
  if (previous && previous.to >= from) return
  for (const [word, meaning] of PREFIXES) {
    if (!text.startsWith(word, from - word.length)) continue
    // 附近, 最近, 大约: 近 and 约 inside another word are not prefixes.
    if (word === '近' && /[附最临邻就远将接]/.test(text.charAt(from - 2))) return
    if (word === '约' && /[大节预合制条]/.test(text.charAt(from - 2))) return
    token.exact = false
    if (meaning === 'under') {
      token.high = Math.max(token.low, token.high)
      token.low -= place
    } else if (meaning === 'over') {
      token.high = Number.POSITIVE_INFINITY
    } else if (meaning === 'least') {
      token.high = Number.POSITIVE_INFINITY
    } else {
      const slack = Math.max(token.low * 0.05, place)
      token.high = Math.max(token.low, token.high) + slack
      token.low -= slack
    }
    return
  }
}

const TAIL = /左右|上下|以上|以下|以内|不等/y

function applyTail(token: NumberToken, text: string, place: number): void {
  const match = exec(TAIL, text, token.to)
  if (!match) return
  token.exact = false
  token.to = TAIL.lastIndex
  const word = match[0]
  if (word === '以上') token.high = Number.POSITIVE_INFINITY
  else if (word === '以下' || word === '以内') token.low = 0
  else if (word !== '不等') {
    const slack = Math.max(token.low * 0.05, place)
    token.high += slack
    token.low -= slack
  }
}

/** 3.5 × 10,000 without binary dust. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Digits with separators and decimals. */
export const ARABIC =
  /[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]{1,3}(?:，[0-9]{3})+(?=[余多]?(?:条|件|篇|次|人|份|个|元|万))|[0-9]+(?:[ \u00a0][0-9]{3})+(?![0-9])(?=[ \u00a0]?(?:条|件|篇|次|人|份|个|元|万))|[0-9]+(?:\.[0-9]+)?/y
