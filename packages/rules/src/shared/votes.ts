import { type BoundClaim, type BoundReport, type Facts, fits } from '@gouji/core'
import { feasibleBase } from './rate-interval.ts'

/** What else in the document speaks for one side of a contradiction between prose and table. */
export type Vote =
  | { for: 'prose' | 'table'; by: 'growth'; rate: string; base: number }
  | { for: 'prose' | 'table'; by: 'breakdown'; parts: string }
  | { for: 'table'; by: 'table-sum'; parts: string }
  | { for: 'table'; by: 'other-claim' }

/** Figures besides the two that can belong to only one of them. Empty where nothing decides. */
export function votesOn(bound: BoundClaim, tableValue: number, facts: Facts, form: BoundReport): Vote[] {
  const { quantity } = bound.claim
  const votes: Vote[] = []
  for (const rate of facts.rates) {
    if (rate.kind !== 'growth' || rate.of !== quantity || !Number.isInteger(tableValue)) continue
    const ofProse = baseFor(quantity.low, rate)
    const ofTable = baseFor(tableValue, rate)
    if (ofProse !== undefined && ofTable === undefined)
      votes.push({ for: 'prose', by: 'growth', rate: rate.printed.text, base: ofProse })
    if (ofProse === undefined && ofTable !== undefined)
      votes.push({ for: 'table', by: 'growth', rate: rate.printed.text, base: ofTable })
  }
  for (const { total, parts, why } of facts.breakdowns) {
    if (total !== quantity || why === 'channels' || why === 'approximate') continue
    const sum = parts.reduce((value, part) => value + part.quantity.low, 0)
    const formula = parts.map((part) => part.quantity.low).join(' + ')
    if (sum === quantity.low) votes.push({ for: 'prose', by: 'breakdown', parts: formula })
    else if (sum === tableValue) votes.push({ for: 'table', by: 'breakdown', parts: formula })
  }
  const [cell] = bound.readings[0]?.cells ?? []
  const sum = cell && bound.readings[0]?.cells.length === 1 ? tableSum(cell.address, form) : undefined
  if (sum) votes.push({ for: 'table', by: 'table-sum', parts: sum })
  if (
    form.claims.some(
      (other) =>
        other !== bound &&
        other.metric.id === bound.metric.id &&
        other.claim.quantity.exact &&
        fits(other.claim.quantity, tableValue),
    )
  ) {
    votes.push({ for: 'table', by: 'other-claim' })
  }
  return votes
}

function baseFor(value: number, rate: Facts['rates'][number]): number | undefined {
  if (rate.base && rate.base.exact) {
    const change = ((value - rate.base.low) / rate.base.low) * 100 * rate.sign
    const unit = 10 ** -rate.printed.decimals
    return Math.abs(change - rate.printed.low) <= unit ? rate.base.low : undefined
  }
  return feasibleBase(value, rate.printed, rate.sign)
}

/** The addends of the cell in its own table, if they are all numbers, not all 0, and add up to it. */
function tableSum(address: string, form: BoundReport): string | undefined {
  const [table = '', row = '', column] = address.split('/')
  for (const relation of form.form.relations) {
    if (relation.kind !== 'sum' || relation.table !== table) continue
    const total = relation.over === 'rows' ? row : column
    if (relation.total !== total) continue
    const cells = relation.parts.map((part) =>
      form.cell(
        relation.over === 'rows'
          ? [table, part, column].filter(Boolean).join('/')
          : `${table}/${row}/${part}`,
      ),
    )
    const values = cells.map((cell) => (cell?.value.kind === 'number' ? cell.value.value : Number.NaN))
    const whole = form.cell(address)
    if (whole?.value.kind !== 'number' || whole.value.value === 0) continue
    if (Math.abs(values.reduce((sum, value) => sum + value, 0) - whole.value.value) < 1e-6) {
      return values.filter((value) => value !== 0).join(' + ')
    }
  }
  return undefined
}

/** The side that is likelier wrong, where all votes agree; `primary` is the prose. */
export function likelierWrong(votes: readonly Vote[]): 'primary' | 'related' | undefined {
  const forProse = votes.some((vote) => vote.for === 'prose')
  const forTable = votes.some((vote) => vote.for === 'table')
  if (forProse === forTable) return undefined
  return forProse ? 'related' : 'primary'
}
