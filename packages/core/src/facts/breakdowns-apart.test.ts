import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'

/** `total = a + b`, with the reason why the parts need not add up, of a report on 2018. */
function breakdowns(text: string): string[] {
  const { breakdowns: found } = extractFacts({ ...plainTextReader.read(text), year: 2018 })
  return found.map(({ total, parts, exhaustive, why }) => {
    const list = parts.map((part) => part.quantity.text).join(' + ')
    return `${total.text} = ${list}${exhaustive ? '' : ` (${why})`}`
  })
}

test.each([
  // in brackets, without an opening word, composed of
  ['业务信息186条（审批92条、监管60条、储备34条），均已归档。', '186条 = 92条 + 60条 + 34条'],
  ['工作小组共9人，由组长一人、副组长二人、成员六人组成。', '9人 = 一人 + 二人 + 六人'],
  [
    '经费支出4.8万元，由三部分构成：印刷2.1万元，专栏1.5万元，培训1.2万元。',
    '4.8万元 = 2.1万元 + 1.5万元 + 1.2万元',
  ],
  ['共培训190人次，第一期96人次，第二期94人次。', '190人次 = 96人次 + 94人次'],
  [
    '发布信息210条，按季度统计，一季度40条，二季度60条，三季度50条，四季度60条。',
    '210条 = 40条 + 60条 + 50条 + 60条',
  ],
  ['收到申请50件，其中自然人41件，法人或其他组织9件。', '50件 = 41件 + 9件'],
  ['办理申请32件，除3件经批准延期外，其余29件都按期答复。', '32件 = 3件 + 29件'],
  // named in the total's own words
  ['行政复议和行政诉讼一共5件，包括行政复议3件、行政诉讼2件。', '5件 = 3件 + 2件'],
  ['收到申请9件，其中当面3件，网络5件，信函1件，三种方式互不重复。', '9件 = 3件 + 5件 + 1件'],
  // sentences of their own
  [
    '发布农事提醒、病虫预报和惠农政策三类信息148条。农事提醒最多，为81条。病虫预报39条。惠农政策28条，列最后。',
    '148条 = 81条 + 39条 + 28条',
  ],
  ['公开信息250条，其中科普类210条，占比最大。其余40条为招标信息。', '250条 = 210条 + 40条'],
  ['新收申请33件，办结33件。新收申请中，招生类15件、招聘类12件、其他6件。', '33件 = 15件 + 12件 + 6件'],
  // totals behind
  [
    '分三批公示，第一批140万元，第二批96万元，第三批80万元，三批合计公示316万元。',
    '316万元 = 140万元 + 96万元 + 80万元',
  ],
  ['四个季度分别公开66条、71条、80条、73条，全年一共290条。', '290条 = 66条 + 71条 + 80条 + 73条'],
  ['2017年公开142条，2018年公开187条，两年共公开329条。', '329条 = 142条 + 187条'],
])('reads %s', (text, expected) => {
  expect(breakdowns(text)).toContain(expected)
})

test('what was due is what came in and was carried over, and what was done and is carried on', () => {
  expect(breakdowns('收到申请69件，连同上年结转的2件，应办理71件。办结67件，另有4件结转至下年度。')).toEqual([
    '71件 = 69件 + 2件',
    '71件 = 67件 + 4件',
  ])
})

test('the items above a total of so many', () => {
  const text = '明细如下：\n（1）招生信息46条；\n（2）教学管理38条；\n（3）学生事务48条。\n以上3类总计132条。'
  expect(breakdowns(text)).toEqual(['132条 = 46条 + 38条 + 48条'])
})

test.each([
  // a larger total behind is another count
  ['发布图解12篇、视频5篇，全年共发布信息300篇。', []],
  ['举办讲座3期、培训2期，全年共培训400人次。', []],
  // one item by several ways
  ['公开信息204条，其中网站196条，微信75条，同一信息不重复计算。', ['204条 = 196条 + 75条 (channels)']],
  // part of the senders
  ['收到申请257件，其中自然人207件，商业企业33件。', ['257件 = 207件 + 33件 (partial)']],
  // the count before is the first of the list itself
  ['申请来自自然人，有24件，商业企业4件，其他组织2件。', []],
  // groups that go by the same names
  [
    '行政诉讼共12件：直接起诉的，维持6件、纠正1件、其他结果1件；复议后起诉的，维持3件、其他结果1件。',
    ['12件 = 6件 + 1件 + 1件 (mixed)'],
  ],
  // a total of more than what is divided
  ['发生行政复议、行政诉讼4件。行政复议中，维持2件，其他结果1件。', []],
])('stays apart: %s', (text, expected) => {
  expect(breakdowns(text)).toEqual(expected)
})

test('two lists with a total each', () => {
  expect(
    breakdowns('同意公开28件、部分公开5件、不同意5件，三项合计38件；已公开17件、不存在7件，两项合计24件。'),
  ).toEqual(['38件 = 28件 + 5件 + 5件', '24件 = 17件 + 7件'])
})
