import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { format2021, statistics2014 } from '../../forms/index.ts'
import { statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const title = '清河县水务局2017年政府信息公开工作年度报告\n\n'
const report = (year: number) => statisticsReport({ year: 2017 }).replace('（2017年度）', `（${year}年度）`)

test('report-year', () => {
  ruleTester(rule, { forms: [statistics2014, format2021] }).run({
    valid: [
      report(2017),
      `${title}现将2017年度政府信息公开工作情况报告如下。\n\n一、概述\n\n有序开展。\n`,
      {
        name: 'a cited title',
        text: `${title}按照《关于编制2016年政府信息公开工作年度报告的通知》编制本报告。\n`,
      },
      {
        name: 'last year’s report is mentioned',
        text: `${title}一、概述\n\n3月31日前公布了2016年政府信息公开工作年度报告。\n`,
      },
      {
        name: 'also in the preface',
        text: `${title}我局于3月底前公布了2016年政府信息公开年度报告，现编制本年度报告并向社会公布。\n`,
      },
      { name: 'a plan of several years', text: `${title}根据2016年至2020年规划，编制本报告。\n` },
    ],
    invalid: [
      {
        name: 'the period and the text agree against the title',
        text: '清河县水务局2022年政府信息公开工作年度报告\n\n现公布清河县水务局2021年政府信息公开工作年度报告，数据统计期限为2021年1月1日至12月31日。\n\n一、总体情况\n\n有序开展。\n',
        findings: [
          {
            messageId: 'title-alone',
            data: { actual: 2022, expected: 2021 },
            likelier: 'primary',
            related: [{ line: 3 }, { line: 3 }],
          },
        ],
      },
      {
        name: 'the caption of the table',
        text: report(2016),
        findings: [
          {
            messageId: 'disagrees',
            text: '2016年度',
            data: { actual: 2016, expected: 2017 },
            severity: 'error',
            related: [{ line: 1 }],
          },
        ],
      },
      {
        name: 'the report’s own sentence',
        text: `${title}现将2016年度政府信息公开工作情况报告如下。\n\n一、概述\n\n有序开展。\n`,
        findings: [{ messageId: 'disagrees', line: 3, text: '2016年度', related: [{ line: 1 }] }],
      },
      {
        name: 'the title alone against two places',
        text: report(2016).replace(
          '\n\n一、',
          '\n\n现公布云溪县档案局2016年政府信息公开工作年度报告。\n\n一、',
        ),
        findings: [{ messageId: 'title-alone', line: 1, likelier: 'primary', related: [{ line: 3 }, {}] }],
      },
    ],
  })
})
