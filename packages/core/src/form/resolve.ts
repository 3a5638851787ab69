import type { Axis, Entry, Line, TableIndex } from './form-index.ts'
import { isAbove } from './form-index.ts'
import { linesOn } from './head.ts'
import type { DataRow, Slot } from './layout.ts'

/** What a row of the document may be, on either axis of the form. */
export interface ResolvedRow {
  readonly data: DataRow
  rows: readonly Line[]
  columns: readonly Line[]
  /** The line that order speaks for where several of one table are possible. */
  preferred: Line | undefined
}

const none: readonly Line[] = []

/** Reads a row's labels: the last one on each axis names it, those before it say under what it stands. */
export function resolveRow(data: DataRow, tables: (lines: readonly Line[]) => readonly Line[]): ResolvedRow {
  const { path } = data
  const [first] = path
  if (first && path.length === 1) {
    if (first.axis === 'row') return { data, rows: tables(first.lines), columns: none, preferred: undefined }
    if (first.axis === 'column')
      return { data, rows: none, columns: tables(first.lines), preferred: undefined }
  }
  let row: Entry | undefined
  let column: Entry | undefined
  for (const entry of path) {
    const axis = entry.axis ?? axisOf(entry, data, row, tables)
    if (axis === 'row') row = entry
    else column = entry
  }
  return {
    data,
    rows: row ? tables(linesOn(row, path, 'row')) : none,
    columns: column ? tables(linesOn(column, path, 'column')) : none,
    preferred: undefined,
  }
}

/** 总计 and 其他 are rows and columns: what the head or the label before them is not. */
function axisOf(
  entry: Entry,
  { band }: DataRow,
  before: Entry | undefined,
  tables: (lines: readonly Line[]) => readonly Line[],
): Axis {
  const lines = tables(entry.lines)
  if (lines.every(({ axis }) => axis === lines[0]?.axis)) return lines[0]?.axis ?? 'row'
  const acrossLeaves = band.slots.some((slot) => slot.lines.some(({ group }) => !group))
  if (acrossLeaves) return band.axis === 'row' ? 'column' : 'row'
  const under = before?.lines.some((upper) => lines.some((line) => isAbove(upper, line)))
  return before && !under ? 'column' : 'row'
}

/** Something that order can settle: a head or a row that may be one of several lines. */
interface Choice {
  readonly lines: readonly Line[]
  /** Lines that its surroundings speak for, where they do. */
  readonly hint: Line | undefined
  settle(line: Line): void
}

/** The choice that a head leaves open. */
export function slotChoice(slot: Slot, hint: Line | undefined): Choice {
  return {
    lines: slot.lines,
    hint,
    settle: (line) => {
      slot.preferred = line
    },
  }
}

/** The choice that a row's labels leave open on an axis. */
export function rowChoice(row: ResolvedRow, lines: readonly Line[], hint: Line | undefined): Choice {
  return {
    lines,
    hint,
    settle: (line) => {
      row.preferred = line
    },
  }
}

/**
 * Settles labels that name several lines of one table (（二）被依法纠错数 under reviews and under suits; five outcomes
 * three times over): first by the group they stand under, then by order, between the lines before and after them
 * that are sure.
 */
export function settleByOrder(choices: readonly Choice[], tables: readonly TableIndex[]): void {
  const open = choices.filter(({ lines }) => lines.length > 1)
  if (open.length === 0) return
  for (const table of tables) {
    if (!open.some(({ lines }) => lines.some((line) => line.table === table))) continue
    const sequence: { choice: Choice; lines: readonly Line[] }[] = []
    for (const choice of choices) {
      const lines = inTable(choice.lines, table)
      if (lines.length > 0) sequence.push({ choice, lines })
    }
    let last = -1
    const used = new Set<Line>()
    for (const { lines } of sequence) if (lines.length === 1 && lines[0]) used.add(lines[0])
    for (const [at, { choice, lines }] of sequence.entries()) {
      const [only] = lines
      if (only && lines.length === 1) {
        last = only.order
        continue
      }
      const sure = sequence.find((later, place) => place > at && later.lines.length === 1)?.lines[0]
      const next = sure && sure.order > last ? sure.order : Number.POSITIVE_INFINITY
      const { hint } = choice
      const hinted = hint ? lines.filter((line) => line === hint || isAbove(hint, line)) : []
      const free = (hinted.length > 0 ? hinted : lines).filter((line) => !used.has(line))
      const settled =
        free.find(({ order }) => order > last && order < next) ??
        free.find(({ order }) => order > last) ??
        free[0]
      if (!settled) continue
      used.add(settled)
      last = settled.order
      choice.settle(settled)
    }
  }
}

function inTable(lines: readonly Line[], table: TableIndex): readonly Line[] {
  if (lines.length === 1) return lines[0]?.table === table ? lines : none
  return lines.filter((line) => line.table === table)
}

/** The last label is one that the form does not have; a row that the form prints no label for may have any. */
export function isUnknown({ data }: ResolvedRow): boolean {
  if (data.labels.at(-1)?.role !== 'text') return false
  return !data.band.slots.some(({ lines }) => lines.some(({ table }) => isUnprinted(table.rows[0])))
}

const isUnprinted = (line: Line | undefined): boolean =>
  line !== undefined && 'unprinted' in line.item && line.item.unprinted === true
