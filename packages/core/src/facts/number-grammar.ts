import { CHINESE_NUMERAL, chineseNumber } from './chinese-number.ts'
import { classifierAt, isUncountedAt } from './classifiers.ts'

/** A number as it stands in a text; offsets into that text. */
export interface NumberToken {
  kind: 'quantity'
  from: number
  to: number
  /** Where the digits end and suffix, note or classifier begin. */
  low: number
  high: number
  exact: boolean
  unit: string
  decimals: number
  /** What the last printed digit stands for: 1, 0.01, for 1.86万 100. */
  step: number
}

export interface DateToken {
  kind: 'date'
  from: number
  to: number
  year?: number
  month?: number
  day?: number
}

/** What looks like a number and is none: article, document, telephone number, ordinal, cited title. */
export interface OtherToken {
  kind: 'other'
  from: number
  to: number
}

export type Token = NumberToken | DateToken | OtherToken

const FULL_WIDTH = /[０-９％．]/
const FULL_WIDTH_ALL = /[０-９％．]/g

/** Full-width digits, percent sign and point to half-width, one for one, so that offsets stay true. */
export function normalizeDigits(text: string): string {
  if (!FULL_WIDTH.test(text)) return text
  return text.replace(FULL_WIDTH_ALL, (char) =>
    char === '％' ? '%' : char === '．' ? '.' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  )
}

// Where something that matters may begin.
const START = /[0-9《〔第十百千万零〇一二两三四五六七八九A-Za-z]/g

