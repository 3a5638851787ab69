import type { BoundCell, BoundReport, Note, Quantity, Slip, Suggestion } from '@gouji/core'
import { itemName } from '../../shared/item-name.ts'
import type { Vote } from '../../shared/votes.ts'

export type NoteId =
  | 'note-growth'
  | 'note-breakdown'
  | 'note-part'
  | 'note-table-sum'
  | 'note-claim'
  | 'slip-swapped'
  | 'slip-digit-more'
  | 'slip-ten-times'
  | 'slip-neighbour'
  | 'slip-added'
  | 'slip-last-year'
  | 'use-table'
  | 'use-prose'

/** What else speaks for the side that the first vote is for; one sentence each kind of evidence. */
export function notesOf(votes: readonly Vote[], first: Vote, value: number): Note<NoteId>[] {
  const seen = new Set<string>([first.by])
  const notes: Note<NoteId>[] = []
  for (const vote of votes) {
    if (vote.for !== first.for || seen.has(vote.by)) continue
    seen.add(vote.by)
    const rate = vote.by === 'growth' ? { rate: vote.rate } : {}
    const parts = 'parts' in vote ? { parts: vote.parts } : {}
    const total = vote.by === 'part' ? { total: vote.total } : {}
    notes.push({ messageId: NOTES[vote.by], data: { value, ...rate, ...parts, ...total } })
  }
  return notes
}

const NOTES = {
  growth: 'note-growth',
  breakdown: 'note-breakdown',
  part: 'note-part',
  'table-sum': 'note-table-sum',
  'other-claim': 'note-claim',
} as const

/** How one figure probably became the other, in a sentence. */
export function slipNotes(
  slip: Slip | undefined,
  prose: Quantity,
  table: number,
  form: BoundReport,
): Note<NoteId>[] {
  switch (slip?.kind) {
    case 'neighbour':
      return [
        {
          messageId: 'slip-neighbour',
          data: { beside: itemName(slip.cell, form), same: slip.side === 'prose' ? prose.low : table },
        },
      ]
    case 'added':
      return [{ messageId: 'slip-added', data: { table, one: slip.parts[0].low, other: slip.parts[1].low } }]
    case 'last-year':
      return [{ messageId: 'slip-last-year', data: { same: slip.at.low } }]
    default:
      return slip ? [{ messageId: `slip-${slip.kind}`, data: {} }] : []
  }
}

/** The side that a slip shows to be wrong where nothing else decides. */
export function slipSide(slip: Slip | undefined): 'primary' | 'related' | undefined {
  if (slip?.kind === 'added') return 'related'
  if (slip?.kind !== 'neighbour' && slip?.kind !== 'last-year') return undefined
  return slip.side === 'prose' ? 'primary' : 'related'
}

/** Either figure in the other's place; neither is applied by itself. */
export function bothSides(
  prose: Quantity,
  table: number,
  cell: BoundCell | undefined,
): { suggestions?: Suggestion<NoteId>[] } {
  const number = DIGITS.exec(prose.text)?.[0]
  if (!cell || !prose.exact || number === undefined || cell.value.kind !== 'number') return {}
  if (prose.unit.endsWith('元') || Number(number) !== prose.low || !Number.isInteger(table)) return {}
  const at = { node: prose.node, from: prose.from, to: prose.from + number.length }
  const whole = { node: cell.cell, from: 0, to: cell.cell.value.length }
  return {
    suggestions: [
      { messageId: 'use-table', data: { value: table }, edit: { at, text: String(table) } },
      { messageId: 'use-prose', data: { value: prose.low }, edit: { at: whole, text: String(prose.low) } },
    ],
  }
}

const DIGITS = /^[0-9]+/
