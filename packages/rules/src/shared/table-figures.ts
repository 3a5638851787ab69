import { type BoundCell, type BoundTable, type Relation, settled } from '@gouji/core'

export { settled } from '@gouji/core'

/** Whether a relation speaks of rows or of columns. */
export type Axis = Relation['over']

/** What may stand in a cell: a whole number, one with decimals, or a whole number with a sign. */
export type NumberKind = 'count' | 'decimal' | 'signed'

/** By the column, and in a table with one column of figures by the row's unit: only money has decimals there. */
export function numberKindOf({ row, column }: Pick<BoundCell, 'row' | 'column'>): NumberKind {
  if (column.number === 'decimal' && row.unit !== undefined && !row.unit.endsWith('元')) return 'count'
  return column.number ?? 'count'
}

/** Whether a number is one that the cell may hold. */
export function isLegal(cell: Pick<BoundCell, 'row' | 'column'>, value: number): boolean {
  const kind = numberKindOf(cell)
  if (kind !== 'signed' && value < 0) return false
  return kind === 'decimal' || Number.isInteger(value)
}

/**
 * The number in a cell. Undefined for a cell that is not there, is blank, holds words, or a number that cannot stand
 * there: none of these can be reckoned with.
 */
export function figureIn(cell: BoundCell | undefined): number | undefined {
  if (cell?.value.kind !== 'number') return undefined
  const { value } = cell.value
  return isLegal(cell, value) ? value : undefined
}

/** Ids of the lines in each of which a relation holds: the columns for one over rows, the rows for one over columns. */
export function linesAcross({ form }: BoundTable, over: Axis): string[] {
  return over === 'rows'
    ? form.columns.filter((column) => column.kind !== 'group').map((column) => column.id)
    : form.rows.map((row) => row.id)
}

/** The cell of a relation's item in one of those lines. */
export function cellOn(table: BoundTable, over: Axis, item: string, line: string): BoundCell | undefined {
  return table.cells.get(over === 'rows' ? `${item}/${line}` : `${line}/${item}`)
}

/** 8 + 3, without the zeros; 0 where there is nothing else. */
export function addends(values: readonly number[]): string {
  const some = values.filter((value) => value !== 0)
  return some.length === 0 ? '0' : some.join(' + ')
}

/** 8 + 3 = 11, or the number alone where there is one. */
export function sumText(values: readonly number[]): string {
  const written = addends(values)
  const sum = String(settled(values.reduce((total, value) => total + value, 0)))
  return written === sum ? sum : `${written} = ${sum}`
}
