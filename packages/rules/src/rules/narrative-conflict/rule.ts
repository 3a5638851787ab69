import { defineRule, overlap, repetitions } from '@gouji/core'
import * as z from 'zod'

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
  *check({ form }) {
    if (!form) return
    for (const { first, second } of repetitions(form)) {
      const [a, b] = [first.claim.quantity, second.claim.quantity]
      if (overlap(a, b)) continue
      const { id, label } = second.metric
      yield {
        messageId: 'conflict',
        at: b,
        item: id,
        actual: b.low,
        expected: a.low,
        data: { item: label['zh-CN'], first: a.text, second: b.text },
        related: [{ messageId: 'earlier', at: a, data: { first: a.text } }],
      }
    }
  },
})
