import {
  type BoundClaim,
  type BoundReport,
  type Breakdown,
  type Facts,
  feasibleBase,
  fits,
  type Quantity,
  type Span,
} from '@gouji/core'
import { addends, settled } from './table-figures.ts'

/** What else in the document speaks for one side of a contradiction between prose and table, and where it stands. */
export type Vote =
  | { for: 'prose' | 'table'; by: 'growth'; rate: string; base: number; at: Span }
  | { for: 'prose' | 'table'; by: 'breakdown'; parts: string; at: Span }
  | { for: 'prose' | 'table'; by: 'part'; parts: string; total: number; at: Span }
  | { for: 'prose' | 'table'; by: 'table-sum'; parts: string }
  | { for: 'table'; by: 'other-claim'; at: Span }

/** Figures besides the two that can belong to only one of them. Empty where nothing decides. */
export function votesOn(bound: BoundClaim, tableValue: number, facts: Facts, form: BoundReport): Vote[] {
  const { quantity } = bound.claim
  const votes: Vote[] = []
  for (const rate of facts.rates) {
    if (rate.kind !== 'growth' || rate.of !== quantity || !Number.isInteger(tableValue)) continue
    const ofProse = baseFor(quantity.low, rate)
    const ofTable = baseFor(tableValue, rate)
    const growth = { by: 'growth', rate: rate.printed.text, at: rate.printed } as const
    if (ofProse !== undefined && ofTable === undefined) votes.push({ ...growth, for: 'prose', base: ofProse })
    if (ofProse === undefined && ofTable !== undefined) votes.push({ ...growth, for: 'table', base: ofTable })
  }
  for (const breakdown of facts.breakdowns) {
    const vote = breakdownVote(breakdown, quantity, tableValue)
    if (vote) votes.push(vote)
  }
  const [cell] = bound.readings[0]?.cells ?? []
  const inTable = cell && bound.readings[0]?.cells.length === 1 ? tableParts(cell.address, form) : undefined
  if (inTable?.agree) votes.push({ for: 'table', by: 'table-sum', parts: addends(inTable.values) })
  else if (inTable && sumOf(inTable.values) === quantity.low)
    votes.push({ for: 'prose', by: 'table-sum', parts: addends(inTable.values) })
  const same = form.claims.find(
    (other) =>
      other !== bound &&
      other.metric.id === bound.metric.id &&
      other.claim.quantity.exact &&
      fits(other.claim.quantity, tableValue),
  )
  if (same) votes.push({ for: 'table', by: 'other-claim', at: same.claim.quantity })
  return votes
}

/** By which of the two figures the parts come to the total, whether the figure is the total or one of the parts. */
function breakdownVote(
  { total, parts, why, span }: Breakdown,
  quantity: Quantity,
  tableValue: number,
): Vote | undefined {
  if (why === 'channels' || why === 'approximate') return undefined
  const values = parts.map((part) => part.quantity.low)
  const place = parts.findIndex((part) => part.quantity === quantity)
  if (total === quantity) {
    const sum = sumOf(values)
    if (sum !== quantity.low && sum !== tableValue) return undefined
    const side = sum === quantity.low ? 'prose' : 'table'
    return { for: side, by: 'breakdown', parts: addends(values), at: span }
  }
  if (place === -1) return undefined
  const vote = { by: 'part', total: total.low, at: span } as const
  if (sumOf(values) === total.low) return { ...vote, for: 'prose', parts: addends(values) }
  const replaced = values.with(place, tableValue)
  return sumOf(replaced) === total.low ? { ...vote, for: 'table', parts: addends(replaced) } : undefined
}

function sumOf(values: readonly number[]): number {
  return settled(values.reduce((sum, value) => sum + value, 0))
}

function baseFor(value: number, rate: Facts['rates'][number]): number | undefined {
  if (rate.base?.exact) {
    const change = ((value - rate.base.low) / rate.base.low) * 100 * rate.sign
    const unit = 10 ** -rate.printed.decimals
    return Math.abs(change - rate.printed.low) <= unit ? rate.base.low : undefined
  }
  return feasibleBase(value, rate.printed, rate.sign)
}

/**
 * The addends of a cell in its own table, where they are all numbers and not all 0, and whether they come to it. Of
 * several sums that end in the cell, one that comes to it is given before others.
 */
export function tableParts(
  address: string,
  form: BoundReport,
): { values: readonly number[]; agree: boolean } | undefined {
  const [table = '', row = '', column] = address.split('/')
  const whole = form.cell(address)
  if (whole?.value.kind !== 'number' || whole.value.value === 0) return undefined
  let found: { values: readonly number[]; agree: boolean } | undefined
  for (const relation of form.form.relations) {
    if (relation.kind !== 'sum' || relation.table !== table) continue
    const overRows = relation.over === 'rows'
    if (relation.total !== (overRows ? row : column)) continue
    const values = relation.parts.map((part) => {
      const cell = form.cell(
        overRows ? [table, part, column].filter(Boolean).join('/') : `${table}/${row}/${part}`,
      )
      return cell?.value.kind === 'number' ? cell.value.value : Number.NaN
    })
    const sum = sumOf(values)
    if (sum === whole.value.value) return { values, agree: true }
    if (sum > 0) found = { values, agree: false }
  }
  return found
}

/** The side that is likelier wrong, where all votes agree; `primary` is the prose. */
export function likelierWrong(votes: readonly Vote[]): 'primary' | 'related' | undefined {
  const forProse = votes.some((vote) => vote.for === 'prose')
  const forTable = votes.some((vote) => vote.for === 'table')
  if (forProse === forTable) return undefined
  return forProse ? 'related' : 'primary'
}
