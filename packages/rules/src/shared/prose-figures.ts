import type { BoundCell, BoundReport } from '@gouji/core'

/** The exact numbers that the prose gives for the item of one cell, where it can mean nothing else. */
export function proseFigures(form: BoundReport, cell: BoundCell): number[] {
  const figures: number[] = []
  for (const { claim, readings } of form.claims) {
    const [reading, another] = readings
    if (!reading || another || reading.cells.length !== 1 || reading.cells[0] !== cell) continue
    if (claim.quantity.exact) figures.push(claim.quantity.low)
  }
  return figures
}
