import type { DateToken, Token } from './number-grammar.ts'
import type { ClaimPeriod, Sentence } from './types.ts'

/** The period that holds from `at` on; `until` is where it ends by itself (a comparison ends with its clause). */
export interface PeriodMark {
  at: number
  period: ClaimPeriod
  until: number
}

// Words that set the period of what follows; dates are added from the tokens.
const MARKS =
  /(今年|本年度?|全年|当年|年内|报告期内|一年来)|((?:上一?年度?|去年|前一年)(?!.{0,3}(?:结转|未办结|未办理|遗留|转入|延续|项目数量)))|(明年|下一步|下一阶段|预计|力争|拟于|计划(?=在|于|举办|开展|新增|公开|组织|召开|培训)|将(?=在|于|继续|进一步|力争|开展|举办|组织|新增))|(上半年|下半年|[一二三四1-4]季度|每季度?|每月|月均|日均|年均|平均|每年|同一时间)|(以来|历年来|历年累计|历年共|多年来)|(累计)/g

// A bare 累计 may count since the beginning; with the year beside it, it is the year's.
const THIS_YEAR = /今年|本年|全年|当年|年内|报告期|一年来/

function sayItsYear(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  year: number | undefined,
): boolean {
  const cut = /截[至止]/.test(sentence.node.value.slice(sentence.from, at))
  return !cut && tokens.some((token) => token.kind === 'date' && token.year === year && token.to <= at)
}

const COMPARISON_BEFORE = /(?:较|比|与|同|和|相比|由|从)$/
const CHANGE = /增长|增加|上升|提高|提升|上涨|下降|减少|回落|降低|增至|升至|降至|减至|翻/

/**
 * The period of each offset of a sentence, as marks in order. `year` is the report's year; without it every year
 * named counts as another.
 */
export function periodMarks(
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  year: number | undefined,
): PeriodMark[] {
  const marks: PeriodMark[] = []
  const body = text.slice(sentence.from, sentence.to)
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(body); match; match = MARKS.exec(body)) {
    const at = sentence.from + match.index
    if (match[1] !== undefined) {
      // 2016年全年: the year named before it.
      if (!(match[1] === '全年' && tokens.some(({ kind, to }) => kind === 'date' && to === at)))
        marks.push({ at, period: 'this-year', until: sentence.to })
    } else if (match[2] !== undefined)
      marks.push(comparable(text, sentence, at, at + match[0].length, 'last-year'))
    else if (match[3] !== undefined) marks.push({ at, period: 'plan', until: sentence.to })
    else if (match[4] !== undefined) marks.push({ at, period: 'part-year', until: clauseEnd(sentence, at) })
    else if (match[5] !== undefined) marks.push(...since(text, sentence, tokens, at, year))
    else if (!THIS_YEAR.test(body.slice(0, match.index)) && !sayItsYear(tokens, sentence, at, year))
      marks.push({ at, period: 'cumulative', until: sentence.to })
  }
  const dates = tokens.filter(
    (token): token is DateToken =>
      token.kind === 'date' && token.from >= sentence.from && token.to <= sentence.to,
  )
  for (let index = 0; index < dates.length; index++) {
    const date = dates[index]
    if (
      !date ||
      CARRIED_TO.test(text.slice(Math.max(0, date.from - 4), date.from)) ||
      CARRIED_FROM.test(text.slice(date.to, date.to + 6))
    )
      continue
    const next = dates[index + 1]
    if (next && isRange(text, date, next)) {
      const whole = date.month === 1 && (date.day ?? 1) === 1 && next.month === 12 && (next.day ?? 31) === 31
      const own = date.year ?? next.year
      marks.push({
        at: date.from,
        period: !whole ? 'part-year' : own === undefined || own === year ? 'this-year' : 'other-year',
        until: sentence.to,
      })
      index++
      continue
    }
    marks.push(dateMark(text, sentence, date, year))
  }
  return marks.sort((a, b) => a.at - b.at)
}

