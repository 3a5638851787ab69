import type { Entry, Line, TableIndex } from './form-index.ts'
import type { Grid } from './grid.ts'
import { labelKeyWithNotes } from './label.ts'

/** What the lines above a table say that it holds. */
export interface Announcement {
  readonly table: TableIndex | undefined
  /** A group of columns: 行政复议, where each group has a table of its own. */
  readonly group: Line | undefined
}

/** The nearest line above that names a table or a group of columns speaks; one that names several says nothing. */
export function announced({ above }: Grid, announcements: readonly Entry[]): Announcement {
  let table: TableIndex | undefined
  let group: Line | undefined
  for (const { value } of above) {
    const key = labelKeyWithNotes(value)
    const named = announcements.filter((entry) => key.includes(entry.key))
    if (named.length === 0) continue
    const tables = new Set(named.flatMap((entry) => entry.tables))
    if (!table && tables.size === 1) [table] = tables
    if (!group) group = innermost(named.flatMap(({ lines }) => lines.filter((line) => line.group)))
    if (table && group) break
  }
  return { table, group }
}

function innermost(groups: readonly Line[]): Line | undefined {
  const depth = Math.max(...groups.map((group) => group.depth))
  const deepest = new Set(groups.filter((group) => group.depth === depth))
  const [only] = deepest
  return deepest.size === 1 ? only : undefined
}
