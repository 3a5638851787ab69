import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

/** What each denial denies, with its period. */
function zeros(text: string): string[] {
  return factsOf(text).zeros.map(({ subject, period }) => `${subject} ${period}`)
}

test.each([
  ['本年度未收到政府信息公开申请。', ['收到政府信息公开申请 this-year']],
  ['未发生行政复议、行政诉讼案件。', ['发生行政复议、行政诉讼案件 this-year']],
  ['没有发生行政复议，也未收取任何费用。', ['发生行政复议 this-year', '收取任何费用 this-year']],
  ['2018年度无依申请公开政府信息。', ['依申请公开政府信息 this-year']],
  ['尚未接到群众申请。', ['接到群众申请 this-year']],
  ['不存在减免情况。', ['减免情况 this-year']],
  ['去年未收到政府信息公开申请。', ['收到政府信息公开申请 last-year']],
])('reads %s', (text, expected) => {
  expect(zeros(text)).toEqual(expected)
})

test.each([
  '未收到申请人补正材料前，先行查找信息。',
  '答复均未超过法定期限，未及时更新的栏目已经整改。',
  '申请的信息不存在，无法提供2件。',
  '没有得到充分落实。',
  '无正当理由大量反复申请1件，无纸化办公，无障碍浏览。',
  '非因法定事由，不得延期。',
])('finds none in %s', (text) => {
  expect(zeros(text)).toEqual([])
})

test('a bare denial denies what the heading over it names', () => {
  const text = '一、行政复议、行政诉讼情况\n\n均未发生。'
  expect(zeros(text)).toEqual(['行政复议、行政诉讼 this-year'])
})

test('a denial reaches from its first word to the next mark', () => {
  const [zero] = factsOf('本年度，我局未收到申请，按规定公开。').zeros
  expect(zero?.node.value.slice(zero.from, zero.to)).toBe('未收到申请')
  expect(zero?.before).toBe('我局')
})
