import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

/** `count noun: items`, in the text or as blocks. */
function enumerations(text: string): string[] {
  return factsOf(text).enumerations.map(({ count, noun, items, place, alsoCounts }) => {
    const also = alsoCounts.length > 0 ? ` or ${alsoCounts.join(', ')}` : ''
    return `${count.text}${noun}: ${items.length}${also} ${place}`
  })
}

test.each([
  ['主要从以下三个方面改进：一是加强学习；二是完善制度；三是强化督查。', '三个方面: 3 inline'],
  ['主要存在两个问题：一是公开不及时；二是目录不完善。下一步，一是加强学习。', '两个问题: 2 inline'],
  ['设置了机构职能、政策文件、工作动态五个栏目。', '五个栏目: 3 inline'],
  ['从组织领导、制度建设和监督检查三个方面发力。', '三个方面: 2 or 3 inline'],
  ['主要存在以下两个问题：\n\n（一）公开不及时。\n\n（二）目录不完善。', '两个问题: 2 blocks'],
  ['主要存在以下三个问题。\n\n1.公开不及时。\n\n2.目录不完善。', '三个问题: 2 blocks'],
  // A series that goes on in the next paragraph.
  ['主要存在三个问题：一是更新慢；二是解读少。\n\n三是人手紧。', '三个问题: 3 inline'],
  // The number grammar reads neither of these counts.
  ['还有两点不足。第一，更新慢；第二，解读少。', '两点不足: 2 inline'],
  ['在东门、西门、北门三地竖牌。', '三地: 3 inline'],
  // 和 parts the last member where its halves are made like the others.
  ['设查阅点四个，即县图书馆、县文化馆、县博物馆和县档案馆。', '四个: 4 inline'],
  ['抓好舆情收集、政策制定和解读两项工作。', '两项工作: 2 or 3 inline'],
  ['由五个科室（甲科、乙科、丙科、丁科）采写。', '五个科室: 4 inline'],
  ['开设“随手拍”“火灾警示”两个栏目。', '两个栏目: 2 inline'],
  ['印发《工作要点》《考核办法（试行）》《备查、备考目录》四本册子。', '四本册子: 3 inline'],
  ['召开4次会议，时间分别为3月11日、6月24日和10月9日。', '4次: 3 inline'],
  ['3月5日和9日先后召开两次会议。', '两次: 2 inline'],
  // Sub-points may be what was counted.
  ['围绕四个方面推进：（一）平台：1.网站；2.窗口。（二）制度：1.目录；2.流程。', '四个方面: 2 or 4 inline'],
  ['问题有：一是窄；二是慢；三是少。针对上述三个问题，请来了志愿者。', '三个问题: 3 above'],
  // What has a mark of its own or a predicate behind the list is no member.
  ['设三个专栏：甲栏、乙栏、丙栏，均由综合科负责。', '三个专栏: 3 inline'],
  ['设三个专栏：甲栏、乙栏，丙栏。', '三个专栏: 2 or 3 inline'],
])('reads %s', (text, expected) => {
  expect(enumerations(text)).toEqual([expected])
})

test.each([
  '设置了机构职能、政策文件、工作动态等五个栏目。',
  '涵盖规划、财政、人事及其他八类信息。',
  '主要存在三个方面的问题。下一步将逐项整改。',
  '两个方面的工作得到肯定。今后，一是加强学习；二是完善制度；三是强化督查。',
  '收到三个部门的意见。',
  '修订指南、新增三个栏目。',
  '通过网站、公众号公开三类信息。',
  '市、县两级设三个平台。',
  '三个月内完成目录、指南、年报三次核对。',
  '第三个方面，公开目录、指南、年报。',
  '近三个年度的目录、指南、年报。',
  '落实“三项制度”：甲、乙、丙、丁。',
  '召开会议3次，其中3月5日、9月6日的两次由局长主持。',
])('finds none in %s', (text) => {
  expect(enumerations(text)).toEqual([])
})

test('items are pointed at by their marks', () => {
  const [found] = factsOf('主要存在两个问题：一是公开不及时；二是目录不完善。').enumerations
  expect(found?.items.map(({ node, from, to }) => node.value.slice(from, to))).toEqual(['一是', '二是'])
})

test('the ledger’s quantity goes with a count that the number grammar reads', () => {
  const { enumerations: found, quantities } = factsOf(
    '存在两个问题：一是慢；二是少。还有两点不足：一是散；二是旧。',
  )
  expect(found.map(({ count }) => count.quantity)).toEqual([quantities[0], undefined])
})

test.each([
  ['stands twice', '主要有以下四个方面：\n\n（一）学习。\n\n（二）制度。\n\n（二）督查。\n\n（四）考核。'],
  ['is left out', '主要有以下三个方面：一是学习；三是督查。'],
  ['has lost its 是', '主要有以下四个方面：一是学习；二是制度；三督查；四是考核。'],
  ['is marked in another way', '主要有以下三个方面：（一）学习。（二）制度。三是督查。'],
])('a number that %s leaves the end of the list in doubt', (_, text) => {
  expect(enumerations(text)).toEqual([])
})

test('the sections of the report tell how many parts a list has', () => {
  const list = '报告由概述、公开情况、申请情况、存在的问题和改进措施'
  expect(enumerations(`${list}五个部分组成。`)).toEqual(['五个部分: 4 inline'])
  const sections = ['概述', '公开情况', '申请情况', '存在的问题', '改进措施']
    .map((title, index) => `${'一二三四五'.charAt(index)}、${title}\n\n正文。\n\n`)
    .join('')
  expect(enumerations(`${list}五个部分组成。\n\n${sections}`)).toEqual(['五个部分: 4 or 5 inline'])
})
