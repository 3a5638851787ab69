import type { GridCell, GridRow } from './grid.ts'
import type { Band, DataRow, Figure } from './layout.ts'

/** Splits a row into its labels and its figures; one printed in two halves gives two. */
export function partsOf(row: GridRow, band: Band, into: DataRow[]): void {
  if (band.slots.length === 0) looseParts(row, band, into)
  else if (band.width === row.cells.length) placedParts(row, band, into)
  else countedPart(row, band, into)
}

interface Part {
  labels: GridCell[]
  labelColumns: number[]
  unit: GridCell | undefined
  figures: Figure[]
}

const newPart = (): Part => ({ labels: none, labelColumns: none, unit: undefined, figures: none })

/** Most parts have one label and one figure: lists are made with their first item, at that size. */
const none: never[] = []

function addLabel(part: Part, cell: GridCell, column: number): void {
  if (part.labels === none) {
    part.labels = [cell]
    part.labelColumns = [column]
    return
  }
  part.labels.push(cell)
  part.labelColumns.push(column)
}

function addFigure(part: Part, figure: Figure): void {
  if (part.figures === none) part.figures = [figure]
  else part.figures.push(figure)
}

function dataRow(row: GridRow, band: Band, part: Part, half: number, counted: boolean): DataRow {
  return {
    band,
    row,
    labels: part.labels,
    labelColumns: part.labelColumns,
    unit: part.unit,
    figures: part.figures,
    counted,
    half,
    path: [],
    mark: undefined,
    group: undefined,
  }
}

/** Columns can be trusted: what stands under a named column is a figure, what stands left of it a label. */
function placedParts(row: GridRow, band: Band, into: DataRow[]): void {
  const { cells } = row
  const { slots, unitColumns, unknownColumns } = band
  let part = newPart()
  let half = 0
  let next = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    const slot = slots[next]
    if (slot?.column === column) {
      next++
      if (cell && cell !== cells[column - 1]) addFigure(part, { slot, cell })
      continue
    }
    if (!cell || cell.role === 'blank' || cell === cells[column - 1]) continue
    // Behind figures, a label starts the other half of the row; anything else stands under a head of its own.
    if (part.figures.length > 0) {
      const starts = cell.role === 'label' || (cell.role === 'text' && !unknownColumns.includes(column))
      if (!starts || next >= slots.length) continue
      into.push(dataRow(row, band, part, half, false))
      half++
      part = newPart()
    }
    if (cell.role === 'unit' || unitColumns.includes(column)) part.unit = cell
    else if (cell.role === 'label' || cell.role === 'text') {
      addLabel(part, cell, column)
    }
  }
  if (part.figures.length > 0) into.push(dataRow(row, band, part, half, false))
}

/** Columns are counted from the right; a row whose labels reach into the figures has none. */
function countedPart(row: GridRow, band: Band, into: DataRow[]): void {
  const { cells } = row
  const { from, to } = figuresIn(cells, band)
  const part = newPart()
  let reaches = from < 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (!cell || cell === cells[column - 1]) continue
    const within = column >= from && column < to
    if (within && (cell.role === 'label' || cell.role === 'unit')) reaches = true
    if (!within && (cell.role === 'unit' || (cell.role === 'value' && part.labels.length > 0)))
      part.unit = cell
    // More figures than heads: which is which cannot be said.
    if (!within && cell.value?.kind === 'number' && part.labels.length > 0) reaches = true
    if (cell.role === 'label' ? !within || reaches : cell.role === 'text' && column < from) {
      addLabel(part, cell, column)
    }
  }
  for (let column = from; !reaches && column < to; column++) {
    const cell = cells[column]
    if (cell) addFigure(part, { slot: undefined, cell })
  }
  into.push(dataRow(row, band, part, 0, true))
}

/** The figures end the row, unless it was filled up with blanks behind them. */
function figuresIn(cells: GridRow['cells'], { slots, grid }: Band): { from: number; to: number } {
  const { length } = cells
  const from = length - slots.length
  if (!grid.table.rectangular || cells.at(-1)?.role !== 'blank') return { from, to: length }
  const label = cells.findLastIndex((cell) => cell?.role === 'label' || cell?.role === 'text')
  const behind = cells.slice(label + 1, label + 1 + slots.length)
  const filledUp = behind.length === slots.length && behind.every((cell) => cell && cell.role !== 'blank')
  return filledUp ? { from: label + 1, to: label + 1 + slots.length } : { from, to: length }
}

/** No head names a column: figures follow their labels, and another label after a figure starts anew. */
function looseParts(row: GridRow, band: Band, into: DataRow[]): void {
  const { cells } = row
  let part = newPart()
  let half = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (!cell || cell === cells[column - 1]) continue
    if (cell.role === 'label' || (cell.role === 'text' && part.figures.length === 0)) {
      if (part.figures.some((figure) => figure.cell.role === 'value')) {
        into.push(dataRow(row, band, part, half, false))
        half++
        part = newPart()
      }
      // Blanks before a label were merged label cells.
      part.figures = none
      addLabel(part, cell, column)
    } else if (cell.role === 'unit' && part.figures.length === 0) part.unit = cell
    else if (cell.role === 'value' || cell.role === 'blank') addFigure(part, { slot: undefined, cell })
  }
  if (part.labels.length > 0 || part.figures.length > 0) into.push(dataRow(row, band, part, half, false))
}
