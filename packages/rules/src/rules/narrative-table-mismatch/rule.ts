import {
  type BoundClaim,
  type BoundReading,
  type BoundReport,
  type Cell,
  defineRule,
  type Facts,
  type Finding,
} from '@gouji/core'
import * as z from 'zod'
import { elsewhere } from '../../shared/channels.ts'
import { contradicts, isZero, knownReadings } from '../../shared/claims.ts'
import { itemName } from '../../shared/item-name.ts'
import { likelierWrong, type Vote, votesOn } from '../../shared/votes.ts'

type MessageId =
  | 'mismatch'
  | 'readings'
  | 'prose-growth'
  | 'table-growth'
  | 'prose-breakdown'
  | 'table-breakdown'
  | 'table-sum'
  | 'table-claim'
  | 'part-exceeds'
  | 'cell'

const HERE: { 'zh-CN': string; en: string } = {
  'zh-CN': '正文为 {prose}，表中“{item}”为 {table}',
  en: 'The prose says {prose}, the table has {table} for {item}',
}

export const rule = defineRule({
  id: 'narrative-table-mismatch',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: { 'zh-CN': '正文中的数与表中的数不一致', en: 'a figure of the prose is not the table’s' },
    basis: '《政府信息公开条例》年度报告正文与统计表为同一事项',
    evidence: 'both-ends',
  },
  options: z.strictObject({
    approximate: z
      .boolean()
      .default(true)
      .describe('是否核对“余”“约”“近”等概数 / whether figures such as 60余, 约60 are checked'),
  }),
  messages: {
    mismatch: { 'zh-CN': `${HERE['zh-CN']}，两处应当一致。`, en: `${HERE.en}; they should agree.` },
    readings: {
      'zh-CN': '正文为 {prose}，与表中任何一种理解都不符：{readings}。',
      en: 'The prose says {prose}, which no reading of the table gives: {readings}.',
    },
    'prose-growth': {
      'zh-CN': `${HERE['zh-CN']}。增幅 {rate} 只有 {value} 能得出（上年为 {base}），多半是表中有误。`,
      en: `${HERE.en}. Only {value} can have the printed change of {rate} (from {base}), so the table is likelier wrong.`,
    },
    'table-growth': {
      'zh-CN': `${HERE['zh-CN']}。增幅 {rate} 只有 {value} 能得出（上年为 {base}），多半是正文有误。`,
      en: `${HERE.en}. Only {value} can have the printed change of {rate} (from {base}), so the prose is likelier wrong.`,
    },
    'prose-breakdown': {
      'zh-CN': `${HERE['zh-CN']}。正文的分项 {parts} = {value}，多半是表中有误。`,
      en: `${HERE.en}. The parts in the prose give {parts} = {value}, so the table is likelier wrong.`,
    },
    'table-breakdown': {
      'zh-CN': `${HERE['zh-CN']}。正文的分项 {parts} = {value}，多半是正文的总数有误。`,
      en: `${HERE.en}. The parts in the prose give {parts} = {value}, so the total in the prose is likelier wrong.`,
    },
    'table-sum': {
      'zh-CN': `${HERE['zh-CN']}。表中分项 {parts} = {value}，多半是正文有误。`,
      en: `${HERE.en}. The parts in the table give {parts} = {value}, so the prose is likelier wrong.`,
    },
    'table-claim': {
      'zh-CN': `${HERE['zh-CN']}。正文另一处也为 {value}，多半是这一处有误。`,
      en: `${HERE.en}. The prose has {value} elsewhere, so this place is likelier wrong.`,
    },
    'part-exceeds': {
      'zh-CN': '正文中部分时段的数 {prose} 已超过表中全年的“{item}” {table}。',
      en: 'The prose counts {prose} for a part of the year, more than the table’s {table} for the whole ({item}).',
    },
    cell: { 'zh-CN': '表中“{item}”为 {table}', en: '{item} in the table: {table}' },
  },
  *check({ facts, form, options }) {
    if (!form) return
    for (const bound of form.claims) {
      if (isZero(bound) || !contradicts(bound, form)) continue
      if (!bound.claim.quantity.exact && !options.approximate) continue
      // A figure that stands under another channel is that rule's, unless it is the prose's only count of publication.
      if (
        elsewhere(bound, form) &&
        form.claims.some((other) => !other.metric.channel && other.metric.id === totalOf(bound, form))
      )
        continue
      yield findingOf(bound, facts, form)
    }
    for (const bound of form.partial) {
      const readings = knownReadings(bound)
      const [first] = readings
      const { quantity } = bound.claim
      if (!first || readings.length < bound.readings.length) continue
      if (readings.some((reading) => quantity.low <= reading.value + reading.slack)) continue
      yield {
        messageId: 'part-exceeds',
        at: quantity,
        actual: quantity.low,
        expected: first.value,
        item: bound.metric.id,
        data: { prose: quantity.text, item: first.label['zh-CN'], table: first.value },
        related: relatedOf(readings, form),
      }
    }
  },
})

