import type { Evidence } from './annotate.ts'
import { announced } from './announce.ts'
import type { BoundTable } from './bound.ts'
import { type FormIndex, isAbove, type Line, type TableIndex } from './form-index.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Band, layoutOf, type Slot } from './layout.ts'
import { nameByPlace } from './name-by-place.ts'
import { noteHead, noteRows } from './notes.ts'
import { fits, placeOf } from './place.ts'
import { isUnknown, type ResolvedRow, resolveRow, rowChoice, settleByOrder, slotChoice } from './resolve.ts'
import {
  addColumn,
  boundLine,
  cellValueOf,
  finish,
  namingOf,
  newDraft,
  type TableDraft,
} from './table-draft.ts'

/** What binding a row needs to know of the rest. */
interface Context {
  readonly index: FormIndex
  readonly evidence: readonly Evidence[]
  readonly drafts: readonly TableDraft[]
}

/** The document's tables held against the form's, by table id; every table of the form has its place. */
export function bindTables(
  grids: readonly Grid[],
  evidence: readonly Evidence[],
  index: FormIndex,
): Map<string, BoundTable> {
  const bands: Band[] = []
  const rows: ResolvedRow[] = []
  for (const grid of grids) {
    const counts = evidence[grid.order] ?? []
    if (!counts.some((count) => count > 0)) continue
    const layout = layoutOf(grid)
    const narrow = (lines: readonly Line[]): readonly Line[] => likely(lines, counts)
    for (const band of layout.bands) {
      for (const slot of band.slots) slot.lines = narrow(slot.lines)
      agree(band.slots)
      bands.push(band)
    }
    for (const data of layout.rows) rows.push(resolveRow(data, narrow))
  }
  settleHeads(bands, index)
  for (const band of bands) orderCounted(band)
  settleRows(rows, index)
  nameByPlace(rows, index)
  const drafts = index.tables.map(newDraft)
  const context = { index, evidence, drafts }
  for (const row of rows) bindRow(row, context)
  noteRows(rows, context)
  for (const band of bands) noteHead(band, drafts)
  return new Map(drafts.map((draft) => [draft.index.table.id, finish(draft)]))
}

/** Of lines in several tables, those in the tables that this table of the document speaks of otherwise. */
function likely(lines: readonly Line[], counts: Evidence): readonly Line[] {
  if (lines.length < 2) return lines
  const first = lines[0]?.table
  if (lines.every(({ table }) => table === first)) return lines
  const found = lines.filter(({ table }) => (counts[table.order] ?? 0) > 0)
  return found.length > 0 ? found : lines
}

/** 总计 among the outcomes of reviews is theirs, though the table of requests has one too. */
function agree(slots: readonly Slot[]): void {
  const sure = new Set<TableIndex>()
  for (const { lines } of slots) {
    const [first] = lines
    if (first && lines.every(({ table }) => table === first.table)) sure.add(first.table)
  }
  if (sure.size === 0) return
  for (const slot of slots) {
    if (slot.lines.length < 2) continue
    const agreeing = slot.lines.filter(({ table }) => sure.has(table))
    if (agreeing.length > 0) slot.lines = agreeing
  }
}

function settleHeads(bands: readonly Band[], { tables, announcements }: FormIndex): void {
  if (!bands.some(({ slots }) => slots.some(({ lines }) => lines.length > 1))) return
  const choices = bands.flatMap((band) => {
    const open = band.slots.some(({ lines }) => lines.length > 1)
    const said = open ? (band.group ?? announced(band.grid, announcements).group) : undefined
    const hint = said && hasRoomFor(said, band.slots) ? said : undefined
    return band.slots.map((slot) => slotChoice(slot, hint))
  })
  settleByOrder(choices, tables)
}

/** Heads in several rows without their merged cells follow the form's order; in one row they are as printed. */
function orderCounted({ width, slots }: Band): void {
  if (width >= 0 || slots.every(({ cell }) => cell?.cell.row === slots[0]?.cell?.cell.row)) return
  let before = -1
  const placed = slots.map((slot) => {
    // A column that the form does not know stands behind the one that it was printed behind.
    before = (slot.preferred ?? slot.lines[0])?.order ?? before + 0.5
    return { slot, order: before }
  })
  placed.sort((left, right) => left.order - right.order)
  for (const [at, { slot }] of placed.entries()) slots[at] = slot
}

/** A head that repeats a label more often than the group has it holds other groups too. */
function hasRoomFor(group: Line, slots: readonly Slot[]): boolean {
  return slots.every(({ path, lines }) => {
    const under = lines.filter((line) => isAbove(group, line)).length
    const same = slots.filter((slot) => slot.path.at(-1) === path.at(-1)).length
    return under === 0 || same <= under
  })
}

function settleRows(rows: readonly ResolvedRow[], { tables, announcements }: FormIndex): void {
  for (const axis of ['rows', 'columns'] as const) {
    if (!rows.some((row) => row[axis].length > 1)) continue
    const choices = rows.flatMap((row) => {
      if (row[axis].length === 0) return []
      const open = row[axis].length > 1
      const hint = open ? (row.data.group ?? announced(row.data.band.grid, announcements).group) : undefined
      return [rowChoice(row, row[axis], hint)]
    })
    settleByOrder(choices, tables)
  }
}

