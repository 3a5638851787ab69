import { fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2019, format2021, forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

type Printed = number | string

function regulations(made: Printed, repealed: Printed, inForce: Printed): Record<string, Printed> {
  const row = 'rules-and-documents/regulations'
  return { [`${row}/made`]: made, [`${row}/repealed`]: repealed, [`${row}/in-force`]: inForce }
}

function cases(value: string): Record<string, string> {
  const columns = format2021.tables.find(({ id }) => id === 'cases')?.columns ?? []
  return Object.fromEntries(
    columns.filter(({ kind }) => kind !== 'group').map(({ id }) => [`cases/cases/${id}`, value]),
  )
}

test('cell-value', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      {
        name: 'numbers throughout',
        text: (format) =>
          fillForm(statistics2014, { format, cells: { 'proactive-total': 12, budget: '1.25' } }),
      },
      {
        name: 'numbers as people print them',
        text: (format) =>
          fillForm(format2021, {
            format,
            cells: {
              'permits/permits': '1,234',
              'penalties/penalties': '１２',
              'fees/administrative-fees': '282.1',
            },
          }),
      },
      {
        name: 'a change has a sign, an amount of purchases a unit',
        text: (format) =>
          fillForm(format2019, {
            format,
            cells: {
              'permits/permits/previous-items': 5,
              'permits/permits/change': '-2',
              'procurement/central-procurement/items': 2,
              'procurement/central-procurement/amount': '251000元',
            },
          }),
      },
      {
        name: 'a body that makes no rules',
        text: (format) => fillForm(format2021, { format, cells: regulations('/', '/', '/') }),
      },
    ],
    invalid: [
      {
        name: 'blanks of all tables are one finding',
        text: (format) =>
          fillForm(format2021, { format, cells: { 'permits/permits': '', ...regulations('', 0, '') } }),
        findings: [{ messageId: 'blanks', data: { count: 3 }, severity: 'warning', related: [{}, {}] }],
      },
      {
        name: 'a single blank',
        text: (format) => fillForm(statistics2014, { format, cells: { complaints: '' } }),
        findings: [{ messageId: 'blank', data: { label: '举报投诉数量', count: 1 } }],
      },
      {
        name: 'a word is one finding for each table',
        text: (format) =>
          fillForm(statistics2014, { format, cells: { complaints: '无', fees: '无', budget: '约2' } }),
        findings: [
          { messageId: 'word', text: '无', data: { text: '无', count: 2 }, related: [{ text: '无' }] },
          { messageId: 'text', text: '约2', data: { label: '政府信息公开专项经费' } },
        ],
      },
      {
        name: 'a negative, a fraction, a unit, a word for 0',
        text: (format) =>
          fillForm(format2021, {
            format,
            cells: {
              'permits/permits': -3,
              'penalties/penalties': '2.5',
              'penalties/coercion': '12件',
              'fees/administrative-fees': '5000元',
              'rules-and-documents/regulations/made': '零',
            },
          }),
        findings: [
          { messageId: 'zero-word', text: '零' },
          { messageId: 'negative', text: '-3', severity: 'error', actual: -3 },
          { messageId: 'fraction', text: '2.5', severity: 'error', actual: 2.5 },
          { messageId: 'unit-inside', text: '12件' },
          { messageId: 'other-unit', text: '5000元', data: { unit: '万元' } },
        ],
      },
      {
        name: 'one figure crossed out, and a whole table',
        text: (format) =>
          fillForm(format2021, {
            format,
            cells: { ...regulations(0, '/', 2), ...cases('——') },
          }),
        findings: [
          { messageId: 'mark', text: '/', data: { count: 1 } },
          {
            messageId: 'mark',
            text: '——',
            data: { count: 15 },
            related: Array.from({ length: 14 }, () => ({})),
          },
        ],
      },
      {
        name: 'another unit than the form’s',
        text: (format) =>
          fillForm(statistics2014, { format }).replace(/(接受培训人员数[^人]{1,4})人次/, '$1人'),
        findings: [
          {
            messageId: 'unit',
            text: '人',
            data: { unit: '人次', text: '人' },
            actual: '人',
            expected: '人次',
          },
        ],
      },
      {
        name: 'unit and number in each other’s place',
        text: (format) =>
          fillForm(statistics2014, { format, cells: { interpretations: '篇' } }).replace(
            /(政策解读稿件发布数[^篇]{1,4})篇/,
            '$16',
          ),
        findings: [{ messageId: 'swapped', text: '6', data: { unit: '篇' }, related: [{ text: '篇' }] }],
      },
    ],
  })
})
