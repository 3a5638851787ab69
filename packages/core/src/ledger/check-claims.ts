import type { BoundClaim, BoundReading, BoundReport } from '../form/bound.ts'
import { claimsOfMetric, contradicts, isZero, knownReadings, partExceeds } from './claim-agreement.ts'
import type { LedgerEntry } from './entry.ts'
import { fits } from './fits.ts'

/** A count of the prose against the table; undefined where the table has nothing to hold it against. */
export function checkClaim(bound: BoundClaim, form: BoundReport): LedgerEntry | undefined {
  const { quantity } = bound.claim
  const known = knownReadings(bound)
  const reading = known.find(({ value, slack }) => fits(quantity, value, slack))
  if (reading) return againstReading(bound, reading, 'verified')
  const [first] = known
  if (!first) return zeroElsewhere(bound, form)
  if (contradicts(bound, form)) return againstReading(bound, first, 'contradicted')
  return togetherWithOthers(bound, form)
}

/** A count of a part of the year: more than the year's is wrong, several that come to the year's are right. */
export function checkPartial(bound: BoundClaim, form: BoundReport): LedgerEntry | undefined {
  const [reading] = knownReadings(bound)
  if (!reading) return undefined
  const entry = { ...itemOf(bound), against: reading.cells, value: reading.value }
  const { quantity } = bound.claim
  if (partExceeds(bound)) return { quantity, status: 'contradicted', by: 'part-of-year', ...entry }
  const parts = form.partial.filter((other) => other.metric === bound.metric)
  const sum = parts.reduce((total, other) => total + other.claim.quantity.low, 0)
  const exact = parts.every((other) => other.claim.quantity.exact)
  return exact && fits({ low: sum, high: sum, exact }, reading.value, reading.slack)
    ? { quantity, status: 'verified', by: 'part-of-year', ...entry }
    : undefined
}

function againstReading(
  bound: BoundClaim,
  reading: BoundReading & { value: number },
  status: 'verified' | 'contradicted',
): LedgerEntry {
  const { cells, value, label } = reading
  return {
    quantity: bound.claim.quantity,
    status,
    by: cells.length > 1 ? 'cells' : 'cell',
    item: cells.map((cell) => cell.address),
    name: label,
    against: cells,
    value,
  }
}

/** 收到0件 where the table is blank and another sentence says that none was received. */
function zeroElsewhere(bound: BoundClaim, form: BoundReport): LedgerEntry | undefined {
  if (!isZero(bound)) return undefined
  const denied = form.zeros.find(({ metric }) => metric === bound.metric)
  if (!denied) return undefined
  const { quantity } = bound.claim
  return {
    quantity,
    status: 'verified',
    by: 'zero',
    ...itemOf(bound),
    against: [denied.statement],
    value: 0,
  }
}

/** Several websites of one row whose figures come to it together. */
function togetherWithOthers(bound: BoundClaim, form: BoundReport): LedgerEntry | undefined {
  const [reading] = knownReadings(bound)
  if (!bound.metric.channel || !reading) return undefined
  const same = claimsOfMetric(form, bound.metric.id)
  const low = same.reduce((sum, other) => sum + other.claim.quantity.low, 0)
  const high = same.reduce((sum, other) => sum + other.claim.quantity.high, 0)
  if (same.length < 2 || !fits({ low, high, exact: low === high }, reading.value, reading.slack))
    return undefined
  const { quantity } = bound.claim
  const others = same.flatMap((other) => (other === bound ? [] : other.claim.quantity))
  return {
    quantity,
    status: 'verified',
    by: 'sites',
    ...itemOf(bound),
    against: [...reading.cells, ...others],
    value: reading.value,
  }
}

function itemOf({ metric }: BoundClaim): Pick<LedgerEntry, 'item' | 'name'> {
  return { item: metric.cells, name: metric.label }
}
