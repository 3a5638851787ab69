import { characterSet } from '../source/character-set.ts'
import { chineseNumber, isChineseNumeral } from './chinese-number.ts'
import { beginsClassifier, classifierAt, isUncountedAt } from './classifiers.ts'
import { chineseDateAt, dateAt } from './number-dates.ts'
import { end, exec, other, type Scanned, type Token } from './number-token.ts'
import { fixedWordEnd, isBound } from './number-words.ts'
import { ARABIC, quantity, SCALE_VALUES, skipApprox } from './quantity-token.ts'

export {
  type DateToken,
  type NumberToken,
  normalizeDigits,
  type OtherToken,
  type Token,
} from './number-token.ts'

// Where something that matters may begin.
const isStart = characterSet(
  '0123456789《〔第十百千万零〇一二两三四五六七八九ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
)

// Sticky patterns, each tried at one place only.
const WORD = /[A-Za-z][A-Za-z0-9_.:/@?=&%#-]*/y
const ORDINAL = /第\s?(?:[0-9]+|[零〇一二两三四五六七八九十百千]+)(?:[条款项届次批期号章节方时位名]|季度)?/y
const ARTICLE_ITEM = /(?:[（(][一二三四五六七八九十0-9]{1,3}[）)])?[项款目]/y
const YEAR_RANGE = /(?:19|20)[0-9]{2}\s?[-—－–~～至到、和]\s?(?=(?:19|20)[0-9]{2}\s?年)/y
const MONTH_RANGE = /[0-9]{1,2}\s?[-—－–~～至到]\s?(?=[0-9]{1,2}\s?月)/y
const DOCUMENT_NUMBER = /[0-9]+(?:[-—][0-9]+)?\s?号/y
const CLOCK = /[0-9]{1,2}[:：][0-9]{2}(?![0-9])/y
const PHONE =
  /(?:0[0-9]{2,3}\s?[-—－–]\s?[0-9]{7,8}|1[3-9][0-9]{9}|400[-—－]?[0-9]{3}[-—－]?[0-9]{4})(?![0-9])/y
const LONG_DIGITS = /[0-9]{6,}[Xx]?/y
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+/y
const LIST_MARK = /[0-9]{1,2}[.、](?![0-9])/y

/**
 * Every number, date and look-alike of `text`, in order, none overlapping. `text` has to have gone through
 * `normalizeDigits`. Linear in the length of the text.
 */
export function scanNumbers(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (!isStart(text.charCodeAt(at))) {
      at++
      continue
    }
    const token = tokenAt(text, at, tokens)
    if (token.kind !== 'skip') tokens.push(token)
    at = Math.max(token.to, at + 1)
  }
  return tokens
}

function tokenAt(text: string, at: number, before: readonly Token[]): Scanned {
  const char = text.charAt(at)
  if (char === '《') return other(at, closingTitle(text, at))
  if (char === '〔') return other(at, end(DOCUMENT_BRACKET, text, at) ?? at + 1)
  if (char === '第') return ordinal(text, at)
  if (char >= '0' && char <= '9') return arabic(text, at, before)
  if (isChineseNumeral(text.charCodeAt(at))) return chinese(text, at)
  return other(at, end(WORD, text, at) ?? at + 1)
}

const DOCUMENT_BRACKET = /〔[0-9]{4}〕\s?第?[0-9]{0,5}\s?号?/y

/** Past the 》 that closes the title at `at`; titles nest, and one that is never closed ends where it begins. */
function closingTitle(text: string, at: number): number {
  let depth = 0
  const limit = Math.min(text.length, at + 120)
  for (let index = at; index < limit; index++) {
    const char = text.charAt(index)
    if (char === '《') depth++
    else if (char === '》' && --depth === 0) return index + 1
  }
  return at + 1
}

function ordinal(text: string, at: number): Scanned {
  const to = end(ORDINAL, text, at)
  if (to === undefined) return { kind: 'skip', to: at + 1 }
  return other(at, end(ARTICLE_ITEM, text, to) ?? to)
}

function arabic(text: string, at: number, before: readonly Token[]): Scanned {
  const special = mayBeSpecial(text, at) ? specialNumber(text, at) : undefined
  if (special) return special
  const number = exec(ARABIC, text, at)
  if (!number) return { kind: 'skip', to: at + 1 }
  const printed = number[0]
  const plain = printed.replace(/[,， \u00a0]/g, '')
  const point = plain.indexOf('.')
  return quantity(
    text,
    at,
    at + printed.length,
    Number(plain),
    point === -1 ? 0 : plain.length - point - 1,
    false,
    before,
  )
}

