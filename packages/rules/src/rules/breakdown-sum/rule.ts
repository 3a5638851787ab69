import {
  type BoundClaim,
  breakdownFaults,
  defineRule,
  type Finding,
  type Imbalance,
  imbalances,
} from '@gouji/core'
import * as z from 'zod'
import { addends } from '../../shared/table-figures.ts'

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
      'zh-CN': '总数为 {total}，分项 {formula} = {sum}，比总数多 {difference}，请核对总数和各分项。',
      en: 'The total is {total}, the parts give {formula} = {sum}, {difference} more; check the total and its parts.',
    },
    under: {
      'zh-CN': '总数为 {total}，分项 {formula} = {sum}，比总数少 {difference}，请核对总数和各分项。',
      en: 'The total is {total}, the parts give {formula} = {sum}, {difference} less; check the total and its parts.',
    },
    balance: {
      'zh-CN': '正文所说的 {left} = {leftSum}，与 {right} = {rightSum} 不相等，两边应当相等。',
      en: 'The prose has {left} = {leftSum} on one side and {right} = {rightSum} on the other; they should be equal.',
    },
    part: { 'zh-CN': '分项 {value}', en: 'part: {value}' },
  },
  *check({ facts, form }) {
    for (const { breakdown, sum, difference, certain, inTable } of breakdownFaults(facts, form)) {
      const { total, parts } = breakdown
      yield {
        messageId: difference > 0 ? 'over' : 'under',
        at: total,
        actual: total.low,
        expected: sum,
        item: parts.map((part) => part.label).join('|'),
        data: {
          total: total.text,
          formula: addends(parts.map((part) => part.quantity.low)),
          sum,
          difference: Math.abs(difference),
        },
        severity: certain ? 'error' : 'warning',
        ...(inTable && { likelier: 'related' as const }),
        related: parts.map(({ quantity }) => ({
          messageId: 'part',
          at: quantity,
          data: { value: quantity.text },
        })),
      }
    }
    if (form) for (const imbalance of imbalances(form)) yield* unbalanced(imbalance)
  },
})

function* unbalanced(imbalance: Imbalance): Iterable<Finding<'balance' | 'part'>> {
  const { relation, left, right, leftSum, rightSum } = imbalance
  const [first, ...others] = [...left, ...right].map(({ claim }) => claim.quantity)
  if (!first) return
  const said = (side: readonly BoundClaim[]): string =>
    side.map(({ metric, claim }) => `“${metric.label['zh-CN']}” ${claim.quantity.low}`).join(' + ')
  yield {
    messageId: 'balance',
    at: first,
    actual: leftSum,
    expected: rightSum,
    item: relation.id,
    data: { left: said(left), leftSum, right: said(right), rightSum },
    related: others.map((quantity) => ({ messageId: 'part', at: quantity, data: { value: quantity.text } })),
  }
}
