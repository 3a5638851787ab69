import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const statistics = (proactive: string, cells: NonNullable<Content['cells']>) => (format: Content['format']) =>
  statisticsReport({ format, prose: { proactive }, cells })

test('percentage-arithmetic', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      '全年发布信息400条。其中，政策信息112条，占28%；统计信息146条，占36.5%；其他信息142条，占35.5%。',
      { name: 'cut off instead of rounded', text: '全年发布信息226条，其中由本局撰写209条，占92.47%。' },
      {
        name: 'rounded half up or half even',
        text: '全年发布信息16条，其中政策信息1条，占6.3%；动态信息5条，占31.2%。',
      },
      { name: 'growth against last year', text: '全年发布信息126条，较上年的105条增加21条，增长20%。' },
      { name: 'a fall', text: '全年发布信息84条，比2016年（105条）下降20%。' },
      { name: 'a growth that some whole number gives', text: '全年发布信息75条，同比增长19.05%。' },
      { name: 'a change in counts beside the rate', text: '全年发布信息120条，同比增加24条，增长25%。' },
      {
        name: 'a rate of something else',
        text: '全年发布信息31条，网站访问量同比增长22.73%，群众满意度达98.6%。',
      },
      { name: 'round figures', text: '全年发布信息1200余条，较上年的800余条增长35%。' },
      {
        name: 'money needs no whole base',
        text: '收取费用3.1万元，同比增长22.73%。',
      },
      {
        name: 'with the table’s figure the rate is right: reported against the table',
        text: statistics('全年主动公开政府信息77条，同比增长19.05%。', { 'proactive-total': 75 }),
      },
      {
        name: 'several shares of a total that is misprinted: reported against the table',
        text: (format) =>
          statisticsReport({
            format,
            prose: {
              requests:
                '共收到申请980件，办结申请908件，其中网上申请890件，占98.89%；当面申请6件，占0.67%；信函申请4件，占0.44%。',
            },
            cells: {
              'requests-received': 900,
              'requests-online': 890,
              'requests-in-person': 6,
              'requests-by-letter': 4,
              'requests-completed': 908,
            },
          }),
      },
    ],
    invalid: [
      {
        name: 'a share of the total of the list',
        text: '全年发布信息400条。其中，政策信息112条，占28%；统计信息146条，占36.5%；其他信息142条，占33.5%。',
        findings: [
          {
            messageId: 'share',
            text: '33.5%',
            severity: 'error',
            actual: 33.5,
            expected: 35.5,
            data: { of: '142条', base: '400条', amount: '35.5%' },
            related: [{ text: '142条' }, { text: '400条' }],
          },
        ],
      },
      {
        name: 'growth against last year',
        text: '全年发布信息400条，较上年的320条增加80条，增长20%。',
        findings: [
          { messageId: 'growth', text: '20%', expected: 25, related: [{ text: '400条' }, { text: '320条' }] },
        ],
      },
      {
        name: 'a fall called growth',
        text: '全年发布信息320条，较上年的400条增长20%。',
        findings: [{ messageId: 'direction', text: '20%', related: [{}, {}] }],
      },
      {
        name: 'a change in counts and its rate that go opposite ways',
        text: '全年发布信息84条，较上年（105条）减少21条，增长20%。',
        findings: [
          {
            messageId: 'opposite',
            text: '20%',
            data: { change: '减少21条', printed: '增长20%' },
            related: [{ text: '21条' }],
          },
        ],
      },
      {
        name: 'a difference in counts',
        text: '全年发布信息400条，较上年的320条增加70条。',
        findings: [{ messageId: 'difference', text: '70条', data: { amount: '80条' }, related: [{}, {}] }],
      },
      {
        name: 'the change in counts gives last year’s figure',
        text: '全年发布信息120条，同比增加24条，增长20%。',
        findings: [
          {
            messageId: 'growth-by-change',
            text: '20%',
            data: { base: 96, amount: '25%' },
            related: [{ text: '120条' }, { text: '24条' }],
          },
        ],
      },
      {
        name: 'part and total are the table’s, so the share is likelier wrong',
        text: (format) =>
          statisticsReport({
            format,
            prose: { requests: '共收到申请8件，其中网上申请6件，占65%，信函申请2件，占25%。' },
            cells: { 'requests-received': 8, 'requests-online': 6, 'requests-by-letter': 2 },
          }),
        findings: [
          {
            messageId: 'share',
            severity: 'error',
            text: '65%',
            likelier: 'primary',
            expected: 75,
            related: [{}, { text: '8件' }],
          },
        ],
      },
      {
        name: 'no whole number of the year before',
        text: '全年发布信息31条，同比增长22.73%。',
        findings: [{ messageId: 'infeasible', severity: 'warning', related: [{ text: '31条' }] }],
      },
      {
        name: 'in a whole report, where the table agrees with the count',
        text: statistics('全年主动公开政府信息31条，同比增长22.73%。', { 'proactive-total': 31 }),
        findings: [{ messageId: 'infeasible', text: '22.73%', related: [{ text: '31条' }] }],
      },
      {
        name: 'wrong with the table’s figure as well',
        text: statistics('全年主动公开政府信息31条，同比增长22.73%。', { 'proactive-total': 30 }),
        findings: [{ messageId: 'infeasible', related: [{}] }],
      },
    ],
  })
})
