import { fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021, forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

const cells = { 'requests/received/natural-person': 5, 'requests/received/total': 5 }

function doubled(figure: string): string {
  return fillForm(statistics2014, { format: 'markdown' }).replace(
    /\| *([^|]*接受培训人员数) \| 人次 \| 0 \|/,
    `$&\n| $1 | 人次 | ${figure} |`,
  )
}

test('table-shape', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { name: 'the form as it is', text: (format) => fillForm(format2021, { format }) },
      { name: 'one column of figures', text: (format) => fillForm(statistics2014, { format }) },
      {
        name: 'a blank first figure is blank, not lost',
        text: (format) => fillForm(format2021, { format, cells: { 'requests/received/natural-person': '' } }),
      },
    ],
    invalid: [
      {
        name: 'a cell lost',
        text: (format) =>
          fillForm(format2021, { format, cells }).replace(
            format === 'plain'
              ? /(新收政府信息公开申请数量\n(?:\t\n)*)\t5\n/
              : /(新收政府信息公开申请数量 \|(?: +\|)*) 5 \|/,
            '$1',
          ),
        findings: [
          {
            messageId: 'lost',
            text: '一、本年新收政府信息公开申请数量',
            data: { found: 6, wanted: 7 },
            severity: 'error',
          },
        ],
      },
      {
        name: 'a cell too many',
        text: (format) =>
          fillForm(format2021, { format, cells }).replace(
            format === 'plain'
              ? /(新收政府信息公开申请数量\n(?:\t\n)*\t5\n)/
              : /(新收政府信息公开申请数量 \|(?: +\|)* 5 \|)/,
            format === 'plain' ? '$1\t5\n' : '$1 5 |',
          ),
        findings: [{ messageId: 'extra', data: { found: 8, wanted: 7 } }],
      },
      {
        name: 'a row twice, one under the other',
        format: 'markdown',
        text: doubled('0'),
        findings: [{ messageId: 'again', data: { row: '接受培训人员数' }, related: [{}] }],
      },
      {
        name: 'a row twice with other figures',
        format: 'markdown',
        text: doubled('8'),
        findings: [
          { messageId: 'twice', data: { row: '接受培训人员数', one: '0', two: '8' }, related: [{}] },
        ],
      },
    ],
  })
})
