import {
  type BoundCell,
  type Diagnostic,
  type Form,
  type FormTable,
  lintReports,
  plainTextReader,
  type Reader,
  type Relation,
  understandReport,
} from '@gouji/core'
import { markdownReader } from '@gouji/core/markdown'
import { type Format, fillForm, type ReportContent } from '@gouji/core/testing'
import { describe, expect, test } from 'vitest'
import { rule as carryOver } from '../rules/carry-over/rule.ts'
import { rule as cellValue } from '../rules/cell-value/rule.ts'
import { rule as copiedTotal } from '../rules/copied-total/rule.ts'
import { rule as headerRowValue } from '../rules/header-row-value/rule.ts'
import { rule as tableBound } from '../rules/table-bound/rule.ts'
import { rule as tableShape } from '../rules/table-shape/rule.ts'
import { rule as tableSum } from '../rules/table-sum/rule.ts'
import { forms } from './index.ts'

const rules = [carryOver, cellValue, copiedTotal, headerRowValue, tableBound, tableShape, tableSum]
const readers: Readonly<Record<Format, Reader>> = { plain: plainTextReader, markdown: markdownReader }
const formats: readonly Format[] = ['plain', 'markdown']

/** One wrong figure in a column or row of a relation: the cells, and the two that have to be named. */
interface Violation {
  readonly line: string
  readonly cells: Readonly<Record<string, number>>
  readonly ends: readonly [string, string]
}

const cases = forms.flatMap((form) =>
  form.relations.map((relation) => ({ form, relation, name: `${form.id}/${relation.id}` })),
)

describe.each(cases)('$name', ({ form, relation }) => {
  const table = form.tables.find(({ id }) => id === relation.table)
  if (!table) throw new Error(`${form.id} has no table ${relation.table}`)

  test.each(formats)('nothing is said where it holds (%s)', (format) => {
    expect(found(form, table, relation, {}, format)).toEqual([])
    if (relation.kind === 'carry' || isSubtotal(table, relation)) return
    for (const { ends } of violations(table, relation)) {
      expect(found(form, table, relation, { [ends[0]]: 2 }, format)).toEqual([])
    }
  })

  test.each(formats)('both places are named where it does not (%s)', (format) => {
    for (const { line, cells, ends } of violations(table, relation)) {
      const content = printed(form, table, relation, cells, format)
      const bound = understandReport(readers[format].read(content), [form], { form: form.id }).form
      const [one, other] = ends.map((address) => bound?.cell(address))
      const messages = found(form, table, relation, cells, format)
      const where = `${line}: ${messages.map(({ message }) => message).join(' | ')}`
      const named = messages.some(
        (message) =>
          touches(message, one) &&
          (relation.kind === 'carry' ? 'last' in message.data : touches(message, other)),
      )
      expect(named, where).toBe(true)
    }
  })
})

function touches(message: Diagnostic, cell: BoundCell | undefined): boolean {
  const start = cell?.cell.position?.start
  return [message, ...message.related].some(
    ({ line, column }) => line === start?.line && column === start.column,
  )
}

/** What the rules of the tables say of a report; where figures are carried over, one of the year before with 0 throughout is at hand. */
function found(
  form: Form,
  table: FormTable,
  relation: Relation,
  cells: Readonly<Record<string, number>>,
  format: Format,
): Diagnostic[] {
  const reader = readers[format]
  const before = { content: fillForm(form, { year: form.years.from, format }), path: '上一年', reader }
  const current = { content: printed(form, table, relation, cells, format), path: '本年', reader }
  const [result] = lintReports(
    relation.kind === 'carry' ? [current, before] : [current],
    { forms: [form], rules },
    { form: form.id },
  )
  return result?.messages ?? []
}

function printed(
  form: Form,
  table: FormTable,
  relation: Relation,
  cells: Readonly<Record<string, number>>,
  format: Format,
): string {
  const content: ReportContent = { year: form.years.from + 1, cells, format }
  const heading =
    relation.kind === 'sum' && table.rows.find(({ id }) => id === relation.total)?.kind === 'heading'
  if (!heading) return fillForm(form, content)
  const rest = fillForm(form, { ...content, cells: {}, omit: [table.id] })
  return `${rest}\n${rowByRow(table, cells, format)}`
}

/** Documents print subtotals beside a group; the form has no cell for them. */
function isSubtotal({ rows }: FormTable, relation: Relation): boolean {
  return relation.kind === 'sum' && rows.find(({ id }) => id === relation.total)?.kind === 'heading'
}

/** Every row of a table with figures, its groups included; 0 where nothing is given. */
function rowByRow(table: FormTable, cells: Readonly<Record<string, number>>, format: Format): string {
  const columns = table.columns.filter(({ kind }) => kind !== 'group')
  const lines = [
    ['信息内容', ...columns.map(({ label }) => label)],
    ...table.rows.map((row) => [
      row.label,
      ...columns.map(({ id }) => String(cells[`${table.id}/${row.id}/${id}`] ?? 0)),
    ]),
  ]
  if (format === 'plain') return lines.map((line) => line.map((cell) => `\t${cell}`).join('\n')).join('\n\n')
  const drawn = lines.map((line) => `| ${line.join(' | ')} |`)
  return [drawn[0], `|${' --- |'.repeat(columns.length + 1)}`, ...drawn.slice(1)].join('\n')
}

/** For the first and the last column (or row) of a relation: figures with which it alone does not hold there. */
function violations(table: FormTable, relation: Relation): Violation[] {
  const lines =
    relation.over === 'rows'
      ? table.columns.filter(({ kind }) => kind !== 'group')
      : table.rows.filter(({ kind }) => kind !== 'heading')
  const ends = new Set([lines[0], lines.at(-1)].flatMap((line) => line?.id ?? []))
  return [...ends].map((line) => {
    const at = (item: string): string =>
      `${table.id}/${relation.over === 'rows' ? `${item}/${line}` : `${line}/${item}`}`
    const { wrong, zero } = figuresOf(relation)
    const [other = wrong.item] = zero
    const cells = Object.fromEntries([[at(wrong.item), wrong.value], ...zero.map((item) => [at(item), 0])])
    return { line, cells, ends: [at(wrong.item), at(other)] }
  })
}

/** The item that is given a figure, and those that stay at 0 although they should not. */
function figuresOf(relation: Relation): { wrong: { item: string; value: number }; zero: readonly string[] } {
  const none: readonly string[] = []
  switch (relation.kind) {
    case 'sum':
      return { wrong: { item: relation.total, value: 4 }, zero: relation.parts }
    case 'balance': {
      const [item = '', ...others] = relation.left
      return { wrong: { item, value: 4 }, zero: [...relation.right, ...others] }
    }
    case 'bound': {
      const [item = ''] = relation.lesser
      const value = relation.falling ? -4 : 4
      return { wrong: { item, value }, zero: [...relation.greater, ...(relation.unless ?? none)] }
    }
    case 'requires': {
      const [item = ''] = relation.when
      return { wrong: { item, value: 4 }, zero: [...relation.some, ...(relation.unless ?? none)] }
    }
    case 'carry':
      return {
        wrong: { item: relation.current, value: 4 },
        zero: [...(relation.add ?? none), ...(relation.less ?? none)],
      }
  }
}
