import { lintReport, plainTextReader } from '@gouji/core'
import { expect, test } from 'vitest'
import { recommended } from '../index.ts'

const figures = new Set(
  recommended.rules.filter(({ meta }) => meta.category === 'figures').map(({ id }) => id),
)

/** What the figure rules say of a report on 2023 that has this prose and no table. */
function found(prose: string): string[] {
  const content = `青溪县林业局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${prose}\n`
  const { messages } = lintReport({ content, reader: plainTextReader }, recommended)
  return messages
    .filter(({ ruleId }) => figures.has(ruleId))
    .map(({ ruleId, messageId, related }) => {
      expect(related.length).toBeGreaterThan(0)
      return `${ruleId}/${messageId}`
    })
}

test.each([
  ['全年收到政府信息公开申请9件。本年度收到的8件申请都已书面答复。', 'narrative-conflict/conflict'],
  ['全年制发行政规范性文件4件。按规定，制发的5件行政规范性文件已报备案。', 'narrative-conflict/conflict'],
  ['全年举办政府信息公开培训班2期。上述3期培训班结束后均安排测试。', 'narrative-conflict/conflict'],
  [
    '全年政府集中采购总额为356万元，全部公开。经核算，全年政府集中采购总额为3,650,000元。',
    'narrative-conflict/conflict',
  ],
  ['全年没有收到政府信息公开申请。收到的5件申请全部采用新样式答复。', 'zero-claim/counted-in-prose'],
  [
    '全年收到政府信息公开申请23件，23件申请年内均已按期办结。其中结转下年度继续办理1件。',
    'zero-claim/counted-in-prose',
  ],
  ['上年结转申请3件，本年新收申请25件。办结26件，结转下年度办理1件。', 'breakdown-sum/balance'],
  ['按内容划分，监管类占45.2%，救援类占38.6%，事务类占21.2%。', 'percentage-arithmetic/share-sum'],
  ['全年共发布信息540条，平均每月48条。', 'percentage-arithmetic/average'],
  ['满意率由上年的96.4%提升到98.1%，提升2.7个百分点。', 'percentage-arithmetic/difference'],
  ['新收申请13件，申请件数同比增长15%。', 'percentage-arithmetic/infeasible'],
  ['全年公开信息250条，其中科普类210条，超过九成。其余40条为招标信息。', 'percentage-arithmetic/share-bound'],
])('%s', (prose, expected) => {
  expect(found(prose)).toEqual([expected])
})

test.each([
  // the same, said twice
  '全年收到政府信息公开申请9件。收到的9件申请都已书面答复。',
  // some of them
  '全年收到政府信息公开申请9件。通过平台收到的5件申请当日答复。',
  '全年收到政府信息公开申请9件，其中收到的3件申请涉及林权。',
  '全年举办政府信息公开培训班5期。为企业举办的2期培训班另发教材。',
  // another year, a part of the year, another account
  '全年收到政府信息公开申请9件，2022年收到的12件申请均已归档。',
  '上半年收到的5件申请均已答复，全年收到政府信息公开申请9件。',
  '网站方面，全年共发布信息20条。微信方面，全年共发布信息30条。',
  '2022年全年未收到任何申请。2023年收到政府信息公开申请4件。',
  // carried forward, and not all done
  '全年收到政府信息公开申请23件，办结22件，均按期答复。结转下年度继续办理1件。',
  '全年收到政府信息公开申请5件，无上年结转，均已答复。',
  '上年结转申请3件，本年新收申请25件。办结27件，结转下年度办理1件。',
  // shares of different things, and channels
  '网站发布占62%，微信发布占58%，公开栏公示占35%。',
  '党员占62.5%，女职工占41.2%，本科以上学历占78.3%。',
  '按内容划分，监管类占45.2%，救援类占38.6%，事务类占16.2%。',
  '全年共发布信息540条，平均每月45条，平均每季度召开例会1次。',
  '全年共发布信息547条，月均45条。',
  '满意率由上年的96.4%提升到98.1%，提升1.7个百分点。',
  '新收申请12件，申请件数同比增长20%，网站访问量增长13.7%。',
  '全年公开信息250条，其中科普类210条，超过八成。',
])('nothing: %s', (prose) => {
  expect(found(prose)).toEqual([])
})

test('all of them upheld, and the table has fewer', () => {
  const content = [
    '青溪县林业局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '因政府信息公开被申请行政复议3件，均获维持。',
    '四、政府信息公开行政复议、行政诉讼情况',
    '\t行政复议\t\t\t\t\n\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\t2\t0\t1\t0\t3',
  ].join('\n\n')
  const { messages } = lintReport({ content, reader: plainTextReader }, recommended)
  expect(messages.find(({ ruleId }) => ruleId === 'narrative-table-mismatch')?.message).toContain('行政复议')
})
