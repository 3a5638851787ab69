import { describe, expect, it } from 'vitest'
import { labelKey, labelKeyWithNotes, notesOf, printedName } from './label.ts'

describe('labelKey', () => {
  it.each([
    ['　　1．政府公报公开政府信息数', '政府公报公开政府信息数'],
    ['（一）主动公开政府信息数\n　　（不同渠道和方式公开相同信息计1条）', '主动公开政府信息数'],
    ['统　计　指　标', '统计指标'],
    ['其中：主动公开规范性文件数', '主动公开规范性文件数'],
    ['[bookmark: _Ref1]（四）政府信息公开专项经费（不包括', '政府信息公开专项经费'],
    ['本年（2023）制发件数', '本年制发件数'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定'],
    ['三安全一稳定', '三安全一稳定'],
    ['5、属于三类内部事务信息', '属于三类内部事务信息'],
    ['三类内部事务信息', '三类内部事务信息'],
    ['第二十条第（五）项', '第二十条第五项'],
    ['第二十条第(5) 项', '第二十条第五项'],
    ['(1) 当面申请数：', '当面申请数'],
    ['①当面申请数', '当面申请数'],
    ['三、（一）予以公开', '予以公开'],
    ['本年增/减', '本年增减'],
    ['其它处理', '其他处理'],
    ['（本列数据的勾稽关系为：略）', ''],
    ['2\u00a0.\u00a0重复申请', '重复申请'],
    ['１．重复申请', '重复申请'],
  ])('%s', (text, key) => {
    expect(labelKey(text)).toBe(key)
  })

  it('keeps the words of notes when asked', () => {
    expect(labelKeyWithNotes('行政诉讼（复议后起诉）结果维持')).toBe('行政诉讼复议后起诉结果维持')
  })
})

it('names the notes', () => {
  expect(notesOf('（二）本年收费金额（单位：万元）')).toEqual(['单位：万元'])
})

it('prints the name as it stands, punctuation kept', () => {
  expect(printedName('（六）危及国家安全、公共安全（含经济安全）')).toBe('危及国家安全、公共安全')
})
