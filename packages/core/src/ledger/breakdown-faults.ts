import { addsUp } from '../facts/breakdowns.ts'
import type { Breakdown, Claim, Facts, Quantity } from '../facts/types.ts'
import type { BoundClaim, BoundReport } from '../form/bound.ts'
import { agrees } from './claim-agreement.ts'
import { settled } from './fits.ts'
import { isSwap } from './slips.ts'
import { type TableValues, tableValues } from './table-values.ts'

/** A list whose parts have to come to its total, and do not. */
export interface BreakdownFault {
  readonly breakdown: Breakdown
  readonly sum: number
  /** Sum − total. */
  readonly difference: number
  /** In a list that need not be whole an item may count under two heads, unless the heads are kinds. */
  readonly certain: boolean
  /** The table has the total as printed. */
  readonly inTable: boolean
}

/** 机构职能类, 工作动态类信息: kinds, of which an item has one. */
const KIND = /类(?:信息|文件)?$/

/** Classifiers of published items, which a list sorts by what they are about. */
const SORTED = /^[条篇则]$/

/** Lists that are wrong whichever of their figures is: where the table's figure mends one, the table is what it contradicts. */
export function breakdownFaults(facts: Facts, form: BoundReport | undefined): BreakdownFault[] {
  const faults: BreakdownFault[] = []
  let known: TableValues | undefined
  let boundBy: Map<Quantity, BoundClaim> | undefined
  let said: Map<Quantity, Claim> | undefined
  for (const breakdown of facts.breakdowns) {
    const { total, parts, exhaustive, why } = breakdown
    if (addsUp(total, parts)) continue
    const sum = sumOf(breakdown)
    const difference = settled(sum - total.low)
    // A list that need not be whole may fall short of its total, never exceed it; channels may do either.
    if (!exhaustive && why !== 'partial') continue
    if (!exhaustive && difference < 0 && !isNearMiss(breakdown, difference)) continue
    boundBy ??= new Map(form?.claims.map((claim) => [claim.claim.quantity, claim]))
    said ??= new Map(facts.claims.map((claim) => [claim.quantity, claim]))
    const bound = boundBy.get(total)
    const kinds = parts.every(({ label }) => KIND.test(label))
    // Heads of an open list may overlap (按时办结, 满意), unless items of information or of the form are sorted by kind.
    if (!exhaustive && !bound && !kinds && !SORTED.test(total.unit) && !isOfRequests(said.get(total)))
      continue
    // Where the table has another figure, with which the sum is right, that contradiction is reported.
    known ??= tableValues(form)
    if (addsUpIn(known, breakdown, sum)) continue
    const inTable = bound !== undefined && agrees(bound)
    faults.push({ breakdown, sum, difference, certain: exhaustive || kinds, inTable })
  }
  return faults
}

/** A list of so many parts that falls short by no more than this share of its total was hardly meant to. */
const NEAR = 0.03
const FEWEST = 3

/** Whether a list would be whole if two digits of one of its figures changed places, or all but is. */
function isNearMiss({ total, parts }: Breakdown, difference: number): boolean {
  if (parts.length < FEWEST || !SORTED_ITEMS.test(total.unit)) return false
  if (-difference <= total.low * NEAR) return true
  return (
    isSwap(total.low, settled(total.low + difference)) ||
    parts.some(({ quantity }) => isSwap(quantity.low, settled(quantity.low - difference)))
  )
}

const SORTED_ITEMS = /^[条篇则件]$/

/** A request has one applicant, comes in by one way and has one result. */
function isOfRequests(claim: Claim | undefined): boolean {
  return claim !== undefined && /申请[^，。；]{0,4}$/.test(claim.subject)
}

function sumOf({ parts }: Breakdown): number {
  return settled(parts.reduce((sum, part) => sum + part.quantity.low, 0))
}

/** Whether one figure, as the table has it, makes the parts add up. */
function addsUpIn(known: TableValues, { total, parts }: Breakdown, sum: number): boolean {
  if (known.size === 0) return false
  if (known.get(total)?.includes(sum)) return true
  return parts.some(({ quantity }) =>
    known.get(quantity)?.some((value) => settled(sum - quantity.low + value - total.low) === 0),
  )
}
