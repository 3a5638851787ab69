import type { Facts, Quantity, Rate } from '../facts/types.ts'
import type { BoundReport } from '../form/bound.ts'
import type { Finding } from '../rule/types.ts'
import { settled } from './fits.ts'
import { feasibleBase, printsAs } from './rate-interval.ts'
import { shareBases } from './share-base.ts'
import { type TableValues, tableValues } from './table-values.ts'

/** How a rate can be wrong, and what its figures are called. */
export type RateFaultId =
  | 'share'
  | 'share-unfounded'
  | 'growth'
  | 'growth-by-change'
  | 'direction'
  | 'opposite'
  | 'difference'
  | 'infeasible'
  | 'average'
  | 'share-bound'
  | 'of'
  | 'change'
  | 'base'

/** A rate that its figures do not give, with the finding that says so. */
export interface WrongRate {
  readonly rate: Rate
  readonly finding: Finding<RateFaultId>
}

/** Rates that are wrong with the figures of the prose, and with those of the table where it has others. */
export function wrongRates(facts: Facts, form: BoundReport | undefined): WrongRate[] {
  if (facts.rates.length === 0) return []
  const wrong: WrongRate[] = []
  for (const rate of facts.rates) {
    const finding = judgeRate(rate)
    if (finding) wrong.push({ rate, finding })
  }
  for (const found of judgeShares(facts)) wrong.push(found)
  if (wrong.length === 0) return wrong
  const known = tableValues(form)
  return wrong.filter(({ rate }) => isWrongIn(known, rate))
}

/** Whether the rate is wrong with the table's figures as well, be it for the figure itself or for its base. */
function isWrongIn(known: TableValues, rate: Rate): boolean {
  const { of, base } = rate
  if (known.get(of)?.some((low) => !judgeRate({ ...rate, of: { ...of, low, high: low } }))) return false
  if (!base) return true
  // The base of a share was found by its value, so the misprinted total may be any of them.
  const bases = rate.kind === 'share' ? [...known.values()].flat() : (known.get(base) ?? [])
  return !bases.some((low) => low > 0 && !judgeRate({ ...rate, base: { ...base, low, high: low } }))
}

/** A rate that its own figures do not give; undefined where they do, or where nothing can be said. */
export function judgeRate(rate: Rate): Finding<RateFaultId> | undefined {
  if (!rate.of.exact || rate.of.low === 0) return undefined
  const change = rate.kind === 'change' ? rate.of : rate.change
  if (
    rate.kind === 'growth' &&
    rate.alternatives?.some((of) => !judgeRate({ ...rate, of, alternatives: [] }))
  )
    return undefined
  const opposed = change && againstDirection(rate, change)
  if (opposed) return opposed
  if (rate.kind === 'average') return againstAverage(rate)
  if (rate.base) return againstBase(rate, rate.base)
  if (rate.kind !== 'growth' || !isCount(rate.of)) return undefined
  return rate.change ? againstChange(rate, rate.change) : againstWholeNumbers(rate)
}

/** Shares whose total stands further off: several of one list agree on a total, or no figure at all fits. */
function* judgeShares(facts: Facts): Iterable<WrongRate> {
  for (const { rate, base, certain } of shareBases(facts)) {
    const value = (rate.of.low / base.low) * 100
    if (printsAs(value, rate.printed)) continue
    const finding = findingOf(certain ? 'share' : 'share-unfounded', rate, base, value)
    yield { rate: { ...rate, base }, finding: certain ? finding : { ...finding, severity: 'warning' } }
  }
}

function againstBase(rate: Rate, base: Quantity): Finding<RateFaultId> | undefined {
  const { kind, printed, of, sign } = rate
  if (!base.exact || base.low === 0 || base.unit !== of.unit) return undefined
  if (kind === 'points') {
    const points = settled(of.low - base.low) * sign
    const slack = (of.step + base.step + printed.step) / 2
    // Two rounded rates may differ by a little more or less than what they were rounded from.
    if (Math.abs(points - printed.low) <= slack + 1e-9 - (of.step === printed.step ? of.step / 2 : 0))
      return undefined
    return findingOf(points < 0 ? 'direction' : 'difference', rate, base, points)
  }
  if (kind === 'difference') {
    const difference = settled(of.low - base.low) * sign
    if (difference === printed.low) return undefined
    return findingOf(difference < 0 ? 'direction' : 'difference', rate, base, difference)
  }
  const value = kind === 'growth' ? ((of.low - base.low) / base.low) * 100 * sign : (of.low / base.low) * 100
  if (kind === 'share' && !printed.exact) return againstBounds(rate, base, value)
  const times = printed.unit === '倍'
  if (printsAs(times ? value / 100 : value, printed)) return undefined
  if (kind !== 'growth') return findingOf('share', rate, base, value)
  return findingOf(value < 0 ? 'direction' : 'growth', rate, base, times ? value / 100 : value)
}