function bindRow(row: ResolvedRow, context: Context): void {
  const { data } = row
  if (isUnknown(row)) return
  const { slots } = data.band
  if (slots.length === 0) {
    bindUnheaded(row, context)
    return
  }
  const line = row.rows.length === 1 && row.columns.length === 0 ? row.rows[0] : undefined
  // Some two hundred figures a report pass here: nothing is made for them that is not kept.
  for (let at = 0; at < data.figures.length; at++) {
    const figure = data.figures[at]
    if (!figure || figure.cell.role === 'label' || figure.cell.cell.row !== data.row.order) continue
    const slot = data.counted ? slots[at] : figure.slot
    const column = slot?.lines.length === 1 ? slot.lines[0] : undefined
    if (line && column?.axis === 'column') {
      if (fits(line, column)) bindCell(line, column, row, slot, figure.cell, data.unit, context)
      continue
    }
    const place = placeOf(row, slot, undefined, context.index)
    if (place) bindCell(place.row, place.column, row, slot, figure.cell, data.unit, context)
  }
}

/** No head: one figure belongs to what the labels name, as many as the form has columns to those in their order. */
function bindUnheaded(row: ResolvedRow, context: Context): void {
  const { data } = row
  let cells = data.figures.map(({ cell }) => cell)
  let { unit } = data
  const filled = cells.filter(({ role }) => role !== 'blank')
  const columns = row.columns.some(({ group }) => !group)
  // A head that names something else does not name the form's columns by their order.
  if (!columns && data.band.head.some((head) => head.cells.some((cell) => cell?.role === 'text'))) return
  const table = (row.preferred ?? row.rows[0])?.table
  const wanted = columns || !table ? 1 : table.leafColumns.length
  if (table?.table.unitColumn && !unit && cells.length === wanted + 1) {
    // The unit of a heading is ——, which reads as a figure.
    ;[unit] = cells
    cells = cells.slice(1)
  }
  if (wanted === 1 && filled.length === 1 && cells.length > 1) cells = filled
  const spare = cells.length - wanted
  if (spare < 0 || cells.slice(0, spare).some(({ role }) => role !== 'blank')) return
  for (const [at, cell] of cells.slice(spare).entries()) {
    if (cell.role === 'label' || cell.cell.row !== data.row.order) continue
    const column = columns ? undefined : table?.leafColumns[at]
    const place = placeOf(row, undefined, column, context.index)
    if (place) bindCell(place.row, place.column, row, undefined, cell, unit, context)
  }
}

function bindCell(
  line: Line,
  column: Line,
  row: ResolvedRow,
  slot: Slot | undefined,
  cell: GridCell,
  unit: GridCell | undefined,
  { drafts, evidence }: Context,
): void {
  const { data } = row
  const { grid } = data.band
  const draft = drafts[line.table.order]
  const at = line.order * line.table.columns.length + column.order
  const place = line.table.places[at]
  if (!draft || !place) return
  const owner = draft.owners[at]
  if (
    owner &&
    (owner === grid || !isFuller(grid, slot, owner, draft.headed[at] ?? false, line.table, evidence))
  ) {
    return
  }
  draft.owners[at] = grid
  draft.headed[at] = slot !== undefined
  if (draft.last !== grid) {
    draft.last = grid
    draft.tables.add(grid.table)
  }
  const across = slot?.cell
  if (owner || !draft.boundRows[line.order]) {
    draft.boundRows[line.order] = true
    const naming = namingOf(line, data.labels) ?? namingOf(line, [across])
    const head = naming && naming.cell === across ? grid.rows[across.cell.row]?.line : undefined
    const unitCell = line.table.table.unitColumn ? unit : undefined
    draft.lines.set(line.item.id, boundLine(line, naming, head ?? data.row.line, unitCell))
  }
  if (!draft.boundColumns[column.order]) {
    draft.boundColumns[column.order] = true
    addColumn(draft, column, namingOf(column, [across]) ?? namingOf(column, data.labels))
  }
  const printedUnit = slot?.unit
  const known = 'unit' in column.item ? column.item.unit : undefined
  draft.cells.set(place.key, {
    address: place.address,
    row: line.item as TableIndex['table']['rows'][number],
    column: column.item as TableIndex['table']['columns'][number],
    cell: cell.cell,
    value: cellValueOf(cell, known !== undefined && printedUnit !== known ? printedUnit : undefined),
  })
}

/** Of two tables of the document that have an item, the one counts that heads its columns, else the fuller one. */
function isFuller(
  grid: Grid,
  slot: Slot | undefined,
  owner: Grid,
  headed: boolean,
  { order }: TableIndex,
  evidence: readonly Evidence[],
): boolean {
  if (headed !== (slot !== undefined)) return !headed
  return (evidence[grid.order]?.[order] ?? 0) > (evidence[owner.order]?.[order] ?? 0)
}
