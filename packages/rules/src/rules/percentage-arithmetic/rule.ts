import { defineRule, type Rate } from '@gouji/core'
import * as z from 'zod'
import { feasibleBase, printsAs } from '../../shared/rate-interval.ts'

type MessageId = 'share' | 'growth' | 'direction' | 'infeasible' | 'of' | 'base'

export const rule = defineRule({
  id: 'percentage-arithmetic',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: {
      'zh-CN': '占比或增幅与相应的数算不拢',
      en: 'a share or a change in percent does not follow from its figures',
    },
    basis: '占比 = 分项 ÷ 总数；增幅 =（本年 − 上年）÷ 上年（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    share: {
      'zh-CN': '{of} 占 {base} 的 {expected}%，正文为 {percent}。',
      en: '{of} of {base} is {expected}%, the prose says {percent}.',
    },
    growth: {
      'zh-CN': '由 {base} 到 {of}，{direction} {expected}%，正文为 {percent}。',
      en: 'From {base} to {of} is a change of {expected}%, the prose says {percent}.',
    },
    direction: {
      'zh-CN': '由 {base} 到 {of} 是{direction}，正文的说法相反。',
      en: 'From {base} to {of} the figure went the other way than the prose says.',
    },
    infeasible: {
      'zh-CN': '没有一个整数的上年数能使 {of} 的增幅为 {percent}，两个数中有一个有误。',
      en: 'No whole number of the year before gives {of} a change of {percent}; one of the two is wrong.',
    },
    of: { 'zh-CN': '所比的数 {of}', en: 'the figure: {of}' },
    base: { 'zh-CN': '基数 {base}', en: 'the base: {base}' },
  },
  *check({ facts, form }) {
    const contradicted = new Set(
      form?.claims
        .filter(({ claim, readings }) =>
          readings.every((reading) => reading.value !== undefined && reading.value !== claim.quantity.low),
        )
        .map(({ claim }) => claim.quantity),
    )
    for (const rate of facts.rates) {
      if (!rate.of.exact || rate.of.low === 0) continue
      const finding = rate.base ? againstBase(rate) : againstWholeNumbers(rate)
      // Where the figure itself is contradicted by the table, that finding weighs the rate.
      if (!finding || (finding.messageId === 'infeasible' && contradicted.has(rate.of))) continue
      yield finding
    }
  },
})

function againstBase({ kind, percent, of, base, sign }: Rate) {
  if (!base?.exact || base.low === 0 || base.unit !== of.unit) return undefined
  const value = kind === 'share' ? (of.low / base.low) * 100 : ((of.low - base.low) / base.low) * 100
  const printed = kind === 'share' ? value : value * sign
  if (printsAs(printed, percent)) return undefined
  const opposite = kind === 'growth' && printsAs(-printed, percent) && value !== 0
  const expected = Number(Math.abs(value).toFixed(percent.decimals))
  const messageId: MessageId = opposite ? 'direction' : kind === 'share' ? 'share' : 'growth'
  return {
    messageId,
    at: percent,
    actual: percent.low,
    expected,
    item: kind,
    data: {
      of: of.text,
      base: base.text,
      percent: percent.text,
      expected,
      direction: value < 0 ? '减少' : '增长',
    },
    related: [
      { messageId: 'of' as const, at: of, data: { of: of.text } },
      { messageId: 'base' as const, at: base, data: { base: base.text } },
    ],
  }
}

function againstWholeNumbers({ kind, percent, of, change, sign }: Rate) {
  if (kind !== 'growth' || !Number.isInteger(of.low) || of.unit.endsWith('元') || of.unit === '')
    return undefined
  if (change) {
    const base = of.low - sign * change.low
    if (base > 0 && printsAs((change.low / base) * 100, percent)) return undefined
    if (base <= 0) return undefined
    const expected = Number(((change.low / base) * 100).toFixed(percent.decimals))
    return {
      messageId: 'growth' as const,
      at: percent,
      actual: percent.low,
      expected,
      item: kind,
      data: {
        of: of.text,
        base: `${base}${of.unit}`,
        percent: percent.text,
        expected,
        direction: sign < 0 ? '减少' : '增长',
      },
      related: [
        { messageId: 'of' as const, at: of, data: { of: of.text } },
        { messageId: 'base' as const, at: change, data: { base: change.text } },
      ],
    }
  }
  if (feasibleBase(of.low, percent, sign) !== undefined) return undefined
  return {
    messageId: 'infeasible' as const,
    at: percent,
    severity: 'warning' as const,
    actual: percent.low,
    item: kind,
    data: { of: of.text, percent: percent.text },
    related: [{ messageId: 'of' as const, at: of, data: { of: of.text } }],
  }
}
