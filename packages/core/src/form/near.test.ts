import { expect, it } from 'vitest'
import { commonCharacters, editDistance, editLimit } from './near.ts'

it.each([
  ['信访举报投拆类申请', '信访举报投诉类申请', 1],
  ['申请办结', '申请办结数', 1],
  ['申请申请办结数', '申请办结数', 2],
  ['传真申请数', '当面申请数', 2],
  ['同意公开答复数', '同意公开答复数', 0],
])('%s is so many edits from %s', (left, right, edits) => {
  expect(editDistance(left, right, 3)).toBe(edits)
  expect(editDistance(right, left, 3)).toBe(edits)
})

it('stops counting past the limit', () => {
  expect(editDistance('政府公报公开政府信息数', '接受培训人员数', 2)).toBe(3)
})

it('allows none in short labels, more in long ones', () => {
  expect([3, 4, 10, 18].map(editLimit)).toEqual([0, 1, 2, 3])
})

it('counts characters in common, in order', () => {
  expect(commonCharacters('法律咨询机构', '法律服务机构')).toBe(4)
})
