import type { Axis, Entry, Line, TableIndex } from './form-index.ts'
import { isAbove } from './form-index.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { notesOf } from './label.ts'

/** A column of the document that a head names; `lines` are what it may be, on the band's axis. */
export interface Slot {
  readonly column: number
  readonly cell: GridCell | undefined
  readonly path: readonly Entry[]
  lines: readonly Line[]
  /** Unit that the head prints in brackets: 万元. */
  readonly unit: string | undefined
  /** Set where `lines` are several of one table and the order of the heads decides. */
  preferred: Line | undefined
}

/** Rows under one head. */
export interface Band {
  readonly grid: Grid
  readonly head: GridRow[]
  /** What the head names: columns of the form, or rows where the table lies on its side. */
  axis: Axis
  slots: Slot[]
  /** Number of columns of the head, or −1 where merged cells are gone: figures can then only be counted. */
  width: number
  /** Columns headed 单位. */
  readonly unitColumns: number[]
  /** Columns headed by words that the form does not know. */
  readonly unknownColumns: number[]
  readonly group: Line | undefined
}

export interface Figure {
  readonly slot: Slot | undefined
  readonly cell: GridCell
}

/** A row of figures, or one side of it where a table is printed in two halves. */
export interface DataRow {
  readonly band: Band
  readonly row: GridRow
  /** Label cells of its own. */
  readonly labels: readonly GridCell[]
  /** What the labels name, those of merged cells above included. */
  readonly path: readonly Entry[]
  readonly unit: GridCell | undefined
  readonly figures: readonly Figure[]
  /** The figures answer the band's slots one by one, in the order that these have at the end. */
  readonly counted: boolean
  /** 0, or which half of the row this is. */
  readonly half: number
  /** Title rows and group rows above it. */
  readonly mark: TableIndex | undefined
  readonly group: Line | undefined
}

export interface Layout {
  readonly bands: readonly Band[]
  readonly rows: readonly DataRow[]
}

/** Tells heads, titles and rows of figures apart and says of every figure which cells name it. */
export function layoutOf(grid: Grid): Layout {
  const bands: Band[] = []
  const rows: DataRow[] = []
  let band = newBand(grid, undefined)
  bands.push(band)
  let used = false
  let mark: TableIndex | undefined
  let group: Line | undefined
  let above: (GridCell | undefined)[] = []
  for (const row of grid.rows) {
    const kind = kindOf(row, band)
    if (kind === 'title') {
      mark = titleOf(row)
      group = undefined
      above = []
    } else if (kind === 'head') {
      if (used) {
        band = newBand(grid, group)
        bands.push(band)
        used = false
      }
      band.head.push(row)
      above = []
    } else if (kind === 'data') {
      if (!used) {
        if (band.head.length === 0 && group) {
          band = newBand(grid, group)
          bands.push(band)
        }
        settleHead(band)
        used = true
      }
      for (const part of partsOf(row, band)) {
        const { path, next } = fillDown(part, above, row)
        above = next
        group = groupAfter(part.labels, group)
        rows.push({ ...part, band, row, path, mark, group })
      }
    }
  }
  if (!used) settleHead(band)
  return { bands, rows }
}

function newBand(grid: Grid, group: Line | undefined): Band {
  return { grid, head: [], axis: 'column', slots: [], width: -1, unitColumns: [], unknownColumns: [], group }
}

type RowKind = 'head' | 'title' | 'data' | 'none'

function kindOf({ cells }: GridRow, band: Band): RowKind {
  let values = 0
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
    if (cell.role === 'value' || cell.role === 'unit') values++
    else if (cell.role === 'corner') corners++
    else if (cell.role === 'text') texts++
    else if (labels.at(-1)?.entries !== cell.entries) labels.push(cell)
  }
  if (values > 0) return 'data'
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

function titleOf({ cells }: GridRow): TableIndex | undefined {
  for (const cell of cells)
    for (const entry of cell?.entries ?? []) if (entry.tables.length === 1) return entry.tables[0]
  return undefined
}

/** Reads the head: which axis of the form runs across, and what each column is. */
function settleHead(band: Band): void {
  const { head } = band
  const last = head.at(-1)
  if (!last) return
  const width = last.cells.length
  band.axis = axisOf(head)
  const counted = countedSlots(head, band.axis)
  const placed = head.every(({ cells }) => cells.length === width) ? placedSlots(band, width) : undefined
  if (placed && !(head.length > 1 && hasStrayFigures(band, last, counted.length))) {
    band.width = width
    band.slots = placed
  } else band.slots = counted
}

/**
 * Whether figures stand in columns that no head names while the heads, counted, are enough for all: then merged cells
 * of the head were dropped and its rows moved left.
 */
