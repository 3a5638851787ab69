import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { elsewhere } from '../../shared/channels.ts'
import { agrees } from '../../shared/claims.ts'
import { itemName } from '../../shared/item-name.ts'

export const rule = defineRule({
  id: 'channel-attribution',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '正文所说的公开渠道与表中填写的渠道不同',
      en: 'the prose names one channel of publication, the table counts it under another',
    },
    basis: '国办发〔2014〕32号附表“通过不同渠道和方式公开政府信息的情况”',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    attributed: {
      'zh-CN': '正文说通过该渠道公开 {prose}（{channel}），表中“{channel}”为 {own}，{prose} 填在“{other}”。',
      en: 'The prose gives {prose} to one channel ({channel}); the table has {own} there and this figure under {other}.',
    },
    own: { 'zh-CN': '“{item}”为 {value}', en: '{item}: {value}' },
  },
  *check({ form }) {
    if (!form) return
    for (const bound of form.claims) {
      const other = elsewhere(bound, form)
      const own = bound.readings[0]?.cells[0]
      if (!other || own?.value.kind !== 'number') continue
      // Two channels may happen to have one number; only a claim that agrees with nothing of its own is out of place.
      if (agrees(bound)) continue
      const { quantity } = bound.claim
      yield {
        messageId: 'attributed',
        at: quantity,
        item: bound.metric.id,
        actual: quantity.low,
        expected: own.value.value,
        data: {
          prose: quantity.text,
          channel: itemName(own, form),
          own: own.value.value,
          other: itemName(other, form),
        },
        related: [
          { messageId: 'own', at: other.cell, data: { item: itemName(other, form), value: quantity.low } },
          { messageId: 'own', at: own.cell, data: { item: itemName(own, form), value: own.value.value } },
        ],
      }
    }
  },
})
