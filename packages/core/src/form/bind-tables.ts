import type { Evidence } from './annotate.ts'
import { announced } from './announce.ts'
import type { BoundTable } from './bound.ts'
import { type FormIndex, isAbove, type Line, type TableIndex } from './form-index.ts'
import type { Grid, GridCell } from './grid.ts'
import { type Band, layoutOf, type Slot } from './layout.ts'
import { nameByPlace } from './name-by-place.ts'
import { type ResolvedRow, resolveRow, rowChoice, settleByOrder, slotChoice } from './resolve.ts'
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
function orderCounted({ width, head, slots }: Band): void {
  if (width >= 0 || slots.every(({ cell }) => cell?.cell.row === slots[0]?.cell?.cell.row)) return
  const orderOf = ({ lines, preferred }: Slot): number => (preferred ?? lines[0])?.order ?? 0
  if (head.length > 1) slots.sort((left, right) => orderOf(left) - orderOf(right))
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

interface Place {
  readonly row: Line
  readonly column: Line
}

const none: readonly Line[] = []

function bindRow(row: ResolvedRow, context: Context): void {
  const { data } = row
  if (isUnknown(row)) return
  if (data.band.slots.length === 0) {
    bindUnheaded(row, context)
    return
  }
  for (const [at, figure] of data.figures.entries()) {
    const { cell } = figure
    const slot = data.counted ? data.band.slots[at] : figure.slot
    if (cell.role === 'label' || cell.cell.row !== data.row.order) continue
    const place = placeOf(row, slot, undefined, context)
    if (place) bindCell(place, row, slot, cell, data.unit, context)
  }
}

/** The last label is one that the form does not have; a row that the form prints no label for may have any. */
function isUnknown({ data }: ResolvedRow): boolean {
  if (data.labels.at(-1)?.role !== 'text') return false
  return !data.band.slots.some(({ lines }) => lines.some(({ table }) => isUnprinted(table.rows[0])))
}

const isUnprinted = (line: Line | undefined): boolean =>
  line !== undefined && 'unprinted' in line.item && line.item.unprinted === true

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
    const place = placeOf(row, undefined, column, context)
    if (place) bindCell(place, row, undefined, cell, unit, context)
  }
}

/** Which row and column of the form a figure answers: what its labels name, beside and above it. */
function placeOf(
  row: ResolvedRow,
  slot: Slot | undefined,
  byOrder: Line | undefined,
  context: Context,
): Place | undefined {
  const [lone] = row.rows
  const [head] = slot?.lines ?? none
  if (
    lone &&
    head?.axis === 'column' &&
    slot?.lines.length === 1 &&
    row.rows.length === 1 &&
    row.columns.length === 0
  ) {
    return fits(lone, head) ? { row: lone, column: head } : undefined
  }
  const across = slot?.lines ?? (byOrder ? [byOrder] : none)
  const axis = slot ? row.data.band.axis : 'column'
  const rows = joined(row.rows, axis === 'row' ? across : none)
  const columns = joined(row.columns, axis === 'column' ? across : none)
  const [onlyRow] = rows
  const [onlyColumn] = columns
  if (onlyRow && onlyColumn && rows.length === 1 && columns.length === 1) {
    return fits(onlyRow, onlyColumn) ? { row: onlyRow, column: onlyColumn } : undefined
  }
  const places = onlyRow
    ? rows.flatMap((line) => columnsFor(line, columns).map((column) => ({ row: line, column })))
    : columns.flatMap((column) => rowsFor(column).map((line) => ({ row: line, column })))
  const fitting = places.filter((place) => fits(place.row, place.column))
  if (fitting.length < 2) return fitting[0]
  const settled = fitting.filter(
    (place) => isSettled(place.row, row, slot) && isSettled(place.column, row, slot),
  )
  const left = settled.length > 0 ? settled : fitting
  if (left.length < 2) return left[0]
  const table = row.data.mark ?? announced(row.data.band.grid, context.index.announcements).table
  const here = left.filter((place) => place.row.table === table)
  return here.length === 1 ? here[0] : undefined
}

/** Where both sides speak of one axis, one names the group and the other what stands under it. */
function joined(beside: readonly Line[], above: readonly Line[]): readonly Line[] {
  if (above.length === 0) return beside
  if (beside.length === 0) return above
  const under = (uppers: readonly Line[], lowers: readonly Line[]): Line[] =>
    lowers.filter((lower) => uppers.some((upper) => upper === lower || isAbove(upper, lower)))
  const lower = under(beside, above)
  return lower.length > 0 ? lower : under(above, beside)
}

const fits = (row: Line, column: Line): boolean => row.table === column.table && !column.group

function columnsFor({ table }: Line, columns: readonly Line[]): readonly Line[] {
  if (columns.length > 0) return columns
  return table.leafColumns.length === 1 ? table.leafColumns : none
}

const rowsFor = ({ table }: Line): readonly Line[] => (table.rows.length === 1 ? table.rows : none)

/** Whether order speaks for a line, or has nothing to say of it. */
function isSettled(line: Line, row: ResolvedRow, slot: Slot | undefined): boolean {
  const chosen = [row.preferred, slot?.preferred].filter((preferred) => preferred?.table === line.table)
  const same = chosen.filter((preferred) => preferred?.axis === line.axis)
  return same.length === 0 || same.includes(line)
}

