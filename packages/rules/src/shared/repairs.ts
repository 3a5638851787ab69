import type { BoundCell, BoundTable } from '@gouji/core'
import type { Equation } from './equations.ts'
import { groupBy } from './group-by.ts'
import { cellOn, isLegal, settled } from './table-figures.ts'

/** What a figure would have to be for the equations it stands in to hold. */
export interface Change {
  readonly cell: BoundCell
  readonly from: number
  readonly to: number
}

/** One cause: the changes, in one cell or along one row or column, that mend several equations and break none. */
export interface Repair {
  readonly changes: readonly [Change, ...Change[]]
  readonly mends: readonly Equation[]
}

export interface Diagnosis {
  /** Where one cause is the only one that explains several failing equations. */
  readonly repairs: readonly Repair[]
  /** Failing equations that nothing decides on. */
  readonly rest: readonly Equation[]
  /** The equations that hold and have the cell among their terms. */
  holding(cell: BoundCell): readonly Equation[]
}

/**
 * Explains the failing equations of one table by as few wrong figures as can be. A cell is a suspect if one other
 * value of it makes every equation hold that it stands in; the suspect that mends most is the cause, provided that
 * it mends at least two and no other mends as many. Then the same for a whole row or column that is off in several
 * places at once.
 */
export function diagnose(table: BoundTable, equations: readonly Equation[]): Diagnosis {
  const residuals = new Map<Equation, number>()
  for (const equation of equations) if (equation.residual !== 0) residuals.set(equation, equation.residual)
  const byCell = residuals.size > 0 ? equationsByCell(equations) : new Map<BoundCell, Equation[]>()
  const repairs: Repair[] = []
  while (residuals.size > 1) {
    const repair =
      best(singles(residuals), byCell, residuals) ?? best(alongLines(table, residuals), byCell, residuals)
    if (!repair) break
    repairs.push(repair)
    for (const equation of repair.mends) residuals.delete(equation)
  }
  return {
    repairs,
    rest: [...residuals.keys()],
    holding: (cell) => (byCell.get(cell) ?? []).filter(({ residual }) => residual === 0),
  }
}

type Residuals = ReadonlyMap<Equation, number>
type Candidate = ReadonlyMap<BoundCell, number>

function equationsByCell(equations: readonly Equation[]): Map<BoundCell, Equation[]> {
  const byCell = new Map<BoundCell, Equation[]>()
  for (const equation of equations) {
    for (const { cell } of equation.terms) {
      const known = byCell.get(cell)
      if (known) known.push(equation)
      else byCell.set(cell, [equation])
    }
  }
  return byCell
}

/** Each cell of a failing equation, with the difference that mends that equation. */
function* singles(residuals: Residuals): Iterable<Candidate> {
  const seen = new Set<BoundCell>()
  for (const [{ terms }, residual] of residuals) {
    for (const { cell, sign } of terms) {
      if (seen.has(cell)) continue
      seen.add(cell)
      yield new Map([[cell, -residual * sign]])
    }
  }
}

/** Each row of a relation that fails in several columns, with the differences that mend it in all of them; and so for columns. */
function* alongLines(table: BoundTable, residuals: Residuals): Iterable<Candidate> {
  const byRelation = groupBy(residuals.keys(), ({ relation }) => relation)
  const seen = new Set<string>()
  for (const [relation, equations] of byRelation) {
    const [first, second] = equations
    if (!first || !second) continue
    for (const { cell, sign } of first.terms) {
      const item = relation.over === 'rows' ? cell.row.id : cell.column.id
      if (seen.has(`${relation.over} ${item}`)) continue
      seen.add(`${relation.over} ${item}`)
      const changes = new Map<BoundCell, number>()
      for (const equation of equations) {
        const other = cellOn(table, relation.over, item, equation.line)
        if (other) changes.set(other, -(residuals.get(equation) ?? 0) * sign)
      }
      yield changes
    }
  }
}

/**
 * The candidate that mends most equations. None that mends one relation alone, for there any of its terms may be
 * wrong; and none of which another mends as many, some of them the same.
 */
function best(
  candidates: Iterable<Candidate>,
  byCell: ReadonlyMap<BoundCell, readonly Equation[]>,
  residuals: Residuals,
): Repair | undefined {
  const found: Repair[] = []
  for (const candidate of candidates) {
    const mends = mendedBy(candidate, byCell, residuals)
    if (mends.every(({ relation }) => relation === mends[0]?.relation)) continue
    const [first, ...others] = [...candidate].flatMap(([cell, by]) => changeOf(cell, by) ?? [])
    if (first && others.length === candidate.size - 1) found.push({ changes: [first, ...others], mends })
  }
  found.sort((a, b) => b.mends.length - a.mends.length)
  return found.find((one) =>
    found.every(
      (other) =>
        other === one ||
        other.mends.length < one.mends.length ||
        !other.mends.some((equation) => one.mends.includes(equation)),
    ),
  )
}

/** The failing equations that hold after a change; none if any equation fails then. */
function mendedBy(
  candidate: Candidate,
  byCell: ReadonlyMap<BoundCell, readonly Equation[]>,
  residuals: Residuals,
): Equation[] {
  const after = new Map<Equation, number>()
  for (const [cell, by] of candidate) {
    for (const equation of byCell.get(cell) ?? []) {
      const sign = equation.terms.find((term) => term.cell === cell)?.sign ?? 0
      after.set(equation, (after.get(equation) ?? residuals.get(equation) ?? 0) + sign * by)
    }
  }
  const mended: Equation[] = []
  for (const [equation, residual] of after) {
    if (settled(residual) !== 0) return []
    if (residuals.has(equation)) mended.push(equation)
  }
  return mended
}

function changeOf(cell: BoundCell, by: number): Change | undefined {
  if (cell.value.kind !== 'number') return undefined
  const from = cell.value.value
  const to = settled(from + by)
  return isLegal(cell, to) ? { cell, from, to } : undefined
}
