import type { FormTable, Relation } from '@gouji/core/form-schema'
import { casesRelations } from '../shared/cases-table.ts'
import { requestsRelations } from '../shared/requests-table.ts'
import { tables } from './tables.ts'

const instrument = '国办公开办函〔2019〕60号'
const derived = `${instrument}附表的层级与编号（推导）`

const isRequests = (table: FormTable): boolean => table.id === 'requests'

const growing = ['permits', 'penalties', 'fees'].map(
  (table): Relation => ({
    id: `${table}-previous-items`,
    table,
    kind: 'carry',
    over: 'columns',
    current: 'previous-items',
    previous: 'previous-items',
    add: ['change'],
    grownIn: 'last-year',
    severity: 'warning',
    basis: derived,
    summary: {
      'zh-CN': '上一年项目数量等于上一年报告的项目数量加其增减',
      en: 'last year’s items are those of its report and their change in that year',
    },
  }),
)

/** Items are not fewer than none: what is abolished existed the year before. */
const shrinking = ['permits', 'penalties', 'fees'].map(
  (table): Relation => ({
    id: `${table}-change`,
    table,
    kind: 'bound',
    over: 'columns',
    lesser: ['change'],
    greater: ['previous-items'],
    falling: true,
    severity: 'error',
    basis: derived,
    summary: {
      'zh-CN': '本年减少的项目不超过上一年项目数量',
      en: 'no more items are abolished than there were the year before',
    },
  }),
)

export const relations: Relation[] = [
  {
    id: 'newly-disclosed-within-total',
    table: 'rules-and-documents',
    kind: 'bound',
    over: 'columns',
    lesser: ['newly-disclosed'],
    greater: ['disclosed-total'],
    severity: 'error',
    basis: derived,
    summary: {
      'zh-CN': '本年新公开数量不超过对外公开总数量',
      en: 'documents newly disclosed are among all that are disclosed',
    },
  },
  {
    id: 'procurement-has-amount',
    table: 'procurement',
    kind: 'requires',
    over: 'columns',
    when: ['items'],
    some: ['amount'],
    severity: 'warning',
    basis: derived,
    summary: { 'zh-CN': '有采购项目，就应有采购金额', en: 'where there are purchases there is an amount' },
  },
  {
    id: 'procurement-has-items',
    table: 'procurement',
    kind: 'requires',
    over: 'columns',
    when: ['amount'],
    some: ['items'],
    severity: 'warning',
    basis: derived,
    summary: { 'zh-CN': '有采购金额，就应有采购项目', en: 'where there is an amount there are purchases' },
  },
  ...shrinking,
  ...growing,
  ...tables.filter(isRequests).flatMap((table) => requestsRelations(table, instrument)),
  ...casesRelations(derived),
]
