import { chineseNumber } from './chinese-number.ts'
import { applyHedges } from './number-hedges.ts'
import { exec, type NumberToken, other, type Scanned } from './number-token.ts'
import { fractionOf } from './number-written.ts'

const PERCENT_WORDS =
  /百分之(?:([0-9]+(?:\.[0-9]+)?)|([零一二两三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?)([余多])?/y

/** 百分之三点五, 百分百 at `at`, where 百分 stands; 百分点 and the like are words of their own. */
export function percentAt(text: string, at: number): Scanned {
  if (text.charAt(at + 2) === '百') return share({ text, from: at, to: at + 3, value: 100, step: 1 })
  const match = exec(PERCENT_WORDS, text, at)
  if (!match) return other(at, at + 2)
  const spoken = match[3] ?? ''
  const decimals = spoken === '' ? (match[1]?.split('.')[1]?.length ?? 0) : spoken.length
  const whole = match[1] !== undefined ? Number(match[1]) : (chineseNumber(match[2] ?? '') ?? 0)
  return share({
    text,
    from: at,
    to: PERCENT_WORDS.lastIndex,
    value: spoken === '' ? whole : whole + fractionOf(spoken),
    step: 10 ** -decimals,
    decimals,
    vague: match[4] !== undefined,
  })
}

// 三成员单位, 三成立: 成 begins another word.
const TENTHS = /成(半)?([余多])?(?![员立果效功本长品绩都就因熟型份列套片分]|不变)/y

/** 三成, 七成多, 3成: tenths, as a percentage; `mark` is where 成 stands. Undefined where it begins another word. */
export function tenthsAt(text: string, at: number, mark: number): Scanned | undefined {
  const match = exec(TENTHS, text, mark)
  const digit = text.charAt(at)
  const tenths = digit >= '1' && digit <= '9' ? Number(digit) : (chineseNumber(digit) ?? 0)
  if (!match || tenths < 1 || tenths > 10) return undefined
  const half = match[1] !== undefined
  const value = tenths * 10 + (half ? 5 : 0)
  return share({
    text,
    from: at,
    to: TENTHS.lastIndex,
    value,
    step: half ? 5 : 10,
    vague: match[2] !== undefined,
  })
}

const HALF = /一半(?![年月天日个小决身岛导路夜点生职])|半数(?!据)/y

/** 半数, 一半: as a percentage. */
export function halfAt(text: string, at: number): Scanned | undefined {
  return exec(HALF, text, at) ? share({ text, from: at, to: at + 2, value: 50, step: 10 }) : undefined
}

interface Share {
  text: string
  from: number
  to: number
  value: number
  /** What the last printed digit stands for; ten where tenths are counted. */
  step: number
  decimals?: number
  vague?: boolean
}

function share({ text, from, to, value, step, decimals = 0, vague = false }: Share): NumberToken {
  const place = step < 1 ? step : value === 100 ? 100 : value % 10 === 0 ? 10 : step
  const token: NumberToken = {
    kind: 'quantity',
    from,
    to,
    low: value,
    high: vague ? value + place : value,
    exact: !vague,
    unit: '%',
    decimals,
    step,
  }
  applyHedges(token, text, place)
  return token
}
