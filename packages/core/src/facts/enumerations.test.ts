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
])('reads %s', (text, expected) => {
  expect(enumerations(text)).toEqual([expected])
})

test.each([
  '设置了机构职能、政策文件、工作动态等五个栏目。',
  '涵盖规划、财政、人事及其他八类信息。',
  '主要存在三个方面的问题。下一步将逐项整改。',
  '两个方面的工作得到肯定。今后，一是加强学习；二是完善制度；三是强化督查。',
  '收到三个部门的意见。',
])('finds none in %s', (text) => {
  expect(enumerations(text)).toEqual([])
})

test('items are pointed at by their marks', () => {
  const [found] = factsOf('主要存在两个问题：一是公开不及时；二是目录不完善。').enumerations
  expect(found?.items.map(({ node, from, to }) => node.value.slice(from, to))).toEqual(['一是', '二是'])
})

test('a number that stands twice leaves the end of the list in doubt', () => {
  expect(
    enumerations('主要有以下四个方面：\n\n（一）学习。\n\n（二）制度。\n\n（二）督查。\n\n（四）考核。'),
  ).toEqual([])
})
