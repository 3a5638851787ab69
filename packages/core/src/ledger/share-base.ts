import type { Facts, Quantity, Rate, Sentence } from '../facts/types.ts'
import { printsAs } from './rate-interval.ts'

/**
 * The totals of shares that are not part of a breakdown. Shares of one sentence that mostly agree on a count before
 * them are of that count (`certain`). A share that no count of the report gives is held against the base that the
 * others of its sentence have, else, if it is the only such one, against the nearest larger count before it.
 */
export function* shareBases(facts: Facts): Iterable<{ rate: Rate; base: Quantity; certain: boolean }> {
  const lists = new Map<Sentence, Rate[]>()
  for (const rate of facts.rates) {
    if (rate.kind === 'ratio') {
      const found = ratioBase(rate, facts)
      if (found) yield found
      continue
    }
    if (rate.kind !== 'share' || rate.base || !rate.of.exact || rate.of.low === 0) continue
    const list = lists.get(rate.of.sentence)
    if (list) list.push(rate)
    else lists.set(rate.of.sentence, [rate])
  }
  for (const rates of lists.values()) {
    const [first] = rates
    if (!first) continue
    const before = countsBefore(first, facts)
    const support = (base: Quantity): number => rates.filter((rate) => gives(base, rate)).length
    const agreed = before.find((base) => rates.length > 1 && support(base) * 2 >= rates.length)
    const certain = agreed !== undefined && support(agreed) * 2 > rates.length
    const wrong: { rate: Rate; base: Quantity; certain: boolean }[] = []
    for (const rate of rates) {
      const base = agreed ?? before.findLast((other) => other.low > rate.of.low)
      if (!base || base.low < rate.of.low || gives(base, rate)) continue
      if (certain || !anyGives(rate, facts)) wrong.push({ rate, base, certain })
    }
    // Several without a base in common are rather of a total that is not printed, or misprinted.
    if (agreed || wrong.length === 1) yield* wrong
  }
}

/** A rate named after a count (办结率) is wrong only if no two counts before it have it. */
function ratioBase(rate: Rate, facts: Facts): { rate: Rate; base: Quantity; certain: boolean } | undefined {
  const before = countsBefore(rate, facts)
  const inSentence = before.filter((count) => count.sentence === rate.of.sentence)
  if (
    before.length > FARTHEST / 2 ||
    inSentence.some((of) => before.some((base) => base !== of && gives(base, { ...rate, of })))
  )
    return undefined
  const larger = (other: Quantity) => other.low >= rate.of.low && other !== rate.of
  const base = inSentence.findLast(larger) ?? before.findLast(larger)
  return base && !anyGives(rate, facts) ? { rate, base, certain: false } : undefined
}

/** The count and the total before it that give a share or ratio whose base is not printed beside it. */
export function figuresOfShare(rate: Rate, facts: Facts): readonly Quantity[] | undefined {
  const { of, printed } = rate
  // A whole percentage fits many a pair of counts; its base has to stand near.
  const first = printed.sentence.index - (printed.decimals > 0 && rate.kind === 'share' ? FARTHEST : 1)
  const before = countsBefore(rate, facts).filter(({ sentence }) => sentence.index >= first)
  const parts = rate.kind === 'share' ? [of] : before.filter(({ sentence }) => sentence === of.sentence)
  for (const part of parts) {
    const base = before.findLast(
      (other) => other !== part && other.low >= part.low && gives(other, { ...rate, of: part }),
    )
    if (base) return [part, base]
  }
  return undefined
}

// A total further back than this is not what a share is of.
const FARTHEST = 60
// A document with more counts than this has one for every share; nothing can be said against them.
const TOO_MANY = 2000

/** Counts in the unit of the share's figure that stand before it in its text, in order. */
function countsBefore({ of, printed }: Rate, { quantities }: Facts): Quantity[] {
  const before: Quantity[] = []
  let at = indexOf(quantities, printed)
  for (let back = 0; back < FARTHEST && at-- > 0; back++) {
    const other = quantities[at]
    if (!other) break
    if (other.exact && other.unit === of.unit) before.unshift(other)
  }
  return before
}

/** Quantities are in document order, of texts one after the other and by place within each. */
function indexOf(quantities: readonly Quantity[], wanted: Quantity): number {
  let low = 0
  let high = quantities.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = quantities[middle]
    const before = other && (other.sentence.index - wanted.sentence.index || other.from - wanted.from) < 0
    if (before) low = middle + 1
    else high = middle
  }
  return low
}

function anyGives(rate: Rate, { quantities }: Facts): boolean {
  return quantities.length > TOO_MANY || quantities.some((other) => other !== rate.of && gives(other, rate))
}

function gives(base: Quantity, { of, printed }: Rate): boolean {
  return base.low > 0 && printsAs((of.low / base.low) * 100, printed)
}