// Sticky patterns, each tried at one place only.
const WORD = /[A-Za-z][A-Za-z0-9_.:/@?=&%#-]*/y
const ORDINAL = /第\s?(?:[0-9]+|[零〇一二两三四五六七八九十百千]+)(?:[条款项届次批期号章节方时位名]|季度)?/y
const ARTICLE_ITEM = /(?:[（(][一二三四五六七八九十0-9]{1,3}[）)])?[项款目]/y
const YEAR_DATE =
  /((?:19|20)[0-9]{2})\s?年(?:度|初|底|末)?(?:\s?([0-9]{1,2})\s?月(?:份|底|初)?(?:\s?([0-9]{1,2})\s?[日号])?)?/y
const DOTTED_DATE = /((?:19|20)[0-9]{2})([-./])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/y
const MONTH_DATE = /([0-9]{1,2})\s?月(?:份|底|初)?(?:\s?([0-9]{1,2})\s?[日号])?/y
const YEAR_RANGE = /(?:19|20)[0-9]{2}\s?[-—－–~～至到、和]\s?(?=(?:19|20)[0-9]{2}\s?年)/y
const MONTH_RANGE = /[0-9]{1,2}\s?[-—－–~～至到]\s?(?=[0-9]{1,2}\s?月)/y
const CHINESE_DATE =
  /([一二][零〇○O一二三四五六七八九0]{3})年(?:度|初|底|末)?(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?)?/y
const CHINESE_DAY = /([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]/y
const DOCUMENT_NUMBER = /[0-9]+(?:[-—][0-9]+)?\s?号/y
const CLOCK = /[0-9]{1,2}[:：][0-9]{2}(?![0-9])/y
const PHONE =
  /(?:0[0-9]{2,3}\s?[-—－–]\s?[0-9]{7,8}|1[3-9][0-9]{9}|400[-—－]?[0-9]{3}[-—－]?[0-9]{4})(?![0-9])/y
const LONG_DIGITS = /[0-9]{6,}[Xx]?/y
const ARABIC =
  /[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])|[0-9]{1,3}(?:，[0-9]{3})+(?=[余多]?(?:条|件|篇|次|人|份|个|元|万))|[0-9]+(?:[ \u00a0][0-9]{3})+(?![0-9])(?=[ \u00a0]?(?:条|件|篇|次|人|份|个|元|万))|[0-9]+(?:\.[0-9]+)?/y
const SCALE = /[ \u00a0]?(十万|百万|千万|百亿|十|百|千|万|亿)(?!分|一)/y
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+/y
const NOTE = /[（(][^（）()]{1,40}[）)]/y
const RANGE_MARK = /\s?(?:[-—－–~～]{1,2}|至|到)\s?(?=[0-9])/y
const LIST_MARK = /[0-9]{1,2}[.、](?![0-9])/y

const SCALE_VALUES: Readonly<Record<string, number>> = {
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

// Words made with a numeral that count nothing. Looked up at the numeral and, for those that begin earlier, before it.
const FIXED: readonly string[] = [
  '一是',
  '二是',
  '三是',
  '四是',
  '五是',
  '六是',
  '七是',
  '八是',
  '九是',
  '十是',
  '一方面',
  '一般',
  '一定',
  '一些',
  '一致',
  '一直',
  '一旦',
  '一并',
  '一律',
  '一步',
  '一体',
  '一系列',
  '一网',
  '一站',
  '一窗',
  '一门',
  '一把手',
  '一事',
  '一件事',
  '一次性',
  '一流',
  '一线',
  '一手',
  '一岗',
  '一级',
  '一切',
  '一如',
  '一同',
  '一经',
  '一边',
  '两会',
  '两微',
  '两网',
  '两个维护',
  '两个确立',
  '两学一做',
  '两办',
  '三公',
  '三审',
  '三校',
  '三农',
  '三定',
  '三重一大',
  '三会一课',
  '三项制度',
  '三个区分',
  '三安全',
  '三类内部',
  '四类过程',
  '四个意识',
  '四个自信',
  '四风',
  '五公开',
  '五个一',
  '六稳',
  '六保',
  '七五',
  '八五',
  '八项规定',
  '十大',
  '百分点',
  '百姓',
  '千方百计',
  '万众',
  '百科',
  '万一',
  '百年',
  '千年',
  '双随机',
  '十佳',
  '百强',
  '千家万户',
]
// 进一步, 统一, 唯一, 之一, 每一件, 同一件, 某一项: the numeral belongs to the word before it.
const ONE_BOUND = /[进统唯之任同某另专归划万单其这那初周星如]/
// 各两个, 每三个: one of several.
const EACH_BEFORE = /[每逐各]/

const FIXED_BY_FIRST = new Map<string, readonly string[]>(
  [...new Set(FIXED.map((word) => word.charAt(0)))].map((first) => [
    first,
    FIXED.filter((word) => word.startsWith(first)),
  ]),
)

// 近, 约 … directly before a number; compared by the last characters.
const PREFIXES: readonly (readonly [string, 'about' | 'under' | 'over' | 'least'])[] = [
  ['将近', 'under'],
  ['接近', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['大约', 'about'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['至少', 'least'],
  ['不少于', 'least'],
  ['近', 'under'],
  ['约', 'about'],
  ['逾', 'over'],
  ['超', 'over'],
  ['最多', 'under'],
]

/** The value that the last digit that is not 0 stands for: 1100 → 100, 35000 → 1000, 68 → 1. */
function placeValue(value: number): number {
  if (!Number.isInteger(value) || value <= 0) return 1
  let place = 1
  while (value % (place * 10) === 0) place *= 10
  return place
}

/**
 * Every number, date and look-alike of `text`, in order, none overlapping. `text` has to have gone through
 * `normalizeDigits`. Linear in the length of the text.
 */
export function scanNumbers(text: string): Token[] {
  const tokens: Token[] = []
  START.lastIndex = 0
  for (;;) {
    const found = START.exec(text)
    if (!found) return tokens
    const at = found.index
    const token = tokenAt(text, at, tokens)
    if (token.kind !== 'skip') tokens.push(token)
    START.lastIndex = Math.max(token.to, at + 1)
  }
}

type Scanned = Token | { kind: 'skip'; to: number }

function tokenAt(text: string, at: number, before: readonly Token[]): Scanned {
  const char = text.charAt(at)
  if (char === '《') return other(at, closingTitle(text, at))
  if (char === '〔') return other(at, end(DOCUMENT_BRACKET, text, at) ?? at + 1)
  if (char === '第') return ordinal(text, at)
  if (char >= '0' && char <= '9') return arabic(text, at, before)
  if (CHINESE_NUMERAL.test(char)) return chinese(text, at)
  return other(at, end(WORD, text, at) ?? at + 1)
}

const DOCUMENT_BRACKET = /〔[0-9]{4}〕\s?第?[0-9]{0,5}\s?号?/y

function other(from: number, to: number): OtherToken {
  return { kind: 'other', from, to }
}

/** Where a sticky pattern that begins at `at` ends, or undefined. */
function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

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

function dateAt(text: string, at: number): DateToken | undefined {
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

function chinese(text: string, at: number): Scanned {
  const match = text.charAt(at + 4) === '年' ? exec(CHINESE_DATE, text, at) : null
  if (match) return chineseDate(at, CHINESE_DATE.lastIndex, match)
  const month = text.charAt(at + 1) === '月' || text.charAt(at + 2) === '月'
  const day = month ? exec(CHINESE_DAY, text, at) : null
  if (day)
    return dateToken(at, CHINESE_DAY.lastIndex, undefined, chineseDigits(day[1]), chineseDigits(day[2]))
  if (text.startsWith('百分之', at)) return chinesePercent(text, at)
  for (const word of FIXED_BY_FIRST.get(text.charAt(at)) ?? []) {
    if (text.startsWith(word, at)) return other(at, at + word.length)
  }
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

function isBound(text: string, at: number, run: string): boolean {
  const before = text.charAt(at - 1)
  return EACH_BEFORE.test(before) || (run === '一' && ONE_BOUND.test(before))
}

function skipApprox(text: string, at: number): number {
  const char = text.charAt(at)
  return char === '余' || char === '多' || char === '来' || char === '几' ? at + 1 : at
}

function chineseDate(at: number, to: number, match: RegExpExecArray): Scanned {
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

/** The number's scale, approximation, range, note and classifier; or a look-alike if what follows is none of these. */
function quantity(
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
