import { lintReport, plainTextReader } from '@gouji/core'
import { markdownReader } from '@gouji/core/markdown'
import { drawFindings, type Format } from '@gouji/core/testing'
import { describe, expect, test } from 'vitest'
import { recommended } from '../index.ts'
import { type Content, formatReport2019, formatReport2021, statisticsReport } from './reports.ts'

const readers = { plain: plainTextReader, markdown: markdownReader }
const formats = ['plain', 'markdown'] as const

describe.each([
  ['statistics-2014', 2018, statisticsReport, { 'proactive-total': 86, 'requests-received': 5 }],
  ['format-2019', 2020, formatReport2019, { 'requests/received/total': 5, 'permits/permits/decisions': 12 }],
  ['format-2021', 2021, formatReport2021, { 'requests/received/total': 5, 'fees/administrative-fees': 12.5 }],
] as const)('%s', (form, year, report, cells: Record<string, number>) => {
  const draw = (format: Format, content: Content) => {
    const text = report({ ...content, format })
    const result = lintReport({ content: text, reader: readers[format] }, recommended)
    expect(result).toMatchObject({ form, year, issuer: '云溪县档案局' })
    return drawFindings(text, result.messages)
  }

  test.each(formats)('with nothing to report has no findings, in %s', (format) => {
    expect(draw(format, {})).toBe('')
  })

  test.each(formats)('with figures that agree has no findings, in %s', (format) => {
    expect(draw(format, { cells })).toBe('')
  })
})
