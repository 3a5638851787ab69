import type { Facts, Quantity, Rate } from '../facts/types.ts'
import type { LedgerEntry } from './entry.ts'
import { judgeRate } from './judge-rate.ts'
import { baseWindow, feasibleBase } from './rate-interval.ts'
import { figuresOfShare } from './share-base.ts'

/** Rates that their figures give, and with each the figures that it is of. */
export function* rateChecks(facts: Facts): Iterable<LedgerEntry> {
  const holding: { rate: Rate; figures: readonly Quantity[] }[] = []
  for (const rate of facts.rates) {
    const figures = figuresOf(rate, facts)
    if (!figures) continue
    const { printed } = rate
    if (judgeRate(rate)) {
      // Only the table's figure gives it, and the prose's is what is contradicted.
      yield { quantity: printed, status: 'verified', by: 'rate-in-table', against: [rate.of] }
      continue
    }
    holding.push({ rate, figures })
    const from = isAlone(rate) ? feasibleBase(rate.of.low, printed, rate.sign) : undefined
    if (from === undefined) yield { quantity: printed, status: 'verified', by: 'rate', against: figures }
    else yield { quantity: printed, status: 'verified', by: 'feasible', against: figures, value: from }
  }
  for (const { rate, figures } of holding) {
    if (figures.length < 2 && !rate.change) continue
    for (const quantity of figures) {
      const others = figures.filter((other) => other !== quantity)
      yield { quantity, status: 'verified', by: 'figures', against: [rate.printed, ...others] }
    }
  }
}

/** A growth without last year's figure or the change in counts: some whole number of last year has to give it. */
function isAlone({ kind, base, change }: Rate): boolean {
  return kind === 'growth' && !base && !change
}

/** The figures that decide whether the rate is right; undefined where it was not judged, or would be right of anything. */
function figuresOf(rate: Rate, facts: Facts): readonly Quantity[] | undefined {
  const { kind, of, base, change, printed, sign } = rate
  if (!of.exact || of.low === 0) return undefined
  if (kind === 'average') return base ? [of, base] : rate.periods === undefined ? undefined : [of]
  if (base) return base.exact && base.low > 0 && base.unit === of.unit ? [of, base] : undefined
  if (!printed.exact) return undefined
  if (kind === 'share' || kind === 'ratio') return figuresOfShare(rate, facts)
  if (kind !== 'growth') return undefined
  if (change) return [of, change]
  return baseWindow(of.low, printed, sign) < TELLING ? [of] : undefined
}

/** Where more than this many whole numbers of last year would do, on the average, the rate would fit almost any figure. */
const TELLING = 0.2
