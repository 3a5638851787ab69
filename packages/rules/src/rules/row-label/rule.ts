import {
  type BoundColumn,
  type BoundLine,
  type BoundTable,
  type Cell,
  defineRule,
  type Finding,
  type FormColumn,
  type FormRow,
} from '@gouji/core'
import * as z from 'zod'
import { type Renamed, renamedColumns, renamedRows } from '../../shared/renamed-labels.ts'

type MessageId = 'label' | 'column' | 'unit' | 'number' | 'same-number' | 'replace'

export const rule = defineRule({
  id: 'row-label',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '行、列名称或计量单位与格式不符',
      en: 'a row, a column or a unit is not worded as in the form',
    },
    basis: '国办发〔2014〕32号、国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附表格',
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('不报告的名称，按表中写法填写 / labels to let pass, as the table has them'),
  }),
  messages: {
    label: {
      'zh-CN': '行名“{printed}”与格式不符，应为“{label}”。',
      en: 'The row is labelled “{printed}”; the form has “{label}”.',
    },
    column: {
      'zh-CN': '列名“{printed}”与格式不符，应为“{label}”。',
      en: 'The column is labelled “{printed}”; the form has “{label}”.',
    },
    unit: {
      'zh-CN': '“{label}”的单位应为“{expected}”，现为“{actual}”。',
      en: 'The unit of “{label}” is “{expected}” in the form, here it is “{actual}”.',
    },
    number: {
      'zh-CN': '“{label}”的序号“{number}”与上一项重复。',
      en: '“{label}” has the number “{number}”, as the item before it.',
    },
    'same-number': { 'zh-CN': '上一项：“{label}”', en: 'the item before: “{label}”' },
    replace: { 'zh-CN': '改为“{text}”', en: 'make it “{text}”' },
  },
  *check({ form, options }) {
    for (const table of form?.tables.values() ?? []) {
      const seen = new Set<Cell>()
      for (const line of table.lines.values()) {
        const named = misnamed(line, line.row.label, 'label', table, line.row.id, options.allow)
        if (named && line.label && !seen.has(line.label)) {
          seen.add(line.label)
          yield named
        }
        const unit = wrongUnit(line, table)
        if (unit) yield unit
      }
      for (const bound of table.columns.values()) {
        const named = misnamed(bound, bound.column.label, 'column', table, bound.column.id, options.allow)
        if (named && bound.label && !seen.has(bound.label)) {
          seen.add(bound.label)
          yield named
        }
      }
      for (const row of renamedRows(table)) yield renamed(row, 'label', table)
      for (const column of renamedColumns(table)) yield renamed(column, 'column', table)
      yield* repeatedNumbers(table)
    }
  },
})

function misnamed(
  bound: BoundLine | BoundColumn,
  label: string,
  messageId: 'label' | 'column',
  table: BoundTable,
  id: string,
  allow: readonly string[],
): Finding<MessageId> | undefined {
  const { match, printed } = bound
  const cell = bound.label
  if ((match !== 'mistake' && match !== 'near') || cell === undefined || allow.includes(printed))
    return undefined
  const from = cell.value.indexOf(printed)
  const at = { node: cell, from, to: from + printed.length }
  return {
    messageId,
    at: cell,
    // A listed mistake is one; what is merely near may be a wording of the office's own.
    severity: match === 'mistake' && messageId === 'label' ? 'error' : 'warning',
    item: `${table.form.id}/${id}`,
    data: { printed, label },
    actual: printed,
    expected: label,
    suggestions: from < 0 ? [] : [{ messageId: 'replace', data: { text: label }, edit: { at, text: label } }],
  }
}

/** A label that stands where the form has another; the binder knew it only by what is missing. */
function renamed(
  { item, label: cell }: Renamed<FormRow | FormColumn>,
  messageId: 'label' | 'column',
  table: BoundTable,
): Finding<MessageId> {
  const printed = cell.value.trim()
  return {
    messageId,
    at: cell,
    severity: 'warning',
    item: `${table.form.id}/${item.id}`,
    data: { printed, label: item.label },
    actual: printed,
    expected: item.label,
  }
}

/** A figure or nothing at all in the unit's place is a matter of the table's shape. */
const NO_UNIT = /^[\s　—－\-/／]*$|[0-9０-９]/

function wrongUnit({ row, unit: cell }: BoundLine, table: BoundTable): Finding<MessageId> | undefined {
  const expected = row.unit
  if (expected === undefined || cell === undefined || cell.value === expected) return undefined
  if (NO_UNIT.test(cell.value)) return undefined
  const actual = cell.value.replace(/[\s　（）()]/g, '')
  if (actual === expected) return undefined
  const edit = { at: { node: cell, from: 0, to: cell.value.length }, text: expected }
  return {
    messageId: 'unit',
    at: cell,
    item: `${table.form.id}/${row.id}/unit`,
    data: { label: row.label, actual, expected },
    actual,
    expected,
    suggestions: [{ messageId: 'replace', data: { text: expected }, edit }],
  }
}

/** The number before a label, behind blanks and 其中：. */
const NUMBER =
  /^[\s　]*(?:其中[:：]?[\s　]*)?([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?=[、.．])|[0-9０-９]{1,2}(?=[.．、]))/

/** Rows of one parent that follow each other in the form with one and the same number. */
function* repeatedNumbers(table: BoundTable): Iterable<Finding<MessageId>> {
  let before: { line: BoundLine; cell: Cell } | undefined
  for (const row of table.form.rows) {
    const line = table.lines.get(row.id)
    const cell = line?.label
    if (line === undefined || cell === undefined) continue
    const last = before
    before = { line, cell }
    // Most numbers differ in their first character, and need not be read.
    if (!last || last.cell === cell || last.line.row.parent !== row.parent) continue
    if (firstCharacter(cell.value) !== firstCharacter(last.cell.value)) continue
    const number = numberOf(cell.value, line)
    if (number !== undefined && number === numberOf(last.cell.value, last.line)) {
      yield {
        messageId: 'number',
        at: cell,
        severity: 'warning',
        item: `${table.form.id}/${row.id}/number`,
        data: { label: row.label, number },
        related: [{ messageId: 'same-number', at: last.cell, data: { label: last.line.row.label } }],
      }
    }
  }
}

const BEFORE_NUMBER = /[^\s　其中:：]/

/** Behind blanks and 其中：. */
function firstCharacter(value: string): string {
  const first = value.charAt(0)
  return BEFORE_NUMBER.test(first) ? first : (BEFORE_NUMBER.exec(value)?.[0] ?? '')
}

/** The number directly before the row's own name; a cell may print the headings above it first, each with theirs. */
function numberOf(value: string, { row }: BoundLine): string | undefined {
  const match = NUMBER.exec(value)
  const name = match === null ? '' : value.slice(match[0].length).replace(/^[\s　、.．]+/, '')
  return name.startsWith(row.label.slice(0, 3)) ? match?.[1] : undefined
}
