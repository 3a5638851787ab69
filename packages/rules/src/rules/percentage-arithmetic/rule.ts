import { defineRule, ledgerOf, shareSums, wrongRates } from '@gouji/core'
import * as z from 'zod'
import { addends } from '../../shared/table-figures.ts'

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
      'zh-CN': '{of} 占 {base} 的 {amount}，正文为 {printed}。',
      en: '{of} of {base} is {amount}; the prose says {printed}.',
    },
    'share-unfounded': {
      'zh-CN': '{of} 占 {base} 的 {amount}，文中也没有别的数能使 {of} 占 {printed}。',
      en: '{of} of {base} is {amount}, and no other figure of the text makes {of} a share of {printed}.',
    },
    growth: {
      'zh-CN': '由 {base} 到 {of}，增减幅度应为 {amount}，正文为 {printed}。',
      en: 'From {base} to {of} is a change of {amount}; the prose says {printed}.',
    },
    'growth-by-change': {
      'zh-CN': '本年 {of}，增减 {change}，则上年为 {base}，增减幅度应为 {amount}，正文为 {printed}。',
      en: '{of} after a change of {change} means {base} the year before and a change of {amount}; the prose says {printed}.',
    },
    direction: {
      'zh-CN': '由 {base} 到 {of}，相差 {amount}，增减方向与正文所说的 {printed} 相反。',
      en: 'From {base} to {of} is a change of {amount} the other way than the {printed} of the prose.',
    },
    opposite: {
      'zh-CN': '“{change}”与“{printed}”一增一减，方向相反。',
      en: '“{change}” and “{printed}” go opposite ways.',
    },
    difference: {
      'zh-CN': '由 {base} 到 {of}，相差应为 {amount}，正文为 {printed}。',
      en: 'From {base} to {of} is a difference of {amount}; the prose says {printed}.',
    },
    average: {
      'zh-CN': '{of} 按 {over} 平均为 {amount}，正文为 {printed}。',
      en: '{of} over {over} is {amount} on average; the prose says {printed}.',
    },
    'share-bound': {
      'zh-CN': '{of} 占 {base} 的 {amount}，与正文所说的“{printed}”不符。',
      en: '{of} of {base} is {amount}, which is not the “{printed}” of the prose.',
    },
    infeasible: {
      'zh-CN': '没有一个整数的上年数能使 {of} 的增减幅度为 {printed}，两个数中有一个有误。',
      en: 'No whole number of the year before gives {of} a change of {printed}; one of the two is wrong.',
    },
    'share-sum': {
      'zh-CN': '各项占比相加为 {formula} = {sum}%，与 100% 不符。',
      en: 'The shares add up to {formula} = {sum}%, which is not 100%.',
    },
    addend: { 'zh-CN': '占比 {share}', en: 'a share: {share}' },
    of: { 'zh-CN': '所比的数 {of}', en: 'the figure: {of}' },
    change: { 'zh-CN': '增减数 {change}', en: 'the change: {change}' },
    base: { 'zh-CN': '基数 {base}', en: 'the base: {base}' },
  },
  *check({ facts, form }) {
    let ledger: ReturnType<typeof ledgerOf> | undefined
    for (const { rate, finding } of wrongRates(facts, form)) {
      ledger ??= ledgerOf(facts, form)
      const known =
        rate.base && isVerified(ledger.get(rate.of)?.status) && isVerified(ledger.get(rate.base)?.status)
      yield known ? { ...finding, likelier: 'primary' } : finding
    }
    for (const { shares, sum } of shareSums(facts)) {
      const [first, ...others] = shares
      if (!first) continue
      yield {
        messageId: 'share-sum',
        at: first,
        actual: sum,
        expected: 100,
        item: 'share-sum',
        data: { formula: addends(shares.map(({ low }) => low)), sum },
        related: others.map((at) => ({ messageId: 'addend' as const, at, data: { share: at.text } })),
      }
    }
  },
})

const isVerified = (status: string | undefined) => status === 'verified'
