import type { Breakdown, Claim, Quantity, Rate } from './types.ts'

const SHARE_BEFORE = /占(?:[^，。；、]{0,16})$/
// What a share is of, where that says no more than "of the total".
const PLAIN_BASE =
  /^(?:比|全年|年度|已|年|申请|公开|办结|答复|受理|发布|信息|收到|处理|办理|结果|案件|件|数|量|总|全部|条|其中|应|当年|本年|的|为|约|达|例|重|比例|比重)*$/
const GROWTH_BEFORE = /(增长|增加|上升|提高|增幅|上涨|递增)[了约为达]{0,2}$/
const FALL_BEFORE = /(下降|减少|回落|降低|降幅|下跌|递减)[了约为达]{0,2}$/
const LESS = /(?:下降|减少|回落|降低|少)[了约]?$/

/**
 * Shares and changes with the figures they are of. `claims` are those of one text in order, `breakdowns` those of the
 * same text.
 */
export function ratesOf(text: string, claims: readonly Claim[], breakdowns: readonly Breakdown[]): Rate[] {
  const rates: Rate[] = []
  const totalOf = new Map<Quantity, Quantity>()
  for (const { total, parts, why } of breakdowns) {
    // Whose parts they are is doubtful in a mixed list.
    if (why === 'mixed') continue
    for (const { quantity } of parts) if (!totalOf.has(quantity)) totalOf.set(quantity, total)
  }
  for (let index = 0; index < claims.length; index++) {
    const claim = claims[index]
    const printed = claim?.quantity
    if (!claim || !printed?.exact) continue
    const clause = printed.sentence.clauses[printed.clause]
    const before = text.slice(clause?.from ?? printed.sentence.from, printed.from)
    const rate =
      printed.unit === '%'
        ? percentRate(text, claims, index, before, totalOf)
        : difference(text, claims, index)
    if (rate) rates.push(rate)
  }
  return rates
}

function percentRate(
  text: string,
  claims: readonly Claim[],
  index: number,
  before: string,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  if (SHARE_BEFORE.test(before)) return shareOf(claims, index, before, totalOf)
  const named = RATE_NAME.exec(before)?.[1]
  if (named !== undefined) return ratioOf(claims, index, named)
  const falls = FALL_BEFORE.test(before)
  return falls || GROWTH_BEFORE.test(before)
    ? growthOf(text, claims, index, before, falls ? -1 : 1)
    : undefined
}

/** 政务动态112条，占33.04%: the count before it is the part; its breakdown's total is the base. */
function shareOf(
  claims: readonly Claim[],
  index: number,
  before: string,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const printed = claims[index]?.quantity
  const of = previousCount(claims, index)
  if (!printed || !of || printed.from - of.to > 16) return undefined
  const at = before.lastIndexOf('占')
  if (!PLAIN_BASE.test(before.slice(at + 1))) return undefined
  // 收回486份，满意的占96.4%: what the share is of is named anew and is not the count before.
  const named = before.slice(0, at)
  const inClause = named.endsWith(of.text) || named.trim() === ''
  if (
    !inClause &&
    !/^[，、；]?(?:各|均|约|分别)?$/.test(
      named.slice(Math.max(0, named.lastIndexOf(of.text) + of.text.length)).trim(),
    )
  )
    return undefined
  const base = totalOf.get(of)
  return { kind: 'share', printed, sign: 1, of, ...(base && base.unit === of.unit && { base }) }
}

// 回收1468份，回收率97.87%: a rate named after the count that it is of.
const RATE_NAME = /([\u4e00-\u9fff]{2})率(?:约?为|达到?|是|约)?$/

function ratioOf(claims: readonly Claim[], index: number, named: string): Rate | undefined {
  const printed = claims[index]?.quantity
  let of: Quantity | undefined
  for (let back = index - 1; back >= 0 && of === undefined; back--) {
    const claim = claims[back]
    if (!claim || claim.quantity.sentence !== printed?.sentence) break
    if (!isRate(claim.quantity) && claim.subject.includes(named)) of = claim.quantity
  }
  return printed && of ? { kind: 'ratio', printed, sign: 1, of } : undefined
}

