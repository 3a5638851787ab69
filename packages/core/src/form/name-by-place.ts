import { announced } from './announce.ts'
import type { FormIndex, Line, TableIndex } from './form-index.ts'
import type { ResolvedRow } from './resolve.ts'

/**
 * Names rows whose label cell was left blank: where as many rows of the form are missing as rows without a label
 * stand between two that are known, they are those, in their order.
 */
export function nameByPlace(rows: readonly ResolvedRow[], { announcements }: FormIndex): void {
  if (!rows.some(isNameless)) return
  const used = new Set<Line>(rows.flatMap((row) => (row.preferred ? [row.preferred] : row.rows)))
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]
    if (!row || !isNameless(row)) continue
    let end = at + 1
    while (end < rows.length && isBeside(row, rows[end]) && isNameless(rows[end])) end++
    const before = isBeside(row, rows[at - 1]) ? lineOf(rows[at - 1]) : undefined
    const after = isBeside(row, rows[end]) ? lineOf(rows[end]) : undefined
    const table =
      row.data.mark ?? before?.table ?? after?.table ?? announced(row.data.band.grid, announcements).table
    const missing = table ? missingBetween(table, before, after, used) : []
    if (missing.length === end - at) {
      for (const [place, line] of missing.entries()) {
        const nameless = rows[at + place]
        if (nameless) nameless.rows = [line]
        used.add(line)
      }
    }
    at = end - 1
  }
}

function missingBetween(
  table: TableIndex,
  before: Line | undefined,
  after: Line | undefined,
  used: ReadonlySet<Line>,
): Line[] {
  const from = before?.table === table ? before.order : -1
  const to = after?.table === table ? after.order : Number.POSITIVE_INFINITY
  return table.rows.filter(
    (line) =>
      line.order > from &&
      line.order < to &&
      !line.group &&
      !used.has(line) &&
      !('unprinted' in line.item && line.item.unprinted),
  )
}

/** A row of figures, or of blanks where figures belong, with nothing where its label belongs. */
function isNameless(row: ResolvedRow | undefined): boolean {
  if (!row || row.rows.length > 0 || row.columns.length > 0) return false
  const { labels, path, figures, band, row: line } = row.data
  if (labels.length > 0 || path.length > 0 || figures.length === 0 || band.axis !== 'column') return false
  if (!band.slots.some((slot) => slot.lines.some(({ group }) => !group))) return false
  const hasLabelCell = line.cells.length > figures.length
  return hasLabelCell && !line.cells.some((cell) => cell && (cell.role === 'corner' || cell.role === 'text'))
}

function isBeside(row: ResolvedRow, other: ResolvedRow | undefined): boolean {
  return other !== undefined && other.data.band === row.data.band && other.data.mark === row.data.mark
}

function lineOf(row: ResolvedRow | undefined): Line | undefined {
  return row?.preferred ?? (row?.rows.length === 1 ? row.rows[0] : undefined)
}
