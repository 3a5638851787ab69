/** A number as it stands in a text; offsets into that text. */
export interface NumberToken {
  kind: 'quantity'
  from: number
  /** Where the classifier ends; 约, 近 and the like before it and 左右, 以上 behind it stand outside. */
  to: number
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

/** A token, or where to go on if what was tried is nothing. */
export type Scanned = Token | { kind: 'skip'; to: number }

const FULL_WIDTH = /[０-９％﹪．]/

const FULL_WIDTH_ALL = /[０-９％﹪．]/g

/** Full-width digits, percent sign and point to half-width, one for one, so that offsets stay true. */
export function normalizeDigits(text: string): string {
  if (!FULL_WIDTH.test(text)) return text
  return text.replace(FULL_WIDTH_ALL, (char) => {
    if (char === '％' || char === '﹪') return '%'
    return char === '．' ? '.' : String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  })
}

/** A look-alike from `from` to `to`. */
export function other(from: number, to: number): OtherToken {
  return { kind: 'other', from, to }
}

/** Where a sticky pattern that begins at `at` ends, or undefined. */
export function end(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The match of a sticky pattern that begins at `at`. */
export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether the UTF-16 unit is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether the UTF-16 unit is a space or a no-break space. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0
}

/** Past one space or no-break space at `at`. */
export function skipSpace(text: string, at: number): number {
  return isSpace(text.charCodeAt(at)) ? at + 1 : at
}

/** 3.5 × 10,000 without binary dust. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
