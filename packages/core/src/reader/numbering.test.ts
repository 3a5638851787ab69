import { describe, expect, it } from 'vitest'
import { numberingOf } from './numbering.ts'

describe('numberingOf', () => {
  it.each([
    ['一、概述', 'cn-comma', 1, '一、', 2],
    ['十二. 概述', 'cn-comma', 12, '十二.', 4],
    ['二十、概述', 'cn-comma', 20, '二十、', 3],
    ['　　三、　概述', 'cn-comma', 3, '三、', 5],
    ['一、三公经费', 'cn-comma', 1, '一、', 2],
    ['（二）渠道', 'cn-paren', 2, '（二）', 3],
    ['( 三 )渠道', 'cn-paren', 3, '( 三 )', 5],
    ['（四）、渠道', 'cn-paren', 4, '（四）、', 4],
    ['3.措施', 'arabic-dot', 3, '3.', 2],
    ['３．措施', 'arabic-dot', 3, '３．', 2],
    ['1.2023年的工作', 'arabic-dot', 1, '1.', 2],
    ['4、措施', 'arabic-comma', 4, '4、', 2],
    ['(5) 措施', 'arabic-paren', 5, '(5)', 4],
    ['6）措施', 'arabic-paren', 6, '6）', 2],
    ['⑦措施', 'circled', 7, '⑦', 1],
    ['⑴措施', 'arabic-paren', 1, '⑴', 1],
    ['⒉措施', 'arabic-dot', 2, '⒉', 1],
  ] as const)('%s', (value, style, number, text, length) => {
    expect(numberingOf(value)).toEqual({ style, value: number, text, length })
  })

  it.each([
    '',
    '概述',
    '2017年，我局',
    '1.5万元',
    '12件',
    '3月30日',
    '1.25',
    '2018.12.28',
    '二〇一八年',
    '一是健全',
    '二三产业',
    '一、二级预算单位',
    '一、二季度',
    '1、2月份',
    '（2017年度）',
    '（2017）',
    '（不同渠道）',
    '第一、',
    '（一',
    '十九大',
    '1.2.3 渠道',
  ])('no number in %j', (value) => {
    expect(numberingOf(value)).toBeUndefined()
  })
})
