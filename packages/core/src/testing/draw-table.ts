import type { FormRow, FormTable } from '../form/schema.ts'

/** The formats in which a test can have a report. */
export type Format = 'plain' | 'markdown'

export interface TableLayout {
  /** Words above the label columns (信息内容); none at all where rows have no labels, as in a one-row table. */
  corner?: readonly string[]
  /** Where the title stands: in lines above (the default), in a first row of its own, or nowhere. */
  announce?: 'caption' | 'row' | 'none'
  /** Words above all value columns (申请人情况). */
  above?: string
}

type Value = (row: string, column: string) => string

/** A row of the printed table; `undefined` is a place that a merged cell to its left covers. */
type Line = (string | undefined)[]

/**
 * Prints a form's table. In plain text a cell merged sideways is printed once and one merged downwards leaves blanks
 * below it, as word processors export it; Markdown, which has no merged cells, gets blanks for both.
 */
export function drawTable(table: FormTable, value: Value, format: Format, layout: TableLayout): string {
  const lines = [...headLines(table, layout), ...bodyLines(table, value, layout)]
  return format === 'markdown' ? markdownLines(lines) : plainLines(lines)
}

function plainLines(lines: readonly Line[]): string {
  return lines
    .map((line) => line.filter((cell) => cell !== undefined).map((cell) => `\t${cell}`))
    .map((cells) => cells.join('\n'))
    .join('\n\n')
}

function markdownLines(lines: readonly Line[]): string {
  const width = Math.max(...lines.map((line) => line.length))
  const printed = lines.map((line) => {
    const cells = Array.from({ length: width }, (_, at) => (line[at] ?? '').replaceAll('|', '\\|'))
    return `| ${cells.join(' | ')} |`
  })
  printed.splice(1, 0, `|${' --- |'.repeat(width)}`)
  return printed.join('\n')
}

function headLines(table: FormTable, layout: TableLayout): Line[] {
  const leaves = table.columns.filter((column) => column.kind !== 'group')
  const byId = new Map(table.columns.map((column) => [column.id, column]))
  /** From the outermost group down to the column itself. */
  const paths = leaves.map((leaf) => {
    const path = [leaf]
    for (let up = byId.get(leaf.parent ?? ''); up; up = byId.get(up.parent ?? '')) path.unshift(up)
    return path
  })
  const depth = Math.max(...paths.map((path) => path.length))
  const labels = labelWidth(table, layout)
  const lines: Line[] = []
  if (layout.announce === 'row') lines.push([table.title])
  const above = layout.above === undefined ? [] : [layout.above, ...leaves.slice(1).map(() => undefined)]
  if (layout.above !== undefined) lines.push([...cornerCells(table, layout, labels), ...above])
  for (let level = 0; level < depth; level++) {
    const first = level === 0 && layout.above === undefined
    const corner = first ? cornerCells(table, layout, labels) : blanks(labels)
    const columns = paths.map((path, at) => {
      const column = path[level]
      if (!column) return ''
      return column === paths[at - 1]?.[level] ? undefined : column.label
    })
    lines.push([...corner, ...columns])
  }
  return lines
}

function cornerCells(table: FormTable, layout: TableLayout, labels: number): Line {
  const words = layout.corner ?? (table.unitColumn ? ['项目', '单位'] : ['项目'])
  return Array.from({ length: labels }, (_, at) => words[at])
}

/** A cell merged sideways over `count` columns that was begun further up. */
function blanks(count: number): Line {
  return Array.from({ length: count }, (_, at) => (at === 0 ? '' : undefined))
}

function labelWidth(table: FormTable, layout: TableLayout): number {
  if (layout.corner?.length === 0) return 0
  return table.unitColumn ? 2 : 1 + Math.max(...table.rows.map((row) => depthOf(table, row)))
}

function bodyLines(table: FormTable, value: Value, layout: TableLayout): Line[] {
  const leaves = table.columns.filter((column) => column.kind !== 'group')
  const valuesOf = (row: FormRow): string[] => leaves.map((column) => value(row.id, column.id))
  const labels = labelWidth(table, layout)
  if (labels === 0) return table.rows.filter((row) => row.kind !== 'heading').map(valuesOf)
  const number = numberer(table)
  if (table.unitColumn) {
    return table.rows.map((row) => {
      const label = '　'.repeat(2 * depthOf(table, row)) + number(row) + row.label
      return row.kind === 'heading'
        ? [label, '——', ...leaves.map(() => '')]
        : [label, row.unit ?? '', ...valuesOf(row)]
    })
  }
  const lines: Line[] = []
  const pending: string[] = []
  for (const row of table.rows) {
    const depth = depthOf(table, row)
    const label = number(row) + row.label
    if (row.kind === 'heading') {
      pending[depth] = label
      continue
    }
    const above = Array.from({ length: depth }, (_, at) => pending[at] ?? '')
    pending.length = 0
    const covered = Array.from({ length: labels - depth - 1 }, () => undefined)
    lines.push([...above, label, ...covered, ...valuesOf(row)])
  }
  return lines
}

function depthOf(table: FormTable, row: FormRow): number {
  let depth = 0
  for (let up = row.parent; up !== undefined; depth++)
    up = table.rows.find((other) => other.id === up)?.parent
  return depth
}

/** 一、 （一） 1. by depth, in tables that have more than one. */
function numberer(table: FormTable): (row: FormRow) => string {
  if (table.rows.every((row) => row.parent === undefined)) return () => ''
  return (row) => {
    const siblings = table.rows.filter((other) => other.parent === row.parent)
    const place = siblings.indexOf(row) + 1
    const depth = depthOf(table, row)
    if (depth === 0) return `${chineseOrdinal(place)}、`
    return depth === 1 ? `（${chineseOrdinal(place)}）` : `${place}.`
  }
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 in Chinese. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[value % 10]}`
}
