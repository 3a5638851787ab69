import { type BoundCell, defineRule } from '@gouji/core'
import * as z from 'zod'
import { cellName } from '../../shared/cell-name.ts'
import { cellOn, figureIn, linesAcross } from '../../shared/table-figures.ts'

/** Below this, that two counts are equal means little. */
const TELLING = 3

/** How much of the count the figure beside it has to reach for the count to be believed. */
const SUPPORT = 0.5

export const rule = defineRule({
  id: 'copied-total',
  meta: {
    category: 'table',
    severity: 'warning',
    summary: {
      'zh-CN': '分项照抄了总数',
      en: 'a part repeats the total, as if copied from it',
    },
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    zero: {
      'zh-CN': '“{part}”{value} 与“{total}”相同，而“{other}”只有 {support}；请核对是否照抄了总数。',
      en: '“{part}” is {value}, the same as “{total}”, but “{other}” is only {support}; was the total copied?',
    },
    blank: {
      'zh-CN': '“{part}”{value} 与“{total}”相同，而“{other}”没有填数；请核对是否照抄了总数。',
      en: '“{part}” is {value}, the same as “{total}”, and “{other}” has no number; was the total copied?',
    },
    total: { 'zh-CN': '“{label}”{value}', en: '“{label}” {value}' },
    unfilled: { 'zh-CN': '“{label}”没有填数', en: '“{label}” has no number' },
  },
  *check({ form }) {
    if (!form) return
    for (const relation of form.form.relations) {
      const table = form.tables.get(relation.table)
      if (relation.kind !== 'bound' || !relation.equalNeeds || !table) continue
      for (const line of linesAcross(table, relation.over)) {
        const at = (item: string): BoundCell | undefined => cellOn(table, relation.over, item, line)
        const [total] = relation.greater.map(at)
        const value = figureIn(total)
        if (!total || value === undefined || value < TELLING) continue
        const support = relation.equalNeeds.flatMap((item) => at(item) ?? [])
        const [other] = support
        // Without that row nothing speaks against the count.
        if (!other || support.some((cell) => (figureIn(cell) ?? 0) >= value * SUPPORT)) continue
        if (support.some((cell) => cell.value.kind === 'text')) continue
        for (const part of relation.lesser.map(at)) {
          if (!part || figureIn(part) !== value) continue
          yield {
            messageId: figureIn(other) === undefined ? 'blank' : 'zero',
            at: part.cell,
            data: {
              part: cellName(table, part),
              value,
              total: cellName(table, total),
              other: cellName(table, other),
              support: figureIn(other) ?? '',
            },
            related: [
              { messageId: 'total', at: total.cell, data: { label: cellName(table, total), value } },
              {
                messageId: figureIn(other) === undefined ? 'unfilled' : 'total',
                at: other.cell,
                data: { label: cellName(table, other), value: figureIn(other) ?? '' },
              },
            ],
            basis: relation.basis,
            actual: value,
            likelier: 'primary',
            item: part.address,
          }
        }
      }
    }
  },
})
