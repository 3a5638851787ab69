import { type BoundReport, plainTextReader, type Report, understandReport } from '@gouji/core'
import type { FormColumn, FormRow, FormTable } from '@gouji/core/form-schema'
import { markdownReader } from '@gouji/core/markdown'
import {
  builtReport,
  type PrintedCell,
  type PrintedTable,
  printedMarkdown,
  printedText,
} from '@gouji/core/testing'
import { describe, expect, it } from 'vitest'
import { format2021, forms } from './index.ts'

type Printed = readonly PrintedTable[]

const tableOf = (id: string): FormTable => {
  const table = format2021.tables.find((each) => each.id === id)
  if (!table) throw new Error(id)
  return table
}
const requests = tableOf('requests')
const cases = tableOf('cases')
const blocks = ['rules-and-documents', 'permits', 'penalties', 'fees'].map(tableOf)

const leaves = (table: FormTable): FormColumn[] => table.columns.filter(({ kind }) => kind !== 'group')
const inGroup = (group: string): FormColumn[] => leaves(cases).filter(({ parent }) => parent === group)
const groupIds = ['review', 'suit-direct', 'suit-after']
const labelOf = (table: FormTable, id: string): string =>
  [...table.rows, ...table.columns].find((line) => line.id === id)?.label ?? ''

/** A number of its own for every cell, so that a cell that lands elsewhere shows. */
const figures = new Map<string, string>()
for (const table of format2021.tables) {
  for (const row of table.rows.filter(({ kind }) => kind !== 'heading')) {
    for (const column of leaves(table))
      figures.set(`${table.id}/${row.id}/${column.id}`, String(figures.size + 11))
  }
}
const figure = (table: FormTable, row: string, column: string): string =>
  figures.get(`${table.id}/${row}/${column}`) ?? ''
const figuresOf = (table: FormTable, row: FormRow): string[] =>
  leaves(table).map(({ id }) => figure(table, row.id, id))

const ordinals = ['一', '二', '三', '四', '五', '六', '七']

/** As the form numbers it: 一、 （一） 1. */
function numbered(row: FormRow): string {
  const siblings = requests.rows.filter(({ parent }) => parent === row.parent)
  const place = siblings.indexOf(row)
  if (row.parent === undefined) return `${ordinals[place]}、${row.label}`
  if (row.parent === 'results') return `（${ordinals[place]}）${row.label}`
  return `${place + 1}．${row.label}`
}
/** Labels of the rows above a row, outermost first. */
function over(row: FormRow): FormRow[] {
  const parent = requests.rows.find(({ id }) => id === row.parent)
  return parent ? [...over(parent), parent] : []
}
const requestRows = requests.rows.filter(({ kind }) => kind !== 'heading')

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
const organisations = requests.columns
  .filter(({ parent }) => parent === 'organisation')
  .map(({ label }) => label)
const empty = (count: number): string[] => Array.from({ length: count }, () => '')

/** Three columns of labels: merged cells of the row above are blank, or repeated. */
function threeLabels(row: FormRow, before: FormRow | undefined, repeat: boolean): string[] {
  const path = [...over(row), row]
  const previous = before ? [...over(before), before] : []
  const printed = path.map((line, at) => (!repeat && previous[at] === line ? '' : numbered(line)))
  while (printed.length < 3) printed.push(repeat ? (printed.at(-1) ?? '') : '')
  return printed
}

/** Three columns of labels as they are merged: a group reaches down over its rows, a label across what is left. */
function spannedLabels(row: FormRow, before: FormRow | undefined): PrintedCell[] {
  const previous = before ? [...over(before), before] : []
  const path = [...over(row), row]
  return path.flatMap((line, at): PrintedCell[] => {
    if (previous[at] === line) return []
    const down = line === row ? 1 : requestRows.filter((other) => over(other).includes(line)).length
    return [{ text: numbered(line), down, across: line === row ? 3 - at : 1 }]
  })
}

