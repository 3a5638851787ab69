import { positionOf } from '../source/source-text.ts'
import type { Cell, Numbering, Row, SourceText, Table } from '../tree/nodes.ts'
import { isBlank, type MappedText, mappedText } from './mapped-text.ts'
import { numberingOf } from './numbering.ts'

/** What a reader hands to the builder: the document as a flat sequence, sections not yet found. */
export type FlatBlock = Line | FlatList | Table

/** One written line or paragraph; the builder decides what it is. */
export interface Line {
  type: 'line'
  text: MappedText
  numbering: Numbering | undefined
  /** `heading` where the markup says so, with its level from 1; `bold` where the whole line is set in bold. */
  markup: { kind: 'heading'; level: number } | { kind: 'bold' } | undefined
}

export interface FlatList {
  type: 'flat-list'
  ordered: boolean
  start: number | undefined
  items: { text: MappedText; numbering: Numbering | undefined }[]
}

export function lineBlock(text: MappedText, markup?: Line['markup']): Line {
  return { type: 'line', text, numbering: numberingOf(text.value), markup }
}

/** The line from `start` to `end`, or nothing if it is blank. */
export function pushLine(blocks: FlatBlock[], source: string, start: number, end: number): void {
  const text = mappedText(source, start, end)
  if (text.value !== '') blocks.push(lineBlock(text))
}

/** A row of cells that span nothing; `header` where the markup says so. */
export function rowOf(source: SourceText, row: number, texts: readonly MappedText[], header: boolean): Row {
  // A row's cells stand on one line or on lines that follow each other.
  let line = 0
  const cells = texts.map((text, column) => {
    const position = positionOf(source, text.start, text.end, line)
    line = position.start.line
    const cell: Cell = {
      type: 'cell',
      value: text.value,
      runs: text.runs,
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      position,
    }
    if (header) cell.header = true
    return cell
  })
  const first = texts[0]?.start ?? 0
  const start = cells[0]?.position?.start
  const end = cells.at(-1)?.position?.end
  const position = start && end ? { start, end } : positionOf(source, first, first)
  return { type: 'row', children: cells, position }
}

/** Rows as a table; `rectangular` where all have the same number of cells. */
export function tableOf(source: SourceText, rows: Row[]): Table {
  let width = 0
  let rectangular = true
  for (const { children } of rows) {
    rectangular &&= children.length === (rows[0]?.children.length ?? 0)
    width = Math.max(width, children.length)
  }
  const start = rows[0]?.position?.start.offset ?? 0
  const end = rows.at(-1)?.position?.end.offset ?? start
  return { type: 'table', width, rectangular, children: rows, position: positionOf(source, start, end) }
}

/** Whether nothing but blanks stands between the two offsets. */
export function blankBetween(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(source.charCodeAt(at))) return false
  return true
}
