import { defineRule, isAsListed } from '@gouji/core'
import * as z from 'zod'

export const rule = defineRule({
  id: 'enumeration-count',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '所说的项数与列出的项数不同',
      en: 'the number of items announced is not the number listed',
    },
    basis: '列举的项数应与所述一致（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    count: {
      'zh-CN': '这里说有 {declared} 项（“{said}{noun}”），实际列出 {found} 项，请核对。',
      en: 'It says {declared} (“{said}{noun}”), but {found} are listed; check both.',
    },
    item: { 'zh-CN': '第 {number} 项', en: 'item {number}' },
  },
  *check({ facts }) {
    for (const enumeration of facts.enumerations) {
      if (isAsListed(enumeration)) continue
      const { count, noun, items } = enumeration
      yield {
        messageId: 'count',
        at: count,
        actual: count.value,
        expected: items.length,
        item: noun,
        data: { said: count.text, noun, declared: count.value, found: items.length },
        related: items.map((item, index) => ({ messageId: 'item', at: item, data: { number: index + 1 } })),
      }
    }
  },
})
