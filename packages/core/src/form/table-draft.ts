import type { Cell, Row, Table } from '../tree/nodes.ts'
import type { BoundCell, BoundColumn, BoundLine, BoundTable, CellValue } from './bound.ts'
import type { Entry, Line, TableIndex } from './form-index.ts'
import type { Grid, GridCell } from './grid.ts'
import { printedName } from './label.ts'
import type { FormColumn, FormRow } from './schema.ts'

/** A table of the form while the document's tables are held against it. */
export interface TableDraft {
  readonly index: TableIndex
  readonly tables: Set<Table>
  readonly lines: Map<string, BoundLine>
  readonly columns: Map<string, BoundColumn>
  readonly cells: Map<string, BoundCell>
  readonly labelOnly: Map<string, BoundLine>
  readonly unknownRows: Set<Cell>
  readonly unknownColumns: Set<Cell>
  /** The document's table that a figure came from, by the figure's place in the form's table. */
  readonly owners: (Grid | undefined)[]
  /** Whether it stood under a head, by the same place. */
  readonly headed: boolean[]
  /** By the line's order. */
  readonly boundRows: boolean[]
  readonly boundColumns: boolean[]
  /** The document's table that the last figure came from. */
  last: Grid | undefined
  /** Whether headings have rows of their own, as in the statistics table. */
  ownHeadings: boolean
}

export function newDraft(index: TableIndex): TableDraft {
  return {
    index,
    tables: new Set(),
    lines: new Map(),
    columns: new Map(),
    cells: new Map(),
    labelOnly: new Map(),
    unknownRows: new Set(),
    unknownColumns: new Set(),
    owners: new Array(index.places.length),
    headed: new Array(index.places.length),
    boundRows: [],
    boundColumns: [],
    last: undefined,
    ownHeadings: false,
  }
}

/** The label cell of a line and the wording it was known by. */
export interface Naming {
  readonly cell: GridCell
  readonly entry: Entry
}

/** Which of these cells names the line. */
export function namingOf(line: Line, cells: readonly (GridCell | undefined)[]): Naming | undefined {
  for (let at = cells.length - 1; at >= 0; at--) {
    const cell = cells[at]
    for (const entry of cell?.entries ?? []) if (cell && entry.lines.includes(line)) return { cell, entry }
  }
  return undefined
}

/** A row of the form as the document has it. */
export function boundLine(line: Line, naming: Naming | undefined, at: Row, unit?: GridCell): BoundLine {
  const row = line.item as FormRow
  const printed = printedOf(naming)
  const match = matchOf(line, naming)
  if (naming && unit) return { row, label: naming.cell.cell, printed, match, unit: unit.cell, line: at }
  if (naming) return { row, label: naming.cell.cell, printed, match, line: at }
  return unit ? { row, printed, match, unit: unit.cell, line: at } : { row, printed, match, line: at }
}

function printedOf(naming: Naming | undefined): string {
  if (!naming) return ''
  const { cell, entry } = naming
  return entry.match === 'exact' ? entry.wording : printedName(cell.cell.value)
}

function matchOf({ item }: Line, naming: Naming | undefined): BoundLine['match'] {
  if (naming) return naming.entry.match
  return 'unprinted' in item && item.unprinted ? 'exact' : 'blank'
}

export function addColumn(draft: TableDraft, line: Line, naming: Naming | undefined): void {
  const { id } = line.item
  if (draft.columns.has(id)) return
  const column = line.item as FormColumn
  const printed = printedOf(naming)
  if (naming) draft.columns.set(id, { column, label: naming.cell.cell, printed, match: naming.entry.match })
  // A table with one column of figures may leave it without a head.
  else
    draft.columns.set(id, {
      column,
      printed,
      match: draft.index.leafColumns.length === 1 ? 'exact' : 'blank',
    })
}

/** The value of a cell that stands where a figure belongs; `unit` is what the column's head says. */
export function cellValueOf({ value, cell }: GridCell, unit: string | undefined): CellValue {
  if (!value) return { kind: 'text', text: cell.value.trim() }
  return unit !== undefined && value.kind === 'number' && value.unit === undefined
    ? { ...value, unit }
    : value
}

export function finish(draft: TableDraft): BoundTable {
  const { index, lines, columns, labelOnly } = draft
  const { rows, columns: formColumns } = index.table
  const found = draft.tables.size > 0
  const lacks = ({ id, kind }: FormRow): boolean =>
    !lines.has(id) && !labelOnly.has(id) && (kind !== 'heading' || draft.ownHeadings)
  return {
    form: index.table,
    tables: [...draft.tables],
    lines,
    columns,
    cells: draft.cells,
    missingRows: found ? rows.filter(lacks) : [],
    missingColumns: found ? formColumns.filter(({ id, kind }) => kind !== 'group' && !columns.has(id)) : [],
    labelOnly: [...labelOnly.values()],
    unknownRows: [...draft.unknownRows],
    unknownColumns: [...draft.unknownColumns],
  }
}
