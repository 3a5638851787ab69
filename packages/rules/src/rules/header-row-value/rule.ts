import { type BoundCell, type BoundTable, defineRule, type Finding, type FormRow } from '@gouji/core'
import * as z from 'zod'
import { rowName } from '../../shared/cell-name.ts'
import { addends, figureIn, settled } from '../../shared/table-figures.ts'

type MessageId = 'adds' | 'repeats' | 'number' | 'word' | 'zeros' | 'zero' | 'row'

export const rule = defineRule({
  id: 'header-row-value',
  meta: {
    category: 'table',
    severity: 'warning',
    summary: {
      'zh-CN': '只起标题作用的行填了数字或文字',
      en: 'a row that is only a heading holds a number or a word',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    adds: {
      'zh-CN': '“{row}”是标题行，不填数；所填 {value} = {parts}，把不同口径的数字（{names}）加在了一起。',
      en: '“{row}” is a heading and takes no number; its {value} = {parts} adds figures of different kinds ({names}).',
    },
    repeats: {
      'zh-CN': '“{row}”是标题行，不填数；所填 {value} 与“{other}”相同，可删去。',
      en: '“{row}” is a heading and takes no number; its {value} repeats “{other}” and can go.',
    },
    number: {
      'zh-CN': '“{row}”是标题行，不填数，却填了 {value}。',
      en: '“{row}” is a heading and takes no number, but holds {value}.',
    },
    word: {
      'zh-CN': '“{row}”是标题行，应留空或填“——”，却填了“{value}”。',
      en: '“{row}” is a heading and stays blank or takes ——, but holds “{value}”.',
    },
    zeros: {
      'zh-CN': '标题行不填数，还有 {count} 个标题行填了 0。',
      en: 'Headings take no number; {count} more of them hold 0.',
    },
    zero: { 'zh-CN': '“{row}”填了 0', en: '“{row}” holds 0' },
    row: { 'zh-CN': '“{row}”{value}', en: '“{row}” {value}' },
  },
  *check({ form }) {
    if (!form) return
    const { relations } = form.form
    for (const table of form.tables.values()) {
      const zeros: BoundCell[] = []
      let filled = false
      for (const cell of table.cells.values()) {
        const { row, value } = cell
        // A figure beside a group may be its subtotal; that is for table-sum to reckon.
        if (row.kind !== 'heading' || relations.some((each) => each.kind === 'sum' && each.total === row.id))
          continue
        if (value.kind === 'none' || value.kind === 'text') {
          const data = { row: rowName(table, row), value: value.text }
          yield { messageId: 'word', at: cell.cell, data, actual: value.text, item: cell.address }
        } else if (value.kind === 'number' && value.value === 0) {
          zeros.push(cell)
        } else if (value.kind === 'number') {
          filled = true
          yield numberIn(table, cell, value.value)
        }
      }
      // A table that has 0 in its headings throughout was filled by a program, and misleads nobody.
      const [first, ...others] = zeros
      if (!first || !filled) continue
      yield {
        messageId: 'zeros',
        at: first.cell,
        data: { count: zeros.length },
        related: others.map((cell) => ({
          messageId: 'zero',
          at: cell.cell,
          data: { row: rowName(table, cell.row) },
        })),
        actual: 0,
        item: table.form.id,
      }
    }
  },
})

function numberIn(table: BoundTable, cell: BoundCell, value: number): Finding<MessageId> {
  const row = rowName(table, cell.row)
  const at = { at: cell.cell, actual: value, item: cell.address }
  const below = figuresBelow(table, cell.row, cell.column.id).filter((each) => figureIn(each) !== 0)
  const values = below.map((each) => figureIn(each) ?? 0)
  const sum = settled(values.reduce((total, each) => total + each, 0))
  const place = (each: BoundCell) =>
    ({
      messageId: 'row',
      at: each.cell,
      data: { row: rowName(table, each.row), value: figureIn(each) ?? 0 },
    }) as const
  if (sum === value && below.length > 1) {
    const names = below.map((each) => rowName(table, each.row))
    const data = { row, value, parts: addends(values), names }
    return { messageId: 'adds', ...at, data, related: below.map(place) }
  }
  const same = below.find((each) => figureIn(each) === value)
  if (same) {
    const data = { row, value, other: rowName(table, same.row) }
    return { messageId: 'repeats', ...at, data, related: [place(same)] }
  }
  return { messageId: 'number', ...at, data: { row, value } }
}

/** The figures directly under a heading; in the place of a heading further down, those under it. */
function figuresBelow(table: BoundTable, heading: FormRow, column: string): BoundCell[] {
  return table.form.rows
    .filter(({ parent }) => parent === heading.id)
    .flatMap((row) => {
      if (row.kind === 'heading') return figuresBelow(table, row, column)
      const cell = table.cells.get(`${row.id}/${column}`)
      return figureIn(cell) === undefined || !cell ? [] : [cell]
    })
}
