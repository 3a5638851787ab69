import { type Format, fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2019, format2021, forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

const channels = ['by-gazette', 'by-website', 'by-weibo', 'by-wechat', 'by-other']
const blankChannels = Object.fromEntries(channels.map((row) => [row, '']))
const zeroChannels = Object.fromEntries(channels.map((row) => [row, 0]))
const noAnswers = Object.fromEntries(
  [
    'press-conferences',
    'online-interviews',
    'interpretations',
    'answers-by-weibo-wechat',
    'answers-by-other',
  ].map((row) => [row, 0]),
)

function statistics(format: Format, cells: Readonly<Record<string, number | string>>): string {
  return fillForm(statistics2014, { format, cells })
}

function documents(made: number, repealed: number, inForce: number): Record<string, number> {
  const row = 'rules-and-documents/normative-documents'
  return { [`${row}/made`]: made, [`${row}/repealed`]: repealed, [`${row}/in-force`]: inForce }
}

test('table-bound', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { name: 'a report with nothing in its tables', text: (format) => fillForm(statistics2014, { format }) },
      {
        name: 'channels overlap, and the total is counted once',
        text: (format) => statistics(format, { 'proactive-total': 40, 'by-website': 40, 'by-wechat': 35 }),
      },
      {
        name: 'a blank bound is unknown',
        text: (format) =>
          statistics(format, {
            'proactive-total': '',
            'by-website': 12,
            'normative-disclosed': 3,
            'normative-issued': '',
          }),
      },
      {
        name: 'channels of which none is filled in say nothing',
        text: (format) => statistics(format, { 'proactive-total': 12, ...blankChannels }),
      },
      {
        name: 'topics answered at press conferences',
        text: (format) =>
          statistics(format, {
            'topics-answered': 4,
            'press-conferences': 1,
            'answers-by-other': 1,
            'answers-by-weibo-wechat': 0,
          }),
      },
      {
        name: 'items that grow, and shrink to none',
        text: (format) =>
          fillForm(format2019, {
            format,
            cells: {
              'permits/permits/previous-items': 8,
              'permits/permits/change': -8,
              'penalties/penalties/change': 5,
            },
          }),
      },
      {
        name: 'a wrong figure in a sum is for table-sum',
        text: (format) =>
          statistics(format, {
            fees: '0.2',
            'requests-received': 0,
            'requests-in-person': 2,
            'requests-by-fax': 0,
            'requests-online': 0,
            'requests-by-letter': 0,
          }),
      },
    ],
    invalid: [
      {
        name: 'a channel above the total',
        text: (format) => statistics(format, { 'proactive-total': 40, 'by-website': 95 }),
        findings: [
          {
            messageId: 'over',
            text: '95',
            data: { lesser: '政府网站公开政府信息数', value: 95, greater: '主动公开政府信息数', limit: 40 },
            severity: 'error',
            related: [{ text: '40' }],
          },
        ],
      },
      {
        name: 'several channels above one total are one finding',
        text: (format) => statistics(format, { 'proactive-total': 40, 'by-website': 95, 'by-wechat': 60 }),
        findings: [{ messageId: 'over', text: '95', related: [{ text: '40' }, { text: '60' }] }],
      },
      {
        name: 'a total above all its channels, and the prose has another',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: { 'proactive-total': 400, ...zeroChannels, 'by-website': 30, 'by-wechat': 12 },
            prose: { proactive: '全年主动公开政府信息40条。' },
          }),
        findings: [
          {
            messageId: 'over-sum',
            text: '400',
            data: { value: 400, parts: '30 + 12 = 42', limit: 42 },
            severity: 'error',
            likelier: 'primary',
            related: Array.from({ length: 5 }, () => ({})),
          },
        ],
      },
      {
        name: 'what is filled in falls short, and a cell is blank',
        text: (format) =>
          statistics(format, {
            'topics-answered': 5,
            'press-conferences': 0,
            'online-interviews': 0,
            interpretations: 0,
            'answers-by-weibo-wechat': '',
            'answers-by-other': 2,
          }),
        findings: [
          {
            messageId: 'over-filled',
            text: '5',
            data: { parts: '2', blanks: 1 },
            severity: 'warning',
            related: [{ text: '2' }, {}],
          },
        ],
      },
      {
        name: 'topics and no answer: one finding although two relations fail',
        text: (format) => statistics(format, { 'topics-answered': 3, ...noAnswers }),
        findings: [
          {
            messageId: 'all-zero',
            text: '3',
            data: { value: 3, limit: 0 },
            severity: 'warning',
            related: Array.from({ length: 5 }, () => ({ text: '0' })),
          },
        ],
      },
      {
        name: 'one figure above two bounds',
        text: (format) =>
          statistics(format, { 'proactive-total': 40, 'normative-disclosed': 90, 'normative-issued': 6 }),
        findings: [
          { messageId: 'over', text: '90', severity: 'error', related: [{ text: '40' }, { text: '6' }] },
        ],
      },
      {
        name: 'more documents issued than are in force or repealed',
        text: (format) => fillForm(format2021, { format, cells: documents(9, 1, 6) }),
        findings: [
          {
            messageId: 'over-sum',
            text: '9',
            data: { lesser: '行政规范性文件（本年制发件数）', parts: '6 + 1 = 7' },
            severity: 'warning',
            related: [{ text: '6' }, { text: '1' }],
          },
        ],
      },
      {
        name: 'more abolished than there were',
        text: (format) =>
          fillForm(format2019, {
            format,
            cells: { 'permits/permits/previous-items': 8, 'permits/permits/change': -12 },
          }),
        findings: [
          {
            messageId: 'fall',
            text: '-12',
            data: { value: 12, limit: 8 },
            severity: 'error',
            related: [{ text: '8' }],
          },
        ],
      },
    ],
  })
})
