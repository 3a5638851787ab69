import type { Row, SourceText, Table } from '../tree/nodes.ts'
import { type FlatBlock, pushLine, rowOf, tableOf } from './blocks.ts'
import { joinMapped, type MappedText, mappedText } from './mapped-text.ts'
import { numberingOf } from './numbering.ts'

/** One stretch of source lines that belong to a cell. */
type CellLines = MappedText | MappedText[]

/** A table as its lines come in. */
export interface OpenTable {
  /** `cells`: one cell a line, a blank line ends the row. `rows`: one row a line, tabs between its cells. */
  layout: 'cells' | 'rows'
  rows: CellLines[][]
  /** The row that the next line goes on with; closed by a blank line. */
  row: CellLines[] | undefined
}

/** Adds a line that starts with a tab or, in a table of whole rows, holds one. `inner` is a tab behind the first, -1 for none. */
export function addCells(table: OpenTable, text: string, start: number, end: number, inner: number): void {
  const first = text.charCodeAt(start) === 0x09 ? start + 1 : start
  if (inner === -1) {
    const cell = mappedText(text, first, end)
    if (table.row !== undefined && table.layout === 'cells') table.row.push(cell)
    else {
      table.row = [cell]
      table.rows.push(table.row)
    }
    return
  }
  if (table.row === undefined || table.layout === 'rows') {
    table.row = []
    table.rows.push(table.row)
  }
  let from = first
  let tab = inner
  while (tab !== -1 && tab < end) {
    // The tab that Word puts behind a list number is a blank of the cell.
    if (!isNumberAlone(text, from, tab)) {
      table.row.push(mappedText(text, from, tab))
      from = tab + 1
    }
    tab = indexOfTab(text, tab + 1, end)
  }
  // One cell a line: a tab at the line's end is a blank, no cell more.
  const rest = mappedText(text, from, end)
  if (table.layout === 'rows' || rest.value !== '' || from === first) table.row.push(rest)
}

/** A line without a tab directly below a cell goes on with that cell. */
export function continueCell(row: CellLines[], text: string, start: number, end: number): void {
  const line = mappedText(text, start, end)
  const last = row.length - 1
  const cell = row[last]
  if (Array.isArray(cell)) cell.push(line)
  else row[last] = cell === undefined ? line : [cell, line]
}

/** The finished table, or its lines where it was none: a single cell, or a signature pushed right by tabs. */
export function closeTable(table: OpenTable, source: SourceText, into: FlatBlock[]): void {
  const rows: MappedText[][] = []
  for (const cells of table.rows) {
    rows.push(cells.map((cell) => (Array.isArray(cell) ? joinMapped(cell, '\n') : cell)))
  }
  if (isNoTable(rows)) {
    for (const row of rows) {
      for (const cell of row) if (cell.value !== '') pushLine(into, source.text, cell.start, cell.end)
    }
    return
  }
  const nodes: Row[] = []
  for (const row of rows) nodes.push(rowOf(source, nodes.length, row, false))
  const node: Table = tableOf(source, nodes)
  into.push(node)
}

/** Whether there is nothing but a list number between the offsets. */
export function isNumberAlone(text: string, start: number, end: number): boolean {
  if (end - start > 8) return false
  const value = text.slice(start, end)
  return numberingOf(value)?.length === value.length
}

/** The first tab from `from` on and before `end`, or -1; looks no further than the line. */
export function indexOfTab(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === 0x09) return at
  return -1
}

function isNoTable(rows: readonly (readonly MappedText[])[]): boolean {
  if (rows.length === 1 && rows[0]?.length === 1) return true
  if (rows.length > 2) return false
  return rows.every((row) => {
    let filled = 0
    for (const cell of row) if (cell.value !== '') filled++
    return filled <= 1 && (row.length === 1 || row.at(-1)?.value !== '') && row[0]?.value === ''
  })
}
