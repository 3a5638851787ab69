import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const statistics =
  (prose: NonNullable<Content['prose']>, cells: NonNullable<Content['cells']>) =>
  (format: Content['format']) =>
    statisticsReport({ format, prose, cells })
const report2021 =
  (prose: NonNullable<Content['prose']>, cells: NonNullable<Content['cells']>) =>
  (format: Content['format']) =>
    formatReport2021({ format, prose, cells })

const reviewAndSuit = { 'cases/cases/review-upheld': 2, 'cases/cases/suit-direct-pending': 1 }

test('zero-claim', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      '本年度未收到政府信息公开申请。',
      {
        name: 'the table has 0',
        text: statistics(
          {
            requests: '本年度未收到政府信息公开申请。',
            fees: '全年未收取任何费用。',
            cases: '没有发生行政复议、行政诉讼案件，也未收到投诉举报。',
          },
          {},
        ),
      },
      {
        name: 'a blank cell, 无 and / contradict nothing',
        text: statistics(
          { requests: '本年度未收到政府信息公开申请。', cases: '未发生行政复议、行政诉讼。' },
          { 'requests-received': '', reviews: '无', suits: '/' },
        ),
      },
      {
        name: 'last year’s',
        text: statistics({ requests: '去年未收到政府信息公开申请。' }, { 'requests-received': 3 }),
      },
      {
        name: 'not yet, not in time, not beyond: no denial of an item',
        text: statistics(
          {
            requests:
              '在未收到申请人补正材料前，先行查找信息。未及时更新的栏目已经整改。答复均未超过法定期限。',
          },
          { 'requests-received': 3 },
        ),
      },
      {
        name: 'a part of the body',
        text: statistics({ requests: '下属学校均未收到政府信息公开申请。' }, { 'requests-received': 3 }),
      },
      {
        name: 'a narrower thing than the item',
        text: statistics(
          { requests: '收到申请3件，未收到要求公开会议纪要的申请。', cases: '未发生因公开不当引发的舆情。' },
          { 'requests-received': 3, reviews: 1 },
        ),
      },
      {
        name: 'only one of the two is denied',
        text: report2021({ cases: '全年未发生行政诉讼案件。' }, { 'cases/cases/review-upheld': 2 }),
      },
    ],
    invalid: [
      {
        name: 'one item, whose parts in the table agree',
        text: statistics({ requests: '本年度未收到政府信息公开申请。' }, { 'requests-received': 3 }),
        findings: [
          {
            messageId: 'prose-wrong',
            text: '未收到政府信息公开申请',
            severity: 'error',
            likelier: 'primary',
            actual: 0,
            expected: 3,
            data: { counted: ['“收到申请数” 3'] },
            related: [{ text: '3' }],
          },
        ],
      },
      {
        name: 'an item without parts: either side may be wrong',
        text: statistics({ fees: '按照规定，全年未收取任何费用。' }, { fees: 0.3, 'requests-received': 1 }),
        findings: [{ messageId: 'not-zero', expected: 0.3, related: [{ text: '0.3' }] }],
      },
      {
        name: 'two items denied at once are one finding',
        text: report2021({ cases: '全年未发生行政复议、行政诉讼案件。' }, reviewAndSuit),
        findings: [
          {
            messageId: 'prose-wrong',
            text: '未发生行政复议、行政诉讼案件',
            data: { counted: ['“行政复议” 2', '“行政诉讼” 1'] },
            related: [{ text: '2' }, { text: '1' }],
          },
        ],
      },
      {
        name: 'a printed 0',
        text: report2021({ cases: '全年发生行政复议案件0件。' }, { 'cases/cases/review-upheld': 2 }),
        findings: [{ messageId: 'prose-wrong', text: '0件', related: [{ text: '2' }] }],
      },
      {
        name: 'a bare denial under the heading that names the items',
        text: statistics({ cases: '均未发生。' }, { 'reviews-upheld': 1 }),
        findings: [{ messageId: 'prose-wrong', text: '均未发生', related: [{ text: '1' }] }],
      },
      {
        name: 'one way of handing in a request',
        text: statistics(
          { requests: '共收到申请3件，无当面申请，无传真申请。' },
          { 'requests-received': 3, 'requests-in-person': 1, 'requests-online': 2 },
        ),
        findings: [{ messageId: 'not-zero', text: '无当面申请', related: [{ text: '1' }] }],
      },
    ],
  })
})