const requestLayouts: Record<string, Printed> = {
  'merged cells printed blank': [
    {
      rows: [
        [note, '', '', '申请人情况', ...empty(6)],
        ['', '', '', '自然人', '法人或其他组织', ...empty(4), '总计'],
        ['', '', '', '', ...organisations, ''],
        ...requestRows.map((row, at) => [
          ...threeLabels(row, requestRows[at - 1], false),
          ...figuresOf(requests, row),
        ]),
      ],
    },
  ],
  'merged cells repeated': [
    {
      rows: [
        [note, note, note, '自然人', ...Array.from({ length: 5 }, () => '法人或其他组织'), '总计'],
        [note, note, note, '自然人', ...organisations, '总计'],
        ...requestRows.map((row) => [...threeLabels(row, undefined, true), ...figuresOf(requests, row)]),
      ],
    },
  ],
  'one label column, groups with rows of their own': [
    {
      rows: [
        ['项目', '自然人', ...organisations.map((label) => `法人或其他组织-${label}`), '总计'],
        ...requests.rows.map((row) => [
          numbered(row),
          ...(row.kind === 'heading' ? empty(7) : figuresOf(requests, row)),
        ]),
      ],
    },
  ],
  'labels joined in one cell': [
    {
      rows: [
        ['', '自然人', ...organisations.map((label) => `法人或其他组织（${label}）`), '总计'],
        ...requestRows.map((row) => [
          [...over(row), row].map(numbered).join(''),
          ...figuresOf(requests, row),
        ]),
      ],
    },
  ],
  'labels of a cell in lines of their own': [
    {
      rows: [
        ['', '自然人', ...organisations.map((label) => `法人或其他组织\n${label}`), '总计'],
        ...requestRows.map((row) => [
          [...over(row), row].map(numbered).join('\n'),
          ...figuresOf(requests, row),
        ]),
      ],
    },
  ],
  'on its side': [
    {
      rows: [
        ['申请人情况', ...requestRows.map(numbered)],
        ...leaves(requests).map((column) => [
          column.label,
          ...requestRows.map((row) => figure(requests, row.id, column.id)),
        ]),
      ],
    },
  ],
  'a figure a row': [
    {
      rows: [
        ['办理情况', '申请人', '数量'],
        ...requestRows.flatMap((row) =>
          leaves(requests).map((column, at) => [
            at === 0 ? numbered(row) : '',
            column.label,
            figure(requests, row.id, column.id),
          ]),
        ),
      ],
    },
  ],
  'a figure a row, labels repeated, no head': [
    {
      rows: requestRows.flatMap((row) =>
        leaves(requests).map((column) => [
          ...threeLabels(row, undefined, true),
          column.label,
          figure(requests, row.id, column.id),
        ]),
      ),
    },
  ],
  'merged cells gone': [
    {
      rows: [
        [note, '申请人情况'],
        ['自然人', '法人或其他组织', '总计'],
        organisations,
        ...requestRows.map((row, at) => [
          ...threeLabels(row, requestRows[at - 1], false).slice(0, over(row).length + 1),
          ...figuresOf(requests, row),
        ]),
      ],
    },
  ],
  'spans kept': [
    {
      rows: [
        [
          { text: note, across: 3, down: 3 },
          { text: '申请人情况', across: 7 },
        ],
        [
          { text: '自然人', down: 2 },
          { text: '法人或其他组织', across: 5 },
          { text: '总计', down: 2 },
        ],
        organisations,
        ...requestRows.map((row, at) => [
          ...spannedLabels(row, requestRows[at - 1]),
          ...figuresOf(requests, row),
        ]),
      ],
    },
  ],
  'cut in two, the head repeated': [
    {
      rows: [
        ['', '自然人', ...organisations, '总计'],
        ...requestRows.slice(0, 9).map((row) => [numbered(row), ...figuresOf(requests, row)]),
      ],
    },
    {
      above: ['续表'],
      rows: [
        ['', '自然人', ...organisations, '总计'],
        ...requestRows.slice(9).map((row) => [numbered(row), ...figuresOf(requests, row)]),
      ],
    },
  ],
}

