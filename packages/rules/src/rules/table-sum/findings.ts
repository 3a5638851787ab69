import type { BoundCell, BoundReport, BoundTable, Finding, Severity } from '@gouji/core'
import { cellName, columnName, rowName } from '../../shared/cell-name.ts'
import type { Equation, Term } from '../../shared/equations.ts'
import { proseFigures } from '../../shared/prose-figures.ts'
import type { Repair } from '../../shared/repairs.ts'
import { settled, sumText } from '../../shared/table-figures.ts'

export type MessageId = 'sum' | 'balance' | 'lines' | 'one-cell' | 'one-line' | 'figure' | 'mended'

type Part = Pick<Finding<MessageId>, 'messageId' | 'at' | 'data'>

const left = ({ terms }: Equation): Term[] => terms.filter(({ sign }) => sign === 1)
const right = ({ terms }: Equation): Term[] => terms.filter(({ sign }) => sign === -1)
const sumOf = (terms: readonly Term[]): number => settled(terms.reduce((sum, { value }) => sum + value, 0))
const written = (terms: readonly Term[]): string => sumText(terms.map(({ value }) => value))

/** 申请答复数 74 ≠ 31 + 40 = 71, the same in every language. */
function formula(table: BoundTable, equation: Equation): string {
  const [whole] = left(equation)
  const name =
    equation.relation.kind === 'sum' && whole ? cellName(table, whole.cell) : lineName(table, equation)
  return `${name} ${written(left(equation))} ≠ ${written(right(equation))}`
}

/** Formulas that a message has before it breaks off. */
const SHOWN = 4

function formulasOf(table: BoundTable, equations: readonly Equation[]): string[] {
  const shown = equations.slice(0, SHOWN).map((equation) => formula(table, equation))
  return equations.length > SHOWN ? [...shown, '……'] : shown
}

/** The column (row) in which an equation stands; the table where it has no other. */
function lineName(table: BoundTable, { relation, line }: Equation): string {
  const column = table.form.columns.find(({ id }) => id === line)
  const row = table.form.rows.find(({ id }) => id === line)
  if (relation.over === 'rows' && column && column.kind !== 'group') {
    const single = table.form.columns.filter(({ kind }) => kind !== 'group').length === 1
    return single ? table.form.title : columnName(table, column)
  }
  return row && table.form.rows.length > 1 ? rowName(table, row) : table.form.title
}

const itemName = (table: BoundTable, { over }: Equation['relation'], { row, column }: BoundCell): string =>
  over === 'rows' ? rowName(table, row) : columnName(table, column)

function figure(table: BoundTable, { cell, value }: Pick<Term, 'cell' | 'value'>): Part {
  return { messageId: 'figure', at: cell.cell, data: { label: cellName(table, cell), value } }
}

/** The cells of some equations, each once, without those that are named already. */
function figures(table: BoundTable, equations: readonly Equation[], named: ReadonlySet<BoundCell>): Part[] {
  const terms = new Map<BoundCell, Term>()
  for (const equation of equations) {
    for (const term of equation.terms) if (!named.has(term.cell)) terms.set(term.cell, term)
  }
  return [...terms.values()].map((term) => figure(table, term))
}

/** A shortfall may be told apart from an excess: cases that are pending have no row of their own. */
function severityOf(equations: readonly Equation[]): Severity {
  const error = equations.some(
    ({ relation, residual }) =>
      (relation.kind === 'sum' && residual < 0
        ? (relation.excess ?? relation.severity)
        : relation.severity) === 'error',
  )
  return error ? 'error' : 'warning'
}

const basisOf = ([first]: readonly Equation[]): Pick<Finding, 'basis'> =>
  first ? { basis: first.relation.basis } : {}

