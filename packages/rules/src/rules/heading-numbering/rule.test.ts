import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021 } from '../../forms/index.ts'
import { formatReport2021 } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const title = '清河县水务局2017年政府信息公开工作年度报告\n\n'
const top = (...headings: string[]) =>
  title + headings.map((heading) => `${heading}\n\n工作有序开展。\n`).join('\n')
const items = (...lines: string[]) => `${title}一、概述\n\n${lines.join('\n\n')}\n`

test('heading-numbering', () => {
  ruleTester(rule, { forms: [format2021] }).run({
    valid: [
      top('一、概述', '二、主动公开情况', '三、存在的问题'),
      top('概述', '主动公开情况', '存在的问题'),
      { name: 'an unnumbered annex', text: top('一、概述', '二、主动公开情况', '附件') },
      {
        name: 'an unnumbered heading where no number is missing',
        text: top('概述', '一、主动公开情况', '二、存在的问题'),
      },
      items('1.加强学习。', '2.完善制度。', '（二）改进。', '1.及时更新。', '2.加强解读。'),
      {
        name: 'two series in one section',
        text: items('主要问题：', '1.更新慢。', '2.解读少。', '改进措施：', '1.加强更新。', '2.加强解读。'),
      },
      {
        name: 'numbers that run on over two headings',
        text: items('（一）问题', '1.更新慢。', '2.解读少。', '（二）措施', '3.加强更新。', '4.加强解读。'),
      },
      { name: 'dots and commas mixed', text: items('1、加强学习。', '2．完善制度。', '3.及时更新。') },
      {
        name: 'dates and decimals',
        text: items('1.5万元用于更新平台。', '3.5万元用于培训。', '3月30日召开会议。'),
      },
      { name: 'no order at all', text: items('2.甲。', '5.乙。', '3.丙。') },
      {
        name: 'numbers in a table',
        text: `${top('一、概述', '二、主动公开情况')}\n\t一、主动公开情况\n\t0\n\n\t三、依申请公开情况\n\t0\n`,
      },
      {
        name: 'the section that would fill the gap is reported as missing',
        text: formatReport2021({ year: 2023, omit: ['problems'] }).replace('五、其他', '六、其他'),
      },
      { text: items('（一）甲。', '（三）乙。'), options: { items: false } },
      {
        name: 'a list in Markdown that starts anew',
        format: 'markdown',
        text: '# 清河县水务局2017年政府信息公开工作年度报告\n\n## 一、概述\n\n1. 甲\n2. 乙\n\n其次：\n\n1. 丙\n2. 丁\n',
      },
    ],
    invalid: [
      {
        text: top('概述', '二、主动公开情况', '三、存在的问题'),
        findings: [
          {
            messageId: 'unnumbered',
            line: 3,
            text: '概述',
            severity: 'error',
            data: { title: '概述', expected: '一、' },
            related: [{ line: 7 }],
            suggestions: [{ messageId: 'replace', fix: '一、' }],
          },
        ],
      },
      {
        text: top('一、概述', '主动公开情况', '三、存在的问题'),
        findings: [
          {
            messageId: 'unnumbered',
            line: 7,
            related: [{ line: 3 }, { line: 11 }],
            suggestions: [{ messageId: 'replace', fix: '二、' }],
          },
        ],
      },
      {
        text: top('一、概述', '二、主动公开情况', '四、存在的问题'),
        findings: [
          { messageId: 'gap', line: 11, text: '四、', data: { expected: '三、' }, related: [{ line: 7 }] },
        ],
      },
      {
        text: top('一、概述', '二、主动公开情况', '二、依申请公开情况', '三、存在的问题'),
        findings: [
          {
            messageId: 'repeated',
            line: 11,
            related: [{ line: 7 }, { line: 15 }],
            suggestions: [{ messageId: 'replace', fix: '三、' }],
          },
        ],
      },
      {
        name: 'one number out of place',
        text: top(
          '一、概述',
          '二、主动公开情况',
          '四、依申请公开情况',
          '四、存在的问题',
          '五、其他需要报告的事项',
        ),
        findings: [
          {
            messageId: 'wrong',
            line: 11,
            related: [{ line: 7 }, { line: 15 }],
            suggestions: [{ messageId: 'replace', fix: '三、' }],
          },
        ],
      },
      {
        text: items('（一）加强领导。', '（三）完善制度。'),
        findings: [
          {
            messageId: 'gap',
            text: '（三）',
            severity: 'warning',
            data: { expected: '（二）' },
            related: [{}],
          },
        ],
      },
      {
        name: 'a run-in heading that lost its number',
        text: items(
          '（一）主动公开。有序开展。',
          '（二）依申请公开。有序开展。',
          '信息管理。有序开展。',
          '（四）平台建设。有序开展。',
        ),
        findings: [{ messageId: 'gap', text: '（四）', related: [{}, { text: '信息管理。有序开展。' }] }],
      },
      {
        name: 'the first of several lost its number',
        text: items(
          '采取以下措施：',
          '扩大公开范围，及时更新。',
          '2．提高质量。',
          '3．加强解读。',
          '4．健全制度。',
        ),
        findings: [
          {
            messageId: 'start',
            text: '2．',
            data: { expected: '1．' },
            related: [{ text: '扩大公开范围，及时更新。' }],
          },
        ],
      },
    ],
  })
})
