import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021, statistics2014 } from '../../forms/index.ts'
import { formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const signed = (signedOn: string | null) => formatReport2021({ year: 2022, signedOn })
const filledIn = (signedOn: string, date: string) =>
  `${statisticsReport({ year: 2017, signedOn })}\n单位负责人：柳青　审核人：白榆　填报日期：${date}\n`

test('signing-date', () => {
  ruleTester(rule, { forms: [statistics2014, format2021] }).run({
    valid: [
      signed('2023年1月12日'),
      signed('2022年12月31日'),
      {
        name: 'after 31 January is a matter of the deadline, not of the report',
        text: signed('2023年3月30日'),
      },
      signed('二〇二三年一月十二日'),
      signed('2023年2月'),
      signed(null),
      filledIn('2018年1月9日', '2018.1.8'),
      {
        name: 'a date of something else',
        text: signed('2023年1月12日').replace('相关工作', '2022年6月3日发布公告，相关工作'),
      },
    ],
    invalid: [
      {
        text: signed('2022年12月20日'),
        findings: [
          { messageId: 'before-year-end', text: '2022年12月20日', data: { year: 2022 }, severity: 'warning' },
        ],
      },
      {
        name: 'January of the report’s own year',
        text: signed('2022年1月9日'),
        findings: [{ messageId: 'before-year-end' }],
      },
      { text: signed('2021年1月9日'), findings: [{ messageId: 'before-year', severity: 'error' }] },
      {
        text: signed('2023年2月30日'),
        findings: [{ messageId: 'no-such-day', severity: 'error', data: { date: '2023年2月30日' } }],
      },
      { text: signed('2025年1月9日'), findings: [{ messageId: 'late', severity: 'warning' }] },
      {
        text: signed('2023年8月9日'),
        options: { latestMonths: 6 },
        findings: [{ messageId: 'late' }],
      },
      {
        name: 'signature and 填报日期 have one cause',
        text: filledIn('2017年12月18日', '2017.12.15'),
        findings: [
          { messageId: 'before-year-end', text: '2017年12月18日', related: [{ text: '2017.12.15' }] },
        ],
      },
      {
        text: filledIn('2018年1月9日', '2017年12月15日'),
        findings: [{ messageId: 'before-year-end', text: '2017年12月15日' }],
      },
    ],
  })
})
