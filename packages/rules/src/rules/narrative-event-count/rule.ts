import {
  type BoundReport,
  type Claim,
  type DatedEvent,
  defineRule,
  type Facts,
  type Finding,
} from '@gouji/core'
import * as z from 'zod'

type MessageId = 'fewer' | 'no-row' | 'stated' | 'event' | 'cell' | 'table' | 'count'

export const rule = defineRule({
  id: 'narrative-event-count',
  meta: {
    category: 'figures',
    severity: 'warning',
    summary: {
      'zh-CN': '正文写明日期的会议、培训、新闻发布会多于表中所填或正文所说',
      en: 'the prose dates more meetings, courses or news conferences than the table or the prose counts',
    },
    basis: '国办发〔2014〕32号附表“政府信息公开会议和培训情况”',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    fewer: {
      'zh-CN': '正文写明日期的有 {found} 次（{dates}），表中“{item}”只有 {value}。',
      en: 'The prose dates {found} of them ({dates}), the table has {value} for “{item}”.',
    },
    'no-row': {
      'zh-CN': '正文写明日期的有 {found} 次（{dates}），表中却没有“{item}”一行。',
      en: 'The prose dates {found} of them ({dates}), but the table has no row “{item}”.',
    },
    stated: {
      'zh-CN': '正文写明日期的有 {found} 次（{dates}），正文却说全年 {value} 次。',
      en: 'The prose dates {found} of them ({dates}), but says that there were {value}.',
    },
    event: { 'zh-CN': '另一次：{date}', en: 'another: {date}' },
    cell: { 'zh-CN': '表中“{item}”为 {value}', en: '“{item}” in the table: {value}' },
    table: { 'zh-CN': '表中没有这一行', en: 'the table without the row' },
    count: { 'zh-CN': '这里说 {value} 次', en: 'here it says {value}' },
  },
  *check({ facts, form, report }) {
    for (const kind of ['meeting', 'training', 'press-conference'] as const) {
      const events = facts.events.filter(
        (event) => event.kind === kind && (event.date.year ?? report.year) === report.year,
      )
      if (events.length === 0) continue
      const finding = (form && againstTable(form, kind, events)) ?? againstText(facts, kind, events)
      if (finding) yield finding
    }
  },
})

function againstTable(
  form: BoundReport,
  kind: DatedEvent['kind'],
  events: readonly DatedEvent[],
): Finding<MessageId> | undefined {
  const metric = form.form.metrics.find((candidate) => candidate.event === kind)
  const [address] = metric?.cells ?? []
  const [first] = events
  if (!metric || !first || address === undefined) return undefined
  const [tableId = '', rowId = ''] = address.split('/')
  const bound = form.cell(address)
  const table = form.tables.get(tableId)
  const data = { found: events.length, dates: datesOf(events), item: metric.label['zh-CN'] }
  if (bound?.value.kind === 'number') {
    const counted = bound.value.value
    if (counted >= events.length) return undefined
    // A number that the prose gives with the dates (举办培训班1期) is held against the table itself.
    const said = [...form.partial, ...form.claims].some(
      ({ claim, readings }) => readings[0]?.cells.includes(bound) && claim.quantity.low > counted,
    )
    if (said) return undefined
    return {
      messageId: 'fewer',
      at: first,
      item: metric.id,
      actual: events.length,
      expected: counted,
      likelier: 'related',
      data: { ...data, value: counted },
      related: [
        { messageId: 'cell', at: bound.cell, data: { item: data.item, value: counted } },
        ...others(events),
      ],
    }
  }
  if (!table?.missingRows.some((row) => row.id === rowId) || !table.tables[0]) return undefined
  return {
    messageId: 'no-row',
    at: first,
    item: metric.id,
    likelier: 'related',
    data,
    related: [{ messageId: 'table', at: table.tables[0] }, ...others(events)],
  }
}

/** What a sentence that counts events of the kind speaks of. */
const SPEAKS_OF: Readonly<Record<DatedEvent['kind'], RegExp>> = {
  meeting: /召开.{0,12}(?:信息公开|政务公开|政务信息|公开工作).{0,12}会/,
  training: /(?:举办|开展|组织).{0,16}培训/,
  'press-conference': /新闻发布会/,
}
const OF_THE_YEAR = /全年|年内|一年|本年|今年|年度|共|累计|总计/
const NOT_OF_THEM_ALL = /参加|其中|另|还|上级|季度|半年/

/** The number of events that the prose gives for the year, in a sentence that dates none of them. */
function againstText(
  { claims, events: dated }: Facts,
  kind: DatedEvent['kind'],
  events: readonly DatedEvent[],
): Finding<MessageId> | undefined {
  const [first] = events
  if (!first) return undefined
  const stated = claims.filter((claim) => counts(claim, kind))
  const most = stated.reduce<Claim | undefined>(
    (best, claim) => (best && best.quantity.low >= claim.quantity.low ? best : claim),
    undefined,
  )
  if (!most || most.quantity.low >= events.length) return undefined
  if (stated.some(({ quantity }) => dated.some(({ sentence }) => sentence === quantity.sentence)))
    return undefined
  const value = most.quantity.low
  return {
    messageId: 'stated',
    at: first,
    item: kind,
    actual: events.length,
    expected: value,
    data: { found: events.length, dates: datesOf(events), value },
    related: [{ messageId: 'count', at: most.quantity, data: { value } }, ...others(events)],
  }
}

function counts({ quantity, subject, object, cue, period, scope }: Claim, kind: DatedEvent['kind']): boolean {
  if (!quantity.exact || !/^[次场期]$/.test(quantity.unit)) return false
  if (period !== 'this-year' || scope !== 'own' || (cue !== 'total' && cue !== 'plain')) return false
  const { node, from, to } = quantity.sentence
  const clause = quantity.sentence.clauses[quantity.clause]
  const sentence = node.value.slice(from, to)
  const own = node.value.slice(clause?.from ?? from, clause?.to ?? to)
  return SPEAKS_OF[kind].test(subject + object) && OF_THE_YEAR.test(sentence) && !NOT_OF_THEM_ALL.test(own)
}

function datesOf(events: readonly DatedEvent[]): string[] {
  return events.map(({ date }) => date.node.value.slice(date.from, date.to))
}

function others(events: readonly DatedEvent[]): NonNullable<Finding<MessageId>['related']> {
  const dates = datesOf(events)
  return events
    .slice(1)
    .map((event, index) => ({ messageId: 'event', at: event, data: { date: dates[index + 1] ?? '' } }))
}
