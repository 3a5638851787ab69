import type { Quantity } from '../facts/types.ts'
import type { BoundReport } from '../form/bound.ts'
import { contradicts, knownReadings } from './claim-agreement.ts'

/** What the table has in place of the figures of the prose that it contradicts: a value for each admissible reading. */
export type TableValues = ReadonlyMap<Quantity, readonly number[]>

/** Empty where the report is on no form, or the table contradicts nothing. */
export function tableValues(form: BoundReport | undefined): TableValues {
  const values = new Map<Quantity, number[]>()
  for (const bound of form?.claims ?? []) {
    if (!form || !contradicts(bound, form)) continue
    values.set(
      bound.claim.quantity,
      knownReadings(bound).map(({ value }) => value),
    )
  }
  return values
}
