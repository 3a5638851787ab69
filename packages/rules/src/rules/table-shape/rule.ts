import { type BoundTable, type Cell, defineRule, type Finding, type FormColumn } from '@gouji/core'
import * as z from 'zod'
import { columnName, rowName } from '../../shared/cell-name.ts'
import { misalignedRows } from '../../shared/misaligned-rows.ts'

type MessageId = 'lost' | 'extra' | 'column' | 'columns'

export const rule = defineRule({
  id: 'table-shape',
  meta: {
    category: 'table',
    severity: 'error',
    summary: {
      'zh-CN': '表格少列，或某行多格、少格，数字错位',
      en: 'a table lacks a column, or a row has a cell too many or too few',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    lost: {
      'zh-CN': '“{row}”一行只有 {found} 个数，应有 {wanted} 个；缺的一格之后数字都错了列。',
      en: '“{row}” has {found} figures where there should be {wanted}; behind the lost cell every figure is in the wrong column.',
    },
    extra: {
      'zh-CN': '“{row}”一行有 {found} 个数，应有 {wanted} 个；多出一格后数字都错了列。',
      en: '“{row}” has {found} figures where there should be {wanted}; behind the cell too many every figure is in the wrong column.',
    },
    column: {
      'zh-CN': '“{table}”的表格缺少“{column}”一列。',
      en: 'The table of “{table}” lacks the column “{column}”.',
    },
    columns: {
      'zh-CN': '“{table}”的表格缺少 {count} 列：{columns}。',
      en: 'The table of “{table}” lacks {count} columns: {columns}.',
    },
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
      // Columns of another form in their place are the wrong form's, which is told once for the report.
      const foreign = form.foreign.some(({ node }) => table.tables.some((each) => holds(each, node)))
      if (!foreign) yield* missingColumns(table)
    }
  },
})

type Document = BoundTable['tables'][number]

const holds = ({ children }: Document, node: unknown): boolean =>
  children.some((row) => row.children.some((cell) => cell === node))

function* missingColumns(table: BoundTable): Iterable<Finding<MessageId>> {
  const missing = table.missingColumns.filter(({ kind }) => kind !== 'group')
  const [at] = table.tables
  const leaves = table.form.columns.filter(({ kind }) => kind !== 'group')
  const [first] = missing
  // A head that was not understood may be the one that is missed, and with most of them missed it was not read at all.
  if (!at || !first || table.unknownColumns.length > 0 || missing.length * 2 > leaves.length) return
  const columns = missing.map((column) => columnName(table, column))
  yield {
    messageId: missing.length > 1 ? 'columns' : 'column',
    at: neighbourOf(table, first) ?? at,
    data: { table: table.form.title, column: columnName(table, first), columns, count: missing.length },
    item: `${table.form.id} ${missing.map(({ id }) => id).join(' ')}`,
  }
}

/** The head of the column before the missing one, or else of the one after it or of its group. */
function neighbourOf({ form, columns }: BoundTable, missing: FormColumn): Cell | undefined {
  const place = form.columns.indexOf(missing)
  const around = [
    form.columns[place - 1],
    form.columns[place + 1],
    form.columns.find(({ id }) => id === missing.parent),
  ]
  for (const column of around) {
    const label = column && columns.get(column.id)?.label
    if (label) return label
  }
  return undefined
}
