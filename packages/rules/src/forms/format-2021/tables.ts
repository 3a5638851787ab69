import type { FormColumn, FormRow, FormTable } from '@gouji/core/form-schema'
import { casesTable } from '../shared/cases-table.ts'
import { requestsTable } from '../shared/requests-table.ts'

const decisions: FormColumn = { id: 'decisions', label: '本年处理决定数量', kind: 'leaf' }

const otherHandling: FormRow[] = [
  { id: 'other-handling', label: '其他处理', kind: 'heading', parent: 'results' },
  {
    id: 'other-not-corrected',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    aliases: ['申请人无正当理由逾期不补正'],
    kind: 'leaf',
    parent: 'other-handling',
  },
  {
    id: 'other-fee-unpaid',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    aliases: ['申请人逾期未按收费通知要求缴纳费用'],
    kind: 'leaf',
    parent: 'other-handling',
  },
  { id: 'other-other', label: '其他', kind: 'leaf', parent: 'other-handling' },
]

export const tables: FormTable[] = [
  {
    id: 'rules-and-documents',
    title: '第二十条第（一）项',
    marks: ['第二十条第（一）项'],
    rows: [
      { id: 'regulations', label: '规章', kind: 'leaf' },
      { id: 'normative-documents', label: '行政规范性文件', aliases: ['规范性文件'], kind: 'leaf' },
    ],
    columns: [
      { id: 'made', label: '本年制发件数', kind: 'leaf' },
      { id: 'repealed', label: '本年废止件数', kind: 'leaf' },
      { id: 'in-force', label: '现行有效件数', kind: 'leaf' },
    ],
  },
  {
    id: 'permits',
    title: '第二十条第（五）项',
    marks: ['第二十条第（五）项'],
    rows: [{ id: 'permits', label: '行政许可', kind: 'leaf' }],
    columns: [decisions],
  },
  {
    id: 'penalties',
    title: '第二十条第（六）项',
    marks: ['第二十条第（六）项'],
    rows: [
      { id: 'penalties', label: '行政处罚', kind: 'leaf' },
      { id: 'coercion', label: '行政强制', kind: 'leaf' },
    ],
    columns: [decisions],
  },
  {
    id: 'fees',
    title: '第二十条第（八）项',
    marks: ['第二十条第（八）项'],
    rows: [{ id: 'administrative-fees', label: '行政事业性收费', kind: 'leaf' }],
    columns: [{ id: 'amount', label: '本年收费金额', kind: 'leaf', number: 'decimal', unit: '万元' }],
  },
  requestsTable(otherHandling),
  casesTable,
]
