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
])('reads %s', (text, expected) => {
  expect(rates(text)).toEqual(expected)
})

test.each([
  '公开信息81条，网站访问量同比增长22.73%。',
  '群众满意度达98.6%，公开率100%。',
  '公开信息81条，占全市信息总量的12%。',
  '公开信息800余条，约占九成。',
  '公开信息40条，其中政策10条、动态30条，占75%。',
])('finds none in %s', (text) => {
  expect(rates(text)).toEqual([])
})
