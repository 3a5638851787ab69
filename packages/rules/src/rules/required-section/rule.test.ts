import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const report = formatReport2021({ year: 2023 })

test('required-section', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { text: (format) => formatReport2021({ year: 2023, format }) },
      {
        name: 'the form before asks for no sections',
        text: statisticsReport({ omit: ['problems', 'others'] }),
      },
      { name: '及 or 和', text: report.replace('主要问题及改进情况', '主要问题和改进情况') },
      { name: 'a title in full', text: report.replace('五、存在', '五、政府信息公开工作存在') },
      {
        name: 'an excerpt',
        text: '三、收到和处理政府信息公开申请情况\n\n未收到申请。\n',
        form: 'format-2021',
      },
      report.replace('其他需要报告', '其它需要报告'),
    ],
    invalid: [
      {
        text: formatReport2021({ year: 2023, omit: ['problems'] }),
        findings: [
          {
            messageId: 'missing',
            text: '五、其他需要报告的事项',
            severity: 'error',
            data: { title: '存在的主要问题及改进情况' },
            related: [{}],
          },
        ],
      },
      {
        name: 'the last one',
        text: formatReport2021({ year: 2023, omit: ['others'] }),
        findings: [
          { messageId: 'missing', text: '云溪县档案局', related: [{ text: '五、存在的主要问题及改进情况' }] },
        ],
      },
      {
        text: report.replace('一、总体情况', '一、工作亮点'),
        findings: [
          { messageId: 'other-name', text: '一、工作亮点', severity: 'warning', data: { title: '总体情况' } },
        ],
      },
      {
        text: report.replace('一、总体情况', '一、基本情况'),
        findings: [
          {
            messageId: 'variant',
            text: '一、基本情况',
            severity: 'warning',
            suggestions: [{ messageId: 'rename', fix: '总体情况' }],
          },
        ],
      },
      {
        name: 'out of order',
        text: report
          .replace('五、存在的主要问题及改进情况', '五、其他需要报告的事项')
          .replace('六、其他需要报告的事项', '六、存在的主要问题及改进情况'),
        findings: [
          {
            messageId: 'order',
            text: '六、存在的主要问题及改进情况',
            related: [{ text: '五、其他需要报告的事项' }],
          },
        ],
      },
      {
        name: 'fees are asked for where an office wants it',
        text: report,
        options: { feeStatement: true },
        findings: [{ messageId: 'no-fee-statement', text: '六、其他需要报告的事项', severity: 'warning' }],
      },
    ],
  })
})
