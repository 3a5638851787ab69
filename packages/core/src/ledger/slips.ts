import type { Facts, Quantity } from '../facts/types.ts'
import type { BoundCell, BoundReport } from '../form/bound.ts'
import { settled } from './fits.ts'

/** How one number probably became the other. */
export type Slip =
  | { readonly kind: 'swapped' | 'digit-more' | 'ten-times' }
  /** The value of the cell beside the one it belongs to: the row above or below, the column before or behind. */
  | { readonly kind: 'neighbour'; readonly cell: BoundCell; readonly side: 'prose' | 'table' }
  /** The sum of two counts of the prose that are of different things. */
  | { readonly kind: 'added'; readonly parts: readonly [Quantity, Quantity] }
  /** Last year's figure, as the prose gives it. */
  | { readonly kind: 'last-year'; readonly at: Quantity; readonly side: 'prose' | 'table' }

/**
 * The way in which figures go wrong that makes `prose` of `table` or the other way round, the telling ones first;
 * undefined where none is known. `cell` is the one whose figure the table has.
 */
export function slipOf(
  prose: Quantity,
  table: number,
  cell: BoundCell | undefined,
  facts: Facts,
  form: BoundReport,
): Slip | undefined {
  const said = prose.low
  if (isSwap(said, table)) return { kind: 'swapped' }
  return (
    lastYears(prose, table, facts) ??
    added(prose, table, facts) ??
    (cell && neighbour(said, table, cell, form)) ??
    digits(said, table)
  )
}

function lastYears(prose: Quantity, table: number, facts: Facts): Slip | undefined {
  const at = facts.claims.find(
    ({ quantity, period }) =>
      period === 'last-year' &&
      quantity.exact &&
      quantity.unit === prose.unit &&
      (quantity.low === prose.low || quantity.low === table) &&
      quantity.low > 1 &&
      Math.abs(quantity.sentence.index - prose.sentence.index) <= 1,
  )?.quantity
  return at && { kind: 'last-year', at, side: at.low === prose.low ? 'prose' : 'table' }
}

/** 721 on the website and 587 elsewhere, and the table has 1308 for all. */
function added(prose: Quantity, table: number, facts: Facts): Slip | undefined {
  if (table < FEWEST_ADDED) return undefined
  const counts = facts.claims.filter(
    ({ quantity, period }) =>
      period === 'this-year' &&
      quantity.exact &&
      quantity.unit === prose.unit &&
      quantity.low >= table * LEAST_ADDED &&
      quantity.low < table,
  )
  for (const [index, { quantity: one }] of counts.entries()) {
    if (counts.length > MOST_ADDED) return undefined
    for (const { quantity: other } of counts.slice(index + 1)) {
      const together =
        settled(one.low + other.low) === table && (one.low === prose.low || other.low === prose.low)
      if (together) return { kind: 'added', parts: [one, other] }
    }
  }
  return undefined
}

/** Of small numbers two always add up to some third. */
const FEWEST_ADDED = 20
const MOST_ADDED = 40
const LEAST_ADDED = 0.05

/** The prose has the figure of the cell above, below or beside; or the table repeats it there. */
function neighbour(
  said: number,
  table: number,
  { address, row, column }: BoundCell,
  form: BoundReport,
): Slip | undefined {
  const tableId = address.slice(0, address.indexOf('/'))
  const known = form.tables.get(tableId)
  if (!known || (said < 2 && table < 2)) return undefined
  const rows = known.form.rows.filter(({ kind }) => kind !== 'heading')
  const columns = known.form.columns.filter(({ kind }) => kind !== 'group')
  const at = rows.findIndex(({ id }) => id === row.id)
  const across = columns.findIndex(({ id }) => id === column.id)
  const beside = [
    [rows[at - 1], column],
    [rows[at + 1], column],
    [row, columns[across - 1]],
    [row, columns[across + 1]],
  ] as const
  const cells = beside.flatMap(([ofRow, ofColumn]) =>
    ofRow && ofColumn ? (known.cells.get(`${ofRow.id}/${ofColumn.id}`) ?? []) : [],
  )
  for (const [value, side] of [
    [said, 'prose'],
    [table, 'table'],
  ] as const) {
    const cell =
      value < 2
        ? undefined
        : cells.find((other) => other.value.kind === 'number' && other.value.value === value)
    if (cell) return { kind: 'neighbour', cell, side }
  }
  return undefined
}

/** A digit lost or doubled, ten times. */
function digits(said: number, table: number): Slip | undefined {
  const [a, b] = [String(said), String(table)]
  if (said === table || said <= 0 || table <= 0) return undefined
  if (settled(said * 10) === table || settled(table * 10) === said) return { kind: 'ten-times' }
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length === short.length + 1 && short.length > 1 && hasDropped(long, short))
    return { kind: 'digit-more' }
  return undefined
}

function hasDropped(long: string, short: string): boolean {
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return true
  return false
}

/** Whether two neighbouring digits of one number give the other. */
export function isSwap(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)]
  if (one === other || a.length !== b.length || a.length < 2) return false
  const at = [...a].findIndex((digit, place) => digit !== b[place])
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b
}
