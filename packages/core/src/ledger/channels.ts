import type { BoundCell, BoundClaim, BoundReport } from '../form/bound.ts'
import { agrees, claimsOfMetric } from './claim-agreement.ts'
import { fits } from './fits.ts'

/** The cell of another channel that holds the claim's figure exactly, where the claim's own cell holds another. */
export function elsewhere(bound: BoundClaim, form: BoundReport): BoundCell | undefined {
  const { quantity } = bound.claim
  if (!bound.metric.channel || !quantity.exact || quantity.low === 0) return undefined
  const own = bound.readings[0]?.cells[0]
  if (own?.value.kind !== 'number' || own.value.value === quantity.low) return undefined
  for (const metric of form.form.metrics) {
    if (!metric.channel || metric.id === bound.metric.id) continue
    const [address] = metric.cells
    const cell = address === undefined ? undefined : form.cell(address)
    if (cell?.value.kind === 'number' && cell.value.value === quantity.low) return cell
  }
  return undefined
}

/** Figures that the table has under another channel than the one the prose names, with both cells. */
export function* misattributed(
  form: BoundReport,
): Iterable<{ bound: BoundClaim; own: BoundCell; other: BoundCell }> {
  for (const bound of form.claims) {
    const other = elsewhere(bound, form)
    const own = bound.readings[0]?.cells[0]
    if (!other || !own) continue
    const filled = own.value.kind === 'number' ? own.value.value : 0
    // The figure may be the total of all channels as well, unless its own channel carried nothing at all.
    if (filled !== 0 && agrees(bound)) continue
    // Of several websites one is the row's; the others may be counted elsewhere.
    const same = claimsOfMetric(form, bound.metric.id)
    if (same.some((candidate) => fits(candidate.claim.quantity, filled))) continue
    yield { bound, own, other }
  }
}
