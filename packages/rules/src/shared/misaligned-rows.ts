import type { BoundLine, BoundTable, Cell } from '@gouji/core'

export interface MisalignedRow {
  readonly line: BoundLine
  /** Figures in the row, and in every row beside it. */
  readonly found: number
  readonly wanted: number
}

/** A cell with a number and nothing else. */
const NUMBER = /^[\s\u3000]*[0-9０-９][0-9０-９.．,，]{0,20}[\s\u3000]*$/

const none: ReadonlyMap<string, MisalignedRow> = new Map()

/**
 * Rows with a cell lost or one too many, by id: their figures stand under the wrong columns. Only in tables with
 * several columns of figures, and only where most rows have as many figures as the head has columns.
 */
export function misalignedRows(table: BoundTable): ReadonlyMap<string, MisalignedRow> {
  let wanted = 0
  for (const { column } of table.columns.values()) if (column.kind !== 'group') wanted++
  if (wanted < 2) return none
  const bound = new Map<string, number>()
  const blank = new Set<string>()
  for (const { row, value } of table.cells.values()) {
    bound.set(row.id, (bound.get(row.id) ?? 0) + 1)
    if (value.kind === 'blank') blank.add(row.id)
  }
  const short: BoundLine[] = []
  const found = new Map<string, MisalignedRow>()
  const widths = new Set<number>()
  let right = 0
  for (const line of [...table.lines.values(), ...table.labelOnly]) {
    const { row } = line
    if (row.kind === 'heading') continue
    const { children } = line.line
    const complete = bound.get(row.id) === wanted
    if (complete && !blank.has(row.id) && !isNumber(children[children.length - wanted - 1])) {
      widths.add(children.length)
      right++
      continue
    }
    const figures = trailingNumbers(line)
    if (figures > wanted || (figures > 0 && !complete)) found.set(row.id, { line, found: figures, wanted })
    else if (figures > 0) short.push(line)
  }
  // A row that begins with blanks may have lost one: in a grid of one width it is then too narrow.
  const [only, other] = widths
  for (const line of short) {
    if (other !== undefined || only === undefined || line.line.children.length >= only) continue
    found.set(line.row.id, { line, found: trailingNumbers(line), wanted })
  }
  return found.size < right ? found : none
}

const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && NUMBER.test(cell.value)

/** How many cells at the end of a row hold a number. */
function trailingNumbers({ line: { children } }: BoundLine): number {
  let count = 0
  while (count < children.length && isNumber(children[children.length - 1 - count])) count++
  return count
}
