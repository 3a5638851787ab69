import type { Form } from '@gouji/core/form-schema'
import { sections } from '../shared/sections.ts'
import { neutral } from '../shared/words.ts'
import { metrics } from './metrics.ts'
import { relations } from './relations.ts'
import { tables } from './tables.ts'

/** 政府信息公开工作年度报告格式（试行）, for the reports on 2019 and 2020. */
export const format2019: Form = {
  id: 'format-2019',
  name: { 'zh-CN': '年度报告格式（试行，2019年）', en: 'annual report format of 2019, on trial' },
  years: { from: 2019, to: 2020 },
  basis: '国办公开办函〔2019〕60号',
  titles: ['信息公开.{0,10}(?:报告|总结|年报)', '(?:信息公开|政务公开)年报'],
  marks: [
    '本年新制作数量',
    '本年新公开数量',
    '对外公开总数量',
    '上一年项目数量',
    '本年增/减',
    '处理决定数量',
    '其他对外管理服务事项',
    '第二十条第（九）项',
    '政府集中采购',
    '采购项目数量',
    '采购总金额',
  ],
  sections,
  tables,
  relations,
  metrics,
  neutral: [...neutral],
}
