import { type BoundLine, type BoundTable, type Cell, defineRule, type Finding, type Row } from '@gouji/core'
import * as z from 'zod'
import { rowName } from '../../shared/cell-name.ts'
import { misalignedRows } from '../../shared/misaligned-rows.ts'

type MessageId = 'lost' | 'extra' | 'again' | 'twice' | 'other'

export const rule = defineRule({
  id: 'table-shape',
  meta: {
    category: 'table',
    severity: 'error',
    summary: {
      'zh-CN': '某行多格、少格使数字错位，或同一行出现两次',
      en: 'a row has a cell too many or too few, or stands twice',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    lost: {
      'zh-CN': '“{row}”一行只有 {found} 个数，其他行有 {wanted} 个；缺的一格之后数字都错了列。',
      en: '“{row}” has {found} figures, the other rows {wanted}; behind the lost cell every figure is in the wrong column.',
    },
    extra: {
      'zh-CN': '“{row}”一行有 {found} 个数，其他行有 {wanted} 个；多出一格后数字都错了列。',
      en: '“{row}” has {found} figures, the other rows {wanted}; behind the cell too many every figure is in the wrong column.',
    },
    twice: {
      'zh-CN': '“{row}”一行出现了两次，数字不同（{one}；{two}），应只留一行。',
      en: '“{row}” stands twice with different figures ({one}; {two}); only one of them can be right.',
    },
    again: {
      'zh-CN': '“{row}”一行连续填了两次，删去一行。',
      en: 'The row “{row}” stands twice in a row; delete one.',
    },
    other: { 'zh-CN': '另一处“{row}”', en: 'the other “{row}”' },
  },
  *check({ form }) {
    if (!form) return
    for (const table of form.tables.values()) {
      if (table.cells.size === 0) continue
      for (const { line, found, wanted } of misalignedRows(table).values()) {
        const at = line.label ?? line.line.children[0]
        if (!at) continue
        yield {
          messageId: found < wanted ? 'lost' : 'extra',
          at,
          data: { row: rowName(table, line.row), found, wanted },
          actual: found,
          item: `${table.form.id}/${line.row.id}`,
        }
      }
      yield* repeatedRows(table)
    }
  },
})

/** Rows whose label, which the form has once, stands in a second row with other figures. */
function* repeatedRows(table: BoundTable): Iterable<Finding<MessageId>> {
  const { rows } = table.form
  let byLabel: Map<string, BoundLine> | undefined
  for (const row of rowsBeside(table)) {
    byLabel ??= new Map([...table.lines.values()].map((line) => [line.label?.value ?? '', line]))
    for (const label of row.children) {
      const first = label.value === '' ? undefined : byLabel.get(label.value)
      if (!first?.label || first.row.kind === 'heading') continue
      if (rows.some((other) => other !== first.row && other.label === first.row.label)) continue
      const [one, two] = [figuresOf(first.line, first.label), figuresOf(row, label)]
      if (one === '' || two === '') continue
      if (one === two) {
        // A table printed in two parts may repeat a row where the second begins; side by side it is a slip.
        if (!areNeighbours(table, first.line, row)) continue
        yield {
          messageId: 'again',
          at: label,
          data: { row: rowName(table, first.row) },
          related: [{ messageId: 'other', at: first.label }],
          item: `${table.form.id}/${first.row.id}`,
        }
        continue
      }
      yield {
        messageId: 'twice',
        at: label,
        data: { row: rowName(table, first.row), one, two },
        related: [{ messageId: 'other', at: first.label }],
        item: `${table.form.id}/${first.row.id}`,
      }
    }
  }
}

function areNeighbours({ tables }: BoundTable, one: Row, two: Row): boolean {
  return tables.some(({ children }) => {
    const at = children.indexOf(one)
    return at !== -1 && Math.abs(at - children.indexOf(two)) === 1
  })
}

/** Rows of the document, behind the first that is one of the form's, that answer no row of it. */
function* rowsBeside({ tables, lines }: BoundTable): Iterable<Row> {
  const bound = new Set<Row>()
  for (const { line } of lines.values()) bound.add(line)
  for (const { children } of tables) {
    let begun = false
    for (const row of children) {
      if (bound.has(row)) begun = true
      else if (begun) yield row
    }
  }
}

/** A figure, in whatever width of digits. */
const FIGURE = /^[0-9０-９][0-9０-９.．,，]{0,20}$/

function figuresOf({ children }: Row, label: Cell): string {
  const figures = children.slice(children.indexOf(label) + 1).map(({ value }) => value.trim())
  return figures.filter((figure) => FIGURE.test(figure)).join(' ')
}
