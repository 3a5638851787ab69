import type { FormSection } from '@gouji/core/form-schema'

/** The narrative beside this table is free; these are the names under which its parts are usually found. */
export const sections: FormSection[] = [
  {
    id: 'overview',
    title: '概述',
    aliases: [
      '总体情况',
      '概况',
      '基本情况',
      '工作情况',
      '基本工作情况',
      '总体工作情况',
      '主要工作概述',
      '主要任务落实情况',
    ],
    required: false,
  },
  {
    id: 'proactive',
    title: '主动公开政府信息情况',
    aliases: ['主动公开情况', '政府信息主动公开情况', '公开载体建设应用情况', '回应解读情况'],
    required: false,
  },
  {
    id: 'requests',
    title: '依申请公开政府信息情况',
    aliases: [
      '依申请公开情况',
      '依申请公开办理情况',
      '依申请公开政府信息办理情况',
      '政府信息依申请公开情况',
      '依申请公开政府信息和不予公开政府信息的情况',
      '依申请公开情况和收取的费用',
      '收到和处理政府信息公开申请情况',
    ],
    required: false,
  },
  {
    id: 'fees',
    title: '政府信息公开的收费及减免情况',
    aliases: ['收费及减免情况', '政府支出与收费', '公开收费情况', '政府信息公开收费情况'],
    required: false,
  },
  {
    id: 'cases',
    title: '因政府信息公开申请行政复议、提起行政诉讼的情况',
    aliases: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '政府信息公开行政复议、行政诉讼情况',
      '行政复议、行政诉讼情况',
      '行政复议和行政诉讼情况',
      '行政复议、行政诉讼及投诉举报数量',
      '复议、诉讼和申诉情况',
    ],
    required: false,
  },
  {
    id: 'organisation',
    title: '机构建设和保障经费情况',
    aliases: ['机构建设情况', '机构建设', '政府信息公开会议和培训情况'],
    required: false,
  },
  {
    id: 'problems',
    title: '存在的主要问题及改进情况',
    aliases: [
      '存在的问题及改进情况',
      '存在的主要问题及改进措施',
      '存在的主要问题和改进措施',
      '存在的问题及改进措施',
      '存在的主要问题和改进情况',
      '政府信息公开工作存在的主要问题及改进情况',
      '工作存在的主要问题及下步打算',
    ],
    required: false,
  },
  {
    id: 'others',
    title: '其他需要报告的事项',
    aliases: ['其他需要说明的事项', '其他需要报告说明的事项', '需要说明的事项', '其他事项'],
    required: false,
  },
]
