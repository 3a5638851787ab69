import type { Axis, Entry, Line, TableIndex } from './form-index.ts'
import type { Grid, GridCell, GridRow } from './grid.ts'
import { settleHead } from './head.ts'
import { partsOf } from './parts.ts'
import { kindOf } from './row-kind.ts'

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
  /** Label cells of its own, with the column each stands in. */
  readonly labels: readonly GridCell[]
  readonly labelColumns: readonly number[]
  readonly unit: GridCell | undefined
  readonly figures: readonly Figure[]
  /** The figures answer the band's slots one by one, in the order that these have at the end. */
  readonly counted: boolean
  /** 0, or which half of the row this is. */
  readonly half: number
  /** What the labels name, those of merged cells above included. */
  path: readonly Entry[]
  /** Title rows and group rows above it. */
  mark: TableIndex | undefined
  group: Line | undefined
}

export interface Layout {
  readonly bands: readonly Band[]
  readonly rows: readonly DataRow[]
}

/** Tells heads, titles and rows of figures apart and says of every figure which cells name it. */
export function layoutOf(grid: Grid): Layout {
  const bands: Band[] = []
  const rows: DataRow[] = []
  const above: (GridCell | undefined)[] = []
  let band = newBand(grid, undefined)
  bands.push(band)
  let used = false
  let halves = false
  let mark: TableIndex | undefined
  let group: Line | undefined
  for (const row of grid.rows) {
    const kind = kindOf(row, band)
    if (kind === 'title') {
      mark = titleOf(row)
      group = undefined
      above.length = 0
    } else if (kind === 'head') {
      if (used) {
        band = newBand(grid, group)
        bands.push(band)
        used = false
      }
      band.head.push(row)
      above.length = 0
    } else if (kind === 'data') {
      if (!used) {
        settleHead(band)
        used = true
      }
      const first = rows.length
      partsOf(row, band, rows)
      for (let at = first; at < rows.length; at++) {
        const part = rows[at]
        if (!part) continue
        halves ||= part.half > 0
        part.path = fillDown(part, above)
        group = groupAfter(part.labels, group)
        part.mark = mark
        part.group = group
      }
    }
  }
  if (!used) settleHead(band)
  if (halves) rows.sort((left, right) => left.half - right.half || left.row.order - right.row.order)
  return { bands, rows }
}

function newBand(grid: Grid, group: Line | undefined): Band {
  return { grid, head: [], axis: 'column', slots: [], width: -1, unitColumns: [], unknownColumns: [], group }
}

function titleOf({ cells }: GridRow): TableIndex | undefined {
  for (const cell of cells) {
    for (const { tables } of cell?.entries ?? []) if (tables.length === 1) return tables[0]
  }
  return undefined
}

const nothing: readonly Entry[] = []

/**
 * What a row's labels name. Labels of merged cells reach down: a blank left of a row's own label stands for the label
 * above it, which `above` keeps by column.
 */
function fillDown(
  { labels, labelColumns, row: { cells } }: DataRow,
  above: (GridCell | undefined)[],
): readonly Entry[] {
  const last = labelColumns.at(-1)
  if (last === undefined) return nothing
  let path: Entry[] | undefined
  let only: readonly Entry[] = nothing
  let before: GridCell | undefined
  let next = 0
  for (let column = 0; column <= last; column++) {
    let cell: GridCell | undefined
    if (labelColumns[next] === column) cell = labels[next++]
    else if ((cells[column]?.role ?? 'blank') === 'blank') cell = above[column]
    above[column] = cell
    // A label repeated beside itself is a merged cell; （七）总计 beside 总计 is a row and a column.
    if (cell && cell.cell.value !== before?.cell.value) {
      if (before) path = [...(path ?? only), ...cell.entries]
      else only = cell.entries
    }
    before = cell ?? before
  }
  above.length = last + 1
  return path ?? only
}

/** A row that names a group opens it for the rows below. */
function groupAfter(labels: readonly GridCell[], group: Line | undefined): Line | undefined {
  const lines = labels.at(-1)?.entries.at(-1)?.lines
  const only = lines?.length === 1 ? lines[0] : undefined
  return only?.group ? only : group
}
