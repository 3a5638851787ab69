import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'
import type { Facts } from './types.ts'

/** Facts of a text in a report on 2018. */
function factsOf(text: string): Facts {
  return extractFacts({ ...plainTextReader.read(text), year: 2018 })
}

test.each([
  ['统计期限为2018年1月1日至2018年12月31日。', '2018-1-1 2018-12-31 declared'],
  ['本报告中所列数据的统计期限自2018年1月1日起，至12月31日止。', '2018-1-1 2018-12-31 declared'],
  ['报告数据统计时间从2018年1月1日到2018年12月31日止。', '2018-1-1 2018-12-31 declared'],
  ['2018年3月1日—2018年5月31日，开展了专项检查。', '2018-3-1 2018-5-31'],
])('the period in %s', (text, expected) => {
  const periods = factsOf(text).periods.map(({ start, end, declared }) => {
    const dates = [start, end].map(({ year, month, day }) => `${year}-${month}-${day}`)
    return [...dates, ...(declared ? ['declared'] : [])].join(' ')
  })
  expect(periods).toEqual([expected])
})

test.each([
  '2018年1月1日起施行。2018年12月31日前整改到位。',
  '1月至12月，收到申请6件。',
  '2017年、2018年连续两年获评优秀。',
])('no period in %s', (text) => {
  expect(factsOf(text).periods).toEqual([])
})

test('the date under the report is when it was signed, however it is written', () => {
  for (const date of ['2019年1月15日', '二〇一九年一月十五日']) {
    const text = `云溪县档案局2018年政府信息公开工作年度报告\n\n全年收到申请6件。\n\n云溪县档案局\n\n${date}\n`
    expect(factsOf(text).signedOn).toMatchObject({ year: 2019, month: 1, day: 15 })
  }
})
