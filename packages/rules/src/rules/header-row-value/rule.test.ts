import { type Format, fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021, forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

const headings = statistics2014.tables.flatMap(({ rows }) =>
  rows.flatMap(({ kind, label }) => (kind === 'heading' ? [label] : [])),
)

/** Forty items, twelve of them on WeChat; what the headings hold is given by their label. */
function statistics(format: Format, given: Readonly<Record<string, string>>): string {
  let text = fillForm(statistics2014, {
    format,
    cells: {
      'proactive-total': 40,
      'by-wechat': 12,
      'by-website': 0,
      'by-other': 0,
      'by-weibo': 0,
      'by-gazette': 0,
    },
  })
  for (const [label, value] of Object.entries(given)) {
    const cells = new RegExp(format === 'plain' ? `(${label}\\n\\t——\\n\\t)` : `(${label} \\| —— \\| )`)
    text = text.replace(cells, `$1${value}`)
  }
  return text
}

test('header-row-value', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { name: 'blank', text: (format) => statistics(format, {}) },
      { name: '—— and /', text: (format) => statistics(format, { 主动公开情况: '——', 回应解读情况: '/' }) },
      {
        name: '0 throughout',
        text: (format) => statistics(format, Object.fromEntries(headings.map((label) => [label, '0']))),
      },
      { name: 'no headings with cells', text: (format) => fillForm(format2021, { format }) },
    ],
    invalid: [
      {
        name: 'the total and its channels, added up',
        text: (format) => statistics(format, { 主动公开情况: '52' }),
        findings: [
          {
            messageId: 'adds',
            text: '52',
            data: { value: 52, parts: '40 + 12', names: ['主动公开政府信息数', '政务微信公开政府信息数'] },
            severity: 'warning',
            related: [{ text: '40' }, { text: '12' }],
          },
        ],
      },
      {
        name: 'the same as a row below',
        text: (format) => statistics(format, { 主动公开情况: '40' }),
        findings: [
          {
            messageId: 'repeats',
            text: '40',
            data: { other: '主动公开政府信息数' },
            related: [{ text: '40' }],
          },
        ],
      },
      {
        name: 'a number from nowhere, and zeros beside it',
        text: (format) => statistics(format, { 主动公开情况: '7', 回应解读情况: '0', 依申请公开情况: '0' }),
        findings: [
          { messageId: 'number', text: '7', data: { value: 7 } },
          { messageId: 'zeros', text: '0', data: { count: 2 }, related: [{ text: '0' }] },
        ],
      },
      {
        name: 'a word',
        text: (format) => statistics(format, { 依申请公开情况: '无' }),
        findings: [{ messageId: 'word', text: '无', data: { row: '依申请公开情况', value: '无' } }],
      },
    ],
  })
})
