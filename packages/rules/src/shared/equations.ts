import type { BoundCell, BoundTable, Relation } from '@gouji/core'
import { misalignedRows } from './misaligned-rows.ts'
import { type Axis, figureIn, settled } from './table-figures.ts'

export type Equal = Extract<Relation, { kind: 'sum' | 'balance' }>

export interface Term {
  readonly cell: BoundCell
  readonly value: number
  /** 1 for the total or the left side, −1 for the parts or the right side. */
  readonly sign: 1 | -1
}

/** A sum or balance of the form in one column (or row) of the document, with every figure at hand. */
export interface Equation {
  readonly relation: Equal
  /** Id of the column of a relation over rows, of the row of one over columns. */
  readonly line: string
  readonly terms: readonly Term[]
  /** Total − Σ parts, or Σ left − Σ right; 0 where it holds. */
  readonly residual: number
}

/**
 * The sums and balances of a table that can be judged. One with a figure that is blank, worded, missing or shifted is
 * not among them; nor is a sum that falls short where the document has rows or columns of its own that may belong to it.
 */
export function equationsOf(table: BoundTable, relations: readonly Relation[]): Equation[] {
  const equations: Equation[] = []
  const lines: { [over in Axis]?: LineCells } = {}
  for (const relation of relations) {
    if (relation.table !== table.form.id || (relation.kind !== 'sum' && relation.kind !== 'balance')) continue
    const { over } = relation
    const left = relation.kind === 'sum' ? [relation.total] : relation.left
    const right = relation.kind === 'sum' ? relation.parts : relation.right
    lines[over] ??= cellsByLine(table, over)
    for (const [line, cells] of lines[over]) {
      const terms: Term[] = []
      let residual = 0
      for (let at = 0; at < left.length + right.length; at++) {
        const item = left[at] ?? right[at - left.length] ?? ''
        const cell = cells.get(item)
        const value = figureIn(cell)
        if (!cell || value === undefined) break
        const sign = at < left.length ? 1 : -1
        residual += sign * value
        terms.push({ cell, value, sign })
      }
      if (terms.length < left.length + right.length) continue
      residual = settled(residual)
      if (residual > 0 && relation.kind === 'sum' && hasLocalPart(table, terms, over)) continue
      equations.push({ relation, line, terms, residual })
    }
  }
  if (equations.every(({ residual }) => residual === 0)) return equations
  const misaligned = misalignedRows(table)
  if (misaligned.size === 0) return equations
  return equations.filter(({ terms }) => !terms.some(({ cell }) => misaligned.has(cell.row.id)))
}

type LineCells = ReadonlyMap<string, ReadonlyMap<string, BoundCell>>

/** By column and then by row for relations over rows, the other way round for those over columns. */
function cellsByLine(table: BoundTable, over: Axis): LineCells {
  const lines = new Map<string, Map<string, BoundCell>>()
  for (const cell of table.cells.values()) {
    const [line, item] = over === 'rows' ? [cell.column.id, cell.row.id] : [cell.row.id, cell.column.id]
    const cells = lines.get(line)
    if (cells) cells.set(item, cell)
    else lines.set(line, new Map([[item, cell]]))
  }
  return lines
}

/** Whether a row (column) of the document's own stands where it may be one more part. */
function hasLocalPart(table: BoundTable, terms: readonly Term[], over: Equal['over']): boolean {
  if (over === 'columns') return table.unknownColumns.length > 0
  if (table.unknownRows.length === 0) return false
  const rows = terms.map(({ cell }) => cell.cell.position?.start.offset ?? 0)
  const first = Math.min(...rows)
  const last = Math.max(...rows)
  const next = nextRow(table, last)
  return table.unknownRows.some(({ position }) => {
    const offset = position?.start.offset ?? 0
    return offset > first && offset < next
  })
}

/** Where the first row of the form behind an offset has its figures; a local row before it may still be a part. */
function nextRow({ cells }: BoundTable, offset: number): number {
  let next = Number.POSITIVE_INFINITY
  for (const { cell } of cells.values()) {
    const at = cell.position?.start.offset ?? 0
    if (at > offset && at < next) next = at
  }
  return next
}
