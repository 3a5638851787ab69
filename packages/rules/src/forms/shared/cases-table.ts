import type { FormColumn, FormTable, Relation } from '@gouji/core/form-schema'

const outcomes = [
  { id: 'upheld', label: '结果维持', aliases: ['维持'] },
  { id: 'corrected', label: '结果纠正', aliases: ['纠正'] },
  { id: 'other', label: '其他结果', aliases: ['其他'] },
  { id: 'pending', label: '尚未审结', aliases: ['未审结'] },
] as const

/** 结果维持 … 尚未审结 and their 总计, under one group of cases. */
function outcomesOf(group: string): FormColumn[] {
  const leaves = outcomes.map(
    (outcome): FormColumn => ({
      id: `${group}-${outcome.id}`,
      label: outcome.label,
      aliases: [...outcome.aliases],
      kind: 'leaf',
      parent: group,
    }),
  )
  return [...leaves, { id: `${group}-total`, label: '总计', aliases: ['合计'], kind: 'total', parent: group }]
}

/** Table of section four: one row of figures under a tree of columns. */
export const casesTable: FormTable = {
  id: 'cases',
  title: '政府信息公开行政复议、行政诉讼情况',
  marks: ['政府信息公开行政复议、行政诉讼情况'],
  rows: [{ id: 'cases', label: '件数', kind: 'leaf', unprinted: true }],
  columns: [
    { id: 'review', label: '行政复议', kind: 'group' },
    ...outcomesOf('review'),
    { id: 'suit', label: '行政诉讼', kind: 'group' },
    {
      id: 'suit-direct',
      label: '未经复议直接起诉',
      aliases: ['直接起诉', '未经复议直接提起诉讼'],
      kind: 'group',
      parent: 'suit',
    },
    ...outcomesOf('suit-direct'),
    { id: 'suit-after', label: '复议后起诉', aliases: ['经复议后起诉'], kind: 'group', parent: 'suit' },
    ...outcomesOf('suit-after'),
  ],
}

/** In each of the three groups the total is the sum of the outcomes. */
export function casesRelations(basis: string): Relation[] {
  const groups = [
    { id: 'review', 'zh-CN': '行政复议', en: 'reviews' },
    { id: 'suit-direct', 'zh-CN': '未经复议直接起诉', en: 'suits without review' },
    { id: 'suit-after', 'zh-CN': '复议后起诉', en: 'suits after review' },
  ]
  return groups.map((group) => ({
    id: `${group.id}-sum`,
    table: 'cases',
    kind: 'sum',
    over: 'columns',
    total: `${group.id}-total`,
    parts: outcomes.map((outcome) => `${group.id}-${outcome.id}`),
    severity: 'error',
    basis,
    summary: {
      'zh-CN': `${group['zh-CN']}总计等于维持、纠正、其他、尚未审结之和`,
      en: `${group.en}: the total is upheld, corrected, other and pending together`,
    },
  }))
}
