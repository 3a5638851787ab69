import { type Format, fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021, forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

const zeroRequests = Object.fromEntries(
  ['requests-in-person', 'requests-by-fax', 'requests-online', 'requests-by-letter'].map((row) => [row, 0]),
)
const refusals = statistics2014.relations.flatMap((each) =>
  each.kind === 'sum' && each.total === 'answered-refused' ? each.parts : [],
)
const otherAnswers = statistics2014.relations.flatMap((each) =>
  each.kind === 'sum' && each.total === 'requests-answered'
    ? each.parts.filter((part) => part !== 'answered-granted' && part !== 'answered-refused')
    : [],
)

const table = format2021.tables.find(({ id }) => id === 'requests')
const rows = table?.rows.filter(({ kind }) => kind !== 'heading').map(({ id }) => id) ?? []
const columns = table?.columns.filter(({ kind }) => kind !== 'group').map(({ id }) => id) ?? []
const blankTotals = Object.fromEntries(rows.map((row) => [`${row}/total`, '']))

/** Seven requests, five by natural persons and two by enterprises; one of them refused by law. */
function requests(format: Format, changed: Readonly<Record<string, number | string>>): string {
  const cells: Record<string, number | string> = Object.fromEntries(
    rows.flatMap((row) => columns.map((column) => [`requests/${row}/${column}`, 0])),
  )
  const given = {
    'received/natural-person': 5,
    'received/enterprise': 2,
    'received/total': 7,
    'granted/natural-person': 4,
    'granted/enterprise': 2,
    'granted/total': 6,
    'refused-law/natural-person': 1,
    'refused-law/total': 1,
    'total/natural-person': 5,
    'total/enterprise': 2,
    'total/total': 7,
    ...changed,
  }
  for (const [cell, value] of Object.entries(given)) cells[`requests/${cell}`] = value
  return fillForm(format2021, { format, cells })
}

test('table-sum', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { name: 'a report with nothing in its tables', text: (format) => fillForm(statistics2014, { format }) },
      { name: 'requests that add up both ways', text: (format) => requests(format, {}) },
      {
        name: 'a blank part makes a sum unknown',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: { staff: 3, 'staff-full-time': 1, 'staff-part-time': '' },
          }),
      },
      {
        name: 'so does a word, and a blank total',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: { staff: '', 'staff-full-time': 1, reviews: 4, 'reviews-upheld': '无' },
          }),
      },
      {
        name: 'pending cases have no row of their own',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: { reviews: 3, 'reviews-upheld': 1, 'reviews-corrected': 0, 'reviews-other': 0 },
            prose: { overview: '发生行政复议3件，维持1件，另有2件正在审理。' },
          }),
      },
      {
        name: 'a row of the document’s own may be one more part',
        format: 'markdown',
        text: fillForm(statistics2014, {
          format: 'markdown',
          cells: { ...zeroRequests, 'requests-received': 7, 'requests-online': 4 },
        }).replace(/\|[^|]*信函申请数[^\n]*\n/, '$&| 5.电子邮件申请数 | 件 | 3 |\n'),
      },
      {
        name: 'a row that lost a cell is for table-shape',
        format: 'markdown',
        text: requests('markdown', {}).replace(/(新收[^|]*\|[^|]*\|[^|]*\|) \d+ \|/, '$1'),
      },
    ],
    invalid: [
      {
        name: 'a total that is not the sum of its parts',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: {
              ...zeroRequests,
              'requests-received': 12,
              'requests-in-person': 8,
              'requests-online': 3,
            },
          }),
        findings: [
          {
            messageId: 'sum',
            text: '12',
            data: { label: '收到申请数', parts: '8 + 3 = 11', sum: 11, difference: 1 },
            severity: 'error',
            actual: 12,
            expected: 11,
            related: [{ text: '8' }, { text: '0' }, { text: '3' }, { text: '0' }],
          },
        ],
      },
      {
        name: 'more cases than outcomes are only likely wrong, fewer are wrong',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: {
              reviews: 3,
              'reviews-upheld': 1,
              'reviews-corrected': 0,
              'reviews-other': 0,
              suits: 1,
              'suits-upheld': 1,
              'suits-corrected': 1,
              'suits-other': 0,
            },
          }),
        findings: [
          { messageId: 'sum', data: { label: '行政复议数量' }, severity: 'warning', related: [{}, {}, {}] },
          { messageId: 'sum', data: { label: '行政诉讼数量' }, severity: 'error', related: [{}, {}, {}] },
        ],
      },
      {
        name: 'one wrong total between two sums is one finding, with the value that mends both',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: {
              'requests-answered': 5,
              'answered-granted': 5,
              'answered-refused': 2,
              'refused-privacy': 0,
              ...Object.fromEntries(refusals.map((row) => [row, 0])),
              ...Object.fromEntries(otherAnswers.map((row) => [row, 0])),
            },
          }),
        findings: [
          {
            messageId: 'one-cell',
            text: '2',
            data: { label: '不同意公开答复数', count: 2 },
            actual: 2,
            expected: 0,
            likelier: 'primary',
            related: Array.from({ length: 14 }, () => ({})),
          },
        ],
      },
      {
        name: 'a wrong figure breaks its row and its column: one finding',
        text: (format) => requests(format, { 'granted/natural-person': 14 }),
        findings: [
          {
            messageId: 'one-cell',
            text: '14',
            data: { label: '予以公开（自然人）' },
            actual: 14,
            expected: 4,
            likelier: 'primary',
            related: Array.from({ length: 27 }, () => ({})),
          },
        ],
      },
      {
        name: 'two wrong figures are two findings',
        text: (format) => requests(format, { 'granted/natural-person': 14, 'received/enterprise': 3 }),
        findings: [
          { messageId: 'one-cell', text: '3', expected: 2, related: Array.from({ length: 9 }, () => ({})) },
          { messageId: 'one-cell', text: '14', expected: 4, related: Array.from({ length: 27 }, () => ({})) },
        ],
      },
      {
        name: 'the row of totals is off in two columns',
        text: (format) => requests(format, { 'total/natural-person': 6, 'total/total': 8 }),
        findings: [
          {
            messageId: 'one-line',
            text: '6',
            data: { label: '总计', count: 4, values: [5, 7] },
            likelier: 'primary',
            related: Array.from({ length: 1 + 2 * 24 - 0 }, () => ({})),
          },
        ],
      },
      {
        name: 'figures in the wrong columns',
        text: (format) => requests(format, { 'granted/natural-person': 2, 'granted/enterprise': 4 }),
        findings: [
          {
            messageId: 'lines',
            data: { label: '总计', count: 2 },
            related: Array.from({ length: 43 }, () => ({})),
          },
        ],
      },
      {
        name: 'a column that does not balance, the totals of the rows blank',
        text: (format) => requests(format, { ...blankTotals, 'received/enterprise': 3 }),
        findings: [
          {
            messageId: 'balance',
            text: '3',
            data: { where: '商业企业', left: '3', right: '2', difference: 1 },
            related: [{ text: '0' }, { text: '2' }, { text: '0' }],
          },
        ],
      },
      {
        name: 'cases of a group',
        text: (format) =>
          fillForm(format2021, {
            format,
            cells: {
              'cases/cases/review-upheld': 2,
              'cases/cases/review-other': 1,
              'cases/cases/review-total': 4,
              'cases/cases/review-corrected': 0,
              'cases/cases/review-pending': 0,
            },
          }),
        findings: [
          {
            messageId: 'sum',
            text: '4',
            data: { label: '行政复议·总计', parts: '2 + 1 = 3' },
            related: [{}, {}, {}, {}],
          },
        ],
      },
    ],
  })
})
