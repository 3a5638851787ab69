import { type Breakdown, defineRule } from '@gouji/core'
import * as z from 'zod'

export const rule = defineRule({
  id: 'breakdown-sum',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: {
      'zh-CN': '正文列出的分项加起来不等于总数',
      en: 'the parts that the prose lists do not add up to its total',
    },
    basis: '分项之和等于总数（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    over: {
      'zh-CN': '总数为 {total}，分项 {formula} = {sum}，比总数多 {difference}。',
      en: 'The total is {total}, the parts give {formula} = {sum}, {difference} more.',
    },
    under: {
      'zh-CN': '总数为 {total}，分项 {formula} = {sum}，比总数少 {difference}。',
      en: 'The total is {total}, the parts give {formula} = {sum}, {difference} less.',
    },
    part: { 'zh-CN': '分项 {value}', en: 'part: {value}' },
  },
  *check({ facts, form }) {
    const held = new Set(
      form?.claims
        .filter((bound) => bound.readings[0]?.value === bound.claim.quantity.low)
        .map((bound) => bound.claim.quantity),
    )
    for (const { total, parts, exhaustive, why } of facts.breakdowns) {
      const sum = Math.round(parts.reduce((value, part) => value + part.quantity.low, 0) * 1e6) / 1e6
      const difference = Math.round((sum - total.low) * 1e6) / 1e6
      if (difference === 0) continue
      // A list that need not be whole may fall short of its total, never exceed it; channels may do either.
      if (!exhaustive && !(difference > 0 && why === 'partial')) continue
      yield {
        messageId: difference > 0 ? 'over' : 'under',
        at: total,
        actual: total.low,
        expected: sum,
        item: labelsOf(parts),
        data: {
          total: total.text,
          formula: parts.map((part) => part.quantity.low).join(' + '),
          sum,
          difference: Math.abs(difference),
        },
        ...(held.has(total) && { likelier: 'related' as const }),
        related: parts.map(({ quantity }) => ({
          messageId: 'part',
          at: quantity,
          data: { value: quantity.text },
        })),
      }
    }
  },
})

function labelsOf(parts: Breakdown['parts']): string {
  return parts.map((part) => part.label).join('|')
}
