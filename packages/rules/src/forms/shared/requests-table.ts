import type { FormColumn, FormRow, FormTable, Relation } from '@gouji/core/form-schema'

const columns: FormColumn[] = [
  { id: 'natural-person', label: '自然人', kind: 'leaf' },
  {
    id: 'organisation',
    label: '法人或其他组织',
    aliases: ['法人或者其他组织', '法人和其他组织', '法人及其他组织'],
    kind: 'group',
  },
  { id: 'enterprise', label: '商业企业', kind: 'leaf', parent: 'organisation' },
  { id: 'research', label: '科研机构', kind: 'leaf', parent: 'organisation' },
  { id: 'welfare', label: '社会公益组织', kind: 'leaf', parent: 'organisation' },
  { id: 'legal-service', label: '法律服务机构', kind: 'leaf', parent: 'organisation' },
  { id: 'other-organisation', label: '其他', kind: 'leaf', parent: 'organisation' },
  { id: 'total', label: '总计', aliases: ['合计'], kind: 'total' },
]

const upToOtherHandling: FormRow[] = [
  { id: 'received', label: '本年新收政府信息公开申请数量', kind: 'leaf' },
  { id: 'carried-over', label: '上年结转政府信息公开申请数量', kind: 'leaf' },
  { id: 'results', label: '本年度办理结果', kind: 'heading' },
  { id: 'granted', label: '予以公开', kind: 'leaf', parent: 'results' },
  { id: 'partly-granted', label: '部分公开', kind: 'leaf', parent: 'results' },
  { id: 'refused', label: '不予公开', kind: 'heading', parent: 'results' },
  {
    id: 'refused-state-secret',
    label: '属于国家秘密',
    mistakes: ['属于国家机密'],
    kind: 'leaf',
    parent: 'refused',
  },
  { id: 'refused-law', label: '其他法律行政法规禁止公开', kind: 'leaf', parent: 'refused' },
  { id: 'refused-security', label: '危及“三安全一稳定”', kind: 'leaf', parent: 'refused' },
  { id: 'refused-third-party', label: '保护第三方合法权益', kind: 'leaf', parent: 'refused' },
  { id: 'refused-internal', label: '属于三类内部事务信息', kind: 'leaf', parent: 'refused' },
  { id: 'refused-process', label: '属于四类过程性信息', kind: 'leaf', parent: 'refused' },
  { id: 'refused-enforcement-file', label: '属于行政执法案卷', kind: 'leaf', parent: 'refused' },
  { id: 'refused-inquiry', label: '属于行政查询事项', kind: 'leaf', parent: 'refused' },
  { id: 'unavailable', label: '无法提供', kind: 'heading', parent: 'results' },
  { id: 'unavailable-not-held', label: '本机关不掌握相关政府信息', kind: 'leaf', parent: 'unavailable' },
  { id: 'unavailable-needs-making', label: '没有现成信息需要另行制作', kind: 'leaf', parent: 'unavailable' },
  { id: 'unavailable-unclear', label: '补正后申请内容仍不明确', kind: 'leaf', parent: 'unavailable' },
  { id: 'unprocessed', label: '不予处理', kind: 'heading', parent: 'results' },
  { id: 'unprocessed-complaint', label: '信访举报投诉类申请', kind: 'leaf', parent: 'unprocessed' },
  { id: 'unprocessed-repeat', label: '重复申请', kind: 'leaf', parent: 'unprocessed' },
  { id: 'unprocessed-publication', label: '要求提供公开出版物', kind: 'leaf', parent: 'unprocessed' },
  { id: 'unprocessed-excessive', label: '无正当理由大量反复申请', kind: 'leaf', parent: 'unprocessed' },
  {
    id: 'unprocessed-confirm',
    label: '要求行政机关确认或重新出具已获取信息',
    kind: 'leaf',
    parent: 'unprocessed',
  },
]

const afterOtherHandling: FormRow[] = [
  { id: 'total', label: '总计', aliases: ['合计'], kind: 'total', parent: 'results' },
  { id: 'carried-forward', label: '结转下年度继续办理', kind: 'leaf' },
]

/** Table of section three; the two formats differ in the rows of （六）其他处理. */
export function requestsTable(otherHandling: readonly FormRow[]): FormTable {
  return {
    id: 'requests',
    title: '收到和处理政府信息公开申请情况',
    marks: ['收到和处理政府信息公开申请情况', '申请人情况'],
    rows: [...upToOtherHandling, ...otherHandling, ...afterOtherHandling],
    columns,
  }
}

const childrenOf = (rows: readonly FormRow[], parent: string): string[] =>
  rows.filter((row) => row.parent === parent).map((row) => row.id)

/** Balance, column sum, row sum and, where a document prints figures beside a group, the group's subtotal. */
export function requestsRelations(requests: FormTable, instrument: string): Relation[] {
  const { rows } = requests
  const table = requests.id
  const leaves = rows.filter((row) => row.kind === 'leaf').map((row) => row.id)
  const outside = ['received', 'carried-over', 'carried-forward']
  const groups = rows.filter((row) => row.kind === 'heading' && row.parent === 'results')
  const derived = `${instrument}附表的层级与编号（推导）`
  return [
    {
      id: 'requests-balance',
      table,
      kind: 'balance',
      over: 'rows',
      left: ['received', 'carried-over'],
      right: ['total', 'carried-forward'],
      severity: 'error',
      basis: `${instrument}附表“第一项加第二项之和，等于第三项加第四项之和”`,
      summary: {
        'zh-CN': '本年新收加上年结转，等于办理结果总计加结转下年度',
        en: 'received and carried over are together what was handled and what is carried forward',
      },
    },
    {
      id: 'results-sum',
      table,
      kind: 'sum',
      over: 'rows',
      total: 'total',
      parts: leaves.filter((leaf) => !outside.includes(leaf)),
      severity: 'error',
      basis: derived,
      summary: { 'zh-CN': '办理结果总计等于各项结果之和', en: 'the total handled is the sum of the results' },
    },
    {
      id: 'applicants-sum',
      table,
      kind: 'sum',
      over: 'columns',
      total: 'total',
      parts: [
        'natural-person',
        ...requests.columns.filter((column) => column.parent === 'organisation').map((column) => column.id),
      ],
      severity: 'error',
      basis: derived,
      summary: {
        'zh-CN': '总计列等于自然人与各类法人或其他组织之和',
        en: 'the total column is natural persons and all organisations together',
      },
    },
    ...groups.map(
      (group): Relation => ({
        id: `${group.id}-sum`,
        table,
        kind: 'sum',
        over: 'rows',
        total: group.id,
        parts: childrenOf(rows, group.id),
        severity: 'warning',
        basis: derived,
        summary: {
          'zh-CN': `${group.label}的小计等于其下各项之和`,
          en: `the subtotal printed beside ${group.label} is the sum of its items`,
        },
      }),
    ),
    {
      id: 'carried-over-from-last-year',
      table,
      kind: 'carry',
      over: 'rows',
      current: 'carried-over',
      previous: 'carried-forward',
      severity: 'error',
      basis: derived,
      summary: {
        'zh-CN': '上年结转数等于上一年报告的结转下年度数',
        en: 'what is carried over is what last year’s report carried forward',
      },
    },
  ]
}
