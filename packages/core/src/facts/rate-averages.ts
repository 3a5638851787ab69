import { isRate } from './rate-figures.ts'
import type { Claim, Quantity, Rate } from './types.ts'

// 月均, 平均每月, 每季度平均, 平均每期: what a total is shared out over.
const AVERAGE =
  /(?:(月|季度?)均|平均(?:到)?每(?:个)?(月|季度?|期|次|场|名|人|篇|件|条|户|家|天|日|周)|每(?:个)?(月|季度?|期|次|场|名|人)平均)[\u4e00-\u9fff]{0,6}$/
const PERIODS: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4 }
/** Totals and what they are shared out over stand so many claims before the average at most. */
const FARTHEST = 8

/** 全年发布540条，平均每月45条: a total over the months of the year, or over a count of what it is shared out. */
export function averageOf(claims: readonly Claim[], index: number, before: string): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed || isRate(printed)) return undefined
  const words = before.includes('均') ? AVERAGE.exec(before) : null
  if (!words) return undefined
  const unit = words[1] ?? words[2] ?? words[3] ?? ''
  const periods = PERIODS[unit]
  const totals: Quantity[] = []
  let base: Quantity | undefined
  for (let back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
    const claim = claims[back]
    if (!claim || claim.cue === 'change' || claim.period !== 'this-year' || !claim.quantity.exact) continue
    if (claim.quantity.unit === printed.unit) totals.push(claim.quantity)
    else if (claim.quantity.unit.startsWith(unit)) base ??= claim.quantity
  }
  const [of, ...others] = totals
  if (!of || of.low <= printed.low || (periods === undefined && !base)) return undefined
  return {
    kind: 'average',
    printed,
    sign: 1,
    of,
    ...(others.length > 0 && { alternatives: others }),
    ...(periods === undefined ? base && { base } : { periods }),
  }
}
