import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { formatReport2019, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const overview = (text: string) => ({ prose: { overview: text } })

test('form-version', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { text: (format) => statisticsReport({ year: 2018, format }) },
      { text: (format) => formatReport2019({ year: 2020, format }) },
      { text: (format) => formatReport2021({ year: 2023, format }) },
      formatReport2021({ year: 2023, ...overview('本报告依据国办公开办函〔2021〕30号规定的格式编制。') }),
      formatReport2021({ year: 2023, ...overview('按照国办公开办函〔2019〕61号规范公开平台建设。') }),
      formatReport2021({
        year: 2023,
        ...overview('《条例》由国务院令第492号公布，2019年经国务院令第711号修订。'),
      }),
      statisticsReport({
        year: 2017,
        ...overview('依据国务院令第492号公布的《条例》和国办发〔2014〕32号编制。'),
      }),
      { name: 'a year that no form serves', text: statisticsReport({ year: 2012 }) },
      '国办公开办函〔2021〕60号',
    ],
    invalid: [
      {
        name: 'the form on trial after it was replaced',
        text: formatReport2019({ year: 2023 }),
        findings: [
          {
            messageId: 'wrong-form',
            text: '本年新制作数量',
            severity: 'error',
            data: { year: 2023, letter: '国办公开办函〔2021〕30号' },
            related: Array.from({ length: 13 }, () => ({})),
          },
        ],
      },
      {
        name: 'columns of the older form in one block',
        text: formatReport2021({ year: 2023 })
          .replace('本年制发件数', '本年新制作数量')
          .replace('本年废止件数', '本年新公开数量')
          .replace('现行有效件数', '对外公开总数量'),
        findings: [
          {
            messageId: 'mixed',
            text: '本年新制作数量',
            related: [{ text: '本年新公开数量' }, { text: '对外公开总数量' }],
          },
        ],
      },
      {
        name: 'the statistics table in a later report',
        text: statisticsReport({ year: 2021 }),
        findings: [{ messageId: 'wrong-form', text: '统计数' }],
      },
      {
        name: 'a letter of other years',
        text: formatReport2021({ year: 2023, ...overview('本报告依据国办公开办函〔2019〕60号编制。') }),
        findings: [{ messageId: 'superseded', text: '国办公开办函〔2019〕60号', severity: 'warning' }],
      },
      {
        name: 'a wrong number',
        text: formatReport2021({
          year: 2023,
          ...overview(
            '依据《关于印发〈政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕60号）编制。',
          ),
        }),
        findings: [{ messageId: 'misquoted', data: { letter: '国办公开办函〔2021〕30号' } }],
      },
      {
        name: 'the Regulations as they were until 2019',
        text: formatReport2021({ year: 2023, ...overview('依据《条例》（国务院令第492号）编制本报告。') }),
        findings: [{ messageId: 'old-regulations', text: '国务院令第492号', severity: 'warning' }],
      },
    ],
  })
})
