import type { BoundClaim, BoundReading, BoundReport } from '../form/bound.ts'
import { fits } from './fits.ts'

/** Readings whose cells are all numbers; the others prove nothing. */
export function knownReadings(bound: BoundClaim): (BoundReading & { value: number })[] {
  return bound.readings.filter(
    (reading): reading is BoundReading & { value: number } =>
      reading.value !== undefined && reading.cells.length > 0,
  )
}

/** Whether some admissible reading agrees with the claim. */
export function agrees(bound: BoundClaim): boolean {
  return knownReadings(bound).some((reading) => fits(bound.claim.quantity, reading.value, reading.slack))
}

/**
 * Whether every reading is known and none agrees. Several claims on one channel (two websites) agree together if one
 * of them does or their sum does.
 */
export function contradicts(bound: BoundClaim, form: BoundReport): boolean {
  const known = knownReadings(bound)
  if (known.length === 0 || known.length < bound.readings.length || agrees(bound)) return false
  if (!bound.metric.channel) return true
  const same = claimsOfMetric(form, bound.metric.id)
  if (same.length < 2) return true
  const own = known[0]
  if (!own || same.some((other) => agrees(other))) return false
  const low = same.reduce((sum, other) => sum + other.claim.quantity.low, 0)
  const high = same.reduce((sum, other) => sum + other.claim.quantity.high, 0)
  return !fits({ low, high, exact: low === high }, own.value, own.slack)
}

/** Whether a count of a part of the year exceeds every reading of the whole year's. */
export function partExceeds(bound: BoundClaim): boolean {
  const known = knownReadings(bound)
  if (known.length === 0 || known.length < bound.readings.length) return false
  return known.every(({ value, slack }) => bound.claim.quantity.low > value + slack)
}

/** An exact 0 of the prose, which the rule on zero claims judges. */
export function isZero({ claim: { quantity } }: BoundClaim): boolean {
  return quantity.exact && quantity.low === 0
}

const grouped = new WeakMap<BoundReport, ReadonlyMap<string, readonly BoundClaim[]>>()

/** All claims on one metric, in document order. */
export function claimsOfMetric(form: BoundReport, id: string): readonly BoundClaim[] {
  let groups = grouped.get(form)
  if (!groups) {
    const made = new Map<string, BoundClaim[]>()
    for (const bound of form.claims) {
      const list = made.get(bound.metric.id)
      if (list) list.push(bound)
      else made.set(bound.metric.id, [bound])
    }
    groups = made
    grouped.set(form, groups)
  }
  return groups.get(id) ?? []
}
