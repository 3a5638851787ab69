import type { Cell, Report, Row, Table, TextNode } from '../tree/nodes.ts'
import { blocksOf } from '../tree/walk.ts'
import type { CellValue } from './bound.ts'
import { parseCellValue } from './cell-value.ts'
import type { Entry } from './form-index.ts'
import { labelKey } from './label.ts'

/** What a cell is to a form: settled by `annotate`, but for blanks and figures. */
export type Role = 'blank' | 'value' | 'label' | 'corner' | 'unit' | 'text'

/** A cell of the document with what it says. */
export interface GridCell {
  readonly cell: Cell
  /** Set where the cell is blank or holds a figure, 无, / or ——. */
  readonly value: CellValue | undefined
  /** Its words as a label; empty where there are none. */
  readonly key: string
  role: Role
  /** What it names, one label after the other where a cell holds several. */
  entries: readonly Entry[]
}

export interface GridRow {
  readonly line: Row
  /** Place among the table's rows. */
  readonly order: number
  /** One a column; a cell that spans stands in each. Without spans, the cells as they come. */
  readonly cells: readonly (GridCell | undefined)[]
}

/** A table of the document laid out, with what stands above it. */
export interface Grid {
  readonly table: Table
  /** Place among the document's tables. */
  readonly order: number
  readonly rows: readonly GridRow[]
  /** Every cell once, in reading order. */
  readonly cells: readonly GridCell[]
  /** Lines above the table up to the one before it, and the headings it stands under; the nearest first. */
  readonly above: readonly TextNode[]
}

const nothing: readonly Entry[] = []

/** Lines above a table that name it are short, and no sentences. */
const longestCaption = 40
const sentenceEnd = /[。；！？]/

/** The report's tables laid out on grids. */
export function gridsOf(report: Report): Grid[] {
  const grids: Grid[] = []
  const headings: TextNode[] = []
  let above: TextNode[] = []
  for (const { block } of blocksOf(report)) {
    if (block.type === 'section') {
      headings.length = Math.min(headings.length, Math.max(block.depth - 1, 0))
      headings[Math.max(block.depth - 1, 0)] = block.heading
      above = []
    } else if (block.type === 'paragraph') {
      if (block.value.length <= longestCaption && !sentenceEnd.test(block.value)) above.push(block)
    } else if (block.type === 'table') {
      grids.push(gridOf(block, grids.length, [...above.reverse(), ...headings.filter(Boolean).reverse()]))
      above = []
    }
  }
  return grids
}

function gridOf(table: Table, order: number, above: readonly TextNode[]): Grid {
  const plain = withoutSpans(table)
  if (plain) return { table, order, ...plain, above }
  const cells: GridCell[] = []
  const dense: (GridCell | undefined)[][] = table.children.map(() => [])
  let at = 0
  for (const row of table.children) {
    for (const cell of row.children) {
      const grid = gridCell(cell)
      cells.push(grid)
      const last = Math.min(at + Math.max(cell.rowSpan, 1), dense.length)
      for (let down = at; down < last; down++) {
        const into = dense[down]
        if (!into) continue
        for (let across = 0; across < Math.max(cell.colSpan, 1); across++) into[cell.column + across] = grid
      }
    }
    at++
  }
  const rows = table.children.map((line, place) => ({ line, order: place, cells: dense[place] ?? [] }))
  return { table, order, rows, cells, above }
}

/** The grid of a table in which nothing spans, as nearly all are: its cells as they come. Undefined for any other. */
function withoutSpans({ children }: Table): Pick<Grid, 'rows' | 'cells'> | undefined {
  let count = 0
  for (const line of children) count += line.children.length
  const cells: GridCell[] = new Array(count)
  const rows: GridRow[] = []
  let at = 0
  for (const line of children) {
    const own: GridCell[] = new Array(line.children.length)
    for (let column = 0; column < line.children.length; column++) {
      const cell = line.children[column]
      if (!cell || cell.rowSpan > 1 || cell.colSpan > 1 || cell.column !== column) return undefined
      const grid = gridCell(cell)
      own[column] = grid
      cells[at++] = grid
    }
    rows.push({ line, order: rows.length, cells: own })
  }
  return { rows, cells }
}

function gridCell(cell: Cell): GridCell {
  const value = parseCellValue(cell.value)
  if (value.kind !== 'text') {
    return { cell, value, key: '', role: value.kind === 'blank' ? 'blank' : 'value', entries: nothing }
  }
  return { cell, value: undefined, key: labelKey(cell.value), role: 'text', entries: nothing }
}
