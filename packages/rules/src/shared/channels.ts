import type { BoundCell, BoundClaim, BoundReport } from '@gouji/core'

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
