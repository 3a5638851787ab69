import { render } from '../diagnostic/render.ts'
import type { BoundCell } from '../form/bound.ts'
import type { Locale, Localized } from '../rule/types.ts'
import type { CheckId, LedgerEntry, LedgerStatus, OtherId, UncheckedId } from './entry.ts'

/** What each check says where it holds and where it does not. */
const CHECKS: Readonly<Record<CheckId, Partial<Record<'verified' | 'contradicted', Localized>>>> = {
  cell: {
    verified: { 'zh-CN': '与表中“{item}”的 {value} 一致', en: 'the table has {value} for “{item}”' },
    contradicted: { 'zh-CN': '表中“{item}”为 {value}', en: 'the table has {value} for “{item}”' },
  },
  cells: {
    verified: { 'zh-CN': '与表中“{item}”的 {sum} 一致', en: 'the table gives {sum} for “{item}”' },
    contradicted: { 'zh-CN': '表中“{item}”为 {sum}', en: 'the table gives {sum} for “{item}”' },
  },
  sites: {
    verified: {
      'zh-CN': '与 {figures} 相加，等于表中“{item}”的 {value}',
      en: 'with {figures} it comes to the {value} that the table has for “{item}”',
    },
  },
  channel: {
    contradicted: {
      'zh-CN': '表中“{item}”为 {value}，这个数填在“{other}”',
      en: 'the table has {value} for “{item}” and this figure under “{other}”',
    },
  },
  'part-of-year': {
    verified: {
      'zh-CN': '各时段合计与表中全年的“{item}” {value} 相符',
      en: 'the parts of the year come to the {value} that the table has for “{item}”',
    },
    contradicted: {
      'zh-CN': '只是部分时段的数，已超过表中全年的“{item}” {value}',
      en: 'of a part of the year, and more than the {value} that the table has for “{item}” in all',
    },
  },
  zero: {
    verified: { 'zh-CN': '与“{figures}”的说法一致', en: 'the prose also says “{figures}”' },
    contradicted: { 'zh-CN': '另一处说“{figures}”', en: 'elsewhere the prose says “{figures}”' },
  },
  balance: {
    contradicted: {
      'zh-CN': '与 {figures} 应当平衡，合计却是 {value}',
      en: 'should balance with {figures}, which come to {value}',
    },
  },
  parts: {
    verified: { 'zh-CN': '等于各分项之和 {formula}', en: 'the sum of its parts {formula}' },
    contradicted: { 'zh-CN': '各分项之和为 {formula} = {value}', en: 'its parts give {formula} = {value}' },
  },
  whole: {
    verified: {
      'zh-CN': '与其余各分项相加，等于总数 {first}',
      en: 'with the other parts it comes to the total {first}',
    },
  },
  rate: {
    verified: { 'zh-CN': '由 {figures} 算得，相符', en: 'as {figures} give it' },
    contradicted: { 'zh-CN': '与 {figures} 算不拢{expected}', en: 'not what {figures} give{expected}' },
  },
  feasible: {
    verified: {
      'zh-CN': '上年为 {value} 时，本年的 {figures} 正是这个增减幅度',
      en: 'from {value} to {figures} is this change',
    },
  },
  'rate-in-table': {
    verified: {
      'zh-CN': '{figures} 按表中的数计算，相符',
      en: 'as the table’s figure in place of {figures} gives it',
    },
  },
  figures: {
    verified: { 'zh-CN': '与 {figures} 算得拢', en: 'it gives {first} with the figure beside it' },
  },
  mention: {
    verified: { 'zh-CN': '与另一处的 {figures} 一致', en: 'the prose has {figures} elsewhere as well' },
    contradicted: { 'zh-CN': '另一处为 {figures}', en: 'the prose has {figures} elsewhere' },
  },
  enumeration: {
    verified: { 'zh-CN': '与文中列出的项数一致', en: 'as many as are listed' },
    contradicted: { 'zh-CN': '文中列出 {value} 项', en: '{value} are listed' },
  },
  sections: {
    verified: { 'zh-CN': '与报告的 {value} 个部分一致', en: 'the report has {value} sections' },
  },
}

