import { type BoundClaim, type BoundReport, defineRule, type Finding, fits, type Quantity } from '@gouji/core'
import * as z from 'zod'
import { agrees, contradicts } from '../../shared/claims.ts'
import { repetitions } from './repeated.ts'

const THIS_YEAR = /[全今本当]年|年度|年内|报告期/

export const rule = defineRule({
  id: 'narrative-conflict',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '正文前后两处说的同一个数不一致',
      en: 'two places of the prose give one count differently',
    },
    basis: '同一报告内同一事项的数应当一致（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    conflict: {
      'zh-CN': '“{item}”前文为 {first}，这里为 {second}，两处应当一致。',
      en: '“{item}” is {first} earlier and {second} here; they should agree.',
    },
    earlier: { 'zh-CN': '前文为 {first}', en: 'earlier: {first}' },
  },
  *check({ facts, form }) {
    const told = new Set<Quantity>()
    for (const conflict of conflicts(form)) {
      told.add(conflict.at as Quantity)
      yield conflict
    }
    for (const { first, second, item } of repetitions(facts)) {
      if (told.has(second)) continue
      yield {
        messageId: 'conflict',
        at: second,
        item: `words:${item}`,
        actual: second.low,
        expected: first.low,
        data: { item, first: first.text, second: second.text },
        related: [{ messageId: 'earlier', at: first, data: { first: first.text } }],
      }
    }
  },
})

/** Counts of one item of the form that differ. */
function* conflicts(form: BoundReport | undefined): Iterable<Finding<'conflict' | 'earlier'>> {
  if (!form) return
  const firstOf = new Map<string, BoundClaim>()
  for (const bound of form.claims) {
    const { metric, claim } = bound
    // Several websites, or accounts of a channel, each have their own count.
    if (metric.channel || metric.under !== undefined || claim.scope !== 'own') continue
    // 累计 may count the years before as well.
    if (claim.subject.includes('累计') && !THIS_YEAR.test(claim.subject)) continue
    // What the table decides is reported against the table.
    if (agrees(bound) || contradicts(bound, form)) continue
    const first = firstOf.get(metric.id)
    if (!first) {
      firstOf.set(metric.id, bound)
      continue
    }
    const [a, b] = [first.claim.quantity, claim.quantity]
    if (a.unit !== b.unit || overlap(a, b)) continue
    yield {
      messageId: 'conflict',
      at: b,
      item: metric.id,
      actual: b.low,
      expected: a.low,
      data: { item: metric.label['zh-CN'], first: a.text, second: b.text },
      related: [{ messageId: 'earlier', at: a, data: { first: a.text } }],
    }
  }
}

function overlap(a: BoundClaim['claim']['quantity'], b: BoundClaim['claim']['quantity']): boolean {
  if (a.exact) return fits(b, a.low)
  if (b.exact) return fits(a, b.low)
  return a.low <= b.high && b.low <= a.high
}
