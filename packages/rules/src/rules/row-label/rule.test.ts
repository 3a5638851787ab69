import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { formatReport2019, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

test('row-label', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { text: (format) => statisticsReport({ format }) },
      { text: (format) => formatReport2019({ format }) },
      { text: (format) => formatReport2021({ format }) },
      { name: 'an accepted wording', text: formatReport2021().replace('行政规范性文件', '规范性文件') },
      {
        name: 'blanks, widths and notes',
        text: statisticsReport().replace('收到申请数', '收到 申请数（含网上申请）'),
      },
      {
        name: 'state secrets in prose',
        text: formatReport2021({ prose: { overview: '依法保守国家机密。' } }),
      },
      { name: 'numbers move up when a row is gone', text: statisticsReport({ omit: ['fees'] }) },
      {
        text: formatReport2021().replace('属于国家秘密', '属于国家机密'),
        options: { allow: ['属于国家机密'] },
      },
    ],
    invalid: [
      {
        name: 'a mistake that the form lists',
        text: (format) => formatReport2021({ format }).replace('属于国家秘密', '属于国家机密'),
        findings: [
          {
            messageId: 'label',
            severity: 'error',
            data: { printed: '属于国家机密', label: '属于国家秘密' },
            suggestions: [{ messageId: 'replace', fix: '属于国家秘密' }],
          },
        ],
      },
      {
        name: 'a near miss',
        text: statisticsReport().replace('申请办结数', '申请办结书'),
        findings: [
          {
            messageId: 'label',
            severity: 'warning',
            suggestions: [{ messageId: 'replace', fix: '申请办结数' }],
          },
        ],
      },
      {
        name: 'a column',
        text: formatReport2019({ year: 2020 }).replace('对外公开总数量', '对外公开数量'),
        findings: [
          {
            messageId: 'column',
            severity: 'warning',
            suggestions: [{ messageId: 'replace', fix: '对外公开总数量' }],
          },
        ],
      },
      {
        name: 'a column under another name',
        text: formatReport2021().replace('法律服务机构', '法律咨询机构'),
        findings: [
          {
            messageId: 'column',
            text: '法律咨询机构',
            data: { label: '法律服务机构' },
            suggestions: [{ messageId: 'replace', fix: '法律服务机构' }],
          },
        ],
      },
      {
        name: 'a unit',
        text: statisticsReport().replace('接受培训人员数\n\t人次', '接受培训人员数\n\t人'),
        findings: [
          {
            messageId: 'unit',
            severity: 'error',
            text: '人',
            actual: '人',
            expected: '人次',
            suggestions: [{ messageId: 'replace', fix: '人次' }],
          },
        ],
      },
      {
        name: 'a number twice',
        text: '政府信息公开情况统计表\n（2017年度）\n\t统计指标\n\t单位\n\t统计数\n\n\t一、主动公开情况\n\t——\n\t\n\n\t（一）主动公开政府信息数\n\t条\n\t5\n\n\t（二）通过不同渠道和方式公开政府信息的情况\n\t——\n\t\n\n\t1.政府公报公开政府信息数\n\t条\n\t0\n\n\t2.政府网站公开政府信息数\n\t条\n\t5\n\n\t3.政务微博公开政府信息数\n\t条\n\t0\n\n\t3.政务微信公开政府信息数\n\t条\n\t0\n',
        findings: [
          { messageId: 'number', data: { number: '3' }, related: [{ text: '3.政务微博公开政府信息数' }] },
        ],
      },
    ],
  })
})
