import {
  type BoundCell,
  type BoundReport,
  defineRule,
  type Finding,
  misattributed,
  type Span,
} from '@gouji/core'
import * as z from 'zod'
import { itemName } from '../../shared/item-name.ts'
import { relatedCells } from '../../shared/related-cells.ts'
import { allThrough } from './all-through.ts'

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
      'zh-CN': '按正文，{prose} 应填在“{channel}”；表中该行为 {own}，{prose} 填在“{other}”。',
      en: 'By the prose, {prose} belongs to “{channel}”; the table has {own} there and this figure under “{other}”.',
    },
    'all-elsewhere': {
      'zh-CN': '正文说“{said}”，即 {prose} 都应填在“{channel}”；表中该行为 {own}，{prose} 填在“{other}”。',
      en: 'The prose says “{said}”, so {prose} belongs to “{channel}”; the table has {own} there and this figure under “{other}”.',
    },
    cell: { 'zh-CN': '表中“{item}”为 {table}', en: '“{item}” in the table: {table}' },
  },
  *check({ form }) {
    if (!form) return
    for (const bound of form.claims) {
      const { metric, claim } = bound
      const through = metric.channel ? undefined : allThrough(bound, form)
      if (through) yield misplaced('all-elsewhere', through.clause, claim.quantity, through, form)
    }
    /** Two figures that changed places are one finding. */
    const exchanged = new Set<BoundCell>()
    for (const { bound, own, other } of misattributed(form)) {
      if (exchanged.has(own)) continue
      exchanged.add(other)
      const { quantity } = bound.claim
      yield misplaced('attributed', quantity, quantity, { own, other }, form)
    }
  },
})

function misplaced(
  messageId: 'attributed' | 'all-elsewhere',
  at: Span,
  { text, low }: { text: string; low: number },
  { own, other }: { own: BoundCell; other: BoundCell },
  form: BoundReport,
): Finding<'attributed' | 'all-elsewhere' | 'cell'> {
  const filled = own.value.kind === 'number' ? own.value.value : 0
  return {
    messageId,
    at: { node: at.node, from: at.from, to: at.to },
    item: own.address,
    actual: low,
    expected: filled,
    data: {
      said: at.node.value.slice(at.from, at.to).trim(),
      prose: text,
      channel: itemName(own, form),
      own: filled,
      other: itemName(other, form),
    },
    related: relatedCells([other, own], form),
  }
}
