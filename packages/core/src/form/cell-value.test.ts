import { expect, it } from 'vitest'
import { parseCellValue } from './cell-value.ts'

it.each([
  ['0', 0, undefined, 0],
  ['1,234', 1234, undefined, 0],
  ['１２', 12, undefined, 0],
  ['１，２３４', 1234, undefined, 0],
  [' 12.50 ', 12.5, undefined, 2],
  ['251000元', 251_000, '元', 0],
  ['3.2万元', 3.2, '万元', 1],
  ['¥300', 300, '元', 0],
  ['3万', 30_000, undefined, 0],
  ['12件', 12, '件', 0],
  ['12 条', 12, '条', 0],
  ['-8', -8, undefined, 0],
  ['－8', -8, undefined, 0],
  ['+5', 5, undefined, 0],
  ['减8', -8, undefined, 0],
  ['1 234', 1234, undefined, 0],
  ['007', 7, undefined, 0],
])('reads %s as a number', (text, value, unit, decimals) => {
  expect(parseCellValue(text)).toEqual({
    kind: 'number',
    value,
    decimals,
    ...(unit === undefined ? {} : { unit }),
  })
})

it.each([
  ['', 'blank'],
  ['\u00a0\u3000 \n', 'blank'],
  ['—', 'dash'],
  ['——', 'dash'],
  ['-', 'dash'],
  ['/', 'slash'],
  ['／', 'slash'],
  ['无', 'none'],
  ['三', 'text'],
  ['12余', 'text'],
  ['约12', 'text'],
  ['12 34', 'text'],
  ['1,23', 'text'],
  ['见附件', 'text'],
  ['12%', 'text'],
])('reads %j as %s', (text, kind) => {
  expect(parseCellValue(text).kind).toBe(kind)
})
