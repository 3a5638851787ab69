import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

/** `kind: printed of … against …`, with the sign of a fall. */
function rates(text: string): string[] {
  return factsOf(text).rates.map(({ kind, printed, sign, of, base, change }) => {
    const against = `${base ? ` against ${base.text}` : ''}${change ? ` by ${change.text}` : ''}`
    return `${kind}: ${sign < 0 ? '-' : ''}${printed.text} of ${of.text}${against}`
  })
}

test.each([
  ['公开信息81条，同比增长22.73%。', ['growth: 22.73% of 81条']],
  ['公开信息60条，比上年的80条下降25%。', ['growth: -25% of 60条 against 80条']],
  ['公开信息60条，较2017年（80条）减少25%。', ['growth: -25% of 60条 against 80条']],
  ['公开信息100条，同比增长25%（2017年为80条）。', ['growth: 25% of 100条 against 80条']],
  ['公开信息120条，同比增加24条，增长25%。', ['growth: 25% of 120条 by 24条']],
  ['公开信息120条，较上年的96条增加24条。', ['difference: 24条 of 120条 against 96条']],
  ['公开信息90条，较上年的96条减少6条。', ['difference: -6条 of 90条 against 96条']],
  ['公开信息40条，其中政策10条，动态30条，占75%。', ['share: 75% of 30条 against 40条']],
  ['收到申请8件，其中网上申请6件，占75%。', ['share: 75% of 6件']],
  ['公开信息100条，同比增长25%，上年为80条。', ['growth: 25% of 100条 against 80条']],
  ['推文由上年的118篇增加到160篇，增加42篇。', ['difference: 42篇 of 160篇 against 118篇']],
  ['满意率由上年的96.4%提升到98.1%，提升1.7个百分点。', ['points: 1.7个百分点 of 98.1% against 96.4%']],
  ['全年发布信息540条，平均每月45条。', ['average: 45条 of 540条']],
  ['举办培训3期，参训180人次，平均每期60人次。', ['average: 60人次 of 180人次 against 3期']],
  [
    '招商188条、规划164条、综合48条，三类分别占47%、41%、12%。',
    ['share: 47% of 188条', 'share: 41% of 164条', 'share: 12% of 48条'],
  ],
  ['新收申请16件，办结15件，企业提交的9件，占新收申请的56.25%。', ['share: 56.25% of 9件 against 16件']],
  ['收到申请12件，与上年收到10件相比，增长20%。', ['growth: 20% of 12件 against 10件']],
  ['4件申请中已办结3件，办结率75%。', ['ratio: 75% of 3件 against 4件']],
])('reads %s', (text, expected) => {
  expect(rates(text)).toEqual(expected)
})

test.each([
  '公开信息81条，网站访问量同比增长22.73%。',
  '群众满意度达98.6%，公开率100%。',
  '公开信息81条，占全市信息总量的12%。',
  '公开信息800余条，约占九成。',
  '公开信息40条，其中政策10条、动态30条，占75%。',
  '收到申请12件，按时答复率100%。',
  '公开信息31条，申请量同比增长22.73%。',
  '平均每月召开例会1次，全年发布信息540条。',
])('finds none in %s', (text) => {
  expect(rates(text)).toEqual([])
})
