import type { BoundClaim, BoundReport } from '../form/bound.ts'
import type { Relation } from '../form/schema.ts'
import { claimsOfMetric } from './claim-agreement.ts'

/** Counts of the prose on both sides of a relation of the form that does not hold between them. */
export interface Imbalance {
  readonly relation: Relation
  readonly left: readonly BoundClaim[]
  readonly right: readonly BoundClaim[]
  readonly leftSum: number
  readonly rightSum: number
}

/**
 * Relations of the form that the prose alone has all figures of, and breaks: where the table is missing or blank there
 * is nothing else to hold them against.
 */
export function* imbalances(form: BoundReport): Iterable<Imbalance> {
  for (const relation of form.form.relations) {
    if (relation.kind !== 'balance' || relation.over !== 'rows') continue
    const left = termsOf(relation.left, relation.table, form)
    const right = termsOf(relation.right, relation.table, form)
    if (!left || !right) continue
    if (left.every(isZeroTerm) || right.every(isZeroTerm)) continue
    // 收到 may take in what was carried over.
    const sums = sumsOf(left)
    if (sums.includes(sumsOf(right)[0] ?? Number.NaN)) continue
    const all = [...left, ...right]
    if (all.some(({ claim }) => claim && !claim.claim.quantity.exact)) continue
    const [leftSum = 0] = sums
    const [rightSum = 0] = sumsOf(right)
    yield { relation, left: claimsIn(left), right: claimsIn(right), leftSum, rightSum }
  }
}

interface Term {
  readonly value: number
  readonly claim?: BoundClaim
}

const isZeroTerm = ({ value }: Term): boolean => value === 0
const claimsIn = (terms: readonly Term[]): BoundClaim[] => terms.flatMap(({ claim }) => claim ?? [])

/** The sum of the terms, and the first alone where its words may mean the sum. */
function sumsOf(terms: readonly Term[]): number[] {
  const sum = terms.reduce((total, { value }) => total + value, 0)
  const [first] = terms
  return (first?.claim?.readings.length ?? 0) > 1 ? [sum, first?.value ?? sum] : [sum]
}

/** What the prose gives for each row, a denial as 0; undefined where one is not said, said twice, or in the table. */
function termsOf(rows: readonly string[], table: string, form: BoundReport): Term[] | undefined {
  const terms: Term[] = []
  for (const row of rows) {
    const term = termOf([`${table}/${row}`, `${table}/${row}/total`], form)
    if (!term) return undefined
    terms.push(term)
  }
  return terms
}

function termOf(addresses: readonly string[], form: BoundReport): Term | undefined {
  if (addresses.some((address) => form.cell(address)?.value.kind === 'number')) return undefined
  let found: Term | undefined
  for (const metric of form.form.metrics) {
    const [address, another] = metric.cells
    if (another !== undefined || address === undefined || !addresses.includes(address)) continue
    if (form.zeros.some((zero) => zero.metric.id === metric.id)) found ??= { value: 0 }
    for (const claim of claimsOfMetric(form, metric.id)) {
      const { low } = claim.claim.quantity
      if (found?.claim && found.value !== low) return undefined
      found = { value: low, claim }
    }
  }
  return found
}
