import { expect, test } from 'vitest'
import { chineseNumber } from './chinese-number.ts'
import { normalizeDigits, scanNumbers } from './number-grammar.ts'

/** `text low..high unit` of every quantity. */
function quantities(text: string): string[] {
  return scanNumbers(normalizeDigits(text)).flatMap((token) => {
    if (token.kind !== 'quantity') return []
    const value = token.low === token.high ? `${token.low}` : `${token.low}..${token.high}`
    return [`${text.slice(token.from, token.to)} = ${value}${token.exact ? '' : '~'} ${token.unit}`.trim()]
  })
}

test.each([
  ['更新条目36条，答复7件', ['36条 = 36 条', '7件 = 7 件']],
  ['发放资料２，３４５份、1,208份', ['２，３４５份 = 2345 份', '1,208份 = 1208 份']],
  ['点击 12 400 次', ['12 400 次 = 12400 次']],
  [
    '四十二件，一千零三条，两名，三万五千人次',
    ['四十二件 = 42 件', '一千零三条 = 1003 条', '两名 = 2 名', '三万五千人次 = 35000 人次'],
  ],
  [
    '推送930余条、4.5万余次、百余篇、二十余场',
    [
      '930余条 = 930..940~ 条',
      '4.5万余次 = 45000..46000~ 次',
      '百余篇 = 100..200~ 篇',
      '二十余场 = 20..30~ 场',
    ],
  ],
  [
    '近400人、不足6件、超过90次、70人以上、约500份',
    [
      '400人 = 300..400~ 人',
      '6件 = 5..6~ 件',
      '90次 = 90..Infinity~ 次',
      '70人 = 70..Infinity~ 人',
      '500份 = 400..600~ 份',
    ],
  ],
  [
    '占41.30%，百分之五点二，提高2个百分点，为前年的1.5倍',
    ['41.30% = 41.3 %', '百分之五点二 = 5.2 %', '2个百分点 = 2 个百分点', '1.5倍 = 1.5 倍'],
  ],
  ['经费2.4万元，收费350元，收入3亿元', ['2.4万元 = 2.4 万元', '350元 = 350 元', '3亿元 = 3 亿元']],
  ['公示表4（含6个乡镇）份，每期2—3篇', ['4（含6个乡镇）份 = 4 份', '2—3篇 = 2..3~ 篇']],
  ['网站刊发信息2019条', ['2019条 = 2019 条']],
  ['发布信息370余，其中部分公开8，占2%', ['370余 = 370..380~', '8 = 8', '2% = 2 %']],
])('reads %s', (text, expected) => {
  expect(quantities(text)).toEqual(expected)
})

test.each([
  '根据国务院令第711号第二十条第（一）项和国办函〔2020〕109号',
  '2021年3月5日、二〇二二年度、2019-05-15、1至6月、2020—2022年',
  '咨询电话0578-6120033，手机13900000000，邮编323000，传真6120034',
  '12345热线、FM101.2、www.example.gov.cn/col123/art_45.html、4号楼',
  '二十大、十九届六中全会、“十四五”、双随机、一公开、三公经费、进一步、统一、第三方、一把手',
  '在15个工作日内、48小时内、3天内答复，上午8:30开放',
  '1.加强领导；2.完善制度。一是抓学习，二是抓落实',
  '印发《2023年工作要点（共12条）》',
  '（3）规范流程 ①明确责任',
])('finds no quantity in %s', (text) => {
  expect(quantities(text)).toEqual([])
})

test('dates carry what is printed of them', () => {
  const dates = scanNumbers('自2021年1月1日起，4月12日，二〇二二年十月').filter(
    (token) => token.kind === 'date',
  )
  expect(dates.map(({ year, month, day }) => [year, month, day])).toEqual([
    [2021, 1, 1],
    [undefined, 4, 12],
    [2022, 10, undefined],
  ])
})

test.each([
  ['十', 10],
  ['二十', 20],
  ['一百二十', 120],
  ['一千零五', 1005],
  ['一万二千', 12_000],
  ['二〇一七', 2017],
  ['两', 2],
  ['一亿二千万', 120_000_000],
  ['三百五十万六千', 3_506_000],
  ['百亿', 10_000_000_000],
  ['三五', undefined],
  ['百千', undefined],
])('%s is %s', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})
