import type { BoundCell, BoundTable } from '@gouji/core'
import { groupBy } from '../../shared/group-by.ts'

/** A table with at least so many figures that has none but / or —— was not filled in. */
const WHOLE_TABLE = 5

const isMark = ({ value }: BoundCell): boolean => value.kind === 'slash' || value.kind === 'dash'

/**
 * Cells with / or —— where a number belongs. A row or a column that is crossed out throughout says that the item
 * does not apply to the body (规章 for one that makes none), and is right; a whole table is not.
 */
export function marksOutOfPlace(table: BoundTable): BoundCell[] {
  const figures = [...table.cells.values()].filter(({ row }) => row.kind !== 'heading')
  const marks = figures.filter(isMark)
  if (marks.length === 0) return []
  if (marks.length === figures.length) return marks.length >= WHOLE_TABLE ? marks : []
  if (table.form.unitColumn) return marks
  const rows = groupBy(figures, ({ row }) => row.id)
  const columns = groupBy(figures, ({ column }) => column.id)
  const crossed = (line: readonly BoundCell[] | undefined, across: number): boolean =>
    line !== undefined && (line.length > 1 || across > 1) && line.every(isMark)
  return marks.filter(
    ({ row, column }) =>
      !crossed(rows.get(row.id), rows.size) && !crossed(columns.get(column.id), columns.size),
  )
}