/** The metric that a channel's other reading stands for. */
function totalOf(bound: BoundClaim, form: BoundReport): string | undefined {
  const address = bound.readings[1]?.cells[0]?.address
  return form.claims.find(
    (other) => other.readings[0]?.cells[0]?.address === address && !other.metric.channel,
  )?.metric.id
}

function findingOf(bound: BoundClaim, facts: Facts, form: BoundReport): Finding<MessageId> {
  const { quantity } = bound.claim
  const readings = knownReadings(bound)
  const [first] = readings
  const votes = first ? votesOn(bound, first.value, facts, form) : []
  const likelier = likelierWrong(votes)
  const vote = likelier === undefined ? undefined : votes[0]
  const shared = {
    at: quantity,
    actual: quantity.low,
    item: bound.metric.id,
    severity: quantity.exact ? ('error' as const) : ('warning' as const),
    related: relatedOf(readings, form),
    ...(likelier && { likelier }),
  }
  const base = { prose: quantity.text, item: first?.label['zh-CN'] ?? '', table: first?.value ?? 0 }
  if (vote && first) {
    const value = vote.for === 'prose' ? quantity.low : first.value
    return {
      ...shared,
      messageId: messageOf(vote),
      data: { ...base, value, ...detailOf(vote) },
      expected: first.value,
    }
  }
  if (readings.length > 1) {
    const list = readings.map((reading) => `${reading.label['zh-CN']} ${reading.value}`).join('；')
    return { ...shared, messageId: 'readings', data: { ...base, readings: list } }
  }
  return { ...shared, messageId: 'mismatch', data: base, ...(first && { expected: first.value }) }
}

function messageOf(vote: Vote): MessageId {
  switch (vote.by) {
    case 'growth':
      return vote.for === 'prose' ? 'prose-growth' : 'table-growth'
    case 'breakdown':
      return vote.for === 'prose' ? 'prose-breakdown' : 'table-breakdown'
    case 'table-sum':
      return 'table-sum'
    case 'other-claim':
      return 'table-claim'
  }
}

function detailOf(vote: Vote): Record<string, string | number> {
  if (vote.by === 'growth') return { rate: vote.rate, base: vote.base }
  return vote.by === 'other-claim' ? {} : { parts: vote.parts }
}

/** The cells of the readings, each once. */
function relatedOf(
  readings: readonly BoundReading[],
  form: BoundReport,
): NonNullable<Finding<MessageId>['related']> {
  const seen = new Set<Cell>()
  const related: { messageId: 'cell'; at: Cell; data: Record<string, string | number> }[] = []
  for (const { cells } of readings) {
    for (const bound of cells) {
      const { cell, value } = bound
      if (seen.has(cell)) continue
      seen.add(cell)
      related.push({
        messageId: 'cell',
        at: cell,
        data: { item: itemName(bound, form), table: value.kind === 'number' ? value.value : cell.value },
      })
    }
  }
  return related
}
