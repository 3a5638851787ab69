import { lineEnd, sourceText } from '../source/source-text.ts'
import type { SourceText } from '../tree/nodes.ts'
import type { Reader } from '../understand-report.ts'
import { type FlatBlock, pushLine } from './blocks.ts'
import { buildReport } from './build.ts'
import { isBlank } from './mapped-text.ts'
import {
  addCells,
  closeTable,
  continueCell,
  indexOfTab,
  isNumberAlone,
  type OpenTable,
} from './plain-table.ts'
import { joinWrapped } from './wrapped-lines.ts'

/**
 * Plain text as Word and WPS save it. A line that starts with a tab is a cell; a line without one, directly below
 * a cell, goes on with it; a blank line ends the row. Lines with tabs inside are whole rows. Any other line is a
 * paragraph, and ends the table.
 */
export const plainTextReader: Reader = {
  id: 'plain',
  extensions: ['txt', 'text'],
  read(text) {
    const source = sourceText(text)
    return buildReport(source, joinWrapped(flatBlocks(source), text))
  },
}

function flatBlocks(source: SourceText): FlatBlock[] {
  const { text, lineStarts } = source
  const blocks: FlatBlock[] = []
  let table: OpenTable | undefined
  for (let index = 0; index < lineStarts.length; index++) {
    const start = lineStarts[index] ?? 0
    const end = lineEnd(source, index)
    if (text.charCodeAt(start) === 0x09) {
      const inner = cellTab(text, start + 1, end)
      table ??= {
        layout: inner !== -1 || rowFollows(source, index) ? 'rows' : 'cells',
        rows: [],
        row: undefined,
      }
      addCells(table, text, start, end, inner)
      continue
    }
    if (isBlankLine(text, start, end)) {
      if (table !== undefined) table.row = undefined
      continue
    }
    if (table?.layout === 'cells' && table.row !== undefined) {
      continueCell(table.row, text, start, end)
      continue
    }
    const inner = rowTab(text, start, end)
    if (inner !== -1 && (table?.layout === 'rows' || rowFollows(source, index))) {
      table ??= { layout: 'rows', rows: [], row: undefined }
      addCells(table, text, start, end, inner)
      continue
    }
    if (table !== undefined) {
      closeTable(table, source, blocks)
      table = undefined
    }
    pushLine(blocks, text, start, end)
  }
  if (table !== undefined) closeTable(table, source, blocks)
  return blocks
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

/** The first tab that parts two cells, or -1. */
function cellTab(text: string, start: number, end: number): number {
  const tab = indexOfTab(text, start, end)
  return tab !== -1 && isNumberAlone(text, start, tab) ? indexOfTab(text, tab + 1, end) : tab
}

/**
 * The first tab that parts two cells of a line that starts with text, or -1: none in a line of labels with their
 * values (审核人：…	填报人：…), none in one that is only set in from the right or the left by tabs.
 */
function rowTab(text: string, start: number, end: number): number {
  let from = start
  while (from < end && isBlank(text.charCodeAt(from))) from++
  const tab = cellTab(text, from, end)
  if (tab === -1 || isBlankLine(text, tab, end)) return -1
  for (let at = from; at < tab; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xff1a || code === 0x3a) return -1
  }
  return tab
}

/** Whether the next line is a row of several cells. */
function rowFollows(source: SourceText, index: number): boolean {
  const { text, lineStarts } = source
  const start = lineStarts[index + 1]
  if (start === undefined) return false
  const end = lineEnd(source, index + 1)
  return text.charCodeAt(start) === 0x09
    ? cellTab(text, start + 1, end) !== -1
    : rowTab(text, start, end) !== -1
}