// 结转2024年继续办理: where pending requests go, not when.
const CARRIED_TO = /(?:结转|顺延|转入|转至)(?:至|到)?$/

// 2022年结转来的申请3件: where requests come from.
const CARRIED_FROM = /^(?:度)?(?:未办结|遗留)?(?:结转|转入|顺延)(?!至|到)/

function dateMark(text: string, sentence: Sentence, date: DateToken, year: number | undefined): PeriodMark {
  if (date.year === undefined)
    return { at: date.from, period: isCutOff(text, date) ? 'this-year' : 'part-year', until: sentence.to }
  if (date.year === year) {
    const part = date.month !== undefined && !isCutOff(text, date)
    return { at: date.from, period: part ? 'part-year' : 'this-year', until: sentence.to }
  }
  const period: ClaimPeriod =
    year === undefined
      ? 'this-year'
      : date.year === year - 1
        ? 'last-year'
        : date.year > year
          ? 'plan'
          : 'other-year'
  return comparable(text, sentence, date.from, date.to, period)
}

/** 截至12月31日: the end of the year counted, not a day in it. */
function isCutOff(text: string, date: DateToken): boolean {
  return /截[至止]到?(?:\d{4}年)?\s?$/.test(text.slice(Math.max(0, date.from - 8), date.from))
}

function isRange(text: string, date: DateToken, next: DateToken): boolean {
  const between = text.slice(date.to, next.from)
  return between.length <= 4 && /^(?:起?[，,]?至|[-—－–~～]{1,2}|到|起?到)$/.test(between.trim())
}

/** 较2016年…增长: the other year is only what is compared with, up to the verb of change or the clause's end. */
function comparable(
  text: string,
  sentence: Sentence,
  from: number,
  to: number,
  period: ClaimPeriod,
): PeriodMark {
  const end = clauseEnd(sentence, from)
  // （2016年为482条） and 较2016年（482条）: the bracket ends what the year is said of.
  if (text.charAt(from - 1) === '（' || text.charAt(from - 1) === '(')
    return { at: from, period, until: bracketEnd(text, from, sentence.to) }
  if (text.charAt(to) === '（' || text.charAt(to) === '(')
    return { at: from, period, until: bracketEnd(text, to, sentence.to) }
  const after = text.slice(to, end)
  const change = CHANGE.exec(after)
  if (
    COMPARISON_BEFORE.test(text.slice(Math.max(sentence.from, from - 2), from)) ||
    change ||
    /^(?:同期|度?相比)/.test(after)
  ) {
    return { at: from, period, until: change ? to + change.index : end }
  }
  return { at: from, period, until: sentence.to }
}

/** 自2008年以来: cumulative, unless it is this year's beginning that is meant (2017年以来). */
function since(
  text: string,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
  year: number | undefined,
): PeriodMark[] {
  const before = tokens.findLast(
    (token) => token.kind === 'date' && token.to <= at && token.from >= sentence.from,
  )
  if (before && before.kind === 'date' && before.year === year && year !== undefined && at - before.to <= 1)
    return []
  if (/[今本一全]年$/.test(text.slice(Math.max(0, at - 2), at))) return []
  return [{ at, period: 'cumulative', until: sentence.to }]
}

function bracketEnd(text: string, from: number, limit: number): number {
  const found = text.slice(from, limit).search(/[）)]/)
  return found === -1 ? limit : from + found + 1
}

function clauseEnd(sentence: Sentence, at: number): number {
  for (const clause of sentence.clauses) if (at < clause.to) return clause.to
  return sentence.to
}

/** The period that the marks give to what stands at `at`. */
export function periodAt(marks: readonly PeriodMark[], at: number, fallback: ClaimPeriod): ClaimPeriod {
  let period = fallback
  const open: PeriodMark[] = []
  for (const mark of marks) {
    if (mark.at >= at) break
    open.push(mark)
  }
  for (let index = open.length - 1; index >= 0; index--) {
    const mark = open[index]
    if (mark && mark.until >= at) {
      period = mark.period
      break
    }
  }
  return period
}
