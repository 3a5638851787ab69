import type { BoundCell, BoundReport } from '@gouji/core'

/** What a person calls the cell: the row where there is one column, else row and column, or the groups of its column. */
export function itemName(
  { address, row, column }: Pick<BoundCell, 'address' | 'row' | 'column'>,
  { form }: BoundReport,
): string {
  const table = form.tables.find((candidate) => candidate.id === address.split('/')[0])
  const columns = table?.columns ?? []
  const group = columns.find((candidate) => candidate.id === column.parent)
  const columnName = group ? `${group.label}·${column.label}` : column.label
  if ((table?.rows.length ?? 0) <= 1 && columns.some((candidate) => candidate.kind === 'group'))
    return columnName
  if (columns.length <= 1) return row.label
  return `${row.label}·${columnName}`
}