function hasStrayFigures({ grid, head }: Band, last: GridRow, labels: number): boolean {
  const first = grid.rows.find(
    ({ order, cells }) => order > last.order && cells.some((cell) => cell?.role === 'value'),
  )
  if (!first) return false
  const stray = first.cells.some(
    (cell, column) =>
      cell?.role === 'value' && head.every(({ cells }) => (cells[column]?.role ?? 'blank') === 'blank'),
  )
  return stray && labels >= first.cells.filter((cell) => cell?.role === 'value').length
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
    for (const cell of cells) {
      const entry = cell?.entries.findLast(({ lines }) =>
        lines.some((line) => line.axis === axis && !line.group),
      )
      if (!cell || !entry) continue
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
  return slots
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

type Part = Pick<DataRow, 'labels' | 'unit' | 'figures' | 'half' | 'counted'> & { at: readonly number[] }

/** Splits a row into labels and figures. */
function partsOf(row: GridRow, band: Band): Part[] {
  const { cells } = row
  if (band.slots.length === 0) return loosePart(cells)
  if (band.width === cells.length) return placedParts(cells, band)
  return countedPart(cells, band)
}

/** Columns can be trusted: what stands under a named column is a figure, what stands left of it a label. */
function placedParts(cells: GridRow['cells'], band: Band): Part[] {
  const parts: Part[] = []
  let labels: GridCell[] = []
  let at: number[] = []
  let unit: GridCell | undefined
  let figures: Figure[] = []
  const close = (): void => {
    if (figures.length > 0) parts.push({ labels, at, unit, figures, half: parts.length, counted: false })
    labels = []
    at = []
    unit = undefined
    figures = []
  }
  let next = 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    const slot = band.slots[next]
    if (slot?.column === column) {
      next++
      if (cell && cell !== cells[column - 1]) figures.push({ slot, cell })
    } else if (cell && cell !== cells[column - 1]) {
      // Behind figures, a label starts the other half of the row; anything else stands under a head of its own.
      if (figures.length > 0) {
        const other = cell.role === 'label' || (cell.role === 'text' && !band.unknownColumns.includes(column))
        if (!other || next >= band.slots.length) continue
        close()
      }
      if (band.unitColumns.includes(column) || cell.role === 'unit') unit = cell
      else if (cell.role === 'label' || cell.role === 'text') {
        labels.push(cell)
        at.push(column)
      }
    }
  }
  close()
  return parts
}

/** Columns are counted from the right; a row whose labels reach into the figures has none. */
function countedPart(cells: GridRow['cells'], band: Band): Part[] {
  const { from, to } = figuresIn(cells, band)
  const labels: GridCell[] = []
  const at: number[] = []
  let unit: GridCell | undefined
  let reaches = from < 0
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (!cell || cell === cells[column - 1]) continue
    const within = column >= from && column < to
    if (within && (cell.role === 'label' || cell.role === 'unit')) reaches = true
    if (!within && (cell.role === 'unit' || (cell.role === 'value' && labels.length > 0))) unit = cell
    if (cell.role === 'label' ? !within || reaches : cell.role === 'text' && column < from) {
      labels.push(cell)
      at.push(column)
    }
  }
  const figures: Figure[] = []
  for (let column = from; !reaches && column < to; column++) {
    const cell = cells[column]
    if (cell) figures.push({ slot: undefined, cell })
  }
  return [{ labels, at, unit, figures, half: 0, counted: true }]
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
function loosePart(cells: GridRow['cells']): Part[] {
  const parts: Part[] = []
  let labels: GridCell[] = []
  let at: number[] = []
  let unit: GridCell | undefined
  let figures: Figure[] = []
  const close = (): void => {
    if (labels.length > 0 || figures.length > 0)
      parts.push({ labels, at, unit, figures, half: parts.length, counted: false })
    labels = []
    at = []
    unit = undefined
    figures = []
  }
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (!cell || cell === cells[column - 1]) continue
    if (cell.role === 'label' || (cell.role === 'text' && figures.length === 0)) {
      if (figures.some((figure) => figure.cell.role === 'value')) close()
      // Blanks before a label were merged label cells.
      figures = []
      labels.push(cell)
      at.push(column)
    } else if (cell.role === 'unit' && figures.length === 0) unit = cell
    else if (cell.role === 'value' || cell.role === 'blank') figures.push({ slot: undefined, cell })
  }
  close()
  return parts
}

/** Labels of merged cells reach down: a blank left of a row's own label stands for the label above it. */
function fillDown(
  { labels, at }: Part,
  above: readonly (GridCell | undefined)[],
  { cells }: GridRow,
): { path: Entry[]; next: (GridCell | undefined)[] } {
  const path: Entry[] = []
  const last = at.at(-1)
  if (last === undefined) return { path, next: [...above] }
  const next: (GridCell | undefined)[] = []
  let before: GridCell | undefined
  for (let column = 0; column <= last; column++) {
    const own = labels[at.indexOf(column)]
    const cell = own ?? (cells[column]?.role === 'blank' || !cells[column] ? above[column] : undefined)
    next[column] = cell
    // A label repeated beside itself is a merged cell; （七）总计 beside 总计 is a row and a column.
    if (cell && cell.cell.value !== before?.cell.value) path.push(...cell.entries)
    before = cell ?? before
  }
  return { path, next }
}

/** A row that names a group opens it for the rows below. */
function groupAfter(labels: readonly GridCell[], group: Line | undefined): Line | undefined {
  const lines = labels.at(-1)?.entries.at(-1)?.lines
  const [only] = lines ?? []
  return lines?.length === 1 && only?.group ? only : group
}
