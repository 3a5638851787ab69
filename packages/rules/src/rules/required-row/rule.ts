import {
  type BoundReport,
  type BoundTable,
  type Cell,
  defineRule,
  type Finding,
  type FormRow,
  type RelatedFinding,
  type Report,
  type TextNode,
} from '@gouji/core'
import * as z from 'zod'
import { renamedColumns, renamedRows } from '../../shared/renamed-labels.ts'
import { anchorOf, cellOfLine, lineAfter, lineBefore, placeOfTable } from '../../shared/table-place.ts'

type MessageId =
  | 'rows'
  | 'columns'
  | 'no-cells'
  | 'no-label'
  | 'table'
  | 'before'
  | 'after'
  | 'here'
  | 'write-label'

/** A table that lacks more of its form than this was cut or could not be read; nothing is asked of it. */
const LARGEST_GAP = 0.5
/** With fewer known sections than this the text is an excerpt and may leave tables out. */
const FEWEST_SECTIONS = 3
/** An HTML table or a picture may be the very table that was not read. */
const UNREAD_TABLE = /<(?:table|img)\b|!\[/i

export const rule = defineRule({
  id: 'required-row',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '表格缺少格式规定的行、列，或行中没有数据格',
      en: 'the table lacks rows or columns of the form, or a row has no cells for its figures',
    },
    basis: '国办发〔2014〕32号、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附表格',
    evidence: 'one-place',
  },
  options: z.strictObject({
    ignoreRows: z
      .array(z.string())
      .default([])
      .describe('可以没有的行，按格式的行名填写 / labels of rows that may be left out'),
  }),
  messages: {
    rows: {
      'zh-CN': '表格缺少{count}行：{rows}；没有的项目也应保留，填0。',
      en: 'The table lacks {count} rows: {rows}. Items with nothing to report stay in the table, as 0.',
    },
    columns: {
      'zh-CN': '表格缺少{count}列：{columns}。',
      en: 'The table lacks {count} columns: {columns}.',
    },
    'no-cells': {
      'zh-CN': '{rows}只有名称，没有填写数据的单元格。',
      en: '{rows}: the label is there, but no cells for the figures.',
    },
    'no-label': {
      'zh-CN': '此行缺少名称，按格式应为“{label}”。',
      en: 'The row has no label; by the form it is “{label}”.',
    },
    table: { 'zh-CN': '缺少格式规定的表格：{tables}。', en: 'Tables of the form are missing: {tables}.' },
    before: { 'zh-CN': '缺少的行在“{label}”之后', en: 'the gap is behind “{label}”' },
    after: { 'zh-CN': '缺少的行在“{label}”之前', en: 'the gap is before “{label}”' },
    here: { 'zh-CN': '“{label}”', en: '“{label}”' },
    'write-label': { 'zh-CN': '补上“{label}”', en: 'write “{label}”' },
  },
  *check({ report, form, options }) {
    if (form === undefined) return
    const foreign = new Set<TextNode>(form.foreign.map(({ node }) => node))
    for (const table of form.tables.values()) {
      if (table.tables.length === 0) continue
      const rows = missingRows(table, options.ignoreRows)
      if (rows) yield rows
      if (!hasForeign(table, foreign)) yield* missingColumns(table)
      yield* withoutCells(table)
      yield* withoutLabel(table)
    }
    if (report.title && form.sections.length >= FEWEST_SECTIONS) yield* missingTables(form, report)
  },
})

function missingRows(table: BoundTable, ignored: readonly string[]): Finding<MessageId> | undefined {
  // A row under another name is there; row-label reports it.
  const renamed = new Set(renamedRows(table).map(({ item }) => item))
  const unread = table.missingRows.length > 0 ? unreadText(table) : ''
  const missing = table.missingRows.filter(
    (row) => !ignored.includes(row.label) && !renamed.has(row) && !unread.includes(row.label),
  )
  if (missing.length === 0 || missing.length > table.form.rows.length * LARGEST_GAP) return undefined
  // A chapter that is gone as a whole is named by its heading alone.
  const ids = new Set(missing.map(({ id }) => id))
  const named = missing.filter(({ parent }) => parent === undefined || !ids.has(parent))
  const [first] = missing
  const whole = placeOfTable(table)
  if (first === undefined || whole === undefined) return undefined
  const after = isOneGap(missing, table) ? lineAfter(table, first) : undefined
  const chapters = named.some(({ kind }) => kind === 'heading')
  const at = after ? anchorOf(table, after) : chapters ? whole : anchorOf(table, lineBefore(table, first))
  if (at === undefined) return undefined
  const related: RelatedFinding<MessageId>[] = []
  for (const row of named) {
    const before = lineBefore(table, row)
    const cell = before && cellOfLine(before)
    const label = before?.row.label ?? ''
    if (cell && cell !== at && !related.some((place) => place.at === cell))
      related.push({ messageId: 'before', at: cell, data: { label } })
  }
  const labels = named.map(({ label }) => `“${label}”`).join('、')
  return {
    messageId: 'rows',
    at,
    item: `${table.form.id}/rows`,
    data: { rows: labels, count: missing.length },
    related,
  }
}

