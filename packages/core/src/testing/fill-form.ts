import type { Form, FormTable } from '../form/schema.ts'
import { consistentValues } from './consistent-values.ts'
import { chineseOrdinal, drawTable, type Format, type TableLayout } from './draw-table.ts'

export interface FormLayout extends TableLayout {
  /** Section that the table stands in; without one it follows the signature, as an annex does. */
  section?: string
}

export interface ReportContent {
  /** Year of the data; the last that the form served, or its first, unless given. */
  year?: number
  issuer?: string
  title?: string
  /**
   * Numbers, or other words as printed (`无`, the empty string), by `table/row/column`, `table/row` where the table
   * has one value column, or `row` where one table alone has that row. The rest is filled in consistently.
   */
  cells?: Readonly<Record<string, number | string>>
  /** Paragraphs by section id; a section that is not named says one sentence without a figure. */
  prose?: Readonly<Record<string, string | readonly string[]>>
  /** Ids of sections, tables and rows (`table/row` or `row`) to leave out. */
  omit?: readonly string[]
  /** As printed; 15 January of the year after unless given, none for `null`. */
  signedOn?: string | null
  format?: Format
  /** How each table is printed, by table id. */
  layout?: Readonly<Record<string, FormLayout>>
}

const ISSUER = '云溪县档案局'
const FILLER = '相关工作按照要求有序开展。'

/**
 * A whole report on a form, as text: title, the form's sections, signature and tables. Without further content it is
 * a report of a body with nothing to report, in which every relation of the form holds; what a test gives is put in
 * place and the rest made to agree with it. Throws for a section, table, row or column that the form does not have.
 */
export function fillForm(form: Form, content: ReportContent = {}): string {
  const year = content.year ?? form.years.to ?? form.years.from
  const issuer = content.issuer ?? ISSUER
  const format = content.format ?? 'plain'
  const omitted = new Set(content.omit ?? [])
  for (const id of Object.keys(content.prose ?? {})) known(form.sections, id, 'section')
  for (const id of Object.keys(content.layout ?? {})) known(form.tables, id, 'table')
  const cells = resolveCells(form, content.cells ?? {})
  const tables = form.tables
    .filter((table) => !omitted.has(table.id))
    .map((table) => ({
      section: content.layout?.[table.id]?.section,
      text: tableText(form, table, cells.get(table.id), { year, issuer, format, omitted, content }),
    }))
  const heading = (text: string, level: number): string =>
    format === 'markdown' ? `${'#'.repeat(level)} ${text}` : text
  const blocks = [heading(content.title ?? `${issuer}${year}年政府信息公开工作年度报告`, 1)]
  form.sections
    .filter((section) => !omitted.has(section.id))
    .forEach((section, index) => {
      const prose = content.prose?.[section.id] ?? FILLER
      const inside = tables.filter((table) => table.section === section.id)
      blocks.push(
        heading(`${chineseOrdinal(index + 1)}、${section.title}`, 2),
        ...(typeof prose === 'string' ? [prose] : prose),
        ...inside.map((table) => table.text),
      )
    })
  if (content.signedOn !== null) blocks.push(issuer, content.signedOn ?? `${year + 1}年1月15日`)
  blocks.push(...tables.filter((table) => table.section === undefined).map((table) => table.text))
  return `${blocks.join('\n\n')}\n`
}

/** Line (from 1) on which words stand for the first time, or for the `nth`; throws if they do not. */
export function lineOf(text: string, words: string, nth = 1): number {
  let at = -1
  for (let count = 0; count < nth; count++) {
    at = text.indexOf(words, at + 1)
    if (at < 0) throw new Error(`${words} does not stand there ${nth} times`)
  }
  return text.slice(0, at).split('\n').length
}

type Cells = ReadonlyMap<string, number | string>

interface Surroundings {
  year: number
  issuer: string
  format: Format
  omitted: ReadonlySet<string>
  content: ReportContent
}

function tableText(
  form: Form,
  table: FormTable,
  cells: Cells | undefined,
  { year, issuer, format, omitted, content }: Surroundings,
): string {
  const rows = table.rows.filter((row) => !omitted.has(row.id) && !omitted.has(`${table.id}/${row.id}`))
  const kept: FormTable = { ...table, rows }
  const given = new Map<string, number>()
  for (const [cell, value] of cells ?? []) given.set(cell, typeof value === 'number' ? value : 0)
  const values = consistentValues(kept, form.relations, given)
  const printed = (row: string, column: string): string => {
    const cell = `${row}/${column}`
    return String(cells?.get(cell) ?? values.get(cell) ?? '')
  }
  const layout = content.layout?.[table.id]
  const lines: string[] = []
  if (layout?.announce === undefined || layout.announce === 'caption') {
    lines.push(table.title, `（${year}年度）`, `填报单位（盖章）：${issuer}`)
  }
  const drawn = drawTable(kept, printed, format, layout ?? {})
  return format === 'markdown' ? [...lines, drawn].join('\n\n') : [...lines, drawn].join('\n')
}

/** Cells by table and then by `row/column`, whichever way they were addressed. */
function resolveCells(
  form: Form,
  given: Readonly<Record<string, number | string>>,
): Map<string, Map<string, number | string>> {
  const resolved = new Map<string, Map<string, number | string>>()
  for (const [address, value] of Object.entries(given)) {
    const [table, cell] = resolveAddress(form, address)
    const cells = resolved.get(table) ?? new Map<string, number | string>()
    resolved.set(table, cells.set(cell, value))
  }
  return resolved
}

function resolveAddress(form: Form, address: string): [table: string, cell: string] {
  const parts = address.split('/')
  const [first = '', second, third] = parts
  if (second === undefined) {
    const owners = form.tables.filter((table) => table.rows.some((row) => row.id === first))
    const [owner, another] = owners
    if (!owner) throw new Error(`cells: ${form.id} has no row ${first}`)
    if (another)
      throw new Error(`cells: ${first} is a row of ${owner.id} and of ${another.id}; write table/row`)
    return [owner.id, `${first}/${onlyColumn(owner, address)}`]
  }
  const table = known(form.tables, first, 'table')
  known(table.rows, second, `row of ${first}`)
  if (third !== undefined) known(table.columns, third, `column of ${first}`)
  return [first, `${second}/${third ?? onlyColumn(table, address)}`]
}

function onlyColumn(table: FormTable, address: string): string {
  const columns = table.columns.filter((column) => column.kind !== 'group')
  const [column, another] = columns
  if (!column || another) throw new Error(`cells: ${address} has to name one of the columns of ${table.id}`)
  return column.id
}

function known<Item extends { id: string }>(items: readonly Item[], id: string, what: string): Item {
  const item = items.find((candidate) => candidate.id === id)
  if (!item)
    throw new Error(`there is no ${what} ${id}; there are ${items.map((each) => each.id).join(', ')}`)
  return item
}
