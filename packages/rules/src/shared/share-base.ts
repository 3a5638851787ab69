import type { Facts, Quantity, Rate } from '@gouji/core'
import { printsAs } from './rate-interval.ts'

/**
 * The totals of shares that are not part of a breakdown. Shares of one text that most agree on a count before them are
 * of that count (`certain`). A single share that no count of the report gives is held against the nearest larger
 * count before it.
 */
export function* shareBases(facts: Facts): Iterable<{ rate: Rate; base: Quantity; certain: boolean }> {
  const lists = new Map<unknown, Rate[]>()
  for (const rate of facts.rates) {
    if (rate.kind !== 'share' || rate.base || !rate.of.exact || rate.of.low === 0) continue
    const list = lists.get(rate.of.node)
    if (list) list.push(rate)
    else lists.set(rate.of.node, [rate])
  }
  for (const rates of lists.values()) {
    const [first] = rates
    if (!first) continue
    const before = facts.quantities.filter(
      (other) =>
        other.node === first.of.node &&
        other.exact &&
        other.unit === first.of.unit &&
        other.from < first.of.from,
    )
    const agreed = before.find(
      (base) => rates.filter((rate) => gives(base, rate)).length * 2 > rates.length && rates.length > 1,
    )
    if (agreed) {
      for (const rate of rates) if (rate.of.low <= agreed.low) yield { rate, base: agreed, certain: true }
      continue
    }
    const nearest = before.findLast((base) => base.low > first.of.low)
    if (rates.length === 1 && nearest && !facts.quantities.some((other) => gives(other, first))) {
      yield { rate: first, base: nearest, certain: false }
    }
  }
}

function gives(base: Quantity, rate: Rate): boolean {
  return base.low > 0 && printsAs((rate.of.low / base.low) * 100, rate.printed)
}