const blockRows = (table: FormTable): string[][] => [
  ['信息内容', ...leaves(table).map(({ label }) => label)],
  ...table.rows.map((row) => [row.label, ...figuresOf(table, row)]),
]
const widened = (rows: string[][], width: number): string[][] =>
  rows.map((row) => [...row, ...empty(width - row.length)])

const blockLayouts: Record<string, Printed> = {
  'one grid, titles as rows': [
    { rows: blocks.flatMap((table) => widened([[table.title], ...blockRows(table)], 4)) },
  ],
  'one grid, titles repeated in every cell': [
    {
      rows: blocks.flatMap((table) => [
        Array.from({ length: 4 }, () => table.title),
        ...widened(blockRows(table), 4),
      ]),
    },
  ],
  'one grid without titles': [{ rows: blocks.flatMap((table) => widened(blockRows(table), 4)) }],
  'four tables under captions': blocks.map((table) => ({ above: [table.title], rows: blockRows(table) })),
  'four tables, titles in the first row': blocks.map((table) => ({
    rows: [[table.title], ...blockRows(table)],
  })),
  'four tables on their side': blocks.map((table) => ({
    above: [table.title],
    rows: [
      ['信息内容', ...table.rows.map(({ label }) => label)],
      ...leaves(table).map((column) => [
        column.label,
        ...table.rows.map((row) => figure(table, row.id, column.id)),
      ]),
    ],
  })),
  'a figure a row': [
    {
      rows: [
        ['条款', '信息内容', '指标', '数量'],
        ...blocks.flatMap((table) =>
          table.rows.flatMap((row) =>
            leaves(table).map((column) => [
              table.title,
              row.label,
              column.label,
              figure(table, row.id, column.id),
            ]),
          ),
        ),
      ],
    },
  ],
  'decisions in one table': [
    { rows: blockRows(tableOf('rules-and-documents')) },
    {
      rows: [
        ['信息内容', '本年处理决定数量'],
        ...['permits', 'penalties'].map(tableOf).flatMap((table) => blockRows(table).slice(1)),
      ],
    },
    { rows: [['信息内容', '本年收费金额（单位：万元）'], ...blockRows(tableOf('fees')).slice(1)] },
  ],
}

const outcomes = inGroup('review').map(({ label }) => label)
const caseFigures = (group: string): string[] => inGroup(group).map(({ id }) => figure(cases, 'cases', id))
const allCases = groupIds.flatMap(caseFigures)

