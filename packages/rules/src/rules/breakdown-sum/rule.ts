import {
  addsUp,
  type BoundClaim,
  type Breakdown,
  type Claim,
  defineRule,
  type Finding,
  type Quantity,
} from '@gouji/core'
import * as z from 'zod'
import { agrees } from '../../shared/claims.ts'
import { addends, settled } from '../../shared/table-figures.ts'
import { type TableValues, tableValues } from '../../shared/table-values.ts'
import { type Imbalance, imbalances } from './prose-balance.ts'

/** 机构职能类, 工作动态类信息: kinds, of which an item has one. */
const KIND = /类(?:信息|文件)?$/

/** Classifiers of published items, which a list sorts by what they are about. */
const SORTED = /^[条篇则]$/

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
    let inTable: TableValues | undefined
    let boundBy: Map<Quantity, BoundClaim> | undefined
    let said: Map<Quantity, Claim> | undefined
    for (const breakdown of facts.breakdowns) {
      const { total, parts, exhaustive, why } = breakdown
      const sum = sumOf(breakdown)
      const difference = settled(sum - total.low)
      if (addsUp(total, parts)) continue
      // A list that need not be whole may fall short of its total, never exceed it; channels may do either.
      if (!exhaustive && !(difference > 0 && why === 'partial')) continue
      boundBy ??= new Map(form?.claims.map((claim) => [claim.claim.quantity, claim]))
      said ??= new Map(facts.claims.map((claim) => [claim.quantity, claim]))
      const bound = boundBy.get(total)
      const kinds = parts.every(({ label }) => KIND.test(label))
      // Heads of an open list may overlap (按时办结, 满意), unless items of information or of the form are sorted by kind.
      if (!exhaustive && !bound && !kinds && !SORTED.test(total.unit) && !isOfRequests(said.get(total)))
        continue
      // Where the table has another figure, with which the sum is right, that contradiction is reported.
      inTable ??= tableValues(form)
      if (addsUpIn(inTable, breakdown)) continue
      const known = bound !== undefined && agrees(bound)
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
        // In a list that need not be whole an item may count under two heads, unless the heads are kinds.
        severity: exhaustive || kinds ? 'error' : 'warning',
        ...(known && { likelier: 'related' as const }),
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

function* unbalanced({ relation, left, right }: Imbalance): Iterable<Finding<'balance' | 'part'>> {
  const [first, ...others] = [...left, ...right].map(({ claim }) => claim.quantity)
  if (!first) return
  const values = (side: readonly BoundClaim[]): number[] => side.map(({ claim }) => claim.quantity.low)
  const sum = (side: readonly BoundClaim[]): number =>
    settled(values(side).reduce((all, value) => all + value, 0))
  const said = (side: readonly BoundClaim[]): string =>
    side.map(({ metric, claim }) => `“${metric.label['zh-CN']}” ${claim.quantity.low}`).join(' + ')
  yield {
    messageId: 'balance',
    at: first,
    actual: sum(left),
    expected: sum(right),
    item: relation.id,
    data: { left: said(left), leftSum: sum(left), right: said(right), rightSum: sum(right) },
    related: others.map((quantity) => ({ messageId: 'part', at: quantity, data: { value: quantity.text } })),
  }
}

/** A request has one applicant, comes in by one way and has one result. */
function isOfRequests(claim: Claim | undefined): boolean {
  return claim !== undefined && /申请[^，。；]{0,4}$/.test(claim.subject)
}

function sumOf({ parts }: Breakdown): number {
  return settled(parts.reduce((sum, part) => sum + part.quantity.low, 0))
}

/** Whether one figure, as the table has it, makes the parts add up. */
function addsUpIn(inTable: TableValues, breakdown: Breakdown): boolean {
  if (inTable.size === 0) return false
  const { total, parts } = breakdown
  const sum = sumOf(breakdown)
  if (inTable.get(total)?.includes(sum)) return true
  return parts.some(({ quantity }) =>
    inTable.get(quantity)?.some((value) => settled(sum - quantity.low + value - total.low) === 0),
  )
}
