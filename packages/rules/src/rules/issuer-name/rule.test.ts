import { ruleTester } from '@gouji/core/testing'
import { describe, expect, test } from 'vitest'
import { format2021, statistics2014 } from '../../forms/index.ts'
import { statisticsReport } from '../../testing/reports.ts'
import { compareNames } from './names.ts'
import { rule } from './rule.ts'

const report = (signed: string, preface = '本报告依据《条例》编制。', title = '清河县水务局') =>
  `${title}2017年政府信息公开工作年度报告\n\n${preface}\n\n一、概述\n\n工作有序开展。\n\n${signed}\n\n2018年1月12日\n`

test('issuer-name', () => {
  ruleTester(rule, { forms: [statistics2014, format2021] }).run({
    valid: [
      report('清河县水务局'),
      report('县水务局'),
      report('清河县水务局办公室'),
      report('云州市清河县水务局'),
      report('清河县人民政府办公室', undefined, '清河县人民政府'),
      report('清河县总工会', undefined, '县总工会'),
      report('清河县水务局', '现公布清河县水务局2017年政府信息公开工作年度报告。'),
      report('清河县水务局', '如有疑问，请与清河县水利服务中心联系。'),
      { name: 'another body in the prose', text: report('清河县水务局', '会同清河县税务局编制本报告。') },
      { text: report('清河县水利局'), options: { aliases: ['清河县水利局'] } },
      statisticsReport({ year: 2017 }),
    ],
    invalid: [
      {
        name: 'part of the name is left out, the place is not',
        text: report('清河县城管局', undefined, '清河县城市管理局'),
        findings: [{ messageId: 'shortened', severity: 'warning', line: 9, related: [{ line: 1 }] }],
      },
      {
        name: 'another rank',
        text: report('清河镇人民政府', undefined, '清河乡人民政府'),
        findings: [{ messageId: 'misspelt', line: 9, related: [{ line: 1 }] }],
      },
      {
        text: report('清河县林业局'),
        findings: [
          {
            messageId: 'different',
            line: 9,
            severity: 'error',
            data: { actual: '清河县林业局', expected: '清河县水务局' },
            related: [{ line: 1 }],
          },
        ],
      },
      {
        name: 'another place',
        text: report('清江县水务局'),
        findings: [{ messageId: 'misspelt', line: 9, severity: 'warning', related: [{ line: 1 }] }],
      },
      {
        name: 'a character is lost',
        text: report('清河县妇女联会', undefined, '清河县妇女联合会'),
        findings: [{ messageId: 'misspelt', related: [{ line: 1 }] }],
      },
      {
        name: 'the body that the table was filled in by',
        text: statisticsReport({ year: 2017 }).replace(
          '填报单位（盖章）：云溪县档案局',
          '填报单位（盖章）：云溪县司法局',
        ),
        findings: [{ messageId: 'different', text: '云溪县司法局', related: [{ text: '云溪县档案局' }] }],
      },
      {
        name: 'the report’s own sentence',
        text: report('清河县水务局', '现公布青河县水务局2017年政府信息公开工作年度报告。'),
        findings: [{ messageId: 'misspelt', line: 3, text: '青河县水务局', related: [{ line: 1 }] }],
      },
      {
        name: 'the title against all other places',
        text: report('清河县水务局', '现公布清河县水务局2017年政府信息公开工作年度报告。', '清河县民政局'),
        findings: [
          { messageId: 'different', line: 1, likelier: 'primary', related: [{ line: 3 }, { line: 9 }] },
        ],
      },
      {
        name: 'a slip in the generic part of the name',
        text: report('石溪镇人民政府', '制定《石溪镇人民镇府公开制度》。', '石溪镇人民政府'),
        findings: [{ messageId: 'misspelt', line: 3, text: '石溪镇人民镇府', related: [{ line: 1 }] }],
      },
    ],
  })
})

describe('compareNames', () => {
  test.each([
    ['清河市工商业联合会（总商会）', '工商联', 'same'],
    ['清河市发展和改革局', '清河市发展改革局', 'same'],
    ['国家税务总局清河县税务局', '清河县税务局', 'same'],
    ['清河县教育局', '清河县卫生健康局', 'different'],
    ['清河县文化广电旅游局', '清河县文化和旅游局', 'same'],
    ['清河县人民政府', '清河县水务局', 'unclear'],
    ['清河县财政局', '清河市财政局', 'unclear'],
  ] as const)('%s, %s: %s', (one, two, relation) => {
    expect(compareNames(one, two)).toBe(relation)
  })
})
