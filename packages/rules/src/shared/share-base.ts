import type { Facts, Quantity, Rate, Sentence } from '@gouji/core'
import { printsAs } from './rate-interval.ts'

/**
 * The totals of shares that are not part of a breakdown. Shares of one sentence that mostly agree on a count before
 * them are of that count (`certain`). A share that no count of the report gives is held against the base that the
 * others of its sentence have, else, if it is the only such one, against the nearest larger count before it.
 */
export function* shareBases(facts: Facts): Iterable<{ rate: Rate; base: Quantity; certain: boolean }> {
  const lists = new Map<Sentence, Rate[]>()
  for (const rate of facts.rates) {
    if (rate.kind !== 'share' || rate.base || !rate.of.exact || rate.of.low === 0) continue
    const list = lists.get(rate.of.sentence)
    if (list) list.push(rate)
    else lists.set(rate.of.sentence, [rate])
  }
  for (const rates of lists.values()) {
    const [first] = rates
    if (!first) continue
    const before = facts.quantities.filter(
      (other) =>
        other.node === first.of.node &&
        other.exact &&
        other.unit === first.of.unit &&
        other.from < first.printed.from,
    )
    const support = (base: Quantity): number => rates.filter((rate) => gives(base, rate)).length
    const agreed = before.find((base) => rates.length > 1 && support(base) * 2 >= rates.length)
    const certain = agreed !== undefined && support(agreed) * 2 > rates.length
    const wrong: { rate: Rate; base: Quantity; certain: boolean }[] = []
    for (const rate of rates) {
      const base = agreed ?? before.findLast((other) => other.low > rate.of.low)
      if (!base || base.low < rate.of.low || gives(base, rate)) continue
      if (certain || !facts.quantities.some((other) => gives(other, rate)))
        wrong.push({ rate, base, certain })
    }
    // Several without a base in common are rather of a total that is not printed, or misprinted.
    if (agreed || wrong.length === 1) yield* wrong
  }
}

function gives(base: Quantity, { of, printed }: Rate): boolean {
  return base.low > 0 && printsAs((of.low / base.low) * 100, printed)
}
