import { isAbove, type Line } from './form-index.ts'
import type { GridCell, GridRow } from './grid.ts'
import type { Band } from './layout.ts'

export type RowKind = 'head' | 'title' | 'data' | 'none'

/** Tells rows of figures from heads and from titles of what follows. */
export function kindOf({ cells }: GridRow, band: Band): RowKind {
  for (let at = cells.length - 1; at >= 0; at--) {
    const role = cells[at]?.role
    if (role === 'value' || role === 'unit') return 'data'
  }
  let corners = 0
  let texts = 0
  let words = 0
  let before: GridCell | undefined
  const labels: GridCell[] = []
  for (const cell of cells) {
    if (cell === before) continue
    before = cell
    if (!cell || cell.role === 'blank') continue
    words++
    if (cell.role === 'corner') corners++
    else if (cell.role === 'text') texts++
    else if (labels.at(-1)?.entries !== cell.entries) labels.push(cell)
  }
  if (words === 0) return 'data'
  if (labels.length === 0) return corners > 0 && words > 1 ? 'head' : 'none'
  if (corners > 0) return 'head'
  const first = cells.find((cell) => cell && cell.role !== 'blank')
  if (labels.length === 1) return kindOfSingle(cells, labels[0], first, band, texts)
  if (labels.some((label, at) => areSiblings(labels[at - 1], label))) return 'head'
  if (labels.every((label, at) => at === 0 || isUnder(labels[at - 1], label))) return 'data'
  if (cells.at(-1)?.role === 'label') return 'head'
  const markOnly = labels.some(({ entries }) => entries.some(({ tables }) => tables.length > 0))
  const rowLeaf = labels.some(({ entries }) => entries.some(({ lines }) => lines.some(isRow)))
  return markOnly && !rowLeaf ? 'head' : 'data'
}

const isRow = ({ axis }: Line): boolean => axis === 'row'

/** A row whose one label stands among blanks. */
function kindOfSingle(
  cells: GridRow['cells'],
  label: GridCell | undefined,
  first: GridCell | undefined,
  band: Band,
  texts: number,
): RowKind {
  const entry = label?.entries.at(-1)
  if (!entry) return 'none'
  if (entry.lines.length === 0) return texts === 0 ? 'title' : 'head'
  if (cells.length === 1) return 'data'
  // ["", 本年处理决定数量]: a head without a word in its corner; under a head it is a blank figure of a long table.
  const named = cells[0]?.role !== 'blank' || label !== first
  if (!named && band.slots.length === 0 && band.head.length === 0) return 'head'
  if (!named && entry.axis === 'column' && band.slots.length > 0) return 'head'
  return 'data'
}

/** Two labels of one axis of one table of which neither stands under the other. */
function areSiblings(left: GridCell | undefined, right: GridCell | undefined): boolean {
  const before = left?.entries.at(-1)
  const after = right?.entries.at(-1)
  if (!before || !after || before === after || before.axis === undefined || before.axis !== after.axis)
    return false
  let together = false
  for (const upper of before.lines) {
    for (const lower of after.lines) {
      if (upper.table !== lower.table) continue
      if (isAbove(upper, lower) || isAbove(lower, upper)) return false
      together = true
    }
  }
  return together
}

function isUnder(left: GridCell | undefined, right: GridCell | undefined): boolean {
  const before = left?.entries.at(-1)?.lines ?? []
  const after = right?.entries.at(-1)?.lines ?? []
  return after.some((lower) => before.some((upper) => isAbove(upper, lower)))
}
