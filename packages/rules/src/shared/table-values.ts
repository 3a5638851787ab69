import type { BoundReport, Quantity } from '@gouji/core'
import { contradicts, knownReadings } from './claims.ts'

/** What the table has in place of the figures of the prose that it contradicts, where it can be read in one way only. */
export function tableValues(form: BoundReport | undefined): ReadonlyMap<Quantity, number> {
  const values = new Map<Quantity, number>()
  for (const bound of form?.claims ?? []) {
    const [reading, another] = knownReadings(bound)
    if (!form || !reading || another || !contradicts(bound, form)) continue
    values.set(bound.claim.quantity, reading.value)
  }
  return values
}
