import { type Report, understandReport } from '@gouji/core'
import { builtReport, type PrintedTable } from '@gouji/core/testing'
import { describe, expect, it } from 'vitest'
import { forms } from './index.ts'

const chosen = (report: Report, options?: { form?: string; year?: number }): string | undefined =>
  understandReport(report, forms, options).form?.form.id

const prescribed = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const sections = (tables: readonly PrintedTable[] = [], headings = prescribed) =>
  headings.map((heading, at) => ({ heading, tables: at === 1 ? tables : [] }))

const of2019: PrintedTable = {
  rows: [
    ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    ['规章', '0', '0', '0'],
    ['规范性文件', '1', '1', '5'],
  ],
}
const of2021: PrintedTable = {
  rows: [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '1', '0', '5'],
  ],
}

describe('the form is chosen', () => {
  it('by its labels, whatever the year', () => {
    expect(chosen(builtReport(sections([of2019]), { year: 2024 }))).toBe('format-2019')
    expect(chosen(builtReport(sections([of2021]), { year: 2020 }))).toBe('format-2021')
    expect(chosen(builtReport(sections([of2021])))).toBe('format-2021')
  })

  it('and what its year asks for is said beside it', () => {
    const report = builtReport(sections([of2019]), { year: 2024 })
    expect(understandReport(report, forms).form?.expectedForm?.id).toBe('format-2021')
  })

  it('by its year where the labels are those of two forms', () => {
    const requests: PrintedTable = {
      rows: [
        ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
        ['一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
      ],
    }
    expect(chosen(builtReport(sections([requests]), { year: 2020 }))).toBe('format-2019')
    expect(chosen(builtReport(sections([requests]), { year: 2022 }))).toBe('format-2021')
  })

  it('by its sections and its year where the tables were lost', () => {
    expect(chosen(builtReport(sections(), { year: 2023 }))).toBe('format-2021')
    expect(chosen(builtReport(sections(), { year: 2019 }))).toBe('format-2019')
    const free = sections([], ['一、概述', '二、依申请公开政府信息情况', '三、其他需要报告的事项'])
    expect(chosen(builtReport(free, { year: 2016 }))).toBe('statistics-2014')
    expect(chosen(builtReport(free, { year: 2011 }))).toBeUndefined()
  })

  it('by its title where there is little else', () => {
    const title = '云岭县档案馆2022年政府信息公开工作年度报告'
    expect(chosen(builtReport([], { year: 2022, title }))).toBe('format-2021')
    expect(
      chosen(builtReport([], { year: 2022, title: '云岭县档案馆2022年政府信息公开指南' })),
    ).toBeUndefined()
  })

  it('as the caller says', () => {
    expect(chosen(builtReport(sections([of2021]), { year: 2021 }), { form: 'format-2019' })).toBe(
      'format-2019',
    )
    expect(chosen(builtReport(sections()), { year: 2020 })).toBe('format-2019')
  })

  it('for no other document', () => {
    const prices: PrintedTable = {
      rows: [
        ['项目', '数量', '总计'],
        ['其他', '3', '4'],
        ['总计', '3', '4'],
      ],
    }
    expect(chosen(builtReport([{ heading: '一、报价', tables: [prices] }], { year: 2023 }))).toBeUndefined()
    expect(
      chosen(builtReport([{ heading: '一、基本情况', tables: [] }], { year: 2023, title: '2023年工作总结' })),
    ).toBeUndefined()
  })
})

describe('sections', () => {
  const bound = (headings: readonly string[], year: number): string[] =>
    (understandReport(builtReport(sections([], [...headings]), { year }), forms).form?.sections ?? []).map(
      ({ form, match }) => `${form.id} ${match}`,
    )

  it('are known by the titles of the form, numbered or not', () => {
    const all = [
      'overview exact',
      'proactive exact',
      'requests exact',
      'cases exact',
      'problems exact',
      'others exact',
    ]
    expect(bound(prescribed, 2022)).toEqual(all)
    expect(
      bound(
        prescribed.map((heading) => heading.slice(2)),
        2022,
      ),
    ).toEqual(all)
    expect(
      bound(
        prescribed.map((heading) => `${heading.replace('情况', '的情况')}。`),
        2022,
      ),
    ).toEqual(all)
  })

  it('by accepted long names', () => {
    expect(
      bound(
        [
          '一、总体情况',
          '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
          '五、政府信息公开工作存在的主要问题及改进情况',
        ],
        2020,
      ),
    ).toEqual(['overview exact', 'cases exact', 'problems exact'])
  })

  it('and by other wordings, which are not the form’s', () => {
    expect(bound(['一、基本情况', '二、主动公开情况', '六、其它需要报告的事项'], 2022)).toEqual([
      'overview variant',
      'proactive variant',
      'others exact',
    ])
  })

  it('are free beside the statistics table', () => {
    expect(
      bound(['一、概述', '二、主动公开政府信息的情况', '三、收费及减免情况', '四、机构建设'], 2016),
    ).toEqual(['overview exact', 'proactive exact', 'fees exact', 'organisation exact'])
  })
})
