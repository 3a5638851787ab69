import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

/** `total = a + b`, with the reason why the parts need not add up. */
function breakdowns(text: string): string[] {
  return factsOf(text).breakdowns.map(({ total, parts, exhaustive, why }) => {
    const list = parts.map((part) => part.quantity.text).join(' + ')
    return `${total.text} = ${list}${exhaustive ? '' : ` (${why})`}`
  })
}

test.each([
  ['发布信息46条，其中机构信息3条，政策文件12条，其他信息31条。', '46条 = 3条 + 12条 + 31条'],
  ['发布信息46条。其中，机构信息3条；政策文件12条；其余31条。', '46条 = 3条 + 12条 + 31条'],
  ['发布信息46条，分别为机构信息3条、政策文件43条。', '46条 = 3条 + 43条'],
  ['公开机构信息3条、政策文件12条、人事信息5条，共计20条。', '20条 = 3条 + 12条 + 5条'],
  ['公开文件13件（其中新制定5件、修改4件、其他4件），解读6件。', '13件 = 5件 + 4件 + 4件'],
  ['收到申请9件，其中当面申请3件、网上申请4件、信函申请2件。', '9件 = 3件 + 4件 + 2件 (partial)'],
  ['发布信息46条，其中机构信息3条，政策文件12条。', '46条 = 3条 + 12条 (partial)'],
  ['发布信息46条，主要包括机构信息13条、主要文件12条。', '46条 = 13条 + 12条 (open)'],
  ['公开信息380条，其中网站公开285条，微信公众号公开116条。', '380条 = 285条 + 116条 (channels)'],
  [
    '发布信息4600余条，其中动态信息3000余条，其他信息1500余条。',
    '4600余条 = 3000余条 + 1500余条 (approximate)',
  ],
  ['收到申请6件，其中当面4件、信函2件，办结5件，结转1件。', '6件 = 4件 + 2件 (partial)'],
])('reads %s', (text, expected) => {
  expect(breakdowns(text)).toEqual([expected])
})

test.each([
  '发布信息46条，包括机构信息13条、政策文件12条等。',
  '发布信息46条，较上年增加12条，增长35.3%。',
  '发放手册90册，其中各镇各10册，各村各2册。',
  '召开会议3次，举办培训2次，参加培训120人次。',
  '上年收到申请9件，今年收到申请6件。',
  '2018年公开信息46条，2017年公开信息30条，2016年公开信息16条。',
])('finds none in %s', (text) => {
  expect(breakdowns(text)).toEqual([])
})

test('a list whose first parts come to the total already goes on to its end', () => {
  expect(breakdowns('公开信息120条，其中政策20条、动态100条、其他信息10条。')).toEqual([
    '120条 = 20条 + 100条 + 10条',
  ])
})

test('shares between the parts are no parts', () => {
  const text = '发布信息40条，其中机构信息10条，占25%；政策文件12条，占30%；其他信息18条，占45%。'
  expect(breakdowns(text)).toEqual(['40条 = 10条 + 12条 + 18条'])
})
