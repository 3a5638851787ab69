import { type BoundCell, defineRule, type Finding, type Span } from '@gouji/core'
import * as z from 'zod'
import { contradicts, isZero } from '../../shared/claims.ts'
import { itemName } from '../../shared/item-name.ts'

export const rule = defineRule({
  id: 'zero-claim',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: {
      'zh-CN': '正文说没有，表中却有数',
      en: 'the prose says there was none, the table counts some',
    },
    basis: '《政府信息公开条例》年度报告正文与统计表为同一事项',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    'not-zero': {
      'zh-CN': '正文说“{said}”，表中“{item}”为 {value}。',
      en: 'The prose says “{said}”, the table has {value} for {item}.',
    },
    cell: { 'zh-CN': '“{item}”为 {value}', en: '{item}: {value}' },
  },
  *check({ form }) {
    if (!form) return
    for (const { statement, metric, cells } of form.zeros) {
      const finding = contradiction(
        { node: statement.node, from: statement.from, to: statement.to },
        metric,
        cells,
      )
      if (finding) yield finding
    }
    for (const bound of form.claims) {
      if (!isZero(bound) || !contradicts(bound, form)) continue
      const finding = contradiction(bound.claim.quantity, bound.metric, bound.readings[0]?.cells ?? [])
      if (finding) yield finding
    }

    function contradiction(
      at: Span,
      metric: { id: string; label: { 'zh-CN': string } },
      cells: readonly BoundCell[],
    ): Finding<'not-zero' | 'cell'> | undefined {
      if (!form) return undefined
      const counted = cells.filter((cell) => cell.value.kind === 'number' && cell.value.value > 0)
      if (counted.length === 0) return undefined
      const value = counted.reduce(
        (sum, cell) => sum + (cell.value.kind === 'number' ? cell.value.value : 0),
        0,
      )
      return {
        messageId: 'not-zero',
        at: { node: at.node, from: at.from, to: at.to },
        item: metric.id,
        actual: 0,
        expected: value,
        data: { said: at.node.value.slice(at.from, at.to), item: metric.label['zh-CN'], value },
        related: counted.map((cell) => ({
          messageId: 'cell',
          at: cell.cell,
          data: { item: itemName(cell, form), value: cell.value.kind === 'number' ? cell.value.value : 0 },
        })),
      }
    }
  },
})