/** The count directly before a percentage in its sentence; a rate in between makes it doubtful. */
function previousCount(claims: readonly Claim[], index: number): Quantity | undefined {
  const said = claims[index - 1]
  const previous = said?.quantity
  // 予以公开11件、部分公开2件，占56.52%: the share may be of both.
  if (said && /^[、和及与]/.test(said.subject)) return undefined
  if (!previous || previous.sentence !== claims[index]?.quantity.sentence) return undefined
  return isRate(previous) ? undefined : previous
}

function isRate({ unit }: Quantity): boolean {
  return unit === '%' || unit === '倍' || unit.endsWith('百分点')
}

// 申请量同比增长: a rate of something named in its own clause is not of the count before.
const OWN_SUBJECT =
  /^(?:[，、（）()]|同比|环比|较|比|与|同|上年|上一年度?|去年|前一年|[0-9]{4}年度?|度|同期|相比|数量|总量|总数|量|数|均|也|分别|增幅|降幅|的|[0-9]+[条件篇次份人]|增长|增加|上升|提高|下降|减少|回落|降低|约|了|为|达|有所|幅度|，)*$/

function growthOf(
  text: string,
  claims: readonly Claim[],
  index: number,
  before: string,
  sign: 1 | -1,
): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed || !OWN_SUBJECT.test(before.trim())) return undefined
  const figures = figuresBefore(text, claims, index)
  const base = figures.base ?? baseBehind(claims, index)
  if (figures.change && base && !figures.of)
    return { kind: 'change', printed, sign, of: figures.change, base }
  const { of, change } = figures
  if (!of || printed.from - of.to > 40 || (base && base.unit !== of.unit)) return undefined
  return {
    kind: 'growth',
    printed,
    sign,
    of,
    ...(base && { base }),
    ...(change?.unit === of.unit && change.exact && { change }),
  }
}

/** 218条，比上年的184条增加34条: the change in counts against the two counts. */
function difference(text: string, claims: readonly Claim[], index: number): Rate | undefined {
  const claim = claims[index]
  if (claim?.cue !== 'change') return undefined
  const { of, base, change } = figuresBefore(text, claims, index)
  if (!of || !base || change || of.unit !== base.unit || claim.quantity.unit !== of.unit) return undefined
  return { kind: 'difference', printed: claim.quantity, sign: LESS.test(claim.subject) ? -1 : 1, of, base }
}

interface Figures {
  of?: Quantity
  base?: Quantity
  change?: Quantity
}

/** This year's and last year's count, and the change between them, before a rate in its sentence. */
function figuresBefore(text: string, claims: readonly Claim[], index: number): Figures {
  const printed = claims[index]?.quantity
  const figures: Figures = {}
  for (let back = index - 1; back >= 0; back--) {
    const other = claims[back]
    if (!other || !printed || other.quantity.sentence !== printed.sentence || isRate(other.quantity)) break
    if (/；/.test(text.slice(other.quantity.to, printed.from))) break
    if (other.cue === 'change') figures.change ??= other.quantity
    else if (other.period === 'last-year') figures.base ??= other.quantity
    else {
      // 58件，其中…1件，比上年的46件多12件: whether the part or the whole has changed is not said.
      const listed = other.partOf !== undefined || /^[、和及与]/.test(other.subject)
      if (other.period === 'this-year' && !listed) figures.of = other.quantity
      break
    }
  }
  return figures
}

/** 同比增长14.87%（2023年为2986件）: the base in the bracket behind. */
function baseBehind(claims: readonly Claim[], index: number): Quantity | undefined {
  const printed = claims[index]?.quantity
  const next = claims[index + 1]
  if (!printed || next?.period !== 'last-year') return undefined
  const between = printed.node.value.slice(printed.to, next.quantity.from)
  return BASE_BEHIND.test(between) ? next.quantity : undefined
}

const BASE_BEHIND = /^[（(][^（）()]{0,14}$|^[。，]\s?[0-9]{4}年度?[为是]$/