// What follows the digits of a date, a range, a clock time, a telephone or document number, a list mark.
const SPECIAL = '年月日号:：-—－–~～至到、和./'

/** Whether the digits at `at` can be anything else than a plain number. */
function mayBeSpecial(text: string, at: number): boolean {
  let end = at
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
  if (end - at >= 6) return true
  const next = text.charAt(end)
  return SPECIAL.includes(next === ' ' || next === '\u00a0' ? text.charAt(end + 1) : next) && next !== ''
}

function specialNumber(text: string, at: number): Scanned | undefined {
  const date = dateAt(text, at)
  if (date) return date
  const rangeOfDates = end(YEAR_RANGE, text, at) ?? end(MONTH_RANGE, text, at)
  if (rangeOfDates !== undefined) return other(at, rangeOfDates)
  const fixed = end(CLOCK, text, at) ?? end(PHONE, text, at) ?? end(DOCUMENT_NUMBER, text, at)
  if (fixed !== undefined) return other(at, fixed)
  if (isListMark(text, at)) return other(at, end(LIST_MARK, text, at) ?? at + 1)
  const long = end(LONG_DIGITS, text, at)
  if (
    long !== undefined &&
    classifierAt(text, long) === undefined &&
    text.charAt(long) !== '余' &&
    text.charAt(long) !== '多' &&
    text.charAt(long) !== '.'
  )
    return other(at, long)
  return undefined
}

/** 1. or 1、 at the start of the text or after the end of a sentence. */
function isListMark(text: string, at: number): boolean {
  if (end(LIST_MARK, text, at) === undefined) return false
  let index = at - 1
  while (index >= 0 && /[\s\u3000]/.test(text.charAt(index))) index--
  if (index < 0) return true
  return /[。；;：:！？]/.test(text.charAt(index)) || text.charAt(at - 1) === '\n'
}

// 余 and the like, the marks of dates and percentages, and ○ and digits that mix into years.
const BEHIND_NUMERAL = '余多来几年月点分○O0'

function chinese(text: string, at: number): Scanned {
  // Most numerals of a text are part of a word; what follows a number shows at once.
  let next = at + 1
  while (isChineseNumeral(text.charCodeAt(next))) next++
  const behind = text.charAt(next)
  if (!beginsClassifier(behind) && !BEHIND_NUMERAL.includes(behind)) return { kind: 'skip', to: next }
  const date = chineseDateAt(text, at)
  if (date) return date
  if (text.startsWith('百分之', at)) return chinesePercent(text, at)
  const fixed = fixedWordEnd(text, at)
  if (fixed !== undefined) return other(at, fixed)
  const run = exec(CHINESE, text, at)
  if (!run) return { kind: 'skip', to: at + 1 }
  const to = at + run[0].length
  const unit = classifierAt(text, skipApprox(text, to))
  const points = text.charAt(to) === '点' && /[：:。，]/.test(text.charAt(to + 1))
  if ((unit === undefined && !points) || (at > 0 && isBound(text, at, run[0]))) return { kind: 'skip', to }
  if (!points && isUncountedAt(text, skipApprox(text, to))) return other(at, to)
  const value =
    run[0] === '万' || run[0] === '百' || run[0] === '千' || run[0] === '十'
      ? SCALE_VALUES[run[0]]
      : chineseNumber(run[0])
  if (value === undefined) return { kind: 'skip', to }
  return quantity(text, at, to, value, 0, true, [])
}

const PERCENT_WORDS =
  /百分之(?:([0-9]+(?:\.[0-9]+)?)|([零一二两三四五六七八九十百]+)(?:点([零一二三四五六七八九]+))?)/y

function chinesePercent(text: string, at: number): Scanned {
  const match = exec(PERCENT_WORDS, text, at)
  if (!match) return { kind: 'skip', to: at + 3 }
  const to = PERCENT_WORDS.lastIndex
  const decimals = match[3] ?? match[1]?.split('.')[1] ?? ''
  const whole = match[1] !== undefined ? Number(match[1]) : (chineseNumber(match[2] ?? '') ?? 0)
  const fraction =
    match[3] === undefined ? 0 : Number(`0.${[...match[3]].map((char) => chineseNumber(char) ?? 0).join('')}`)
  const value = whole + fraction
  return {
    kind: 'quantity',
    from: at,
    to,
    low: value,
    high: value,
    exact: true,
    unit: '%',
    decimals: decimals.length,
    step: 10 ** -decimals.length,
  }
}