const caseLayouts: Record<string, Printed> = {
  'three head rows, blanks': [
    {
      rows: [
        ['行政复议', ...empty(4), '行政诉讼', ...empty(9)],
        [...outcomes, '未经复议直接起诉', ...empty(4), '复议后起诉', ...empty(4)],
        [...empty(5), ...outcomes, ...outcomes],
        allCases,
      ],
    },
  ],
  'three head rows, merged cells gone': [
    {
      rows: [
        ['行政复议', '行政诉讼'],
        [...outcomes, '未经复议直接起诉', '复议后起诉'],
        [...outcomes, ...outcomes],
        allCases,
      ],
    },
  ],
  'three head rows, blanks on the last only': [
    {
      rows: [
        ['行政复议', '行政诉讼'],
        [...outcomes, '未经复议直接起诉', '复议后起诉'],
        [...empty(5), ...outcomes, ...outcomes],
        allCases,
      ],
    },
  ],
  'spans kept': [
    {
      rows: [
        [
          { text: '行政复议', across: 5 },
          { text: '行政诉讼', across: 10 },
        ],
        [
          ...outcomes.map((text) => ({ text, down: 2 })),
          { text: '未经复议直接起诉', across: 5 },
          { text: '复议后起诉', across: 5 },
        ],
        [...outcomes, ...outcomes],
        allCases,
      ],
    },
  ],
  'heads joined by a dash': [
    {
      rows: [
        [
          ...outcomes.map((label) => `行政复议-${label}`),
          ...outcomes.map((label) => `行政诉讼-未经复议直接起诉-${label}`),
          ...outcomes.map((label) => `行政诉讼-复议后起诉-${label}`),
        ],
        allCases,
      ],
    },
  ],
  'heads joined with brackets and colons': [
    {
      rows: [
        [
          '类别',
          ...outcomes.map((label) => `行政复议${label}`),
          ...outcomes.map((label) => `未经复议直接起诉：${label}`),
          ...outcomes.map((label) => `行政诉讼（复议后起诉）${label}`),
        ],
        ['件数', ...allCases],
      ],
    },
  ],
  'groups as rows': [
    {
      rows: [
        ['类别', ...outcomes],
        ['行政复议', ...caseFigures('review')],
        ['行政诉讼（未经复议直接起诉）', ...caseFigures('suit-direct')],
        ['行政诉讼（复议后起诉）', ...caseFigures('suit-after')],
      ],
    },
  ],
  'groups as rows, two label columns': [
    {
      rows: [
        ['', '', ...outcomes],
        ['行政复议', '', ...caseFigures('review')],
        ['行政诉讼', '未经复议直接起诉', ...caseFigures('suit-direct')],
        ['', '复议后起诉', ...caseFigures('suit-after')],
      ],
    },
  ],
  'outcomes as rows': [
    {
      rows: [
        ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'],
        ...outcomes.map((label, at) => [label, ...groupIds.map((group) => caseFigures(group)[at] ?? '')]),
      ],
    },
  ],
  'a figure a row': [
    {
      rows: [
        ['类别', '', '结果', '件数'],
        ...groupIds.flatMap((group) =>
          outcomes.map((label, at) => {
            const upper = group === 'review' ? '行政复议' : '行政诉讼'
            return [
              upper,
              group === 'review' ? upper : labelOf(cases, group),
              label,
              caseFigures(group)[at] ?? '',
            ]
          }),
        ),
      ],
    },
  ],
  'a figure a row, groups as rows of their own': [
    {
      rows: groupIds.flatMap((group) => [
        ...(group === 'suit-direct' ? [['行政诉讼', '']] : []),
        [labelOf(cases, group), ''],
        ...outcomes.map((label, at) => [label, caseFigures(group)[at] ?? '']),
      ]),
    },
  ],
  'three tables under captions': groupIds.map((group) => ({
    above: [group === 'review' ? '（一）行政复议' : `行政诉讼——${labelOf(cases, group)}`],
    rows: [outcomes, caseFigures(group)],
  })),
  'reviews and suits apart': [
    { above: ['1．行政复议情况'], rows: [outcomes, caseFigures('review')] },
    {
      above: ['2．行政诉讼情况'],
      rows: [
        ['未经复议直接起诉', ...empty(4), '复议后起诉', ...empty(4)],
        [...outcomes, ...outcomes],
        [...caseFigures('suit-direct'), ...caseFigures('suit-after')],
      ],
    },
  ],
  'three tables, named by nothing but their order': groupIds.map((group) => ({
    above: ['单位：件'],
    rows: [outcomes, caseFigures(group)],
  })),
}

const headings = {
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  cases: '四、政府信息公开行政复议、行政诉讼情况',
}

function printed(parts: Record<keyof typeof headings, Printed>): Record<string, Report> {
  const sections = (Object.keys(headings) as (keyof typeof headings)[]).map((key) => ({
    heading: headings[key],
    tables: parts[key],
  }))
  const title = '云岭县档案馆2023年政府信息公开工作年度报告'
  const text = (draw: (tables: Printed) => string): string =>
    `${title}\n\n${sections.map(({ heading, tables }) => `${heading}\n\n${draw(tables)}`).join('\n\n')}\n`
  return {
    tree: builtReport(sections, { year: 2023, title }),
    text: plainTextReader.read(text(printedText)),
    Markdown: markdownReader.read(text(printedMarkdown)),
  }
}

