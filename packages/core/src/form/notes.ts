import type { Evidence } from './annotate.ts'
import type { Line, TableIndex } from './form-index.ts'
import type { Grid, GridCell } from './grid.ts'
import type { Band } from './layout.ts'
import { isUnknown, type ResolvedRow } from './resolve.ts'
import { addColumn, boundLine, namingOf, type TableDraft } from './table-draft.ts'

interface NoteContext {
  readonly evidence: readonly Evidence[]
  readonly drafts: readonly TableDraft[]
}

/** What rows say beside their figures: groups, rows named without figures, rows that the form does not know. */
export function noteRows(rows: readonly ResolvedRow[], context: NoteContext): void {
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
        // 总计 and 其他 name a row or a column; as a row's own label they are what the row was read as.
        const own = at === data.labels.length - 1 && row.rows.length > 0 ? row.rows : entry.lines
        const lines =
          entry.axis === undefined ? own.filter((line) => entry.lines.includes(line)) : entry.lines
        if (entry.axis !== undefined || lines.length === 1) noteLabel(row, cell, lines, at, context)
      }
    }
  }
}

function noteLabel(
  row: ResolvedRow,
  cell: GridCell,
  lines: readonly Line[],
  at: number,
  { drafts, evidence }: NoteContext,
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
  else if (!own) return
  else if (figures.length === 0 && !printed.cells.some((other) => other?.role === 'value')) {
    noteLabelOnly(row.data.band.grid, line, cell, draft)
  } else if (figures.length === 0 || isWholeTable(row.data.band.grid, line.table, evidence)) {
    // It has figures, but none that can be told to answer a column of the form.
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
export function noteHead(band: Band, drafts: readonly TableDraft[]): void {
  const { grid, head, slots, axis } = band
  const table = slots.find(({ lines }) => lines.length === 1)?.lines[0]?.table ?? slots[0]?.lines[0]?.table
  const draft = table && drafts[table.order]
  if (!draft) return
  for (const { lines, preferred, cell } of axis === 'column' ? slots : []) {
    const line = preferred ?? (lines.length === 1 ? lines[0] : undefined)
    const named = line && drafts[line.table.order]
    if (line && named?.tables.has(grid.table)) addColumn(named, line, namingOf(line, [cell]))
  }
  for (const { cells } of head) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || cell === cells[column - 1]) continue
      if (cell.role === 'label') noteHeadLabel(band, cell, drafts)
      else if (cell.role !== 'text' || axis !== 'column' || column === 0) continue
      else if (band.width < 0 ? slots.some((slot) => slot.cell === cell) : hasFigures(grid, cell, column)) {
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
