import type { Form } from '@gouji/core/form-schema'
import { neutral } from '../shared/words.ts'
import { metrics } from './metrics.ts'
import { relations } from './relations.ts'
import { rows } from './rows.ts'
import { sections } from './sections.ts'

/** 政府信息公开情况统计表, attached to the reports on 2014 to 2018. */
export const statistics2014: Form = {
  id: 'statistics-2014',
  name: { 'zh-CN': '政府信息公开情况统计表（2014年）', en: 'statistics table of 2014' },
  years: { from: 2014, to: 2018 },
  basis: '国办发〔2014〕32号',
  titles: ['信息公开.{0,10}(?:报告|总结|年报)', '(?:信息公开|政务公开)年报'],
  marks: [
    '政府信息公开情况统计表',
    '统计指标',
    '主动公开政府信息数',
    '主动公开规范性文件数',
    '制发规范性文件总数',
    '政府网站公开政府信息数',
    '其他方式公开政府信息数',
    '回应公众关注热点或重大舆情数',
    '政策解读稿件发布数',
    '收到申请数',
    '申请办结数',
    '申请答复数',
    '行政复议数量',
    '行政诉讼数量',
    '举报投诉数量',
    '从事政府信息公开工作人员数',
    '接受培训人员数',
  ],
  sections,
  tables: [
    {
      id: 'statistics',
      title: '政府信息公开情况统计表',
      marks: ['政府信息公开情况统计表', '政府信息公开工作情况统计表', '统计指标'],
      unitColumn: true,
      rows,
      columns: [
        {
          id: 'count',
          label: '统计数',
          aliases: ['统计数据', '统计数量', '统计数值', '数量', '数值', '数据'],
          kind: 'leaf',
          // Money rows carry decimals; what a row may hold otherwise follows from its unit.
          number: 'decimal',
        },
      ],
    },
  ],
  relations,
  metrics,
  neutral: [...neutral],
}
