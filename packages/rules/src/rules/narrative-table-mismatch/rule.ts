import { type BoundClaim, type BoundReport, contradicts, defineRule, elsewhere, isZero } from '@gouji/core'
import * as z from 'zod'
import { exceeding, mismatch } from './finding.ts'

const HERE = {
  'zh-CN': '正文为 {prose}，表中“{item}”为 {table}',
  en: 'The prose says {prose}, the table has {table} for “{item}”',
} as const

export const rule = defineRule({
  id: 'narrative-table-mismatch',
  meta: {
    category: 'figures',
    severity: 'error',
    summary: { 'zh-CN': '正文中的数与表中的数不一致', en: 'a figure of the prose is not the table’s' },
    basis: '同一报告的正文与表格应当一致（推导）',
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
      'zh-CN': `${HERE['zh-CN']}。增减幅度 {rate} 只有 {value} 能得出（上年为 {base}），多半是表中有误。`,
      en: `${HERE.en}. Only {value} can have the printed change of {rate} (from {base}), so the table is likelier wrong.`,
    },
    'table-growth': {
      'zh-CN': `${HERE['zh-CN']}。增减幅度 {rate} 只有 {value} 能得出（上年为 {base}），多半是正文有误。`,
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
    'prose-part': {
      'zh-CN': `${HERE['zh-CN']}。按正文的数，各分项才与总数相符（{parts} = {total}），多半是表中有误。`,
      en: `${HERE.en}. With the prose’s figure the parts come to their total ({parts} = {total}), so the table is likelier wrong.`,
    },
    'table-part': {
      'zh-CN': `${HERE['zh-CN']}。按表中的数，各分项才与总数相符（{parts} = {total}），多半是正文有误。`,
      en: `${HERE.en}. With the table’s figure the parts come to their total ({parts} = {total}), so the prose is likelier wrong.`,
    },
    'prose-table-sum': {
      'zh-CN': `${HERE['zh-CN']}。表中各分项 {parts} = {value}，与正文相符，多半是表中的合计有误。`,
      en: `${HERE.en}. The parts in the table give {parts} = {value} like the prose, so the total in the table is likelier wrong.`,
    },
    'table-sum': {
      'zh-CN': `${HERE['zh-CN']}。表中各分项（{parts}）与表中的数相符，多半是正文有误。`,
      en: `${HERE.en}. The parts in the table ({parts}) agree with the table, so the prose is likelier wrong.`,
    },
    'table-claim': {
      'zh-CN': `${HERE['zh-CN']}。正文另一处也为 {value}，多半是这一处有误。`,
      en: `${HERE.en}. The prose has {value} elsewhere, so this place is likelier wrong.`,
    },
    'part-exceeds': {
      'zh-CN': '正文中部分时段的数 {prose} 已超过表中全年的“{item}” {table}。',
      en: 'The prose counts {prose} for a part of the year, more than the {table} of “{item}” for the whole year.',
    },
    'note-growth': {
      'zh-CN': '增减幅度 {rate} 也只与 {value} 相符。',
      en: 'The printed change of {rate} agrees with {value} as well.',
    },
    'note-breakdown': {
      'zh-CN': '正文的分项 {parts} 也得 {value}。',
      en: 'The parts in the prose, {parts}, give {value} as well.',
    },
    'note-part': {
      'zh-CN': '各分项与总数（{parts} = {total}）也与 {value} 相符。',
      en: 'The parts and their total ({parts} = {total}) agree with {value} as well.',
    },
    'note-table-sum': {
      'zh-CN': '表中各分项 {parts} 也得 {value}。',
      en: 'The parts in the table, {parts}, give {value} as well.',
    },
    'note-claim': {
      'zh-CN': '正文另一处也为 {value}。',
      en: 'The prose has {value} elsewhere as well.',
    },
    'slip-swapped': {
      'zh-CN': '两数只是相邻两位颠倒。',
      en: 'The two differ by two digits that changed places.',
    },
    'slip-digit-more': {
      'zh-CN': '两数只差一位数字，像是多写或漏写了一位。',
      en: 'One of the two has a digit more; it looks as if one was lost or typed twice.',
    },
    'slip-ten-times': {
      'zh-CN': '两数相差十倍，像是多写或漏写了一个 0。',
      en: 'One is ten times the other, as if a 0 was lost or added.',
    },
    'slip-neighbour': {
      'zh-CN': '表中相邻的“{beside}”正好是 {same}，像是抄错了行或列。',
      en: '“{beside}” beside it in the table is {same}, as if the wrong row or column was copied.',
    },
    'slip-added': {
      'zh-CN': '{table} = {one} + {other}，像是把正文中的这两个数相加了。',
      en: '{table} is {one} + {other}, as if these two figures of the prose had been added.',
    },
    'slip-last-year': {
      'zh-CN': '{same} 正是正文所说的上年数。',
      en: '{same} is what the prose gives for the year before.',
    },
    'use-table': { 'zh-CN': '正文改为表中的 {value}', en: 'make the prose {value}, as the table has it' },
    'use-prose': { 'zh-CN': '表中改为正文的 {value}', en: 'make the table {value}, as the prose has it' },
    cell: { 'zh-CN': '表中“{item}”为 {table}', en: '“{item}” in the table: {table}' },
    decides: { 'zh-CN': '据此判断：“{words}”', en: 'this decides: “{words}”' },
  },
  *check({ facts, form, options }) {
    if (!form) return
    for (const bound of form.claims) {
      if (isZero(bound) || !contradicts(bound, form)) continue
      if (!bound.claim.quantity.exact && !options.approximate) continue
      if (isMisplaced(bound, form)) continue
      const finding = mismatch(bound, facts, form)
      if (finding) yield finding
    }
    for (const bound of form.partial) {
      const finding = exceeding(bound, form)
      if (finding) yield finding
    }
  },
})

/**
 * Whether the figure stands under another channel in the table, which is that rule's finding; where it is the prose's
 * only count of publication, it is held against the total as well.
 */
function isMisplaced(bound: BoundClaim, form: BoundReport): boolean {
  if (!elsewhere(bound, form)) return false
  const total = bound.readings[1]?.cells[0]?.address
  return form.claims.some((other) => !other.metric.channel && other.readings[0]?.cells[0]?.address === total)
}
