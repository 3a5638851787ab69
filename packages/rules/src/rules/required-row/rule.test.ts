import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { formatReport2019, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const staff = [
  'organisation',
  'offices',
  'reading-points',
  'staff',
  'staff-full-time',
  'staff-part-time',
  'budget',
]
const training = ['meetings-and-training', 'meetings', 'trainings', 'trainees']

test('required-row', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { text: (format) => statisticsReport({ format }) },
      { text: (format) => formatReport2019({ format }) },
      { text: (format) => formatReport2021({ format }) },
      {
        name: 'rows of the office’s own',
        text: statisticsReport().replace(
          '\t六、举报投诉数量',
          '\t本级自设指标数\n\t件\n\t0\n\n\t六、举报投诉数量',
        ),
      },
      {
        name: 'one table by itself',
        text: '\t第二十条第（六）项\n\n\t信息内容\n\t本年处理决定数量\n\n\t行政处罚\n\t0\n\n\t行政强制\n\t0\n',
      },
      {
        name: 'a picture may be the table',
        text: formatReport2021({ format: 'markdown' }).replace(
          /(四、.*\n\n相关工作按照要求有序开展。\n\n)[\s\S]*?(?=## 五、)/,
          '$1![统计表](cases.png)\n\n',
        ),
        format: 'markdown',
      },
      {
        name: 'a table whose section is gone is that section’s matter',
        text: formatReport2021({ omit: ['cases'] }),
      },
      {
        name: 'left out with leave',
        text: statisticsReport({ omit: ['fees'] }),
        options: { ignoreRows: ['依申请公开信息收取的费用'] },
      },
    ],
    invalid: [
      {
        text: (format) => statisticsReport({ omit: ['fees'], format }),
        findings: [
          {
            messageId: 'rows',
            severity: 'error',
            data: { rows: '“依申请公开信息收取的费用”', count: 1 },
            related: [{}],
          },
        ],
      },
      {
        name: 'chapters at the end are told by their headings',
        text: statisticsReport({ omit: [...staff, ...training] }),
        findings: [
          {
            messageId: 'rows',
            data: { count: 11, rows: '“机构建设和保障经费情况”、“政府信息公开会议和培训情况”' },
            related: [{}],
          },
        ],
      },
      {
        name: 'the last row',
        text: (format) => formatReport2021({ omit: ['carried-forward'], format }),
        findings: [{ messageId: 'rows', data: { rows: '“结转下年度继续办理”' } }],
      },
      {
        text: formatReport2021({ omit: ['coercion'] }),
        findings: [{ messageId: 'rows', data: { rows: '“行政强制”' } }],
      },
      {
        name: 'a row without its label',
        text: formatReport2019({ year: 2020 }).replace('\t行政事业性收费\n', '\t\n'),
        findings: [{ messageId: 'no-label', severity: 'warning', data: { label: '行政事业性收费' } }],
      },
      {
        name: 'a whole table',
        text: formatReport2021().replace(/(四、.*\n\n相关工作按照要求有序开展。\n\n)[\s\S]*?(?=五、)/, '$1'),
        findings: [
          { messageId: 'table', text: '四、政府信息公开行政复议、行政诉讼情况', severity: 'warning' },
        ],
      },
    ],
  })
})
