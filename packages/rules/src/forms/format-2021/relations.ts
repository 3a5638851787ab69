import type { FormTable, Relation } from '@gouji/core/form-schema'
import { casesRelations } from '../shared/cases-table.ts'
import { requestsRelations } from '../shared/requests-table.ts'
import { tables } from './tables.ts'

const instrument = '国办公开办函〔2021〕30号'
const derived = `${instrument}附表的层级与编号（推导）`

const isRequests = (table: FormTable): boolean => table.id === 'requests'

export const relations: Relation[] = [
  {
    id: 'made-still-in-force',
    table: 'rules-and-documents',
    kind: 'bound',
    over: 'columns',
    lesser: ['made'],
    greater: ['in-force', 'repealed'],
    severity: 'warning',
    basis: derived,
    summary: {
      'zh-CN': '本年制发件数一般不超过现行有效件数与本年废止件数之和',
      en: 'what was issued this year is as a rule in force or repealed',
    },
  },
  {
    id: 'in-force-from-last-year',
    table: 'rules-and-documents',
    kind: 'carry',
    over: 'columns',
    current: 'in-force',
    previous: 'in-force',
    add: ['made'],
    less: ['repealed'],
    grownIn: 'this-year',
    severity: 'warning',
    basis: derived,
    summary: {
      'zh-CN': '现行有效件数一般等于上一年现行有效件数加本年制发、减本年废止',
      en: 'in force is as a rule last year’s figure, with what was issued, without what was repealed',
    },
  },
  ...tables.filter(isRequests).flatMap((table) => requestsRelations(table, instrument)),
  ...casesRelations(derived),
]
