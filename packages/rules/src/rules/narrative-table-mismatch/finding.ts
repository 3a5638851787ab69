import {
  type BoundClaim,
  type BoundReading,
  type BoundReport,
  type Facts,
  type Finding,
  knownReadings,
  partExceeds,
  type Quantity,
  type Span,
  slipOf,
} from '@gouji/core'
import { relatedCells } from '../../shared/related-cells.ts'
import { likelierWrong, type Vote, votesOn } from '../../shared/votes.ts'
import { bothSides, type NoteId, notesOf, slipNotes, slipSide } from './notes.ts'

export type MessageId =
  | 'mismatch'
  | 'readings'
  | 'prose-growth'
  | 'table-growth'
  | 'prose-breakdown'
  | 'table-breakdown'
  | 'prose-part'
  | 'table-part'
  | 'prose-table-sum'
  | 'table-sum'
  | 'table-claim'
  | 'part-exceeds'
  | 'cell'
  | 'decides'
  | NoteId

type Known = BoundReading & { value: number }

/** A claim that no reading fits; where figures besides the two decide, with the side that is likelier wrong. */
export function mismatch(bound: BoundClaim, facts: Facts, form: BoundReport): Finding<MessageId> | undefined {
  const { quantity } = bound.claim
  const readings = knownReadings(bound)
  const [first, another] = readings
  if (!first) return undefined
  const base = { prose: quantity.text, item: first.label['zh-CN'], table: inUnitOf(quantity, first) }
  const cells = relatedCells(
    readings.flatMap((reading) => reading.cells),
    form,
  )
  const votes = readings.map((reading) => votesOn(bound, reading.value, facts, form))
  const [vote] = votes[0] ?? []
  const [likelier, doubt] = [...new Set(votes.map(likelierWrong))]
  const decided = vote && likelier && !doubt
  const cell = first.cells.length === 1 ? first.cells[0] : undefined
  const found = another ? undefined : slipOf(quantity, first.value, cell, facts, form)
  // What decides goes before a slip that would show the other side to be wrong.
  const slip = decided && slipSide(found) !== undefined && slipSide(found) !== likelier ? undefined : found
  const side = decided ? likelier : likelier || doubt ? undefined : slipSide(slip)
  const notes = another
    ? []
    : [
        ...(decided
          ? notesOf((votes[0] ?? []).slice(1), vote, vote.for === 'prose' ? quantity.low : first.value)
          : []),
        ...slipNotes(slip, quantity, first.value, form),
      ]
  const finding = {
    at: quantity,
    actual: quantity.low,
    item: bound.metric.id,
    severity: quantity.exact ? ('error' as const) : ('warning' as const),
    related: decided && 'at' in vote ? [...cells, decides(vote.at)] : cells,
    ...(side && { likelier: side }),
    ...(notes.length > 0 && { notes }),
    ...(another ? {} : bothSides(quantity, first.value, cell)),
  }
  if (another) {
    const list = readings.map((reading) => `“${reading.label['zh-CN']}” ${inUnitOf(quantity, reading)}`)
    return { ...finding, messageId: 'readings', data: { ...base, readings: list } }
  }
  const value = vote?.for === 'prose' ? quantity.low : first.value
  const words = decided ? wordsOf(vote, value, base) : { messageId: 'mismatch' as const, data: base }
  return { ...finding, ...words, expected: first.value }
}

/** A count of a part of the year that exceeds every reading of the whole year's. */
export function exceeding(bound: BoundClaim, form: BoundReport): Finding<MessageId> | undefined {
  const { quantity } = bound.claim
  const readings = knownReadings(bound)
  const [first] = readings
  if (!first || !partExceeds(bound)) return undefined
  return {
    messageId: 'part-exceeds',
    at: quantity,
    actual: quantity.low,
    expected: first.value,
    item: bound.metric.id,
    data: { prose: quantity.text, item: first.label['zh-CN'], table: inUnitOf(quantity, first) },
    related: relatedCells(
      readings.flatMap((reading) => reading.cells),
      form,
    ),
  }
}

/** Money with the unit of the prose, since the table may use another; a count as it is. */
function inUnitOf({ unit }: Quantity, { value }: Known): string | number {
  return unit.endsWith('元') ? `${value}${unit}` : value
}

function wordsOf(
  vote: Vote,
  value: number,
  base: Readonly<Record<string, string | number>>,
): Required<Pick<Finding<MessageId>, 'messageId' | 'data'>> {
  switch (vote.by) {
    case 'growth':
      return { messageId: `${vote.for}-growth`, data: { ...base, value, rate: vote.rate, base: vote.base } }
    case 'breakdown':
      return { messageId: `${vote.for}-breakdown`, data: { ...base, value, parts: vote.parts } }
    case 'part':
      return { messageId: `${vote.for}-part`, data: { ...base, parts: vote.parts, total: vote.total } }
    case 'table-sum':
      return {
        messageId: vote.for === 'prose' ? 'prose-table-sum' : 'table-sum',
        data: { ...base, parts: vote.parts, value },
      }
    case 'other-claim':
      return { messageId: 'table-claim', data: { ...base, value } }
  }
}

function decides({ node, from, to }: Span): NonNullable<Finding<MessageId>['related']>[number] {
  return { messageId: 'decides', at: { node, from, to }, data: { words: node.value.slice(from, to) } }
}
