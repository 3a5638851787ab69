import type { Form } from '@gouji/core/form-schema'
import { sections } from '../shared/sections.ts'
import { neutral } from '../shared/words.ts'
import { metrics } from './metrics.ts'
import { relations } from './relations.ts'
import { tables } from './tables.ts'

/** 中华人民共和国政府信息公开工作年度报告格式, for the reports on 2021 and after. */
export const format2021: Form = {
  id: 'format-2021',
  name: { 'zh-CN': '年度报告格式（2021年）', en: 'annual report format of 2021' },
  years: { from: 2021 },
  basis: '国办公开办函〔2021〕30号',
  titles: ['信息公开.{0,10}(?:报告|总结|年报)', '(?:信息公开|政务公开)年报'],
  marks: [
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '本年处理决定数量',
    '本年收费金额',
    '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  ],
  sections,
  tables,
  relations,
  metrics,
  neutral: [...neutral],
}
