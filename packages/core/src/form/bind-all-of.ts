import { normalizeDigits } from '../facts/number-grammar.ts'
import type { BoundClaim } from './bound.ts'
import { type CellOf, readingsOf } from './claim-readings.ts'
import { type CompiledForm, matchLength, possibleIn } from './metric-patterns.ts'

// 均获维持, 复议机关均维持原行政行为, 法院全部驳回: who, then all of them, then what became of them.
const ALL_OF =
  /^[\u4e00-\u9fff]{0,6}?(?:均|全部|都)(?:已)?(?:获得?|被|予以|判决|裁定|决定|依法|经审理)*(.{2,18})$/

/**
 * Counts without a figure of their own: 行政复议3件，均获维持 says that three were upheld. Each counts as the claim
 * before it, on the item that the words name as a part of that claim's.
 */
export function bindAllOf(
  claims: readonly BoundClaim[],
  { byUnit, neutral }: CompiledForm,
  issuer: string,
  cell: CellOf,
): BoundClaim[] {
  const found: BoundClaim[] = []
  for (const { claim, metric } of claims) {
    const { quantity } = claim
    const counted = byUnit.get(quantity.unit)
    const clause = quantity.sentence.clauses[quantity.clause + 1]
    if (!counted || !clause || !quantity.exact || quantity.low === 0) continue
    if (!counted.metrics.some((other) => other.metric.under === metric.id)) continue
    const rest = ALL_OF.exec(normalizeDigits(clause.node.value.slice(clause.from, clause.to)).trim())?.[1]
    if (rest === undefined) continue
    const said = `${rest}N`
    const { literals, metrics } = possibleIn(said, counted)
    const parts = metrics.filter(
      (other) =>
        other.metric.under === metric.id && matchLength(other, said, literals, neutral, issuer) !== undefined,
    )
    const [part, another] = parts
    if (part && !another)
      found.push({ claim, metric: part.metric, readings: readingsOf(part.metric, cell, quantity) })
  }
  return found
}
