/** Σ plus − Σ minus = `least`, or ≥ `least` if not `equal`; `least` is 0 unless given. */
export interface Constraint {
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly equal: boolean
  readonly least?: number
}

/** What is smaller than this is a rounding error. */
const NOISE = 1e-7
/** Far dearer than anything that a constraint can save. */
const BREACH = 1e6

/**
 * Non-negative numbers for the open names that satisfy the constraints, the cheapest there are: Σ price × number
 * is least. Constraints that cannot be satisfied are broken by as little as possible. Linear programming by
 * the simplex method on a dense tableau, with Bland's rule, which ends always; sums and balances of whole numbers
 * have whole solutions.
 */
export function leastSolution(
  open: readonly string[],
  constraints: readonly Constraint[],
  given: ReadonlyMap<string, number>,
  priceOf: (name: string) => number,
): Map<string, number> {
  const index = new Map(open.map((name, at) => [name, at]))
  const lines = constraints.flatMap((constraint) => lineOf(constraint, index, given) ?? [])
  const slacks = lines.filter(({ equal }) => !equal).length
  const width = open.length + slacks + lines.length
  const cost = Array.from({ length: width }, (_, at) =>
    at < open.length ? priceOf(open[at] ?? '') : at < open.length + slacks ? 0 : BREACH,
  )
  let slack = open.length
  // Each row: coefficients of all variables, then the right side. Every row starts with a variable for its breach.
  const rows = lines.map(({ coefficients, right, equal }, at) => {
    const row = new Array<number>(width + 1).fill(0)
    const sign = right < 0 ? -1 : 1
    for (const [name, coefficient] of coefficients) row[name] = sign * coefficient
    if (!equal) row[slack++] = -sign
    row[open.length + slacks + at] = 1
    row[width] = sign * right
    return row
  })
  const basis = lines.map((_, at) => open.length + slacks + at)
  for (;;) {
    const entering = cost.findIndex((own, at) => own - gain(rows, basis, cost, at) < -NOISE)
    if (entering < 0) break
    const leaving = ratioTest(rows, basis, entering, width)
    if (leaving === undefined) break
    pivot(rows, leaving, entering)
    basis[leaving] = entering
  }
  const solution = new Map(open.map((name) => [name, 0]))
  for (const [at, variable] of basis.entries()) {
    const name = open[variable]
    if (name !== undefined) solution.set(name, Math.round((rows[at]?.[width] ?? 0) * 1e6) / 1e6)
  }
  return solution
}

interface Line {
  coefficients: ReadonlyMap<number, number>
  right: number
  equal: boolean
}

/** A constraint in terms of what is open; undefined where nothing is, so that it holds or not whatever we do. */
function lineOf(
  { plus, minus, equal, least = 0 }: Constraint,
  index: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
): Line | undefined {
  const coefficients = new Map<number, number>()
  let right = least
  for (const [names, sign] of [
    [plus, 1],
    [minus, -1],
  ] as const) {
    for (const name of names) {
      const at = index.get(name)
      if (at === undefined) right -= sign * (given.get(name) ?? 0)
      else coefficients.set(at, (coefficients.get(at) ?? 0) + sign)
    }
  }
  return coefficients.size > 0 ? { coefficients, right, equal } : undefined
}

/** What one unit of a variable saves on the variables of the basis. */
function gain(
  rows: readonly number[][],
  basis: readonly number[],
  cost: readonly number[],
  at: number,
): number {
  let sum = 0
  for (const [line, row] of rows.entries()) sum += (row[at] ?? 0) * (cost[basis[line] ?? -1] ?? 0)
  return sum
}

/** The row that limits the entering variable most; of several the one whose variable comes first. */
function ratioTest(
  rows: readonly number[][],
  basis: readonly number[],
  entering: number,
  width: number,
): number | undefined {
  let best: number | undefined
  let bestRatio = Number.POSITIVE_INFINITY
  for (const [line, row] of rows.entries()) {
    const coefficient = row[entering] ?? 0
    if (coefficient <= NOISE) continue
    const ratio = (row[width] ?? 0) / coefficient
    const tie = Math.abs(ratio - bestRatio) <= NOISE
    if (tie ? (basis[line] ?? 0) < (basis[best ?? 0] ?? 0) : ratio < bestRatio) {
      best = line
      bestRatio = ratio
    }
  }
  return best
}

function pivot(rows: readonly number[][], leaving: number, entering: number): void {
  const row = rows[leaving]
  const divisor = row?.[entering]
  if (!row || divisor === undefined) return
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / divisor
  for (const other of rows) {
    const factor = other[entering] ?? 0
    if (other === row || factor === 0) continue
    for (let at = 0; at < other.length; at++) other[at] = (other[at] ?? 0) - factor * (row[at] ?? 0)
  }
}
