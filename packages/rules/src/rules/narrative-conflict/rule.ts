import {
  type BoundReport,
  defineRule,
  type Finding,
  overlap,
  type Quantity,
  repeatedCounts,
  repetitions,
} from '@gouji/core'
import * as z from 'zod'

export const rule = defineRule({
  id: 'narrative-conflict',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '正文前后两处说的同一个数不一致',
      en: 'two places of the prose give one count differently',
    },
    basis: '同一报告内同一事项的数应当一致（推导）',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    conflict: {
      'zh-CN': '“{item}”前文为 {first}，这里为 {second}，两处应当一致。',
      en: '“{item}” is {first} earlier and {second} here; they should agree.',
    },
    earlier: { 'zh-CN': '前文为 {first}', en: 'earlier: {first}' },
  },
  *check({ facts, form }) {
    const told = new Set<Quantity>()
    for (const conflict of conflictsOf(form)) {
      told.add(conflict.second)
      yield findingOf(conflict)
    }
    for (const conflict of repeatedCounts(facts))
      if (!told.has(conflict.second)) yield findingOf({ ...conflict, id: `words:${conflict.item}` })
  },
})

interface Conflict {
  readonly first: Quantity
  readonly second: Quantity
  /** What is counted, in words and for the fingerprint. */
  readonly item: string
  readonly id: string
}

function* conflictsOf(form: BoundReport | undefined): Iterable<Conflict> {
  if (!form) return
  for (const { first, second } of repetitions(form)) {
    const [a, b] = [first.claim.quantity, second.claim.quantity]
    const { id, label } = second.metric
    if (!overlap(a, b)) yield { first: a, second: b, item: label['zh-CN'], id }
  }
}

function findingOf({ first, second, item, id }: Conflict): Finding<'conflict' | 'earlier'> {
  return {
    messageId: 'conflict',
    at: second,
    item: id,
    actual: second.low,
    expected: first.low,
    data: { item, first: first.text, second: second.text },
    related: [{ messageId: 'earlier', at: first, data: { first: first.text } }],
  }
}