/** What the table prints in cells that name no row: a label there was not understood, but is not missing. */
function unreadText({ tables, lines }: BoundTable): string {
  const labels = new Set([...lines.values()].map(({ label }) => label))
  const cells = tables.flatMap((table) => table.children.flatMap((row) => row.children))
  return cells.flatMap((cell) => (labels.has(cell) ? [] : [cell.value])).join('\n')
}

function isOneGap(missing: readonly FormRow[], { form }: BoundTable): boolean {
  const first = form.rows.indexOf(missing[0] as FormRow)
  return missing.every((row, index) => form.rows[first + index] === row)
}

function* missingColumns(table: BoundTable): Iterable<Finding<MessageId>> {
  const leaves = table.form.columns.filter(({ kind }) => kind !== 'group')
  if (renamedColumns(table).length > 0) return
  const missing = table.missingColumns.filter(({ kind }) => kind !== 'group')
  const [first] = missing
  if (first === undefined || missing.length > leaves.length * LARGEST_GAP) return
  const place = leaves.indexOf(first)
  const beside = [...leaves.slice(place + 1), ...leaves.slice(0, place).reverse()]
  const label = beside.map(({ id }) => table.columns.get(id)?.label).find((cell) => cell !== undefined)
  const at = label ?? placeOfTable(table)
  if (at === undefined) return
  const columns = missing.map((column) => `“${fullName(table, column.parent)}${column.label}”`).join('、')
  yield {
    messageId: 'columns',
    at,
    item: `${table.form.id}/columns`,
    data: { columns, count: missing.length },
  }
}

function fullName({ form }: BoundTable, parent: string | undefined): string {
  const group = form.columns.find(({ id }) => id === parent)
  return group ? `${group.label}·` : ''
}

function* withoutCells(table: BoundTable): Iterable<Finding<MessageId>> {
  const lines = table.labelOnly.filter(
    ({ row, line }) => row.kind !== 'heading' && !line.children.some(isFigure),
  )
  const [first, ...more] = lines
  const at = first && cellOfLine(first)
  if (at === undefined) return
  const rows = lines.map(({ row }) => `“${row.label}”`).join('、')
  const related = more.flatMap((line): RelatedFinding<MessageId>[] => {
    const cell = cellOfLine(line)
    return cell ? [{ messageId: 'here', at: cell, data: { label: line.row.label } }] : []
  })
  yield { messageId: 'no-cells', at, item: `${table.form.id}/cells`, data: { rows }, related }
}

/** A row with figures has cells for them, if too few; that is table-shape's. */
function isFigure({ value }: Cell): boolean {
  return /^[\s　]*[0-9０-９]/.test(value) && !/[一-龥]/.test(value)
}

function* withoutLabel(table: BoundTable): Iterable<Finding<MessageId>> {
  for (const line of table.lines.values()) {
    if (line.match !== 'blank') continue
    const cell = line.label ?? blankLabel(line.line.children, table)
    if (cell === undefined || cell.value.trim() !== '') continue
    const { label } = line.row
    const edit = { at: { node: cell, from: 0, to: 0 }, text: label }
    yield {
      messageId: 'no-label',
      at: cell,
      severity: 'warning',
      item: `${table.form.id}/${line.row.id}`,
      data: { label },
      expected: label,
      suggestions:
        cell.position && cell.position.end.offset > cell.position.start.offset
          ? [{ messageId: 'write-label', data: { label }, edit }]
          : [],
    }
  }
}

/** The first cell of a row that has one more than the columns of figures; a table of figures alone has no labels. */
function blankLabel(cells: readonly Cell[], { form }: BoundTable): Cell | undefined {
  const figures = form.columns.filter(({ kind }) => kind !== 'group').length
  return cells.length > figures ? cells[0] : undefined
}

function hasForeign({ tables }: BoundTable, foreign: ReadonlySet<TextNode>): boolean {
  if (foreign.size === 0) return false
  return tables.some((table) => table.children.some((row) => row.children.some((cell) => foreign.has(cell))))
}

/** Tables of the form that the report has not, while it has others. */
function* missingTables(form: BoundReport, report: Report): Iterable<Finding<MessageId>> {
  const named = new Set(form.form.sections.map(({ title }) => title))
  const there = new Set(form.sections.map((bound) => bound.form.title))
  const absent = [...form.tables.values()].filter(
    // A section that is missing takes its table with it; required-section reports that.
    (table) => table.tables.length === 0 && (!named.has(table.form.title) || there.has(table.form.title)),
  )
  const [first] = absent
  if (first === undefined || absent.length === form.tables.size || UNREAD_TABLE.test(report.source.text))
    return
  const section = form.sections.find((bound) => bound.form.title === first.form.title)
  const before = [...form.tables.values()].findLast(
    ({ tables }, at, all) => tables.length > 0 && at < all.indexOf(first),
  )
  const at =
    section?.section.heading ??
    before?.tables.at(-1) ??
    placeOfTable([...form.tables.values()].find(({ tables }) => tables.length > 0) ?? first)
  if (at === undefined) return
  const tables = absent.map((table) => `“${table.form.title}”`).join('、')
  yield { messageId: 'table', at, severity: 'warning', item: 'tables', data: { tables } }
}
