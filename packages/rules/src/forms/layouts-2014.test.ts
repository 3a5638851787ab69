import { type BoundReport, plainTextReader, type Report, understandReport } from '@gouji/core'
import type { FormRow, FormTable } from '@gouji/core/form-schema'
import { markdownReader } from '@gouji/core/markdown'
import { builtReport, type PrintedTable, printedMarkdown, printedText } from '@gouji/core/testing'
import { describe, expect, it } from 'vitest'
import { forms, statistics2014 } from './index.ts'

const [table] = statistics2014.tables as [FormTable]
const { rows } = table

/** A number of its own for every row; headings have none. */
const figure = (row: FormRow): string => (row.kind === 'heading' ? '' : String(rows.indexOf(row) + 101))
const unit = (row: FormRow): string => row.unit ?? '——'
const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

function depth(row: FormRow): number {
  const parent = rows.find(({ id }) => id === row.parent)
  return parent ? depth(parent) + 1 : 0
}

/** As the form prints it: indented, numbered by depth, with the notes that it has. */
function printed(row: FormRow): string {
  const siblings = rows.filter((other) => other.parent === row.parent)
  const place = siblings.indexOf(row)
  const indent = '　'.repeat(2 * depth(row))
  if (row.id === 'proactive-total')
    return `${indent}（一）${row.label}\n　　（不同渠道和方式公开相同信息计1条）`
  if (row.id === 'normative-disclosed') return `${indent}其中：${row.label}`
  if (row.id === 'normative-issued') return `${indent}　　　${row.label}`
  if (depth(row) === 0) return `${ordinals[place]}、${row.label}`
  return depth(row) === 1
    ? `${indent}（${ordinals[place]}）${row.label}`
    : `${indent}${place + 1}.${row.label}`
}

const head = ['统　计　指　标', '单位', '统计数']
const line = (row: FormRow): string[] => [printed(row), unit(row), figure(row)]
const chapters = rows.filter(({ parent }) => parent === undefined)
const inChapter = (chapter: FormRow): FormRow[] => {
  const from = rows.indexOf(chapter)
  const next = rows.findIndex(({ parent }, at) => at > from && parent === undefined)
  return rows.slice(from, next < 0 ? rows.length : next)
}
const half = Math.ceil(rows.length / 2)

const layouts: Record<string, readonly PrintedTable[]> = {
  'as the form prints it': [
    { above: ['政府信息公开情况统计表', '（2017年度）'], rows: [head, ...rows.map(line)] },
  ],
  'title and year as rows': [
    {
      rows: [
        ['政府信息公开情况统计表', '', ''],
        ['（2017年度）', '', ''],
        ['填报单位（盖章）：云岭县档案馆', '', ''],
        head,
        ...rows.map(line),
        ['单位负责人：甲', '审核人：乙', '填报人：丙'],
      ],
    },
  ],
  'with running numbers': [
    { rows: [['序号', ...head], ...rows.map((row, at) => [String(at + 1), ...line(row)])] },
  ],
  'no unit column': [{ rows: [['指标', '数量'], ...rows.map((row) => [printed(row), figure(row)])] }],
  'no head': [{ rows: rows.map(line) }],
  'two halves side by side': [
    {
      rows: [
        [...head, ...head],
        ...rows.slice(0, half).map((row, at) => {
          const other = rows[half + at]
          return [...line(row), ...(other ? line(other) : ['', '', ''])]
        }),
      ],
    },
  ],
  'a table a chapter': chapters.map((chapter) => ({
    above: [chapter.label],
    rows: [head, ...inChapter(chapter).map(line)],
  })),
  'a table a chapter, only the first with a head': chapters.map((chapter, at) => ({
    rows: [...(at === 0 ? [head] : []), ...inChapter(chapter).map(line)],
  })),
  'chapters as a column': [
    {
      rows: [
        ['类别', ...head],
        ...chapters.flatMap((chapter) => {
          const [first, ...inside] = inChapter(chapter)
          // A chapter that is a figure itself has a row for it.
          const own =
            first && first.kind !== 'heading' ? [[printed(first), '', unit(first), figure(first)]] : []
          const opened = own.length > 0
          return [
            ...own,
            ...inside.map((row, at) => [at === 0 && !opened ? printed(chapter) : '', ...line(row)]),
          ]
        }),
      ],
    },
  ],
  'classifiers behind the figures': [
    {
      rows: [
        ['统计指标', '统计数'],
        ...rows.map((row) => [
          printed(row),
          row.kind === 'heading' ? '——' : `${figure(row)}${row.unit ?? ''}`,
        ]),
      ],
    },
  ],
  'last year beside this year': [
    {
      rows: [
        ['统计指标', '单位', '上年数', '统计数'],
        ...rows.map((row) => [printed(row), unit(row), '7', figure(row)]),
      ],
    },
  ],
}

