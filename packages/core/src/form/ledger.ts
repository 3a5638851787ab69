import type { Coverage } from '../diagnostic/types.ts'
import { addsUp } from '../facts/breakdowns.ts'
import type { Facts, Quantity } from '../facts/types.ts'
import type { BoundReport } from './bound.ts'

export type LedgerStatus = 'verified' | 'contradicted' | 'unchecked'

/** Whether a figure of the prose can be the value: a point against a point, or within the interval; `slack` widens both. */
export function fits(
  quantity: Pick<Quantity, 'low' | 'high' | 'exact'> & { step?: number },
  value: number,
  slack = 0,
): boolean {
  const { step = 1 } = quantity
  const tolerance = slack + (step === 1 ? 0 : step / 2) + 1e-6
  if (quantity.exact) return Math.abs(quantity.low - value) <= tolerance
  return value >= quantity.low - tolerance && value <= quantity.high + tolerance
}

/** What became of each quantity of the prose: held against a cell, a sum or a rate, or against nothing. */
export function ledgerOf(facts: Facts, form: BoundReport | undefined): Map<Quantity, LedgerStatus> {
  const ledger = new Map<Quantity, LedgerStatus>()
  for (const quantity of facts.quantities) ledger.set(quantity, 'unchecked')
  for (const { total, parts, exhaustive } of facts.breakdowns) {
    if (total.exact && addsUp(total, parts))
      for (const quantity of [total, ...parts.map((part) => part.quantity)]) ledger.set(quantity, 'verified')
    else if (exhaustive) ledger.set(total, 'contradicted')
  }
  for (const { claim, readings } of form?.claims ?? []) {
    const known = readings.filter((reading) => reading.value !== undefined && reading.cells.length > 0)
    if (known.some((reading) => fits(claim.quantity, reading.value ?? Number.NaN, reading.slack)))
      ledger.set(claim.quantity, 'verified')
    else if (known.length === readings.length && known.length > 0) ledger.set(claim.quantity, 'contradicted')
  }
  return ledger
}

export function coverageOf(ledger: ReadonlyMap<Quantity, LedgerStatus>): Coverage {
  const coverage: Coverage = { numbers: ledger.size, verified: 0, contradicted: 0, unchecked: 0 }
  for (const status of ledger.values()) coverage[status]++
  return coverage
}
