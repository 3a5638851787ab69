import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

/** What each quantity is said to be. */
function claims(text: string): string[] {
  return factsOf(text).claims.map(
    ({ quantity, cue, period, scope }) => `${quantity.text} ${cue} ${period} ${scope}`,
  )
}

test.each([
  ['全年收到申请共6件。', ['6件 total this-year own']],
  ['本年度主动公开政府信息81条，同比增长8%。', ['81条 plain this-year own', '8% change this-year own']],
  [
    '公开信息40条，其中政策文件12条，占30%。',
    ['40条 plain this-year own', '12条 part this-year own', '30% share this-year own'],
  ],
  ['2017年收到申请9件，2018年收到申请6件。', ['9件 plain last-year own', '6件 plain this-year own']],
  ['较上年的66条增加15条。', ['66条 plain last-year own', '15条 change this-year own']],
  ['去年公开信息66条。', ['66条 plain last-year own']],
  ['上年结转申请2件。', ['2件 plain this-year own']],
  ['2012年公开信息30条。', ['30条 plain other-year own']],
  ['自2008年以来，公开信息1900条。', ['1900条 plain cumulative own']],
  ['截至2018年底，累计公开信息1900条。', ['1900条 plain cumulative own']],
  ['上半年收到申请2件。', ['2件 plain part-year own']],
  ['3月5日，召开会议1次。', ['1次 plain part-year own']],
  ['自2018年1月1日至2018年12月31日，收到申请6件。', ['6件 plain this-year own']],
  ['下一步，计划举办培训4次。', ['4次 plain plan own']],
  ['2019年举办培训4次。', ['4次 plain plan own']],
  ['下属学校收到申请3件。', ['3件 plain this-year other']],
  ['各镇公开信息120条，全县公开信息400条。', ['120条 plain this-year other', '400条 plain this-year own']],
])('reads %s', (text, expected) => {
  expect(claims(text)).toEqual(expected)
})

test('under a heading on plans, a sentence that plans speaks of no year', () => {
  const text = '一、存在的问题及改进措施\n\n要做到举办培训4次。全年举办培训2次。'
  expect(claims(text)).toEqual(['4次 plain plan own', '2次 plain this-year own'])
})

test('a claim has the words around its number, and the clause before where it says nothing itself', () => {
  const [claim] = factsOf('主动公开政府信息方面，全年共46条。').claims
  expect(claim).toMatchObject({ subject: '全年共', object: '', topic: '主动公开政府信息方面' })
  const [other] = factsOf('收到12起政府信息依申请公开。').claims
  expect(other).toMatchObject({ subject: '收到', object: '政府信息依申请公开' })
})
