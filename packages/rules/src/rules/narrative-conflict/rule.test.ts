import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const report2021 =
  (prose: NonNullable<Content['prose']>, cells: Content['cells'] = {}) =>
  (format: Content['format']) =>
    formatReport2021({ format, prose, cells })
const statistics =
  (prose: NonNullable<Content['prose']>, cells: Content['cells'] = {}) =>
  (format: Content['format']) =>
    statisticsReport({ format, prose, cells })

test('narrative-conflict', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      {
        name: 'the same figure twice, once in words',
        text: report2021({
          overview: '全年主动公开政府信息四十二条。',
          problems: '一年来，主动公开政府信息42条，解读材料仍显单薄。',
        }),
      },
      {
        name: 'a round figure that the exact one lies in',
        text: report2021({
          overview: '全年主动公开政府信息80余条。',
          problems: '一年来，主动公开政府信息86条，解读材料仍显单薄。',
        }),
      },
      {
        name: 'last year’s figure, and that of all years together',
        text: report2021({
          overview: '全年主动公开政府信息85条，2020年主动公开政府信息70条。',
          proactive: '截至年底，网站累计主动公开政府信息1260条。累计主动公开政府信息1260条。',
        }),
      },
      {
        name: 'a part of the year, a part of the body, a plan',
        text: report2021({
          overview: '全年主动公开政府信息85条，其中上半年主动公开政府信息40条。',
          proactive: '各镇主动公开政府信息120条。',
          problems: '下一步，力争主动公开政府信息100条。',
        }),
      },
      {
        name: 'two websites each have their count',
        text: statistics(
          { proactive: '通过门户网站公开信息30条。通过信息公开网站公开信息54条。' },
          { 'by-website': '' },
        ),
      },
      {
        name: 'what the table decides is reported against the table',
        text: statistics(
          { overview: '全年收到申请5件。', requests: '全年收到申请7件。' },
          { 'requests-received': 5 },
        ),
      },
      {
        name: 'different things',
        text: report2021({
          overview: '全年召开新闻发布会3场，主动公开政府信息85条。',
          proactive: '公开政策解读信息12条，发布财政信息9条。',
        }),
      },
    ],
    invalid: [
      {
        name: 'a count that the form does not ask for',
        text: report2021({
          overview: '全年主动公开政府信息85条。',
          problems: '一年来，主动公开政府信息86条，解读材料仍显单薄。',
        }),
        findings: [
          {
            messageId: 'conflict',
            text: '86条',
            severity: 'warning',
            data: { first: '85条', second: '86条', item: '主动公开政府信息数' },
            related: [{ text: '85条' }],
          },
        ],
      },
      {
        name: 'in two paragraphs of one section',
        text: report2021({ overview: ['全年召开新闻发布会3场。', '全年举办新闻发布会5场。'] }),
        findings: [{ messageId: 'conflict', text: '5场', related: [{ text: '3场' }] }],
      },
      {
        name: 'the table is blank and cannot decide',
        text: statistics(
          { overview: '全年收到申请7件。', requests: '全年共收到申请5件。' },
          { 'requests-received': '' },
        ),
        findings: [
          { messageId: 'conflict', text: '5件', actual: 5, expected: 7, related: [{ text: '7件' }] },
        ],
      },
      {
        name: 'two round figures that cannot be one',
        text: report2021({
          overview: '全年主动公开政府信息80余条。',
          problems: '一年来，主动公开政府信息100余条，解读材料仍显单薄。',
        }),
        findings: [{ messageId: 'conflict', text: '100余条', related: [{ text: '80余条' }] }],
      },
      {
        name: 'each place that differs from the first',
        text: report2021({
          overview: '全年主动公开政府信息85条。',
          proactive: '全年共主动公开政府信息58条。',
          problems: '一年来，主动公开政府信息86条，解读材料仍显单薄。',
        }),
        findings: [
          { messageId: 'conflict', text: '58条', related: [{ text: '85条' }] },
          { messageId: 'conflict', text: '86条', related: [{ text: '85条' }] },
        ],
      },
    ],
  })
})
