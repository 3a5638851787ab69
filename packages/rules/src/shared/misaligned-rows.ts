import type { BoundLine, BoundTable } from '@gouji/core'

export interface MisalignedRow {
  readonly line: BoundLine
  /** Figures in the row, and in every row beside it. */
  readonly found: number
  readonly wanted: number
}

/** A cell with a number and nothing else. */
const NUMBER = /^[\s\u3000]*[0-9０-９][0-9０-９.．,，]{0,20}[\s\u3000]*$/

/**
 * Rows with a cell lost or one too many, by id: their figures stand under the wrong columns. Only in tables with
 * several columns of figures, and only where most rows have as many figures as the head has columns.
 */
export function misalignedRows(table: BoundTable): ReadonlyMap<string, MisalignedRow> {
  const wanted = table.form.columns.filter(({ id, kind }) => kind !== 'group' && table.columns.has(id)).length
  if (wanted < 2) return none
  const found = new Map<string, MisalignedRow>()
  let right = 0
  const counts = new Map<string, number>()
  for (const { row } of table.cells.values()) counts.set(row.id, (counts.get(row.id) ?? 0) + 1)
  for (const line of table.lines.values()) {
    const { row } = line
    const bound = counts.get(row.id) ?? 0
    if (row.kind === 'heading' || bound === 0) continue
    const figures = bound < wanted ? bound : trailingNumbers(line)
    if (bound === wanted && figures <= wanted) right++
    else found.set(row.id, { line, found: figures, wanted })
  }
  return found.size < right ? found : none
}

const none: ReadonlyMap<string, MisalignedRow> = new Map()

/** How many cells at the end of a row hold a number. */
function trailingNumbers({ line }: BoundLine): number {
  const { children } = line
  let count = 0
  while (count < children.length && NUMBER.test(children[children.length - 1 - count]?.value ?? '')) count++
  return count
}
