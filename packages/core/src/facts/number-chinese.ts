import { characterSet } from '../source/character-set.ts'
import { isChineseNumeral } from './chinese-number.ts'
import { beginsUnit, type Unit, unitAt } from './classifiers.ts'
import { chineseDateAt } from './number-dates.ts'
import { hedgeBefore } from './number-hedges.ts'
import type { Numeral } from './number-numeral.ts'
import { halfAt, percentAt, tenthsAt } from './number-shares.ts'
import { end, other, type Scanned, type Token } from './number-token.ts'
import { countsOne, fixedWordEnd, isBound, pairEnd } from './number-words.ts'
import { isScaleAlone, writtenNumeral } from './number-written.ts'
import { quantity } from './quantity-token.ts'

// 余 and the like, the marks of dates and parts, what joins a range, and ○ and digits that mix into years.
const isBehind = characterSet('余多来几年月点分成半至到○O0')

/** The number, date or fixed word in Chinese numerals at `at`. */
export function chineseAt(text: string, at: number, before: readonly Token[]): Scanned {
  // Most numerals of a text are part of a word; what follows a number shows at once.
  let next = at + 1
  while (isChineseNumeral(text.charCodeAt(next))) next++
  const behind = text.charCodeAt(next)
  if (!beginsUnit(behind) && !isBehind(behind)) return { kind: 'skip', to: next }
  const date = chineseDateAt(text, at)
  if (date) return date
  const share = shareAt(text, at, next)
  if (share) return share
  const run = text.slice(at, next)
  // 一点五倍 is no word of two numerals.
  const fixed = text.charAt(next) === '点' ? undefined : (fixedWordEnd(text, at) ?? pairEnd(text, at))
  if (fixed !== undefined) return other(at, fixed)
  if (isBound(text, at, run)) return { kind: 'skip', to: next }
  const numeral = writtenNumeral(text, at, run)
  const unit = numeral && unitAt(text, numeral.to)
  if (!numeral || !unit) return { kind: 'skip', to: numeral?.to ?? next }
  const plain = !numeral.vague && numeral.high === numeral.low
  if (plain && !countsAlone(text, at, run, numeral, unit)) return other(at, numeral.to + unit.word.length)
  return quantity(text, numeral, before)
}

/** Percentages and shares in words: 百分之三点五, 三成, 一半. */
function shareAt(text: string, at: number, next: number): Scanned | undefined {
  if (text.charAt(at) === '百' && text.charAt(at + 1) === '分') return percentAt(text, at)
  if (next !== at + 1) return undefined
  if (text.charAt(next) === '成') return tenthsAt(text, at, next)
  return text.charAt(next) === '半' ? halfAt(text, at) : undefined
}

const END = /[，。；、,;：:！？）)（("\s]|$|以[上下内]|左右|不等|和|及|与|或/y

/** Whether the numerals count: 一项工作, 二类事业单位, 百家企业 seldom do. */
function countsAlone(text: string, at: number, run: string, numeral: Numeral, unit: Unit): boolean {
  // A round number counts with 近, 超, 数 or 余 about it: 千名干部下基层 is a name.
  if (run !== '十' && isScaleAlone(run)) return hedgeBefore(text, at) !== undefined
  if (unit.kind !== 'count' || (run !== '一' && run !== '二')) return true
  const to = numeral.to + unit.word.length
  const ends = end(END, text, to) !== undefined
  if (run === '一') return (ends && unit.word !== '起') || countsOne(text, at, unit.word, to)
  // 二 is an ordinal (二期, 二类) but where a list counts with it: 工作人员二名，.
  return ends && COUNTED_BY_ER.includes(unit.word)
}

const COUNTED_BY_ER = '件名人条份项个台位宗篇场处次家'
