import { labelKey } from './label.ts'
import type { Form, FormColumn, FormRow, FormTable } from './schema.ts'

export type Axis = 'row' | 'column'

/** A line of a form: one of its rows, or one of its columns. */
export interface Line {
  readonly table: TableIndex
  readonly axis: Axis
  readonly item: FormRow | FormColumn
  /** Place among the lines of its axis. */
  readonly order: number
  readonly parent: Line | undefined
  /** A heading row or a group of columns: it holds no figure of its own. */
  readonly group: boolean
  readonly depth: number
}

export interface TableIndex {
  readonly table: FormTable
  /** Place among the form's tables. */
  readonly order: number
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** Columns that hold figures, in the form's order. */
  readonly leafColumns: readonly Line[]
  /** By `row.order * columns.length + column.order`. */
  readonly places: readonly { readonly key: string; readonly address: string }[]
}

/** What a label may name: lines of one form, or the tables that it announces. */
export interface Entry {
  readonly key: string
  readonly lines: readonly Line[]
  readonly tables: readonly TableIndex[]
  readonly match: 'exact' | 'mistake' | 'near'
  /** The wording of the form that the key comes from, numbering and notes off. */
  readonly wording: string
  /** The axis of all its lines; undefined where it has lines on both, or none. */
  readonly axis: Axis | undefined
  /** The table of all its lines; undefined where they lie in several. */
  readonly home: TableIndex | undefined
  /** The entry alone, as most label cells have it. */
  readonly alone: readonly Entry[]
}

export interface FormIndex {
  readonly form: Form
  readonly tables: readonly TableIndex[]
  readonly entries: ReadonlyMap<string, Entry>
  /** The labels that a line goes by. */
  readonly namesOf: ReadonlyMap<Line, readonly Entry[]>
  readonly marks: ReadonlySet<string>
  /** Classifiers that a unit column may hold. */
  readonly units: ReadonlySet<string>
  /** Marks and groups, by which a heading or a caption tells what the table below it is. */
  readonly announcements: readonly Entry[]
  /** By address, the column left out where there is one. */
  readonly cells: ReadonlyMap<string, { readonly table: string; readonly key: string }>
}

const indexes = new WeakMap<Form, FormIndex>()

/** The form's labels made ready for look-up; built once for each form object. */
export function indexOf(form: Form): FormIndex {
  const known = indexes.get(form)
  if (known) return known
  const index = build(form)
  indexes.set(form, index)
  return index
}

interface Draft {
  lines: Line[]
  tables: TableIndex[]
  match: 'exact' | 'mistake'
  wording: string
}

function build(form: Form): FormIndex {
  const drafts = new Map<string, Draft>()
  const draft = (wording: string, match: 'exact' | 'mistake'): Draft => {
    const key = labelKey(wording)
    let found = drafts.get(key)
    // What is a right label anywhere is no mistake.
    if (!found || (found.match === 'mistake' && match === 'exact')) {
      found = { lines: [], tables: [], match, wording }
      drafts.set(key, found)
    }
    return found
  }
  const tables = form.tables.map(tableIndex)
  const naming: ['exact' | 'mistake', (item: FormRow | FormColumn) => readonly string[]][] = [
    ['exact', (item) => [item.label, ...(item.aliases ?? [])]],
    ['mistake', (item) => item.mistakes ?? []],
  ]
  for (const [match, namesOf] of naming) {
    for (const table of tables) {
      for (const line of [...table.rows, ...table.columns]) {
        if ('unprinted' in line.item && line.item.unprinted) continue
        for (const name of namesOf(line.item)) {
          const found = draft(name, match)
          if (found.match === match && !found.lines.includes(line)) found.lines.push(line)
        }
      }
    }
  }
  for (const table of tables) {
    for (const mark of [table.table.title, ...table.table.marks]) {
      const found = draft(mark, 'exact')
      if (!found.tables.includes(table)) found.tables.push(table)
    }
  }
  const entries = new Map<string, Entry>()
  for (const [key, found] of drafts) entries.set(key, entryOf(key, found))
  const all = [...entries.values()]
  const namesOf = new Map<Line, Entry[]>()
  for (const entry of all) {
    for (const line of entry.lines) namesOf.set(line, [...(namesOf.get(line) ?? []), entry])
  }
  return {
    form,
    tables,
    entries,
    namesOf,
    marks: new Set(form.marks.map(labelKey)),
    units: new Set(form.tables.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit ?? []))),
    announcements: all.filter(({ tables, lines }) => tables.length > 0 || lines.some(isColumnGroup)),
    cells: cellsOf(tables),
  }
}

const isColumnGroup = ({ axis, group }: Line): boolean => axis === 'column' && group

type Wording = Pick<Entry, 'lines' | 'tables' | 'match' | 'wording'>

export function entryOf(key: string, { lines, tables, match, wording }: Wording): Entry {
  const [first] = lines
  const alone: Entry[] = []
  const entry: Entry = {
    key,
    lines,
    tables,
    match,
    wording,
    axis: lines.every(({ axis }) => axis === first?.axis) ? first?.axis : undefined,
    home: lines.every(({ table }) => table === first?.table) ? first?.table : undefined,
    alone,
  }
  alone.push(entry)
  return entry
}

function tableIndex(table: FormTable, order: number): TableIndex {
  const rows: Line[] = []
  const columns: Line[] = []
  const leafColumns: Line[] = []
  const places = table.rows.flatMap((row) =>
    table.columns.map((column) => ({
      key: `${row.id}/${column.id}`,
      address: `${table.id}/${row.id}/${column.id}`,
    })),
  )
  const index: TableIndex = { table, order, rows, columns, leafColumns, places }
  layLines(index, 'row', table.rows, rows)
  layLines(index, 'column', table.columns, columns)
  leafColumns.push(...columns.filter(({ group }) => !group))
  return index
}

function layLines(
  table: TableIndex,
  axis: Axis,
  items: readonly (FormRow | FormColumn)[],
  into: Line[],
): void {
  for (const item of items) {
    const parent = into.find(({ item: { id } }) => id === item.parent)
    into.push({
      table,
      axis,
      item,
      order: into.length,
      parent,
      group: item.kind === 'heading' || item.kind === 'group',
      depth: parent ? parent.depth + 1 : 0,
    })
  }
}

function cellsOf(tables: readonly TableIndex[]): FormIndex['cells'] {
  const cells = new Map<string, { table: string; key: string }>()
  for (const { table, rows, leafColumns, places, columns } of tables) {
    for (const place of places) cells.set(place.address, { table: table.id, key: place.key })
    const [only, second] = leafColumns
    if (!only || second) continue
    for (const row of rows) {
      const place = places[row.order * columns.length + only.order]
      if (place) cells.set(`${table.id}/${row.item.id}`, { table: table.id, key: place.key })
    }
  }
  return cells
}

/** Whether `upper` is a line that `lower` stands under. */
export function isAbove(upper: Line, lower: Line): boolean {
  for (let line = lower.parent; line; line = line.parent) if (line === upper) return true
  return false
}
