import {
  type BoundCell,
  type BoundReport,
  type BoundTable,
  defineRule,
  type Finding,
  type Relation,
} from '@gouji/core'
import * as z from 'zod'
import { cellName } from '../../shared/cell-name.ts'
import { equationsOf } from '../../shared/equations.ts'
import { type Exceeded, exceededBounds } from '../../shared/exceeded-bounds.ts'
import { proseFigures } from '../../shared/prose-figures.ts'
import { diagnose } from '../../shared/repairs.ts'
import { figureIn, settled, sumText } from '../../shared/table-figures.ts'

type MessageId = 'over' | 'over-sum' | 'over-filled' | 'all-zero' | 'fall' | 'limit' | 'blank' | 'also'

export const rule = defineRule({
  id: 'table-bound',
  meta: {
    category: 'table',
    severity: 'error',
    summary: {
      'zh-CN': '表中某一数字超过了包含它的数字，或有总数而无分项',
      en: 'a figure in the table exceeds one that includes it, or stands without what it needs',
    },
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    over: {
      'zh-CN': '“{lesser}”为 {value}，大于“{greater}”{limit}，请核对两处。',
      en: '“{lesser}” is {value}, more than “{greater}” {limit}; check both.',
    },
    'over-sum': {
      'zh-CN': '“{lesser}”为 {value}，大于{names}之和 {parts}，请核对。',
      en: '“{lesser}” is {value}, more than {names} together: {parts}; check them.',
    },
    'over-filled': {
      'zh-CN': '“{lesser}”为 {value}，相关各项中已填的合计只有 {parts}，另有 {blanks} 格空白，请核对或补填。',
      en: '“{lesser}” is {value}, but what is filled in beside it comes to {parts}, with {blanks} cells blank; check or fill in.',
    },
    'all-zero': {
      'zh-CN': '“{lesser}”为 {value}，而{names}均为 {limit}，请核对。',
      en: '“{lesser}” is {value}, but {names} are {limit}; check them.',
    },
    fall: {
      'zh-CN': '“{lesser}”减少 {value}，超过了“{greater}”{limit}，请核对两处。',
      en: '“{lesser}” falls by {value}, more than “{greater}” {limit}; check both.',
    },
    limit: { 'zh-CN': '“{label}”{value}', en: '“{label}” {value}' },
    blank: { 'zh-CN': '“{label}”空白', en: '“{label}” is blank' },
    also: { 'zh-CN': '“{label}”{value}，同样超过', en: '“{label}” {value} exceeds it too' },
  },
  *check({ form }) {
    if (!form) return
    const { relations } = form.form
    for (const table of form.tables.values()) {
      const exceeded = exceededBounds(table, relations)
      if (exceeded.length === 0) continue
      const wrong = suspects(table, relations)
      // What a wrong figure in a sum makes of a bound is said with the sum.
      const open = exceeded.filter(({ relation, lesser, value, greater }) => {
        if (!wrong.has(lesser) && !greater.some((cell) => wrong.has(cell))) return true
        const mended = greater.reduce((sum, cell) => sum + (wrong.get(cell) ?? figureIn(cell) ?? 0), 0)
        const own = wrong.get(lesser) ?? value
        return relation.kind === 'requires' ? own > 0 && mended === 0 : own > mended
      })
      for (const [lead, ...others] of causes(open)) yield findingOf(form, table, lead, others)
    }
  },
})

/** Figures that a sum finds wrong, with what they would have to be. */
function suspects(table: BoundTable, relations: readonly Relation[]): Map<BoundCell, number> {
  const { repairs, rest } = diagnose(table, equationsOf(table, relations))
  const wrong = new Map<BoundCell, number>()
  for (const { relation, terms, residual } of rest) {
    const [total] = terms
    if (relation.kind === 'sum' && total) wrong.set(total.cell, settled(total.value - residual))
  }
  for (const { changes } of repairs) for (const { cell, to } of changes) wrong.set(cell, to)
  return wrong
}

type Cause = [Exceeded, ...Exceeded[]]

/** One cause each: what has the exceeding figure in common, or the figures that are exceeded. The weightiest comes first. */
function causes(exceeded: readonly Exceeded[]): Cause[] {
  const found: Cause[] = []
  for (const one of exceeded) {
    const same = found.find((cause) =>
      cause.some((other) => other.lesser === one.lesser || sameBound(other, one)),
    )
    if (same) same.push(one)
    else found.push([one])
  }
  for (const cause of found) cause.sort(byWeight)
  return found
}

const sameBound = (a: Exceeded, b: Exceeded): boolean =>
  a.greater.length === b.greater.length && a.greater.every((cell) => b.greater.includes(cell))

const byWeight = (a: Exceeded, b: Exceeded): number =>
  Number(b.relation.severity === 'error') - Number(a.relation.severity === 'error') ||
  b.greater.length - a.greater.length ||
  b.value - a.value

function findingOf(
  form: BoundReport,
  table: BoundTable,
  lead: Exceeded,
  others: readonly Exceeded[],
): Finding<MessageId> {
  const { relation, lesser, value, greater, limit, blanks } = lead
  const filled = greater.map((cell) => figureIn(cell) ?? 0)
  const names = greater.map((cell) => `“${cellName(table, cell)}”`)
  const seen = new Set([lesser])
  const places = [lead, ...others].flatMap((each) =>
    [...each.greater, ...each.blanks, each.lesser].flatMap((cell) => {
      if (seen.has(cell)) return []
      seen.add(cell)
      const figure = figureIn(cell)
      const label = cellName(table, cell)
      const messageId = figure === undefined ? 'blank' : cell === each.lesser ? 'also' : 'limit'
      return [{ messageId, at: cell.cell, data: { label, value: figure ?? '' } } as const]
    }),
  )
  const likelier = likelierWrong(form, lead)
  return {
    messageId: messageIdOf(lead),
    at: lesser.cell,
    data: {
      lesser: cellName(table, lesser),
      value,
      greater: greater[0] ? cellName(table, greater[0]) : '',
      names,
      parts: sumText(filled),
      limit,
      blanks: blanks.length,
    },
    related: places,
    severity: relation.severity === 'error' && blanks.length === 0 ? 'error' : 'warning',
    basis: relation.basis,
    actual: value,
    ...(likelier ? { likelier } : {}),
    item: `${relation.id}/${lesser.address}`,
  }
}

function messageIdOf({ relation, greater, blanks }: Exceeded): MessageId {
  if (relation.kind === 'requires') return 'all-zero'
  if (relation.falling) return 'fall'
  if (blanks.length > 0) return 'over-filled'
  return greater.length > 1 ? 'over-sum' : 'over'
}

/** The prose may give one of the two figures otherwise than the table, so that the bound holds. */
function likelierWrong(form: BoundReport, { lesser, value, greater, limit }: Exceeded): Finding['likelier'] {
  const [only, another] = greater
  const lesserWrong = proseFigures(form, lesser).some((figure) => figure <= limit)
  const greaterWrong = only && !another && proseFigures(form, only).some((figure) => figure >= value)
  if (lesserWrong === Boolean(greaterWrong)) return undefined
  return lesserWrong ? 'primary' : 'related'
}
