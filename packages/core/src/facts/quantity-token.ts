import { characterSet } from '../source/character-set.ts'
import { classifierAt, unitAt } from './classifiers.ts'
import { bareNumber } from './number-bare.ts'
import { countsHere } from './number-contexts.ts'
import { dateAt } from './number-dates.ts'
import { isMeasured } from './number-durations.ts'
import { applyHedges } from './number-hedges.ts'
import { arabicNumeral, type Numeral } from './number-numeral.ts'
import { end, type NumberToken, other, round, type Scanned, skipSpace, type Token } from './number-token.ts'

/** Between number and classifier: 3（45个单位公示）条. */
const NOTE = /[（(][^（）()]{1,40}[）)]/y

const isRangeMark = characterSet('至到-—－–~～')
const RANGE_MARK = /(?:[-—－–~～]{1,2}|至|到)\s?(?=[0-9])/y

/** 由3条到5条 is a change, not a range. */
const CHANGE_FROM = /[由从自][^，。；、]{0,12}$/

/** The numeral with its range, note, classifier and hedges; or a look-alike if what follows is none of these. */
export function quantity(text: string, numeral: Numeral, before: readonly Token[]): Scanned {
  const { from } = numeral
  const at = skipSpace(text, numeral.to)
  const unit = unitAt(text, at)
  const to = unit ? at + unit.word.length : at
  if (isRangeMark(text.charCodeAt(to)) && !numeral.vague && numeral.written === '') {
    const range = rangeAt(text, numeral, unit?.word, to)
    if (range) return range
  }
  if (unit) {
    const counted =
      unit.kind === 'count'
        ? countsHere(unit.word, { text, from, at, to, numeral })
        : unit.kind === 'duration'
          ? isMeasured(text, from, to, unit.word, numeral.decimals > 0, before)
          : unit.word === '点' && isPoints(text, from, at)
    return counted ? counting(text, numeral, unit.word, to) : other(from, to)
  }
  NOTE.lastIndex = numeral.to
  const behind = NOTE.test(text) ? classifierAt(text, NOTE.lastIndex) : undefined
  if (behind !== undefined) return counting(text, numeral, behind, NOTE.lastIndex + behind.length)
  return bareNumber(text, numeral, before) ?? counting(text, numeral, '', numeral.to)
}

function counting(text: string, numeral: Numeral, unit: string, to: number): NumberToken {
  const { from, low, high, vague, decimals, step, place, money } = numeral
  const token: NumberToken = {
    kind: 'quantity',
    from,
    to,
    low,
    high,
    exact: !vague && low === high,
    unit: money + unit,
    decimals,
    step,
  }
  applyHedges(token, text, place)
  return token
}

/**
 * 3至5条, 3条—5条, 3万至5万次, 10%～15%: from the first number up to the classifier behind the second. `repeated` is the
 * classifier of the first, `joint` where the mark between them stands.
 */
function rangeAt(
  text: string,
  first: Numeral,
  repeated: string | undefined,
  joint: number,
): NumberToken | undefined {
  const { from } = first
  const mark = end(RANGE_MARK, text, joint)
  if (mark === undefined || dateAt(text, mark) !== undefined) return undefined
  const last = arabicNumeral(text, mark)
  const at = skipSpace(text, last.to)
  const unit = classifierAt(text, at)
  if (unit === undefined || last.vague || (repeated !== undefined && repeated !== unit)) return undefined
  const to = at + unit.length
  if (!countsHere(unit, { text, from, at, to, numeral: last })) return undefined
  if (repeated !== undefined && CHANGE_FROM.test(text.slice(Math.max(0, from - 14), from))) return undefined
  const low = lowerEnd(first, last)
  return low < last.low ? counting(text, { ...last, from, low, place: first.place }, unit, to) : undefined
}

/** 3至5万次 is from 30,000, 500至1万次 from 500; 3万至5万元 is from 3 of 万元. */
function lowerEnd(first: Numeral, last: Numeral): number {
  if (last.money !== '') return first.money === '' ? round(first.low / first.scale) : first.low
  const scaled = round(first.low * last.scale)
  return first.scale === 1 && scaled < last.low ? scaled : first.low
}

/** 有以下三点：, 主要有三点，: counted, where 下午三点， is a time. */
function isPoints(text: string, from: number, at: number): boolean {
  const next = text.charAt(at + 1)
  if (next === '' || !'：:。，'.includes(next)) return false
  const before = text.slice(Math.max(0, from - 3), from)
  if (/[有下共几述为如]$/.test(before)) return true
  return (next === '：' || next === ':') && !/[午晨晚日间至到夜]$/.test(before)
}
