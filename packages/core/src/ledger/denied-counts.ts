import type { ZeroStatement } from '../facts/types.ts'
import type { BoundClaim, BoundReport } from '../form/bound.ts'
import { claimsOfMetric } from './claim-agreement.ts'

/** Something that the prose denies in one place and counts in another. */
export interface DeniedCount {
  readonly statement: ZeroStatement
  readonly counted: BoundClaim
}

/** Denials of items that another place of the prose counts, where no figure of the table decides between the two. */
export function* deniedCounts(form: BoundReport): Iterable<DeniedCount> {
  for (const { statement, metric, cells } of form.zeros) {
    if (metric.cells.length > 0 && cells.some(({ value }) => value.kind === 'number')) continue
    const counted = claimsOfMetric(form, metric.id).find(
      ({ claim: { quantity, scope } }) => quantity.exact && quantity.low > 0 && scope === 'own',
    )
    if (counted) yield { statement, counted }
  }
}
