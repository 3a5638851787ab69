import type { Claim, Quantity } from '../facts/types.ts'
import type { BoundClaim } from '../form/bound.ts'
import { knownReadings } from './claim-agreement.ts'
import type { LedgerEntry, OtherId, UncheckedId } from './entry.ts'

/**
 * Why nothing in the document checks a figure. `bound` is set where it is of an item of the form; `counted` are
 * the classifiers of the form's items; they are absent where the report is on no form.
 */
export function uncheckedEntry(
  quantity: Quantity,
  claim: Claim | undefined,
  bound: BoundClaim | undefined,
  counted: ReadonlySet<string> | undefined,
): LedgerEntry {
  if (bound) {
    const item = { item: bound.metric.cells, name: bound.metric.label }
    return { quantity, status: 'unchecked', why: whyBound(bound), ...item }
  }
  const none = noStatistic(quantity)
  if (none) return { quantity, status: 'other', why: none }
  return { quantity, status: 'unchecked', why: whyUnbound(quantity, claim, counted) }
}

function whyBound(bound: BoundClaim): UncheckedId {
  const { claim, metric, readings } = bound
  if (claim.period === 'part-year') return 'part-year'
  if (metric.cells.length === 0) return 'no-item'
  if (knownReadings(bound).length > 0) return 'ambiguous'
  const [plain] = readings
  return plain && plain.cells.length < metric.cells.length ? 'missing-cell' : 'blank-cell'
}

function whyUnbound(
  { unit, exact }: Quantity,
  claim: Claim | undefined,
  counted: ReadonlySet<string> | undefined,
): UncheckedId {
  // 自…以来安排两名同志: who does the work is not counted over the years.
  const stands = claim?.period === 'cumulative' && /^[名位]$/.test(unit)
  if (claim && claim.period !== 'this-year' && !stands) return claim.period
  if (claim?.scope === 'other') return 'other-scope'
  if (unit === '%' || unit === '倍' || unit.endsWith('百分点'))
    return exact || claim?.cue === 'share' || claim?.cue === 'change' ? 'no-base' : 'approximate'
  if (claim?.cue === 'change') return 'no-base'
  if (claim?.partOf) return 'open-list'
  if (!counted) return 'no-form'
  if (!counted.has(unit)) return 'lone'
  return exact ? 'unrecognised' : 'approximate'
}

// 每件100元, 每页10元: a price, not a sum.
const EACH = /[每按][件页张份次][^，。；]{0,6}$/

/** What kind of number it is that counts nothing of the report. */
function noStatistic({ node, from, unit, sentence }: Quantity): OtherId | undefined {
  if (unit === '元' && EACH.test(node.value.slice(Math.max(sentence.from, from - 8), from))) return 'tariff'
  return undefined
}
