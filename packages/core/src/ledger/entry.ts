import type { Quantity, Span } from '../facts/types.ts'
import type { BoundCell } from '../form/bound.ts'
import type { Localized } from '../rule/types.ts'

/** By what a figure was checked; the sentences are in `words.ts`. */
export type CheckId =
  | 'cell'
  | 'cells'
  | 'sites'
  | 'channel'
  | 'part-of-year'
  | 'zero'
  | 'parts'
  | 'whole'
  | 'rate'
  | 'feasible'
  | 'rate-in-table'
  | 'figures'
  | 'mention'
  | 'balance'
  | 'enumeration'
  | 'sections'

/** Why a figure was not checked. */
export type UncheckedId =
  | 'no-form'
  | 'no-item'
  | 'unrecognised'
  | 'blank-cell'
  | 'missing-cell'
  | 'ambiguous'
  | 'other-scope'
  | 'last-year'
  | 'other-year'
  | 'cumulative'
  | 'part-year'
  | 'plan'
  | 'open-list'
  | 'wrong-list'
  | 'approximate'
  | 'no-base'
  | 'lone'

/** Why a number is no statistic. */
export type OtherId = 'tariff'

/** The item of the form that a figure is of. */
interface OfItem {
  /** Addresses `table/row/column` in the form; absent where the figure is of no item of the tables. */
  readonly item?: readonly string[]
  /** What the item is called. */
  readonly name?: Localized
}

/** What became of one figure of the prose. */
export type LedgerEntry =
  | (OfItem & {
      readonly quantity: Quantity
      readonly status: 'verified' | 'contradicted'
      readonly by: CheckId
      /** The other end: cells of the table, figures or words of the prose. */
      readonly against: readonly (BoundCell | Span)[]
      /** What the other end gives, in the unit of the figure; absent where it gives no single number. */
      readonly value?: number
    })
  | (OfItem & { readonly quantity: Quantity; readonly status: 'unchecked'; readonly why: UncheckedId })
  | (OfItem & { readonly quantity: Quantity; readonly status: 'other'; readonly why: OtherId })

export type LedgerStatus = LedgerEntry['status']

/** Every figure of the prose, in document order, with what became of it. */
export type Ledger = ReadonlyMap<Quantity, LedgerEntry>
