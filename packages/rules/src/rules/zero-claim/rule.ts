import {
  type BoundCell,
  type BoundClaim,
  contradicts,
  defineRule,
  deniedCounts,
  type Finding,
  isZero,
  type Metric,
  type Span,
} from '@gouji/core'
import * as z from 'zod'
import { relatedCells } from '../../shared/related-cells.ts'
import { tableParts } from '../../shared/votes.ts'

export const rule = defineRule({
  id: 'zero-claim',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: {
      'zh-CN': '正文说没有，表中却有数',
      en: 'the prose says there was none, the table counts some',
    },
    basis: '同一报告的正文与表格应当一致（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    'not-zero': {
      'zh-CN': '正文说“{said}”，表中却填有：{counted}。',
      en: 'The prose says “{said}”, the table counts {counted}.',
    },
    'prose-wrong': {
      'zh-CN': '正文说“{said}”，表中却填有：{counted}，且与表中各分项相符，多半是正文有误。',
      en: 'The prose says “{said}”, the table counts {counted}, and its parts agree; the prose is likelier wrong.',
    },
    'counted-in-prose': {
      'zh-CN': '正文一处说“{said}”，另一处却说“{counted}”。',
      en: 'One place of the prose says “{said}”, another counts “{counted}”.',
    },
    counted: { 'zh-CN': '另一处：{counted}', en: 'elsewhere: {counted}' },
    cell: { 'zh-CN': '表中“{item}”为 {table}', en: '“{item}” in the table: {table}' },
  },
  *check({ form }) {
    if (!form) return
    // 未发生行政复议、行政诉讼 denies two items in one place: one finding.
    const denied = new Map<Span, Denied[]>()
    for (const { statement, metric, cells } of form.zeros) {
      const known = denied.get(statement)
      if (known) known.push({ metric, cells })
      else denied.set(statement, [{ metric, cells }])
    }
    for (const bound of form.claims) {
      if (!isZero(bound) || !contradicts(bound, form)) continue
      denied.set(bound.claim.quantity, [
        { metric: bound.metric, cells: bound.readings.flatMap((reading) => reading.cells) },
      ])
    }
    for (const { statement, counted } of deniedCounts(form)) {
      const { node, from, to } = statement
      const { quantity } = counted.claim
      const data = { said: node.value.slice(from, to), counted: phraseOf(counted) }
      yield {
        messageId: 'counted-in-prose',
        at: { node, from, to },
        item: counted.metric.id,
        actual: 0,
        expected: quantity.low,
        data,
        related: [{ messageId: 'counted', at: quantity, data: { counted: data.counted } }],
      }
    }
    for (const [{ node, from, to }, items] of denied) {
      const wrong = items.filter(({ cells }) => cells.some((cell) => numberIn(cell) > 0))
      if (wrong.length === 0) continue
      const counted = wrong.flatMap(({ cells }) => cells.filter((cell) => numberIn(cell) > 0))
      const sums = wrong.map(({ cells }) => cells.reduce((sum, cell) => sum + numberIn(cell), 0))
      const [sum = 0, another] = sums
      const proven = counted.every(({ address }) => tableParts(address, form)?.agree)
      const finding: Finding<'not-zero' | 'prose-wrong' | 'cell'> = {
        messageId: proven ? 'prose-wrong' : 'not-zero',
        at: { node, from, to },
        item: wrong.map(({ metric }) => metric.id).join('|'),
        actual: 0,
        data: {
          said: node.value.slice(from, to),
          counted: wrong.map(({ metric }, index) => `“${metric.label['zh-CN']}” ${sums[index]}`),
        },
        related: relatedCells(counted, form),
      }
      yield {
        ...finding,
        ...(another === undefined && { expected: sum }),
        ...(proven && { likelier: 'primary' }),
      }
    }
  },
})

interface Denied {
  metric: Metric
  cells: readonly BoundCell[]
}

/** The words of a count with its number. */
function phraseOf({ claim: { quantity, subject, object } }: BoundClaim): string {
  const { node, from, to } = quantity
  return node.value.slice(from - subject.length, to + Math.min(object.length, 6)).trim()
}

function numberIn({ value }: BoundCell): number {
  return value.kind === 'number' ? value.value : 0
}