function bind(report: Report): BoundReport {
  const { form } = understandReport(report, forms)
  if (!form) throw new Error('no form')
  return form
}

/** What a report on the form with all its cells filled has to come to. */
function expectAll(bound: BoundReport, tables: readonly FormTable[]): void {
  expect(bound.form.id).toBe('format-2021')
  const got: Record<string, unknown> = {}
  const wanted: Record<string, unknown> = {}
  for (const table of tables) {
    const found = bound.tables.get(table.id)
    expect(found?.missingRows.map(({ id }) => id)).toEqual([])
    expect(found?.missingColumns.map(({ id }) => id)).toEqual([])
    expect(found?.unknownRows.map(({ value }) => value)).toEqual([])
    expect(found?.unknownColumns.map(({ value }) => value)).toEqual([])
    expect(found?.labelOnly.map(({ row }) => row.id)).toEqual([])
    const inexact = [...(found?.lines.values() ?? []), ...(found?.columns.values() ?? [])].filter(
      ({ match }) => match !== 'exact',
    )
    expect(inexact.map(({ printed: label, match }) => `${label} ${match}`)).toEqual([])
    for (const [address, value] of figures) {
      if (!address.startsWith(`${table.id}/`)) continue
      wanted[address] = value
      const cell = bound.cell(address)
      got[address] = cell?.value.kind === 'number' ? String(cell.value.value) : cell?.value.kind
    }
  }
  expect(got).toEqual(wanted)
}

const [plainBlocks, plainRequests, plainCases] = [
  blockLayouts['one grid, titles as rows'] ?? [],
  requestLayouts['merged cells printed blank'] ?? [],
  caseLayouts['three head rows, blanks'] ?? [],
]

describe.each(Object.entries(requestLayouts))('requests: %s', (_, layout) => {
  const reports = printed({ proactive: plainBlocks, requests: layout, cases: plainCases })
  it.each(Object.entries(reports))('as %s', (_format, report) => {
    expectAll(bind(report), [requests])
  })
})

describe.each(Object.entries(blockLayouts))('article 20: %s', (_, layout) => {
  const reports = printed({ proactive: layout, requests: plainRequests, cases: plainCases })
  it.each(Object.entries(reports))('as %s', (_format, report) => {
    expectAll(bind(report), blocks)
  })
})

describe.each(Object.entries(caseLayouts))('cases: %s', (_, layout) => {
  const reports = printed({ proactive: plainBlocks, requests: plainRequests, cases: layout })
  it.each(Object.entries(reports))('as %s', (_format, report) => {
    expectAll(bind(report), [cases])
  })
})

