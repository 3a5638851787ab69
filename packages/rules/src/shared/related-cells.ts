import type { BoundCell, BoundReport, Cell } from '@gouji/core'
import { itemName } from './item-name.ts'

/** The other end of a contradiction, for a message `cell` with `{item}` and `{table}`. */
export interface RelatedCell {
  messageId: 'cell'
  at: Cell
  data: { item: string; table: string | number }
}

/** Cells with what a person calls them and what is printed there, each once. */
export function relatedCells(cells: Iterable<BoundCell>, form: BoundReport): RelatedCell[] {
  const related = new Map<Cell, RelatedCell>()
  for (const bound of cells) {
    const { cell, value } = bound
    if (related.has(cell)) continue
    const table = value.kind === 'number' ? value.value : cell.value
    related.set(cell, { messageId: 'cell', at: cell, data: { item: itemName(bound, form), table } })
  }
  return [...related.values()]
}
