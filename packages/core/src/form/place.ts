import { announced } from './announce.ts'
import { type FormIndex, isAbove, type Line } from './form-index.ts'
import type { Slot } from './layout.ts'
import type { ResolvedRow } from './resolve.ts'

/** Where in the form a figure belongs. */
export interface Place {
  readonly row: Line
  readonly column: Line
}

const none: readonly Line[] = []

/** Which row and column of the form a figure answers: what its labels name, beside and above it. */
export function placeOf(
  row: ResolvedRow,
  slot: Slot | undefined,
  byOrder: Line | undefined,
  { announcements }: FormIndex,
): Place | undefined {
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
  // A row without a label is one of the table that its title names.
  if (row.rows.length === 0 && new Set(columns.map(({ table }) => table)).size > 1) {
    const table = row.data.mark ?? announced(row.data.band.grid, announcements).table
    return fitting.find((place) => place.row.table === table)
  }
  if (fitting.length < 2) return fitting[0]
  const settled = fitting.filter(
    (place) => isSettled(place.row, row, slot) && isSettled(place.column, row, slot),
  )
  const left = settled.length > 0 ? settled : fitting
  if (left.length < 2) return left[0]
  const table = row.data.mark ?? announced(row.data.band.grid, announcements).table
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

/** Whether a figure can stand where the two meet. */
export const fits = (row: Line, column: Line): boolean => row.table === column.table && !column.group

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
