import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const statistics =
  (prose: NonNullable<Content['prose']>, cells: NonNullable<Content['cells']>) =>
  (format: Content['format']) =>
    statisticsReport({ format, prose, cells })

test('breakdown-sum', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      '全年发布信息46条，其中机构信息3条；政策文件12条；其他信息31条。',
      { name: 'the total at the end', text: '公开机构信息3条、政策文件12条、人事信息5条，共计20条。' },
      {
        name: 'money with decimals',
        text: '收取费用2.4万元，其中：复制费1.1万元、检索费1.2万元、其他0.1万元。',
      },
      { name: 'a list that need not be whole', text: '全年发布信息46条，其中机构信息3条，政策文件12条。' },
      { name: '等 leaves the list open', text: '全年发布信息46条，包括机构信息13条、政策文件12条等。' },
      {
        name: 'one item may go out by several channels',
        text: '全年公开信息380条，其中网站公开285条，微信公众号公开116条。',
      },
      { name: 'round figures', text: '全年发布信息4600余条，其中动态信息3000余条，其他信息1500余条。' },
      { name: 'another classifier in between', text: '举办活动6场，其中讲座4场120人次，展览2场。' },
      {
        name: 'what follows counts another thing',
        text: '收到申请6件，其中网上4件、来信2件，办结5件，结转1件。',
      },
      { name: 'so many of each', text: '发放手册90册，其中各镇各10册，各村各2册。' },
      {
        name: 'shares between the parts',
        text: '全年发布信息40条，其中机构信息10条，占25%；政策文件12条，占30%；其他信息18条，占45%。',
      },
      {
        name: 'with the table’s figure the parts add up: reported against the table',
        text: statistics(
          { requests: '共收到申请4件，其中网络申请2件，信函申请3件。' },
          { 'requests-received': 4, 'requests-online': 2, 'requests-by-letter': 2 },
        ),
      },
    ],
    invalid: [
      {
        name: 'less than the total, though the list has a rest',
        text: '全年发布信息48条，其中机构信息3条；政策文件12条；其他信息31条。',
        findings: [
          {
            messageId: 'under',
            text: '48条',
            severity: 'error',
            actual: 48,
            expected: 46,
            data: { formula: '3 + 12 + 31', sum: 46, difference: 2 },
            related: [{ text: '3条' }, { text: '12条' }, { text: '31条' }],
          },
        ],
      },
      {
        name: 'more than the total',
        text: '全年发布信息46条，其中：机构信息13条、政策文件12条、其他信息31条。',
        findings: [{ messageId: 'over', text: '46条', data: { difference: 10 }, related: [{}, {}, {}] }],
      },
      {
        name: 'more than the total in a list that need not be whole: two heads may count one item',
        text: '全年发布信息46条，其中机构信息23条，政策文件32条。',
        findings: [{ messageId: 'over', text: '46条', severity: 'warning', related: [{}, {}] }],
      },
      {
        name: 'more than the total in a list of kinds, of which an item has one',
        text: '全年发布信息46条，其中机构职能类23条，工作动态类信息32条。',
        findings: [{ messageId: 'over', severity: 'error', related: [{}, {}] }],
      },
      {
        name: 'the total at the end',
        text: '公开机构信息3条、政策文件12条、人事信息5条，共计21条。',
        findings: [{ messageId: 'under', text: '21条', related: [{}, {}, {}] }],
      },
      {
        name: 'a request comes in by one way only',
        text: '共收到申请9件，其中当面申请3件，网上申请4件，信函申请3件。',
        findings: [{ messageId: 'over', text: '9件', related: [{}, {}, {}] }],
      },
      {
        name: 'in a bracket',
        text: '公开文件13件（其中新制定5件、修改4件、其他3件）。',
        findings: [{ messageId: 'under', text: '13件', related: [{}, {}, {}] }],
      },
      {
        name: 'the table agrees with the total, so a part is likelier wrong',
        text: statistics(
          { proactive: '全年主动公开政府信息100条，其中政策20条、动态60条、其他30条。' },
          { 'proactive-total': 100 },
        ),
        findings: [
          {
            messageId: 'over',
            text: '100条',
            likelier: 'related',
            related: [{ text: '20条' }, { text: '60条' }, { text: '30条' }],
          },
        ],
      },
      {
        name: 'in Markdown, with emphasis on the figures',
        format: 'markdown',
        text: '全年发布信息**48条**，其中机构信息3条；政策文件12条；其他信息31条。',
        findings: [{ messageId: 'under', related: [{ text: '3条' }, {}, {}] }],
      },
    ],
  })
})
