import type { Quantity } from '../facts/types.ts'
import type { BoundClaim, BoundReport } from '../form/bound.ts'
import { agrees, contradicts } from './claim-agreement.ts'
import { fits } from './fits.ts'

/** Two places of the prose that count the same. */
export interface Repetition {
  readonly first: BoundClaim
  readonly second: BoundClaim
}

const THIS_YEAR = /[全今本当]年|年度|年内|报告期/

/** Counts of one item that stand in several places and that no table decides on: each later place with the first. */
export function* repetitions(form: BoundReport): Iterable<Repetition> {
  const firstOf = new Map<string, BoundClaim>()
  for (const bound of form.claims) {
    const { metric, claim } = bound
    // Several websites, or accounts of a channel, each have their own count.
    if (metric.channel || metric.under !== undefined || claim.scope !== 'own') continue
    // 累计 may count the years before as well.
    if (claim.subject.includes('累计') && !THIS_YEAR.test(claim.subject)) continue
    // What the table decides is held against the table.
    if (agrees(bound) || contradicts(bound, form)) continue
    const first = firstOf.get(metric.id)
    if (!first) firstOf.set(metric.id, bound)
    else if (first.claim.quantity.unit === claim.quantity.unit) yield { first, second: bound }
  }
}

/** Whether both can be the same count. */
export function overlap(a: Quantity, b: Quantity): boolean {
  if (a.exact) return fits(b, a.low)
  if (b.exact) return fits(a, b.low)
  return a.low <= b.high && b.low <= a.high
}