function bindCell(
  { row: line, column }: Place,
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
    (owner === grid || strength(owner, line.table, evidence) >= strength(grid, line.table, evidence))
  )
    return
  draft.owners[at] = grid
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

/** How much a table of the document speaks of a table of the form: of two that have an item, the fuller one counts. */
const strength = (grid: Grid, { order }: TableIndex, evidence: readonly Evidence[]): number =>
  evidence[grid.order]?.[order] ?? 0

/** What rows say beside their figures: groups, rows named without figures, rows that the form does not know. */
function noteRows(rows: readonly ResolvedRow[], context: Context): void {
  const { drafts } = context
  let table: TableIndex | undefined
  for (const row of rows) {
    const { data } = row
    if (isUnknown(row)) {
      noteUnknown(row, table ?? nextTable(rows, row), drafts)
      continue
    }
    table = (row.preferred ?? row.rows[0] ?? row.columns[0])?.table ?? table
    for (const [at, cell] of data.labels.entries()) {
      for (const entry of cell.entries) {
        if (entry.axis !== undefined || entry.lines.length === 1)
          noteLabel(row, cell, entry.lines, at, context)
      }
    }
  }
}

function noteLabel(
  row: ResolvedRow,
  cell: GridCell,
  lines: readonly Line[],
  at: number,
  { drafts, evidence }: Context,
): void {
  const line = lines.length === 1 ? lines[0] : row.preferred
  const draft = line && drafts[line.table.order]
  if (!line || !draft || !lines.includes(line)) return
  const { labels, figures, row: printed } = row.data
  if (line.axis === 'column') {
    if (line.group) addColumn(draft, line, namingOf(line, [cell]))
    return
  }
  const { id } = line.item
  const own = at === labels.length - 1
  if (line.group && own) draft.ownHeadings = true
  if (draft.lines.has(id)) return
  if (line.group) draft.lines.set(id, boundLine(line, namingOf(line, [cell]), printed.line))
  else if (figures.length === 0 && own) noteLabelOnly(row.data.band.grid, line, cell, draft)
  else if (own && isWholeTable(row.data.band.grid, line.table, evidence)) {
    // Its figures answer columns that the form does not have.
    draft.tables.add(row.data.band.grid.table)
    draft.lines.set(id, boundLine(line, namingOf(line, [cell]), printed.line))
  }
}

/** Whether the document's table has all rows of the form's: then it is that table, whatever its columns are. */
function isWholeTable(grid: Grid, { order, rows }: TableIndex, evidence: readonly Evidence[]): boolean {
  return rows.length > 1 && (evidence[grid.order]?.[order] ?? 0) >= rows.length
}

function noteLabelOnly(grid: Grid, line: Line, cell: GridCell, draft: TableDraft): void {
  const { id } = line.item
  const at = grid.rows[cell.cell.row]
  if (draft.lines.has(id) || draft.labelOnly.has(id) || !at) return
  draft.tables.add(grid.table)
  draft.labelOnly.set(id, boundLine(line, namingOf(line, [cell]), at.line))
}

function nextTable(rows: readonly ResolvedRow[], row: ResolvedRow): TableIndex | undefined {
  const { band } = row.data
  const known = rows.find((other) => other.data.band === band && other.rows.length > 0 && !isUnknown(other))
  return known?.rows[0]?.table ?? band.slots[0]?.lines[0]?.table
}

function noteUnknown(
  { data }: ResolvedRow,
  table: TableIndex | undefined,
  drafts: readonly TableDraft[],
): void {
  const label = data.labels.at(-1)
  const draft = table && drafts[table.order]
  const figure = data.unit !== undefined || data.figures.some(({ cell }) => cell.role === 'value')
  if (label && draft && figure) draft.unknownRows.add(label.cell)
}

/** What a head says beside its columns: groups, rows whose labels slipped into it, columns that the form does not know. */
function noteHead(band: Band, drafts: readonly TableDraft[]): void {
  const { grid, head, slots, axis } = band
  const table = slots.find(({ lines }) => lines.length === 1)?.lines[0]?.table ?? slots[0]?.lines[0]?.table
  const draft = table && drafts[table.order]
  if (!draft) return
  for (const { cells } of head) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || cell === cells[column - 1]) continue
      if (cell.role === 'label') noteHeadLabel(band, cell, drafts)
      else if (cell.role === 'text' && axis === 'column' && column > 0 && hasFigures(grid, cell, column)) {
        draft.unknownColumns.add(cell.cell)
      }
    }
  }
}

function noteHeadLabel({ grid, axis }: Band, cell: GridCell, drafts: readonly TableDraft[]): void {
  for (const { lines } of cell.entries) {
    const [line] = lines
    const draft = line && drafts[line.table.order]
    if (!line || !draft || lines.length > 1) continue
    if (line.axis === 'column' && line.group) addColumn(draft, line, namingOf(line, [cell]))
    else if (line.axis === 'row' && axis === 'column' && !line.group) noteLabelOnly(grid, line, cell, draft)
  }
}

const hasFigures = ({ rows }: Grid, head: GridCell, column: number): boolean =>
  rows.some(({ order, cells }) => order > head.cell.row && cells[column]?.role === 'value')