function reportsOf(tables: readonly PrintedTable[]): Record<string, Report> {
  const title = '云岭县档案馆2017年政府信息公开工作年度报告'
  const text = (draw: (printedTables: readonly PrintedTable[]) => string): string =>
    `${title}\n\n一、概述\n\n本馆公开情况见附表。\n\n${draw(tables)}\n`
  return {
    tree: builtReport([{ heading: '一、概述', tables }], { year: 2017, title }),
    text: plainTextReader.read(text(printedText)),
    Markdown: markdownReader.read(text(printedMarkdown)),
  }
}

function bind(report: Report): BoundReport {
  const { form } = understandReport(report, forms)
  if (!form) throw new Error('no form')
  return form
}

describe.each(Object.entries(layouts))('%s', (name, tables) => {
  it.each(Object.entries(reportsOf(tables)))('as %s', (_format, report) => {
    const bound = bind(report)
    expect(bound.form.id).toBe('statistics-2014')
    const found = bound.tables.get('statistics')
    // Where chapters are a column, those of the national form that are headings have no row of their own.
    expect(found?.missingRows.map(({ id }) => id)).toEqual([])
    expect(found?.unknownRows.map(({ value }) => value)).toEqual([])
    const inexact = [...(found?.lines.values() ?? [])].filter(({ match }) => match !== 'exact')
    expect(inexact.map(({ printed: label }) => label)).toEqual([])
    const leaves = rows.filter(({ kind }) => kind !== 'heading')
    const got = leaves.map(({ id }) => {
      const value = bound.cell(`statistics/${id}`)?.value
      return `${id} ${value?.kind === 'number' ? value.value : value?.kind}`
    })
    expect(got).toEqual(leaves.map((row) => `${row.id} ${figure(row)}`))
    if (!name.startsWith('no unit') && !name.startsWith('classifiers')) {
      const units = leaves.map(({ id }) => `${id} ${found?.lines.get(id)?.unit?.value}`)
      expect(units).toEqual(leaves.map((row) => `${row.id} ${unit(row)}`))
    }
  })
})

describe('what is not as printed', () => {
  const bindRows = (printedRows: string[][]): BoundReport =>
    bind(builtReport([{ heading: '一、概述', tables: [{ rows: [head, ...printedRows] }] }], { year: 2016 }))
  const without = (...ids: string[]): string[][] => rows.filter(({ id }) => !ids.includes(id)).map(line)
  const valueAt = (bound: BoundReport, id: string): unknown => bound.cell(`statistics/${id}`)?.value

  it('labels that two chapters share go by what stands around them', () => {
    const bound = bindRows(without('reviews-upheld', 'reviews-corrected', 'suits-other'))
    const table = bound.tables.get('statistics')
    expect(table?.missingRows.map(({ id }) => id)).toEqual([
      'reviews-upheld',
      'reviews-corrected',
      'suits-other',
    ])
    expect(valueAt(bound, 'suits-corrected')).toMatchObject({ value: Number(figure(rows[50] as FormRow)) })
    expect(valueAt(bound, 'reviews-other')).toMatchObject({ value: Number(figure(rows[47] as FormRow)) })
  })

  it('a dropped chapter and its headings are missing', () => {
    const bound = bindRows(without('fees', ...rows.slice(61).map(({ id }) => id)))
    expect(bound.tables.get('statistics')?.missingRows.map(({ id }) => id)).toEqual([
      'fees',
      'meetings-and-training',
      'meetings',
      'trainings',
      'trainees',
    ])
  })

  it('figures, —— and 无 in headings are bound to them', () => {
    const printedRows = rows.map(line)
    const set = (at: number, value: string): void => {
      const row = printedRows[at]
      if (row) row[2] = value
    }
    set(0, '44')
    set(10, '——')
    set(20, '无')
    const bound = bindRows(printedRows)
    expect(valueAt(bound, 'proactive')).toMatchObject({ kind: 'number', value: 44 })
    expect(valueAt(bound, 'responses')).toMatchObject({ kind: 'dash' })
    expect(valueAt(bound, 'requests')).toMatchObject({ kind: 'none' })
    expect(valueAt(bound, 'organisation')).toMatchObject({ kind: 'blank' })
  })

  it('rows of the office’s own are unknown, and move nothing', () => {
    const printedRows = rows.map(line)
    printedRows.splice(4, 0, ['　　　主动公开机构职能信息数', '条', '3'])
    const bound = bindRows(printedRows)
    expect(bound.tables.get('statistics')?.unknownRows.map(({ value }) => value.trim())).toEqual([
      '主动公开机构职能信息数',
    ])
    expect(bound.tables.get('statistics')?.missingRows).toEqual([])
    expect(valueAt(bound, 'by-gazette')).toMatchObject({ value: 106 })
  })

  it('a wrong classifier in the unit column is kept as the unit', () => {
    const printedRows = rows.map(line)
    const row = printedRows[21]
    if (row) row[1] = '宗'
    expect(bindRows(printedRows).tables.get('statistics')?.lines.get('requests-received')?.unit?.value).toBe(
      '宗',
    )
  })
})
