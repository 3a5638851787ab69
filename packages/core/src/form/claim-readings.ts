import type { Quantity } from '../facts/types.ts'
import type { BoundCell, BoundReading } from './bound.ts'
import type { Metric } from './schema.ts'

/** The bound cell at an address of the form. */
export type CellOf = (address: string) => BoundCell | undefined

/** What a claim on the metric may mean, the plain reading first, each in the unit of the claim. */
export function readingsOf(metric: Metric, cell: CellOf, quantity: Quantity): BoundReading[] {
  const readings: BoundReading[] = [readingOf(metric.label, metric.cells, metric, cell, quantity)]
  for (const other of metric.readings ?? [])
    readings.push(readingOf(other.label, other.cells, metric, cell, quantity))
  return readings
}

const MONEY: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 }

function readingOf(
  label: BoundReading['label'],
  addresses: readonly string[],
  metric: Metric,
  cell: CellOf,
  quantity: Quantity,
): BoundReading {
  const cells: BoundCell[] = []
  let value: number | undefined = 0
  let slack = 0
  for (const address of addresses) {
    const bound = cell(address)
    if (bound) cells.push(bound)
    // A sum of money whose unit the table does not print proves nothing.
    const unitless =
      MONEY[quantity.unit] !== undefined &&
      bound?.value.kind === 'number' &&
      (bound.value.unit ?? metric.unit) === undefined
    if (bound?.value.kind !== 'number' || unitless) {
      value = undefined
      continue
    }
    const factor = scale(bound.value.unit ?? metric.unit, quantity.unit)
    if (value !== undefined) value += bound.value.value * factor
    // Half a unit of the last decimal printed, on whichever side is the coarser.
    if (factor !== 1)
      slack += Math.max(0.5 * 10 ** -bound.value.decimals * factor, 0.5 * 10 ** -quantity.decimals)
  }
  return { label, cells, value: value === undefined ? undefined : Math.round(value * 1e6) / 1e6, slack }
}

/** Factor from the cell's unit of money to the prose's; 1 for everything else. */
function scale(from: string | undefined, to: string): number {
  const source = from === undefined ? undefined : MONEY[from]
  const target = MONEY[to]
  return source === undefined || target === undefined ? 1 : source / target
}
