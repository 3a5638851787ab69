import type { BoundCell, BoundTable, FormColumn, FormRow } from '@gouji/core'

/** A row as printed; under 行政复议数量 and 行政诉讼数量 alike there is 其他情形数, so such a name has its parent's before it. */
export function rowName({ form, lines }: BoundTable, row: FormRow): string {
  const own = lines.get(row.id)?.printed || row.label
  const parent = form.rows.find(({ id }) => id === row.parent)
  const twice = form.rows.some((other) => other !== row && other.label === row.label)
  return twice && parent ? `${lines.get(parent.id)?.printed || parent.label}·${own}` : own
}

/** A column as printed, with its groups before it where another column has the same name. */
export function columnName({ form, columns }: BoundTable, column: FormColumn): string {
  const own = columns.get(column.id)?.printed || column.label
  const parent = form.columns.find(({ id }) => id === column.parent)
  const twice = form.columns.some((other) => other !== column && other.label === column.label)
  return twice && parent ? `${columns.get(parent.id)?.printed || parent.label}·${own}` : own
}

/** How a person finds a cell: by its row, its column, or 重复申请（自然人） where the table has several of both. */
export function cellName(table: BoundTable, { row, column }: Pick<BoundCell, 'row' | 'column'>): string {
  const { rows, columns } = table.form
  if (columns.filter(({ kind }) => kind !== 'group').length === 1) return rowName(table, row)
  if (rows.length === 1) return columnName(table, column)
  return `${rowName(table, row)}（${columnName(table, column)}）`
}
