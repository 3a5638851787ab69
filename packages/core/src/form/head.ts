import { type Axis, type Entry, isAbove, type Line } from './form-index.ts'
import type { GridCell, GridRow } from './grid.ts'
import { notesOf } from './label.ts'
import type { Band, Slot } from './layout.ts'

/** Reads the head: which axis of the form runs across, and what each column is. */
export function settleHead(band: Band): void {
  const { head } = band
  const last = head.at(-1)
  if (!last) return
  const width = last.cells.length
  band.axis = axisOf(head)
  const placed = head.every(({ cells }) => cells.length === width) ? placedSlots(band, width) : undefined
  if (placed && !(head.length > 1 && hasStrayFigures(band, last))) {
    band.width = width
    band.slots = placed
  } else band.slots = countedSlots(head, band.axis)
}

/**
 * Whether figures stand in columns that no head names while the heads, counted, are enough for all: then merged cells
 * of the head were dropped and its rows moved left.
 */
function hasStrayFigures({ grid, head, axis }: Band, last: GridRow): boolean {
  let first = grid.rows[last.order + 1]
  while (first && !first.cells.some((cell) => cell?.role === 'value')) first = grid.rows[first.order + 1]
  if (!first) return false
  const stray = first.cells.some(
    (cell, column) =>
      cell?.role === 'value' && head.every(({ cells }) => (cells[column]?.role ?? 'blank') === 'blank'),
  )
  return (
    stray && countedSlots(head, axis).length >= first.cells.filter((cell) => cell?.role === 'value').length
  )
}

/** What each column is; undefined where the head says that its columns are not those of the figures. */
function placedSlots({ head, axis, unitColumns, unknownColumns }: Band, width: number): Slot[] | undefined {
  const slots: Slot[] = []
  const taken = new Set<Line>()
  for (let column = 0; column < width; column++) {
    const { path, cell, leaves } = headPath(head, column, axis)
    if (leaves > 1) return undefined
    if (cell?.key === '单位' || cell?.key === '计量单位') unitColumns.push(column)
    if (cell?.role === 'text') unknownColumns.push(column)
    const final = cell?.entries.findLast(({ lines }) => lines.some((line) => line.axis === axis))
    if (!final) continue
    const lines = linesOn(final, path, axis)
    const [only] = lines
    if (only && lines.length === 1 && only.table.leafColumns.length > 1) {
      if (taken.has(only)) return undefined
      taken.add(only)
    }
    slots.push({ column, cell, path, lines, unit: unitIn(cell), preferred: undefined })
  }
  return slots
}

function axisOf(head: readonly GridRow[]): Axis {
  let balance = 0
  for (const { cells } of head) {
    for (const cell of cells) {
      const axis = cell?.entries.at(-1)?.axis
      if (axis !== undefined) balance += axis === 'row' ? 1 : -1
    }
  }
  return balance > 0 ? 'row' : 'column'
}

/**
 * What stands above a column. A blank beside a group belongs to it (a merged cell that was printed empty); whether
 * it does is seen from what stands below.
 */
function headPath(
  head: readonly GridRow[],
  column: number,
  axis: Axis,
): { path: Entry[]; cell: GridCell | undefined; leaves: number } {
  const path: Entry[] = []
  let named: GridCell | undefined
  let leaves = 0
  for (const { cells } of head) {
    const cell = cells[column]
    if (cell && cell.role !== 'blank') {
      if (named === cell) continue
      // A label repeated below itself is a merged cell that was printed twice.
      if (cell.entries !== named?.entries) {
        path.push(...cell.entries)
        if (isLeaf(cell, axis)) leaves++
      }
      named = cell
    } else {
      let left = column - 1
      while (left >= 0 && (!cells[left] || cells[left]?.role === 'blank')) left--
      const beside = cells[left]?.entries ?? []
      path.push(...beside.filter(({ lines }) => lines.some(({ group }) => group)))
    }
  }
  return { path, cell: named, leaves }
}

function isLeaf({ entries }: GridCell, axis: Axis): boolean {
  const lines = entries.at(-1)?.lines ?? []
  return lines.length > 0 && lines.every((line) => line.axis === axis && !line.group)
}

/** Where merged head cells are gone: the labels that hold figures, in the order of print if one row has them all. */
function countedSlots(head: readonly GridRow[], axis: Axis): Slot[] {
  const groups = head.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      (cell?.entries ?? []).filter(({ lines }) => lines.some((line) => line.axis === axis && line.group)),
    ),
  )
  const slots: Slot[] = []
  for (const { cells } of head) {
    for (const [at, cell] of cells.entries()) {
      if (!cell || cell === cells[at - 1]) continue
      if (cell.role === 'text' && at > 0) {
        // A column that the form does not know is still one to be counted.
        slots.push({ column: -1, cell, path: [], lines: [], unit: undefined, preferred: undefined })
        continue
      }
      const entry = cell.entries.findLast(({ lines }) =>
        lines.some((line) => line.axis === axis && !line.group),
      )
      if (!entry) continue
      const lines = entry.lines.filter((line) => line.axis === axis)
      const grouped = lines.filter((line) =>
        groups.some((group) => group.lines.some((upper) => isAbove(upper, line))),
      )
      slots.push({
        column: -1,
        cell,
        path: cell.entries,
        lines: lines.length > 1 && grouped.length > 0 ? grouped : lines,
        unit: unitIn(cell),
        preferred: undefined,
      })
    }
  }
  return slots.some(({ lines }) => lines.length > 0) ? slots : []
}

const unitNote = /^(?:计量)?单位[:：](.{1,4})$/

function unitIn(cell: GridCell | undefined): string | undefined {
  if (!cell || cell.cell.value.length < cell.key.length + 4) return undefined
  for (const note of notesOf(cell.cell.value)) {
    const unit = unitNote.exec(note)?.[1]
    if (unit !== undefined) return unit
  }
  return undefined
}

/** Lines of the last label on an axis; of several, those under most of the other labels. */
export function linesOn(final: Entry, path: readonly Entry[], axis: Axis): readonly Line[] {
  if (final.axis === axis && final.lines.length === 1) return final.lines
  const lines = final.axis === axis ? final.lines : final.lines.filter((line) => line.axis === axis)
  if (lines.length < 2 || path.length < 2) return lines
  let most = 0
  let best: Line[] = []
  for (const line of lines) {
    let under = 0
    for (const entry of path) {
      if (
        entry !== final &&
        (entry.lines.some((upper) => isAbove(upper, line)) || entry.tables.includes(line.table))
      )
        under++
    }
    if (under > most) {
      most = under
      best = []
    }
    if (under === most) best.push(line)
  }
  return best
}
