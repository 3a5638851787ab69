import type { FormSection } from '@gouji/core/form-schema'

/** The six sections that the formats of 2019 and of 2021 prescribe. */
export const sections: FormSection[] = [
  {
    id: 'overview',
    title: '总体情况',
    aliases: [],
    variants: [
      '概述',
      '概况',
      '基本情况',
      '工作情况',
      '基本工作情况',
      '总体工作情况',
      '主要工作概述',
      '主要任务落实情况',
    ],
    required: true,
  },
  {
    id: 'proactive',
    title: '主动公开政府信息情况',
    aliases: ['政府信息主动公开情况'],
    variants: ['主动公开情况', '公开载体建设应用情况'],
    required: true,
  },
  {
    id: 'requests',
    title: '收到和处理政府信息公开申请情况',
    aliases: [],
    variants: [
      '依申请公开情况',
      '依申请公开政府信息情况',
      '依申请公开办理情况',
      '依申请公开政府信息办理情况',
      '政府信息依申请公开情况',
      '收到和处理申请情况',
      '依申请公开政府信息和不予公开政府信息的情况',
    ],
    required: true,
  },
  {
    id: 'cases',
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开申请行政复议、提起行政诉讼情况',
    ],
    variants: ['行政复议、行政诉讼情况', '行政复议和行政诉讼情况', '复议、诉讼和申诉情况'],
    required: true,
  },
  {
    id: 'problems',
    title: '存在的主要问题及改进情况',
    aliases: ['政府信息公开工作存在的主要问题及改进情况'],
    variants: [
      '存在的问题及改进情况',
      '存在的主要问题和改进情况',
      '存在的主要问题及改进措施',
      '存在的主要问题和改进措施',
      '存在的问题及改进措施',
      '工作存在的主要问题及下步打算',
    ],
    required: true,
  },
  {
    id: 'others',
    title: '其他需要报告的事项',
    aliases: [],
    variants: ['其他需要说明的事项', '需要说明的事项', '其他事项'],
    required: true,
  },
]
