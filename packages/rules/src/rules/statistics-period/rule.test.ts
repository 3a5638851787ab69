import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

const title = '清河县水务局2022年政府信息公开工作年度报告\n\n'
const declared = (period: string) =>
  `${title}本报告所列数据的统计期限${period}。\n\n一、总体情况\n\n工作有序开展。\n`

test('statistics-period', () => {
  ruleTester(rule).run({
    valid: [
      {
        name: 'the title is outvoted by the period and the text: its year is reported',
        text: `${title}现公布清河县水务局2021年政府信息公开工作年度报告，数据统计期限为2021年1月1日至12月31日。\n\n一、总体情况\n\n有序开展。\n`,
      },
      declared('自2022年1月1日起至2022年12月31日止'),
      declared('为2022年1月1日至12月31日'),
      declared('为2022年1月至12月'),
      { name: 'digits run together by a bad extraction', text: declared('自20221月1日至202212月31日') },
      {
        name: 'a campaign has its own period',
        text: `${declared('为2022年1月1日至12月31日')}\n2022年3月1日至3月31日开展信息公开宣传月活动。\n`,
      },
      {
        name: 'so has a survey, figures and all',
        text: `${title}一、总体情况\n\n满意度调查数据统计时间为2022年11月1日至11月15日，共回收问卷300份。\n`,
      },
      {
        name: 'several years',
        text: `${title}本报告累计数据统计自2019年1月1日至2022年12月31日。\n\n一、总体情况\n\n有序开展。\n`,
      },
      {
        name: 'a body set up within the year',
        text: `${title}我局于2022年4月组建，本报告数据统计期限为2022年4月1日至12月31日。\n\n一、总体情况\n\n有序开展。\n`,
      },
      {
        name: 'a period inside a cited title',
        text: `${title}依据《关于统计2021年3月1日至2021年5月31日数据的通知》编制本报告。\n`,
      },
    ],
    invalid: [
      {
        text: declared('自2022年2月1日起至2022年12月31日止'),
        findings: [
          {
            messageId: 'not-whole-year',
            line: 3,
            text: '2022年2月1日起至2022年12月31日',
            data: { start: '2022年2月1日', year: 2022 },
            severity: 'error',
            related: [{ line: 1 }],
          },
        ],
      },
      {
        name: 'without the year at its end',
        text: declared('为2022年1月1日至11月30日'),
        findings: [{ messageId: 'not-whole-year', data: { end: '2022年11月30日' }, related: [{}] }],
      },
      {
        text: declared('自2022年1月1日起至2021年12月31日止'),
        findings: [{ messageId: 'reversed', related: [{}] }],
      },
      {
        text: declared('为2022年1月1日至2022年11月31日'),
        findings: [{ messageId: 'no-such-day', data: { date: '2022年11月31日' }, related: [{}] }],
      },
      {
        name: 'the whole of another year',
        text: declared('自2021年1月1日起至2021年12月31日止'),
        findings: [
          {
            messageId: 'other-year',
            data: { periodYear: 2021, titleYear: 2022 },
            likelier: 'primary',
            related: [{ line: 1 }],
          },
        ],
      },
    ],
  })
})