describe('what is not as printed', () => {
  const bindRequests = (rows: PrintedCell[][]): BoundReport =>
    bind(
      builtReport(
        [
          { heading: headings.proactive, tables: plainBlocks },
          { heading: headings.requests, tables: [{ rows }] },
        ],
        { year: 2023 },
      ),
    )
  const head = ['', '自然人', ...organisations, '总计']
  const line = (row: FormRow): string[] => [numbered(row), ...figuresOf(requests, row)]

  it('dropped rows are missing, and the rest stays where it is', () => {
    const kept = requestRows.filter(({ id }) => id !== 'refused-third-party' && id !== 'carried-forward')
    const bound = bindRequests([head, ...kept.map(line)])
    expect(bound.tables.get('requests')?.missingRows.map(({ id }) => id)).toEqual([
      'refused-third-party',
      'carried-forward',
    ])
    expect(bound.cell('requests/refused-internal/total')?.value).toMatchObject({
      value: Number(figure(requests, 'refused-internal', 'total')),
    })
  })

  it('a row of the office’s own is unknown', () => {
    const rows = requestRows.map(line)
    rows.splice(5, 0, ['其中：涉及历史档案', ...Array.from({ length: 7 }, () => '9')])
    const bound = bindRequests([head, ...rows])
    expect(bound.tables.get('requests')?.unknownRows.map(({ value }) => value)).toEqual([
      '其中：涉及历史档案',
    ])
    expect(bound.tables.get('requests')?.missingRows).toEqual([])
  })

  it('misspelt labels bind and say so', () => {
    const rows = requestRows.map(line)
    for (const row of rows) {
      row[0] =
        row[0]?.replace('属于国家秘密', '属于国家机密').replace('信访举报投诉类申请', '信访举报投拆类申请') ??
        ''
    }
    const lines = bindRequests([head, ...rows]).tables.get('requests')?.lines
    expect(lines?.get('refused-state-secret')).toMatchObject({ match: 'mistake', printed: '属于国家机密' })
    expect(lines?.get('unprocessed-complaint')).toMatchObject({
      match: 'near',
      printed: '信访举报投拆类申请',
    })
  })

  it('a blank label is known by its place', () => {
    const rows = requestRows.map(line)
    const at = requestRows.findIndex(({ id }) => id === 'refused-inquiry')
    const row = rows[at]
    if (row) row[0] = ''
    const table = bindRequests([head, ...rows]).tables.get('requests')
    expect(table?.lines.get('refused-inquiry')).toMatchObject({ match: 'blank' })
    expect(table?.missingRows).toEqual([])
  })

  it('renumbered and reordered rows bind by their labels', () => {
    const rows = requestRows.map(({ label }, at) => [
      `${at + 1}、${label}`,
      ...figuresOf(requests, requestRows[at] as FormRow),
    ])
    const moved = rows.splice(3, 2)
    expectAll(bindRequests([head, ...rows, ...moved]), [requests])
  })

  it('labels that slipped into the head have no figures', () => {
    const bound = bindRequests([
      [note, '', '申请人情况'],
      ['一、本年新收政府信息公开申请数量', '自然人', '法人或其他组织', '总计'],
      ['二、上年结转政府信息公开申请数量', '', ...organisations, ''],
      ...requestRows.slice(2).map(line),
    ])
    const table = bound.tables.get('requests')
    expect(table?.labelOnly.map(({ row }) => row.id)).toEqual(['received', 'carried-over'])
    expect(table?.missingRows).toEqual([])
    expect(bound.cell('requests/received/natural-person')).toBeUndefined()
    expect(bound.cell('requests/granted/total')?.value).toMatchObject({
      value: Number(figure(requests, 'granted', 'total')),
    })
  })

  it('figures beside a group are bound to it', () => {
    const rows = requests.rows.map((row) => [
      numbered(row),
      ...(row.id === 'refused'
        ? empty(7).map(() => '5')
        : row.kind === 'heading'
          ? empty(7)
          : figuresOf(requests, row)),
    ])
    const bound = bindRequests([head, ...rows])
    expect(bound.cell('requests/refused/total')?.value).toMatchObject({ kind: 'number', value: 5 })
    expectAll(bound, [requests])
  })

  it('labels of the form before are foreign', () => {
    const table: PrintedTable = {
      rows: [
        ['信息内容', '本年新制作数量', '本年废止件数', '现行有效件数'],
        ['规章', '1', '2', '3'],
        ['行政规范性文件', '4', '5', '6'],
      ],
    }
    const bound = bind(
      builtReport(
        [
          {
            heading: headings.proactive,
            tables: [table, ...plainBlocks.slice(1), { rows: blockRows(tableOf('permits')) }],
          },
          { heading: headings.requests, tables: plainRequests },
        ],
        { year: 2022 },
      ),
    )
    expect(bound.form.id).toBe('format-2021')
    expect(bound.foreign.map(({ form, label }) => `${form.id} ${label}`)).toEqual([
      'format-2019 本年新制作数量',
    ])
    expect(bound.tables.get('rules-and-documents')?.missingColumns.map(({ id }) => id)).toEqual(['made'])
    expect(bound.cell('rules-and-documents/normative-documents/in-force')?.value).toMatchObject({ value: 6 })
  })

  it('a fee in another unit keeps it', () => {
    const fees: PrintedTable = {
      rows: [
        ['信息内容', '本年收费金额（单位：元）'],
        ['行政事业性收费', '1,200'],
      ],
    }
    const bound = bind(
      builtReport(
        [
          {
            heading: headings.proactive,
            tables: [...(blockLayouts['four tables under captions'] ?? []).slice(0, 3), fees],
          },
        ],
        { year: 2023 },
      ),
    )
    expect(bound.cell('fees/administrative-fees')?.value).toMatchObject({ value: 1200, unit: '元' })
  })

  it('a column that the form does not know is counted where merged cells are gone', () => {
    const bound = bindRequests([
      [note, '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      [...organisations.slice(0, 3), '新闻媒体', ...organisations.slice(3)],
      ...requestRows.map((row) => {
        const [label = '', ...values] = line(row)
        return [label, ...values.slice(0, 4), '999', ...values.slice(4)]
      }),
    ])
    const table = bound.tables.get('requests')
    expect(table?.unknownColumns.map(({ value }) => value)).toEqual(['新闻媒体'])
    for (const column of leaves(requests)) {
      const value = bound.cell(`requests/granted/${column.id}`)?.value
      expect(value, column.id).toMatchObject({ value: Number(figure(requests, 'granted', column.id)) })
    }
  })

  it('more figures than heads are not bound, as none can be told from another', () => {
    const bound = bindRequests([
      [note, '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      organisations,
      ...requestRows.map((row) => [...line(row), '1']),
    ])
    const table = bound.tables.get('requests')
    expect(table?.cells.size).toBe(0)
    expect(table?.labelOnly).toEqual([])
    expect(table?.missingRows).toEqual([])
    expect(table?.missingColumns).toEqual([])
  })

  it('a small table of the office’s own does not take a figure’s place', () => {
    const own: PrintedTable = {
      rows: [
        ['类别', '数量'],
        ['行政许可', '3'],
        ['行政处罚', '4'],
      ],
    }
    const bound = bind(
      builtReport([{ heading: headings.proactive, tables: [own, ...plainBlocks] }], { year: 2023 }),
    )
    expectAll(bound, blocks)
  })

  it('a blank label goes by the title above it, where tables share their columns', () => {
    const rows = blocks.flatMap((table) => widened([[table.title], ...blockRows(table)], 4))
    for (const row of rows) if (row[0] === '行政处罚' || row[0] === '行政许可') row[0] = ''
    const bound = bind(builtReport([{ heading: headings.proactive, tables: [{ rows }] }], { year: 2023 }))
    expect(bound.tables.get('permits')?.lines.get('permits')?.match).toBe('blank')
    expect(bound.tables.get('penalties')?.lines.get('penalties')?.match).toBe('blank')
    for (const [address, value] of figures) {
      if (/^(?:permits|penalties)/.test(address)) {
        expect(bound.cell(address)?.value, address).toMatchObject({ value: Number(value) })
      }
    }
  })

  it('everything in one table', () => {
    const wide = (tables: Printed): PrintedCell[][] =>
      tables.flatMap(({ rows }) => rows.map((row) => [...row, ...empty(15 - row.length)]))
    const flatCases = caseLayouts['heads joined by a dash'] ?? []
    const rows = [
      ...wide(plainBlocks),
      ...wide(requestLayouts['one label column, groups with rows of their own'] ?? []),
      ...wide(flatCases),
    ]
    expectAll(
      bind(builtReport([{ heading: headings.proactive, tables: [{ rows }] }], { year: 2023 })),
      format2021.tables,
    )
  })
})