/** A total that is not the sum of its parts; the prose and the other sums that hold say which side is likelier wrong. */
export function* unequal(
  form: BoundReport,
  table: BoundTable,
  equation: Equation,
  holding: (cell: BoundCell) => readonly Equation[],
): Iterable<Finding<MessageId>> {
  const [whole] = left(equation)
  const parts = right(equation)
  if (!whole) return
  const label = cellName(table, whole.cell)
  const sum = sumOf(parts)
  const prose = proseFigures(form, whole.cell)
  const totalHeld = holding(whole.cell).length > 0 || prose.includes(whole.value)
  const partsHeld = prose.includes(sum) || parts.every(({ cell }) => holding(cell).length > 0)
  yield {
    messageId: 'sum',
    at: whole.cell.cell,
    data: { label, actual: whole.value, parts: written(parts), sum, difference: Math.abs(equation.residual) },
    related: parts.map((part) => figure(table, part)),
    severity: severityOf([equation]),
    ...basisOf([equation]),
    actual: whole.value,
    expected: sum,
    ...(totalHeld === partsHeld ? {} : { likelier: totalHeld ? 'related' : 'primary' }),
    item: `${equation.relation.id}/${equation.line}`,
  }
}

/** Two sides that differ in one column or row. */
export function* unbalanced(table: BoundTable, equation: Equation): Iterable<Finding<MessageId>> {
  const [first, ...others] = equation.terms
  if (!first) return
  const [one, other] = [left(equation), right(equation)]
  const names = (terms: readonly Term[]): string =>
    terms.map(({ cell }) => itemName(table, equation.relation, cell)).join('＋')
  yield {
    messageId: 'balance',
    at: first.cell.cell,
    data: {
      where: lineName(table, equation),
      left: written(one),
      leftNames: names(one),
      right: written(other),
      rightNames: names(other),
      difference: Math.abs(equation.residual),
    },
    related: others.map((term) => figure(table, term)),
    severity: severityOf([equation]),
    ...basisOf([equation]),
    item: `${equation.relation.id}/${equation.line}`,
  }
}

/** One relation that fails in several columns or rows, and no figure that alone would mend them. */
export function* inLines(table: BoundTable, equations: readonly Equation[]): Iterable<Finding<MessageId>> {
  const [equation] = equations
  const [first] = equation?.terms ?? []
  if (!equation || !first) return
  const label = left(equation)
    .map(({ cell }) => itemName(table, equation.relation, cell))
    .join('＋')
  yield {
    messageId: 'lines',
    at: first.cell.cell,
    data: {
      label,
      count: equations.length,
      formulas: formulasOf(table, equations),
    },
    related: figures(table, equations, new Set([first.cell])),
    severity: severityOf(equations),
    ...basisOf(equations),
    item: equation.relation.id,
  }
}

/** The one figure, or the row or column of figures, that explains several failing relations. */
export function repaired(table: BoundTable, { changes, mends }: Repair): Finding<MessageId> {
  const [{ cell, from, to }, ...others] = changes
  const named = new Set(changes.map((change) => change.cell))
  const formulas = formulasOf(table, mends)
  const single = others.length === 0
  const alongRow = others.every((change) => change.cell.row === cell.row)
  const label = single
    ? cellName(table, cell)
    : alongRow
      ? rowName(table, cell.row)
      : columnName(table, cell.column)
  return {
    messageId: single ? 'one-cell' : 'one-line',
    at: cell.cell,
    data: single
      ? { label, actual: from, expected: to, count: mends.length, formulas }
      : { label, values: changes.map((change) => change.to), count: mends.length, formulas },
    related: [
      ...others.map(
        (change): Part => ({
          messageId: 'mended',
          at: change.cell.cell,
          data: { label: cellName(table, change.cell), value: change.from, expected: change.to },
        }),
      ),
      ...figures(table, mends, named),
    ],
    severity: severityOf(mends),
    ...basisOf(mends),
    ...(single ? { actual: from, expected: to } : {}),
    likelier: 'primary',
    item: cell.address,
  }
}
