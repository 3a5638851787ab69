import type { FormTable, Relation } from '../form/schema.ts'
import { type Constraint, leastSolution } from './least-solution.ts'

/** `row/column` of a table to the number in that cell. */
export type TableValues = Map<string, number>

/**
 * Fills a table so that its relations hold with the least figures: what is given stays, sums follow from their parts
 * and parts from their sums, and what nothing asks for is 0. Given numbers that contradict each other stay as they
 * are: that is how a test states a defect.
 */
export function consistentValues(
  table: FormTable,
  relations: readonly Relation[],
  given: ReadonlyMap<string, number>,
): TableValues {
  const rows = table.rows.filter((row) => row.kind !== 'heading').map((row) => row.id)
  const columns = table.columns.filter((column) => column.kind !== 'group').map((column) => column.id)
  const cells = rows.flatMap((row) => columns.map((column) => `${row}/${column}`))
  const open = cells.filter((cell) => !given.has(cell))
  const constraints: Constraint[] = []
  for (const relation of relations) {
    if (relation.table !== table.id) continue
    const [along, across] = relation.over === 'rows' ? [rows, columns] : [columns, rows]
    for (const line of across) {
      const cellsOf = (ids: readonly string[] = []): string[] =>
        ids
          .filter((id) => along.includes(id))
          .map((id) => (relation.over === 'rows' ? `${id}/${line}` : `${line}/${id}`))
      constraints.push(...constraintsOf(relation, cellsOf, given))
    }
  }
  const totals = new Set(
    [...table.rows, ...table.columns].filter(({ kind }) => kind === 'total').map(({ id }) => id),
  )
  // A total costs next to nothing, so that it is its parts that decide, and of these the first.
  const priceOf = (cell: string): number =>
    cell.split('/').some((id) => totals.has(id)) ? 0.001 : 1 + cells.indexOf(cell) / 100
  const solved = leastSolution(open, constraints, given, priceOf)
  return new Map(cells.map((cell) => [cell, given.get(cell) ?? solved.get(cell) ?? 0]))
}

function constraintsOf(
  relation: Relation,
  cellsOf: (ids?: readonly string[]) => string[],
  given: ReadonlyMap<string, number>,
): Constraint[] {
  const positive = (cells: readonly string[]): boolean => cells.some((cell) => (given.get(cell) ?? 0) > 0)
  switch (relation.kind) {
    case 'sum': {
      const [total] = cellsOf([relation.total])
      return total === undefined ? [] : [{ plus: [total], minus: cellsOf(relation.parts), equal: true }]
    }
    case 'balance':
      return [{ plus: cellsOf(relation.left), minus: cellsOf(relation.right), equal: true }]
    case 'bound':
      if (positive(cellsOf(relation.unless))) return []
      return cellsOf(relation.lesser).map((lesser) => ({
        plus: cellsOf(relation.greater),
        minus: [lesser],
        equal: false,
      }))
    case 'requires':
      if (!positive(cellsOf(relation.when)) || positive(cellsOf(relation.unless))) return []
      return [{ plus: cellsOf(relation.some), minus: [], equal: false, least: 1 }]
    case 'carry':
      return []
  }
}