/** 超过九成, 近八成: a point of slack to either side, as such words are used. */
function againstBounds(rate: Rate, base: Quantity, value: number): Finding<RateFaultId> | undefined {
  const { printed } = rate
  if (value >= printed.low - 1 && value <= printed.high + 1) return undefined
  const { node, from } = printed
  const word = BOUND_WORD.exec(node.value.slice(Math.max(0, from - 4), from))?.[0] ?? ''
  const finding = findingOf('share-bound', rate, base, value)
  const amount = `${Number(value.toFixed(1))}%`
  return {
    ...finding,
    severity: 'warning',
    data: { ...finding.data, amount, printed: `${word}${printed.text}` },
  }
}

const BOUND_WORD = /(?:超过|将近|接近|大约|不足|不到|超|近|约|逾)$/

/** An average may be rounded or cut off, to the next whole one either way. */
function againstAverage(rate: Rate): Finding<RateFaultId> | undefined {
  const { printed, of, base, periods, alternatives = [] } = rate
  const over = periods ?? base?.low ?? 0
  if (over <= 0) return undefined
  const unit = 10 ** -printed.decimals
  const fits = (total: number): boolean => {
    const value = total / over
    return printed.exact
      ? Math.abs(value - printed.low) < unit - 1e-9
      : value >= printed.low - unit && value <= printed.high + unit
  }
  if (fits(of.low) || alternatives.some(({ low }) => fits(low))) return undefined
  const value = of.low / over
  const expected = Number(value.toFixed(Math.max(printed.decimals, Number.isInteger(value) ? 0 : 1)))
  return {
    messageId: 'average',
    at: printed,
    severity: 'warning',
    actual: printed.low,
    expected,
    item: rate.kind,
    data: {
      of: of.text,
      over: base?.text ?? String(over),
      printed: printed.text,
      amount: `${expected}${printed.unit}`,
    },
    related: [{ messageId: 'of', at: of }, ...(base ? [{ messageId: 'base' as const, at: base }] : [])],
  }
}

/** A verb of change directly before a figure; a group for a rise, none for a fall. */
const CHANGED = /(?:(增长|增加|上升|提高|多)|减少|下降|回落|降低|少)[了约达为]{0,2}$/

/** 减少66件，增长13.31%: the change in counts and its rate go opposite ways. */
function againstDirection({ kind, printed }: Rate, change: Quantity): Finding<RateFaultId> | undefined {
  const words = [change, printed].map(({ node, from }) =>
    CHANGED.exec(node.value.slice(Math.max(0, from - 6), from)),
  )
  const [counts, percent] = words
  if (!counts || !percent || (counts[1] === undefined) === (percent[1] === undefined)) return undefined
  return {
    messageId: 'opposite',
    at: printed,
    actual: printed.low,
    item: kind,
    data: { change: `${counts[0]}${change.text}`, printed: `${percent[0]}${printed.text}` },
    related: [{ messageId: 'change', at: change }],
  }
}

/** 120条，增加24条，增长25%: the change in counts gives last year's. */
function againstChange(rate: Rate, change: Quantity): Finding<RateFaultId> | undefined {
  const { printed, of, sign } = rate
  const base = of.low - sign * change.low
  const value = (change.low / base) * 100
  if (base <= 0 || printsAs(value, printed)) return undefined
  const expected = rounded(value, printed)
  return {
    messageId: 'growth-by-change',
    at: printed,
    actual: printed.low,
    expected,
    item: rate.kind,
    data: { of: of.text, change: change.text, base, printed: printed.text, amount: `${expected}%` },
    related: [
      { messageId: 'of', at: of },
      { messageId: 'change', at: change },
    ],
  }
}

/** Some whole number of the year before has to give the rate. */
function againstWholeNumbers({ kind, printed, of, sign }: Rate): Finding<RateFaultId> | undefined {
  if (feasibleBase(of.low, printed, sign) !== undefined) return undefined
  return {
    messageId: 'infeasible',
    at: printed,
    severity: 'warning',
    actual: printed.low,
    item: kind,
    data: { of: of.text, printed: printed.text },
    related: [{ messageId: 'of', at: of }],
  }
}

/** Sums of money need not be whole. */
function isCount({ low, unit }: Quantity): boolean {
  return Number.isInteger(low) && unit !== '' && !unit.endsWith('元')
}

function rounded(value: number, { decimals }: Quantity): number {
  return Number(Math.abs(value).toFixed(decimals))
}

/** `value` is the percentage or the count that the figures give. */
function findingOf(messageId: RateFaultId, rate: Rate, base: Quantity, value: number): Finding<RateFaultId> {
  const { kind, printed, of } = rate
  const expected = rounded(value, printed)
  return {
    messageId,
    at: printed,
    actual: printed.low,
    expected,
    item: kind,
    data: { of: of.text, base: base.text, printed: printed.text, amount: `${expected}${printed.unit}` },
    related: [
      { messageId: 'of', at: of },
      { messageId: 'base', at: base },
    ],
  }
}
