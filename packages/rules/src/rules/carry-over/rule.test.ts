import { fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2019, format2021, forms } from '../../forms/index.ts'
import { rule } from './rule.ts'

type Printed = number | string

function carriedOver(count: Printed): Record<string, Printed> {
  return { 'requests/carried-over/natural-person': count, 'requests/carried-over/total': count }
}

function carriedForward(count: Printed): Record<string, Printed> {
  return { 'requests/carried-forward/natural-person': count, 'requests/carried-forward/total': count }
}

function inForce(made: number, repealed: number, count: number): Record<string, number> {
  const row = 'rules-and-documents/normative-documents'
  return { [`${row}/made`]: made, [`${row}/repealed`]: repealed, [`${row}/in-force`]: count }
}

test('carry-over', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      {
        name: 'no other report',
        text: (format) => fillForm(format2021, { format, year: 2023, cells: carriedOver(2) }),
      },
      {
        name: 'what was carried forward is carried over',
        format: 'markdown',
        text: fillForm(format2021, { format: 'markdown', year: 2023, cells: carriedOver(2) }),
        related: [fillForm(format2021, { format: 'markdown', year: 2022, cells: carriedForward(2) })],
      },
      {
        name: 'another body, and another year',
        text: fillForm(format2021, { year: 2023, cells: carriedOver(2) }),
        related: [
          fillForm(format2021, { year: 2022, issuer: '云溪县文化馆' }),
          fillForm(format2021, { year: 2021 }),
        ],
      },
      {
        name: 'a blank is unknown',
        text: fillForm(format2021, { year: 2023, cells: carriedOver(2) }),
        related: [
          fillForm(format2021, {
            year: 2022,
            cells: { ...carriedForward(''), 'requests/carried-forward/total': '' },
          }),
        ],
      },
      {
        name: 'from the form of 2019 to that of 2021',
        text: fillForm(format2021, { year: 2021, cells: carriedOver(1) }),
        related: [fillForm(format2019, { year: 2020, cells: carriedForward(1) })],
      },
    ],
    invalid: [
      {
        name: 'more is carried over than was carried forward',
        text: (format) => fillForm(format2021, { format, year: 2023, cells: carriedOver(3) }),
        related: [fillForm(format2021, { year: 2022, cells: carriedForward(2) })],
        format: 'plain',
        findings: [
          {
            messageId: 'carried',
            text: '3',
            data: { label: '上年结转政府信息公开申请数量（自然人）', actual: 3, last: 2, year: 2022 },
            severity: 'error',
            related: [{ text: '3' }],
          },
        ],
      },
      {
        name: 'documents in force do not follow from last year’s',
        text: fillForm(format2021, { year: 2023, cells: inForce(3, 1, 20) }),
        related: [fillForm(format2021, { year: 2022, cells: inForce(0, 0, 14) })],
        findings: [
          {
            messageId: 'grown',
            text: '20',
            data: { formula: '14 + 3 − 1', sum: 16, actual: 20, last: 14 },
            severity: 'warning',
          },
        ],
      },
    ],
  })
})
