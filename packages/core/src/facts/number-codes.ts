import { classifierAt } from './classifiers.ts'
import { dateAt } from './number-dates.ts'
import { end, isDigit, other, type Scanned } from './number-token.ts'

// Sticky patterns, each tried at one place only.
/** 2019、2020和2021年, 2021-2022学年: up to the last of them, which is read as a date. */
const YEAR_RANGE =
  /(?:19|20)[0-9]{2}\s?(?:[-—－–~～]{1,2}|[/至到、和及与])\s?(?=(?:19|20)[0-9]{2}(?:\s?(?:[-—－–~～]{1,2}|[/至到、和及与])\s?(?:19|20)[0-9]{2}){0,8}\s?[两二三四五六]?(?:学?年|级|届))/y
/** 1至6月, 3、5和7月. */
const MONTH_RANGE =
  /[0-9]{1,2}\s?(?:[-—－–~～]{1,2}|[至到、和及与])\s?(?=[0-9]{1,2}(?:\s?[、和及与]\s?[0-9]{1,2}){0,10}\s?月(?!刊|报))/y
const DOCUMENT_NUMBER = /[0-9]+(?:[-—][0-9]+)?\s?号/y
const CLOCK = /[0-9]{1,2}[:：][0-9]{2}(?![0-9])/y
/** 3:1, 3∶1. */
const RATIO = /[0-9]{1,3}[:∶][0-9]{1,3}(?![0-9])/y
const PHONE =
  /(?:0[0-9]{2,3}\s?[-—－–]{0,2}\s?[0-9]{7,8}|1[3-9][0-9](?:[0-9]{8}|[- ][0-9]{4}[- ][0-9]{4})|[48]00[-—－– ]?[0-9]{3,4}[-—－– ]?[0-9]{3,4})(?![0-9])(?:\s?(?:转|[-—－–])\s?[0-9]{1,6}(?![0-9]))?/y
const LONG_DIGITS = /[0-9]{6,}[Xx]?/y
const LIST_MARK = /[0-9]{1,2}(?:[.、](?![0-9])|\.(?=(?:19|20)[0-9]{2}\s?年))/y

// What follows the digits of a date, a range, a clock time, a telephone or document number, a list mark.
const SPECIAL = '年月日号:：∶-—－–~～至到、和及与./'

/** Whether the digits at `at` can be anything else than a plain number. */
export function mayBeCode(text: string, at: number): boolean {
  let to = at
  while (isDigit(text.charCodeAt(to))) to++
  if (to - at >= 6) return true
  let next = text.charAt(to)
  if (next === ' ' || next === '\u00a0') {
    next = text.charAt(to + 1)
    // 0578 6120033, 138 0000 0000, 400 800 8000.
    if (to - at <= 4 && isDigit(text.charCodeAt(to + 1)) && '0148'.includes(text.charAt(at))) return true
  }
  return next !== '' && SPECIAL.includes(next)
}

/** The date, time, telephone or document number or list mark in digits at `at`. */
export function codeAt(text: string, at: number): Scanned | undefined {
  const date = dateAt(text, at)
  if (date) return date
  const fixed =
    end(YEAR_RANGE, text, at) ??
    end(MONTH_RANGE, text, at) ??
    end(PHONE, text, at) ??
    end(CLOCK, text, at) ??
    end(RATIO, text, at) ??
    end(DOCUMENT_NUMBER, text, at)
  if (fixed !== undefined) return other(at, fixed)
  const mark = end(LIST_MARK, text, at)
  if (mark !== undefined && beginsClause(text, at)) return other(at, mark)
  const long = end(LONG_DIGITS, text, at)
  return long !== undefined && !isCounted(text, long) ? other(at, long) : undefined
}

/** Whether digits that end at `at` are a number for all their length. */
function isCounted(text: string, at: number): boolean {
  const next = text.charAt(at)
  return (
    next !== '' && ('余多.'.includes(next) || classifierAt(text, next === ' ' ? at + 1 : at) !== undefined)
  )
}

/** Whether a sentence or a member of a list begins at `at`. */
function beginsClause(text: string, at: number): boolean {
  let index = at - 1
  while (index >= 0 && /[\s\u3000]/.test(text.charAt(index))) index--
  if (index < 0) return true
  return /[。；;：:！？]/.test(text.charAt(index)) || text.charAt(at - 1) === '\n'
}

const STANDARD = /(?:GB|DB|ISO|IEC|[A-Z]{2})(?:[0-9]{2})?(?:\/[A-Z]{1,2})?\s?[0-9.]{3,}(?:[-—－–][0-9]{4})?/y
const WORD = /[A-Za-z][A-Za-z0-9_.:/@?=&%#+-]*/y
/** EMS21件, LED12块: an abbreviation and a count behind it. */
const ABBREVIATION = /(?:[A-Z]{3,}|App|app)(?=[0-9]+[条件个份块篇次台项家名])/y

/** Where the word of Latin letters at `at` ends, with the number that belongs to it: FM98.7, GB/T 9704—2012. */
export function latinEnd(text: string, at: number): number {
  return end(ABBREVIATION, text, at) ?? end(STANDARD, text, at) ?? end(WORD, text, at) ?? at + 1
}
