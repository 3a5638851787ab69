import type { FormColumn, FormRow, FormTable } from '@gouji/core/form-schema'
import { casesTable } from '../shared/cases-table.ts'
import { requestsTable } from '../shared/requests-table.ts'

const previousItems: FormColumn = { id: 'previous-items', label: '上一年项目数量', kind: 'leaf' }
const change: FormColumn = {
  id: 'change',
  label: '本年增/减',
  aliases: ['本年增减'],
  kind: 'leaf',
  number: 'signed',
}
const decisions: FormColumn = { id: 'decisions', label: '处理决定数量', kind: 'leaf' }

const otherHandling: FormRow[] = [
  { id: 'other-handling', label: '其他处理', kind: 'leaf', parent: 'results' },
]

export const tables: FormTable[] = [
  {
    id: 'rules-and-documents',
    title: '第二十条第（一）项',
    marks: ['第二十条第（一）项'],
    rows: [
      { id: 'regulations', label: '规章', kind: 'leaf' },
      { id: 'normative-documents', label: '规范性文件', aliases: ['行政规范性文件'], kind: 'leaf' },
    ],
    columns: [
      { id: 'newly-made', label: '本年新制作数量', kind: 'leaf' },
      { id: 'newly-disclosed', label: '本年新公开数量', kind: 'leaf' },
      { id: 'disclosed-total', label: '对外公开总数量', mistakes: ['对外公开数量'], kind: 'leaf' },
    ],
  },
  {
    id: 'permits',
    title: '第二十条第（五）项',
    marks: ['第二十条第（五）项'],
    rows: [
      { id: 'permits', label: '行政许可', kind: 'leaf' },
      { id: 'other-services', label: '其他对外管理服务事项', kind: 'leaf' },
    ],
    columns: [previousItems, change, decisions],
  },
  {
    id: 'penalties',
    title: '第二十条第（六）项',
    marks: ['第二十条第（六）项'],
    rows: [
      { id: 'penalties', label: '行政处罚', kind: 'leaf' },
      { id: 'coercion', label: '行政强制', kind: 'leaf' },
    ],
    columns: [previousItems, change, decisions],
  },
  {
    id: 'fees',
    title: '第二十条第（八）项',
    marks: ['第二十条第（八）项'],
    rows: [{ id: 'administrative-fees', label: '行政事业性收费', kind: 'leaf' }],
    columns: [previousItems, change],
  },
  {
    id: 'procurement',
    title: '第二十条第（九）项',
    marks: ['第二十条第（九）项'],
    rows: [{ id: 'central-procurement', label: '政府集中采购', kind: 'leaf' }],
    columns: [
      { id: 'items', label: '采购项目数量', kind: 'leaf' },
      // The form prints no unit for it.
      { id: 'amount', label: '采购总金额', kind: 'leaf', number: 'decimal' },
    ],
  },
  requestsTable(otherHandling),
  casesTable,
]
