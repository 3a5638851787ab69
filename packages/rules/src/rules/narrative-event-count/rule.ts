import { defineRule, type Finding } from '@gouji/core'
import * as z from 'zod'

type MessageId = 'fewer' | 'no-row' | 'event' | 'cell' | 'table'

export const rule = defineRule({
  id: 'narrative-event-count',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '正文写明日期的会议、培训多于表中所填',
      en: 'the prose dates more meetings or courses than the table counts',
    },
    basis: '国办发〔2014〕32号附表“政府信息公开会议和培训情况”',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    fewer: {
      'zh-CN': '正文写明日期的有 {found} 次（{dates}），表中“{item}”只有 {value}。',
      en: 'The prose dates {found} of them ({dates}), the table has {value} for “{item}”.',
    },
    'no-row': {
      'zh-CN': '正文写明日期的有 {found} 次（{dates}），表中却没有“{item}”一行。',
      en: 'The prose dates {found} of them ({dates}), but the table has no row “{item}”.',
    },
    event: { 'zh-CN': '另一次：{date}', en: 'another: {date}' },
    cell: { 'zh-CN': '表中“{item}”为 {value}', en: '“{item}” in the table: {value}' },
    table: { 'zh-CN': '表中没有这一行', en: 'the table without the row' },
  },
  *check({ facts, form }) {
    if (!form || facts.events.length === 0) return
    for (const metric of form.form.metrics) {
      const events = facts.events.filter((event) => event.kind === metric.event)
      const [address] = metric.cells
      const [first] = events
      if (!first || address === undefined) continue
      const [tableId = '', rowId = ''] = address.split('/')
      const bound = form.cell(address)
      const table = form.tables.get(tableId)
      const dates = events.map((event) => event.date.node.value.slice(event.date.from, event.date.to))
      const data = { found: events.length, dates, item: metric.label['zh-CN'] }
      const others: NonNullable<Finding<MessageId>['related']> = events
        .slice(1)
        .map((event, index) => ({ messageId: 'event', at: event, data: { date: dates[index + 1] ?? '' } }))
      if (bound?.value.kind === 'number') {
        const counted = bound.value.value
        if (counted >= events.length) continue
        // A number that the prose gives with the dates (举办培训班1期) is held against the table itself.
        const said = [...form.partial, ...form.claims].some(
          ({ claim, readings }) => readings[0]?.cells.includes(bound) && claim.quantity.low > counted,
        )
        if (said) continue
        yield {
          messageId: 'fewer',
          at: first,
          item: metric.id,
          actual: events.length,
          expected: counted,
          likelier: 'related',
          data: { ...data, value: counted },
          related: [
            { messageId: 'cell', at: bound.cell, data: { item: data.item, value: counted } },
            ...others,
          ],
        }
      } else if (table?.missingRows.some((row) => row.id === rowId) && table.tables[0]) {
        yield {
          messageId: 'no-row',
          at: first,
          item: metric.id,
          likelier: 'related',
          data,
          related: [{ messageId: 'table', at: table.tables[0] }, ...others],
        }
      }
    }
  },
})