const UNCHECKED: Readonly<Record<UncheckedId, Localized>> = {
  'no-form': { 'zh-CN': '没有认出表式，无表可对', en: 'the report is on no known form' },
  'no-item': { 'zh-CN': '表中不要求填写这一项', en: 'the form does not ask for it' },
  unrecognised: {
    'zh-CN': '没有认出是表中的哪一项',
    en: 'not recognised as an item of the form',
  },
  'blank-cell': { 'zh-CN': '表中“{item}”没有填数', en: 'the table has no number for “{item}”' },
  'missing-cell': { 'zh-CN': '表中缺少“{item}”', en: 'the table lacks “{item}”' },
  ambiguous: {
    'zh-CN': '可能指不止一项，无法确定与哪一项核对',
    en: 'it may be of several items; which is not certain',
  },
  'other-scope': { 'zh-CN': '只是部分单位或部分事项的数', en: 'of some bodies or matters only' },
  'last-year': { 'zh-CN': '是上一年的数', en: 'of the year before' },
  'other-year': { 'zh-CN': '是其他年份的数', en: 'of another year' },
  cumulative: { 'zh-CN': '是历年累计的数', en: 'counted over several years' },
  'part-year': { 'zh-CN': '只是部分时段的数', en: 'of a part of the year' },
  plan: { 'zh-CN': '是计划或要求，不是本年的数', en: 'a plan, not a count of the year' },
  'open-list': {
    'zh-CN': '所在的分项相加不必等于总数',
    en: 'its list of parts need not come to the total',
  },
  'wrong-list': {
    'zh-CN': '所在的分项与总数不符，不知是否这里有误',
    en: 'the list it is in does not come to its total; which figure is wrong is not known',
  },
  approximate: { 'zh-CN': '是概数，没有可核对的数', en: 'approximate, with nothing to hold it against' },
  'no-base': { 'zh-CN': '没有写明据以计算的数', en: 'the figures it is of are not given' },
  lone: { 'zh-CN': '报告里没有可与之核对的数', en: 'nothing in the report can check it' },
}

const OTHER: Readonly<Record<OtherId, Localized>> = {
  tariff: { 'zh-CN': '是收费标准，不是统计数', en: 'a price, not a sum' },
}

const STATUSES: Readonly<Record<LedgerStatus, Localized>> = {
  verified: { 'zh-CN': '已核对', en: 'verified' },
  contradicted: { 'zh-CN': '矛盾', en: 'contradicted' },
  unchecked: { 'zh-CN': '未核对', en: 'unchecked' },
  other: { 'zh-CN': '不是统计数', en: 'no statistic' },
}

/** What the status is called. */
export function statusName(status: LedgerStatus, locale: Locale): string {
  return STATUSES[status][locale]
}

/** By what the figure was checked, or why not: half a sentence without a mark at its end. */
export function explain(entry: LedgerEntry, locale: Locale): string {
  const item = entry.name?.[locale] ?? ''
  if (entry.status === 'unchecked') return render(UNCHECKED[entry.why], { item }, locale)
  if (entry.status === 'other') return render(OTHER[entry.why], undefined, locale)
  const { against, value = entry.quantity.low } = entry
  const cells = against.filter((end): end is BoundCell => 'address' in end)
  const spans = against.flatMap((end) => ('address' in end ? [] : end.node.value.slice(end.from, end.to)))
  const sentence = CHECKS[entry.by][entry.status]
  if (!sentence) return statusName(entry.status, locale)
  const addends = cells.map((cell) => cell.cell.value.trim())
  const data = {
    item,
    value,
    sum: addends.length > 1 ? `${addends.join(' + ')} = ${value}` : value,
    figures: spans.length > SHOWN ? [...spans.slice(0, SHOWN - 1), '…'] : spans,
    formula: spans.map((span) => span.replace(/[^0-9.]+$/, '')).join(' + '),
    first: spans[0] ?? '',
    other: cells[0]?.row.label ?? '',
    expected: entry.value === undefined ? '' : EXPECTED[locale](entry.value, entry.quantity.unit),
  }
  return render(sentence, data, locale)
}

/** Figures of a list that are named before … stands for the rest. */
const SHOWN = 6

const EXPECTED: Readonly<Record<Locale, (value: number, unit: string) => string>> = {
  'zh-CN': (value, unit) => `，应为 ${value}${unit}`,
  en: (value, unit) => `, which is ${value}${unit}`,
}
