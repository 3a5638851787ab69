import { type BoundReport, defineRule, type Facts, type Finding, type Quantity, type Rate } from '@gouji/core'
import * as z from 'zod'
import { feasibleBase, printsAs } from '../../shared/rate-interval.ts'
import { shareBases } from '../../shared/share-base.ts'

type MessageId =
  | 'share'
  | 'share-unfounded'
  | 'growth'
  | 'direction'
  | 'difference'
  | 'infeasible'
  | 'of'
  | 'base'

export const rule = defineRule({
  id: 'percentage-arithmetic',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: {
      'zh-CN': '占比、增幅或增减数与相应的数算不拢',
      en: 'a share, a change in percent or a change in counts does not follow from its figures',
    },
    basis: '占比 = 分项 ÷ 总数；增幅 =（本年 − 上年）÷ 上年（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    share: {
      'zh-CN': '{of} 占 {base} 的 {expected}%，正文为 {printed}。',
      en: '{of} of {base} is {expected}%, the prose says {printed}.',
    },
    'share-unfounded': {
      'zh-CN': '{of} 占 {base} 的 {expected}%，文中也没有别的数能使 {of} 占 {printed}。',
      en: '{of} of {base} is {expected}%, and no other figure of the text makes {of} a share of {printed}.',
    },
    growth: {
      'zh-CN': '由 {base} 到 {of}，变动 {expected}%，正文为 {printed}。',
      en: 'From {base} to {of} is a change of {expected}%, the prose says {printed}.',
    },
    direction: {
      'zh-CN': '由 {base} 到 {of}，增减方向与正文所说相反。',
      en: 'From {base} to {of} the figure went the other way than the prose says.',
    },
    difference: {
      'zh-CN': '由 {base} 到 {of}，相差 {expected}，正文为 {printed}。',
      en: 'From {base} to {of} is a difference of {expected}, the prose says {printed}.',
    },
    infeasible: {
      'zh-CN': '没有一个整数的上年数能使 {of} 的增幅为 {printed}，两个数中有一个有误。',
      en: 'No whole number of the year before gives {of} a change of {printed}; one of the two is wrong.',
    },
    of: { 'zh-CN': '所比的数 {of}', en: 'the figure: {of}' },
    base: { 'zh-CN': '基数 {base}', en: 'the base: {base}' },
  },
  *check({ facts, form }) {
    const doubted = contradicted(form)
    for (const rate of facts.rates) {
      if (!rate.of.exact || rate.of.low === 0) continue
      // Where the figure itself is contradicted by the table, that finding weighs the rate.
      const finding = rate.base
        ? againstBase(rate, rate.base)
        : doubted.has(rate.of)
          ? undefined
          : againstWholeNumbers(rate)
      if (finding) yield finding
    }
    yield* againstFoundBases(facts)
  },
})

/** Figures that no reading of the table agrees with. */
function contradicted(form: BoundReport | undefined): Set<Quantity> {
  const claims = form?.claims ?? []
  return new Set(
    claims
      .filter(
        ({ claim, readings }) =>
          readings.length > 0 &&
          readings.every(({ value }) => value !== undefined && value !== claim.quantity.low),
      )
      .map(({ claim }) => claim.quantity),
  )
}

function findingOf(
  messageId: MessageId,
  { kind, printed, of }: Rate,
  base: Quantity,
  expected: number,
): Finding<MessageId> {
  return {
    messageId,
    at: printed,
    actual: printed.low,
    expected,
    item: kind,
    data: { of: of.text, base: base.text, printed: printed.text, expected },
    related: [
      { messageId: 'of', at: of, data: { of: of.text } },
      { messageId: 'base', at: base, data: { base: base.text } },
    ],
  }
}

function againstBase(rate: Rate, base: Quantity): Finding<MessageId> | undefined {
  const { kind, printed, of, sign } = rate
  if (!base.exact || base.low === 0 || base.unit !== of.unit) return undefined
  if (kind === 'difference') {
    const difference = of.low - base.low
    if (difference === sign * printed.low) return undefined
    return findingOf(
      -difference === sign * printed.low ? 'direction' : 'difference',
      rate,
      base,
      Math.abs(difference),
    )
  }
  const value = kind === 'growth' ? ((of.low - base.low) / base.low) * 100 * sign : (of.low / base.low) * 100
  if (printsAs(value, printed)) return undefined
  const expected = Number(Math.abs(value).toFixed(printed.decimals))
  if (kind !== 'growth') return findingOf('share', rate, base, expected)
  return findingOf(printsAs(-value, printed) ? 'direction' : 'growth', rate, base, expected)
}

/** Without last year's count: by the change printed beside the rate, else some whole number has to fit. */
function againstWholeNumbers(rate: Rate): Finding<MessageId> | undefined {
  const { kind, printed, of, change, sign } = rate
  if (kind !== 'growth' || !Number.isInteger(of.low) || of.unit.endsWith('元') || of.unit === '')
    return undefined
  if (change) {
    const base = of.low - sign * change.low
    const value = (change.low / base) * 100
    if (base <= 0 || printsAs(value, printed)) return undefined
    return findingOf(
      'growth',
      rate,
      { ...change, text: `${base}${of.unit}` },
      Number(value.toFixed(printed.decimals)),
    )
  }
  if (feasibleBase(of.low, printed, sign) !== undefined) return undefined
  return {
    messageId: 'infeasible',
    at: printed,
    severity: 'warning',
    actual: printed.low,
    item: kind,
    data: { of: of.text, printed: printed.text },
    related: [{ messageId: 'of', at: of, data: { of: of.text } }],
  }
}

/** Shares whose total stands further off: several of one list agree on a total, or no figure at all fits. */
function* againstFoundBases(facts: Facts): Iterable<Finding<MessageId>> {
  for (const { rate, base, certain } of shareBases(facts)) {
    const value = (rate.of.low / base.low) * 100
    if (printsAs(value, rate.printed)) continue
    const expected = Number(value.toFixed(rate.printed.decimals))
    const finding = findingOf(certain ? 'share' : 'share-unfounded', rate, base, expected)
    yield certain ? finding : { ...finding, severity: 'warning' }
  }
}
