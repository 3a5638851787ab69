import type { Breakdown, Claim, Quantity, Rate } from './types.ts'

const SHARE_BEFORE = /占(?:[^，。；、]{0,16})$/
const GROWTH_BEFORE = /(增长|增加|上升|提高|增幅|上涨|递增)[了约为达]{0,2}$/
const FALL_BEFORE = /(下降|减少|回落|降低|降幅|下跌|递减)[了约为达]{0,2}$/

/**
 * Shares and changes in percent, with the figures they are of. `claims` are those of one text in order,
 * `breakdowns` those of the same text.
 */
export function ratesOf(text: string, claims: readonly Claim[], breakdowns: readonly Breakdown[]): Rate[] {
  const rates: Rate[] = []
  for (let index = 0; index < claims.length; index++) {
    const claim = claims[index]
    const percent = claim?.quantity
    if (!claim || !percent || percent.unit !== '%' || !percent.exact) continue
    const clause = percent.sentence.clauses[percent.clause]
    const before = text.slice(clause?.from ?? percent.sentence.from, percent.from)
    if (SHARE_BEFORE.test(before)) {
      const share = shareOf(claims, index, before, breakdowns)
      if (share) rates.push(share)
      continue
    }
    const falls = FALL_BEFORE.test(before)
    if (falls || GROWTH_BEFORE.test(before)) {
      const growth = growthOf(text, claims, index, before, falls ? -1 : 1)
      if (growth) rates.push(growth)
    }
  }
  return rates
}

/** 政务动态112条，占33.04%: the count before it is the part; its breakdown's total, or the one named, the base. */
function shareOf(
  claims: readonly Claim[],
  index: number,
  before: string,
  breakdowns: readonly Breakdown[],
): Rate | undefined {
  const percent = claims[index]?.quantity
  const of = previousCount(claims, index)
  if (!percent || !of) return undefined
  if (percent.from - of.to > 14) return undefined
  const breakdown = breakdowns.find((candidate) => candidate.parts.some((part) => part.quantity === of))
  const named = before.slice(before.lastIndexOf('占') + 1)
  const plain =
    /^(?:比|总数|总量|总数量|全部|总|其中|总条数|总件数|公开总数|申请总数|申请总量|总申请量|发布总数|信息总数|信息总量|公开总量)?(?:的|为|比例为|比重为|约|比为|达)?$/.test(
      named,
    )
  if (!plain) return undefined
  const rate: Rate = { kind: 'share', percent, sign: 1, of }
  if (breakdown) rate.base = breakdown.total
  return rate
}

/** The count directly before a percentage in its sentence; a rate in between makes it doubtful. */
function previousCount(claims: readonly Claim[], index: number): Quantity | undefined {
  const previous = claims[index - 1]?.quantity
  if (!previous || previous.sentence !== claims[index]?.quantity.sentence) return undefined
  return previous.unit === '%' || previous.unit === '倍' || previous.unit.endsWith('百分点')
    ? undefined
    : previous
}

// 申请量同比增长: the rate is of something named in its own clause, not of the count before.
const OWN_SUBJECT =
  /^(?:[，、]|同比|环比|较|比|与|同|上年|上一年度?|去年|前一年|[0-9]{4}年度?|度|同期|相比|数量|总量|总数|量|数|均|也|分别|增幅|降幅|的|[0-9]+[条件篇次份人]|增长|增加|上升|提高|下降|减少|回落|降低|约|了|为|达|有所|幅度|，)*$/

function growthOf(
  text: string,
  claims: readonly Claim[],
  index: number,
  before: string,
  sign: 1 | -1,
): Rate | undefined {
  const claim = claims[index]
  const percent = claim?.quantity
  if (!percent) return undefined
  if (!OWN_SUBJECT.test(before.trim())) return undefined
  let base: Quantity | undefined
  let of: Quantity | undefined
  let change: Quantity | undefined
  for (let back = index - 1; back >= 0; back--) {
    const other = claims[back]
    if (!other || other.quantity.sentence !== percent.sentence) break
    if (other.quantity.unit === '%') break
    if (other.quantity.unit.endsWith('百分点') || other.quantity.unit === '倍') break
    if (other.cue === 'change') {
      change ??= other.quantity
      continue
    }
    if (other.period === 'last-year') {
      base ??= other.quantity
      continue
    }
    of = other.quantity
    break
  }
  if (!of || percent.from - of.to > 40) return undefined
  if (/[；。]/.test(text.slice(of.to, percent.from))) return undefined
  if (base && base.unit !== of.unit) return undefined
  const rate: Rate = { kind: 'growth', percent, sign, of }
  if (base) rate.base = base
  if (change && change.unit === of.unit && change.exact) rate.change = change
  return rate
}
