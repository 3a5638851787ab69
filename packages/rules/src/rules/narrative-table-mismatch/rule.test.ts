import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

type Cells = NonNullable<Content['cells']>

const statistics = (prose: Content['prose'], cells: Cells) => (format: Content['format']) =>
  statisticsReport({ format, prose: prose ?? {}, cells })
const report2021 = (prose: Content['prose'], cells: Cells) => (format: Content['format']) =>
  formatReport2021({ format, prose: prose ?? {}, cells })

/** Received 5, carried over 2, handled 6, carried forward 1. */
const requests: Cells = {
  'requests/received/natural-person': 5,
  'requests/carried-over/natural-person': 2,
  'requests/carried-forward/natural-person': 1,
  'requests/granted/natural-person': 6,
}

test('narrative-table-mismatch', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      '全年主动公开政府信息81条。',
      {
        name: 'prose and table agree, in digits, in words, with a separator',
        text: statistics(
          {
            proactive: '全年累计主动公开政府信息1,081条。',
            organisation: '设有专职人员两名、兼职人员十二名。',
          },
          { 'proactive-total': 1081, 'staff-full-time': 2, 'staff-part-time': 12 },
        ),
      },
      {
        name: 'a round figure that the table’s lies in',
        text: statistics({ proactive: '全年主动公开政府信息120余条。' }, { 'proactive-total': 128 }),
      },
      {
        name: 'a blank cell contradicts nothing',
        text: statistics({ proactive: '全年主动公开政府信息81条。' }, { 'proactive-total': '' }),
      },
      {
        name: 'last year, all years together, half a year, a plan',
        text: statistics(
          {
            requests: [
              '2017年共收到申请9件。',
              '自2008年以来，累计收到申请190件。',
              '上半年收到申请2件。',
              '下一步，计划举办培训班4次。',
            ],
          },
          { 'requests-received': 6 },
        ),
      },
      {
        name: 'figures of a part of the body',
        text: statistics(
          { requests: '局属各单位共收到申请14件，其中房产所收到申请9件。' },
          { 'requests-received': 6 },
        ),
      },
      {
        name: 'money in 元 beside a cell in 万元, rounded there',
        text: statistics({ fees: '全年收取检索复制费用350元。' }, { fees: 0.04, 'requests-received': 2 }),
      },
      {
        name: '收到 as received this year',
        text: report2021(
          { requests: '全年共收到政府信息公开申请5件，办结6件，结转下年度继续办理1件。' },
          requests,
        ),
      },
      {
        name: '收到 with those carried over from last year',
        text: report2021({ requests: '全年共收到政府信息公开申请7件。' }, requests),
      },
      {
        name: 'reviews and suits counted together',
        text: report2021(
          { cases: '全年发生行政复议、行政诉讼共3件。' },
          { 'cases/cases/review-upheld': 2, 'cases/cases/suit-direct-pending': 1 },
        ),
      },
      {
        name: 'two websites, of which one is the row’s',
        text: statistics(
          { proactive: '全年主动公开政府信息60条，通过局门户网站公开54条，通过信息公开网站公开30条。' },
          { 'proactive-total': 60, 'by-website': 54, 'by-other': 30 },
        ),
      },
      {
        name: 'round figures are not checked where nobody wants it',
        text: statistics({ proactive: '全年主动公开政府信息120余条。' }, { 'proactive-total': 140 }),
        options: { approximate: false },
      },
    ],
    invalid: [
      {
        name: 'nothing decides',
        text: statistics({ proactive: '全年共主动公开政府信息81条。' }, { 'proactive-total': 86 }),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '86' },
              { messageId: 'use-prose', fix: '81' },
            ],
            messageId: 'mismatch',
            text: '81条',
            severity: 'error',
            actual: 81,
            expected: 86,
            data: { prose: '81条', table: 86, item: '主动公开政府信息数' },
            related: [{}],
          },
        ],
      },
      {
        name: 'a rate of growth that only the prose can have',
        text: statistics(
          { proactive: '全年共主动公开政府信息75条，同比增长19.05%。' },
          { 'proactive-total': 77 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '77' },
              { messageId: 'use-prose', fix: '75' },
            ],
            messageId: 'prose-growth',
            text: '75条',
            likelier: 'related',
            data: { base: 63, value: 75, rate: '19.05%' },
            related: [{}, { text: '19.05%' }],
          },
        ],
      },
      {
        name: 'a rate of growth that only the table can have',
        text: statistics(
          { proactive: '全年共主动公开政府信息77条，同比增长19.05%。' },
          { 'proactive-total': 75 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '75' },
              { messageId: 'use-prose', fix: '77' },
            ],
            messageId: 'table-growth',
            likelier: 'primary',
            related: [{}, { text: '19.05%' }],
          },
        ],
      },
      {
        name: 'parts that add up to the figure of the prose',
        text: statistics(
          { proactive: '全年主动公开政府信息120条，其中政策文件20条、工作动态90条、其他信息10条。' },
          { 'proactive-total': 102 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '102' },
              { messageId: 'use-prose', fix: '120' },
            ],
            messageId: 'prose-breakdown',
            likelier: 'related',
            data: { parts: '20 + 90 + 10' },
            related: [{}, { text: '120条，其中政策文件20条、工作动态90条、其他信息10条' }],
          },
        ],
      },
      {
        name: 'parts that add up to the figure of the table',
        text: statistics(
          { requests: '共收到申请4件，其中网络申请2件，信函申请3件。' },
          { 'requests-received': 5, 'requests-online': 2, 'requests-by-letter': 3 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '5' },
              { messageId: 'use-prose', fix: '4' },
            ],
            messageId: 'table-breakdown',
            text: '4件',
            likelier: 'primary',
            related: [{}, {}],
          },
        ],
      },
      {
        name: 'one part that only the table’s figure makes fit',
        text: statistics(
          { requests: '共收到申请4件，其中网络申请2件，信函申请3件。' },
          { 'requests-received': 4, 'requests-online': 2, 'requests-by-letter': 2 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '2' },
              { messageId: 'use-prose', fix: '3' },
            ],
            messageId: 'table-part',
            text: '3件',
            likelier: 'primary',
            data: { parts: '2 + 2', total: 4 },
            related: [{}, {}],
          },
        ],
      },
      {
        name: 'the table’s own parts add up',
        text: statistics(
          { requests: '全年共收到申请7件，均已办结。' },
          { 'requests-received': 6, 'requests-in-person': 2, 'requests-online': 4 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '6' },
              { messageId: 'use-prose', fix: '7' },
            ],
            messageId: 'table-sum',
            likelier: 'primary',
            data: { parts: '2 + 4' },
            related: [{}],
          },
        ],
      },
      {
        name: 'the table’s own parts add up to the figure of the prose',
        text: statistics(
          { requests: '全年共收到申请6件，均已办结。' },
          {
            'requests-received': 9,
            'requests-in-person': 2,
            'requests-online': 4,
            'requests-by-fax': 0,
            'requests-by-letter': 0,
          },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '9' },
              { messageId: 'use-prose', fix: '6' },
            ],
            messageId: 'prose-table-sum',
            likelier: 'related',
            data: { parts: '2 + 4' },
            related: [{}],
          },
        ],
      },
      {
        name: 'the prose has it right in another place',
        text: statistics(
          {
            overview: '全年主动公开政府信息86条。',
            proactive: '全年主动公开政府信息81条。',
          },
          { 'proactive-total': 86 },
        ),
        findings: [
          {
            suggestions: [
              { messageId: 'use-table', fix: '86' },
              { messageId: 'use-prose', fix: '81' },
            ],
            messageId: 'table-claim',
            text: '81条',
            likelier: 'primary',
            related: [{}, { text: '86条' }],
          },
        ],
      },
      {
        name: 'a round figure that the table’s does not lie in',
        text: statistics({ proactive: '全年主动公开政府信息120余条。' }, { 'proactive-total': 140 }),
        findings: [{ messageId: 'mismatch', text: '120余条', severity: 'warning', related: [{}] }],
      },
      {
        name: 'no reading of 收到 fits: both are named',
        text: report2021({ requests: '全年共收到政府信息公开申请8件。' }, requests),
        findings: [
          {
            messageId: 'readings',
            severity: 'error',
            likelier: 'primary',
            data: { readings: ['“收到政府信息公开申请” 5', '“本年新收与上年结转合计” 7'] },
            related: [{}, {}],
          },
        ],
      },
      {
        name: 'money in another unit',
        text: statistics({ fees: '全年收取检索复制费用3500元。' }, { fees: 0.04, 'requests-received': 2 }),
        findings: [{ messageId: 'mismatch', data: { prose: '3500元', table: '400元' }, related: [{}] }],
      },
      {
        name: 'a joint count of reviews and suits',
        text: report2021(
          { cases: '全年发生行政复议、行政诉讼3件。' },
          { 'cases/cases/review-upheld': 2, 'cases/cases/suit-direct-pending': 2 },
        ),
        findings: [{ messageId: 'mismatch', data: { table: 4 }, related: [{}, {}, {}] }],
      },
      {
        name: 'more meetings in one month than in the year',
        text: statistics({ organisation: '4月，召开政府信息公开工作会议3次。' }, { meetings: 2 }),
        findings: [{ messageId: 'part-exceeds', text: '3次', actual: 3, expected: 2, related: [{}] }],
      },
    ],
  })
})
