import { describe, expect, test } from 'vitest'
import { consistentValues } from './consistent-values.ts'
import { fillForm, lineOf } from './fill-form.ts'
import { sampleForm } from './sample-form.ts'

const requests = sampleForm.tables.find(({ id }) => id === 'requests')
const visits = sampleForm.tables.find(({ id }) => id === 'visits')
if (!requests || !visits) throw new Error('the sample form has changed')

const solve = (table: typeof requests, given: Record<string, number>) =>
  consistentValues(table, sampleForm.relations, new Map(Object.entries(given)))

describe('consistentValues', () => {
  test('nothing given is nothing anywhere', () => {
    expect(new Set(solve(requests, {}).values())).toEqual(new Set([0]))
  })

  test('one figure draws what has to agree with it, in both directions', () => {
    const values = solve(requests, { 'new/total': 5 })
    const nonzero = [...values].filter(([, value]) => value !== 0).map(([cell]) => cell)
    expect(nonzero.sort()).toEqual(
      ['new/total', 'new/person', 'done/total', 'done/person', 'bought/total', 'bought/person'].sort(),
    )
    expect(new Set(values.values())).toEqual(new Set([0, 5]))
  })

  test('from a leaf upwards', () => {
    const values = solve(requests, { 'declined/firm': 2, 'new/firm': 3 })
    expect(values.get('declined/total')).toBe(2)
    expect(values.get('bought/firm')).toBe(1)
    expect(values.get('done/total')).toBe(3)
    expect(values.get('open/firm')).toBe(0)
    expect(values.get('new/total')).toBe(3)
  })

  test.each([
    { 'old/school': 4, 'open/total': 3, 'new/person': 7, 'bought/total': 2 },
    { 'new/firm': 3, 'open/total': 1 },
    { 'declined/firm': 2, 'new/firm': 3 },
    { 'new/total': 9, 'old/total': 1, 'declined/school': 2, 'open/total': 4 },
    { 'open/school': 2, 'open/firm': 1 },
  ])('every equation holds for %j', (given: Record<string, number>) => {
    const values = solve(requests, given)
    for (const [cell, value] of Object.entries(given)) expect(values.get(cell)).toBe(value)
    const of = (cell: string) => values.get(cell) ?? Number.NaN
    for (const column of ['person', 'school', 'firm', 'total']) {
      expect(of(`new/${column}`) + of(`old/${column}`)).toBe(of(`done/${column}`) + of(`open/${column}`))
      expect(of(`done/${column}`)).toBe(of(`bought/${column}`) + of(`declined/${column}`))
    }
    for (const row of ['new', 'old', 'bought', 'declined', 'done', 'open']) {
      expect(of(`${row}/total`)).toBe(of(`${row}/person`) + of(`${row}/school`) + of(`${row}/firm`))
    }
  })

  test('a bound raises what may be more', () => {
    const values = solve(visits, { 'cards/count': 8 })
    expect(values.get('visitors/count')).toBe(8)
    expect(values.get('adults/count')).toBe(8)
  })

  test('a contradiction that is given stays', () => {
    const values = solve(visits, { 'visitors/count': 9, 'adults/count': 4, 'minors/count': 4 })
    expect(values.get('visitors/count')).toBe(9)
    expect(values.get('minors/count')).toBe(4)
  })
})

describe('fillForm', () => {
  test('a whole report in plain text', () => {
    const text = fillForm(sampleForm, {
      year: 2023,
      cells: { visitors: 12, 'visits/minors': '', 'requests/new/school': 1 },
      prose: { overview: ['全年到馆读者12人。', '秩序良好。'] },
      layout: {
        requests: { section: 'others', announce: 'none', corner: ['项目', '结果'], above: '荐购人' },
      },
    })
    expect(text).toMatchSnapshot()
  })

  test('the same in Markdown has the same rows', () => {
    const text = fillForm(sampleForm, {
      year: 2023,
      format: 'markdown',
      cells: { visitors: 12 },
      layout: { requests: { section: 'others', announce: 'row' } },
    })
    expect(text).toMatchSnapshot()
  })

  test('leaving out rows, sections, tables and the signature', () => {
    const text = fillForm(sampleForm, {
      omit: ['others', 'requests', 'visits/minors'],
      signedOn: null,
      cells: { visitors: 3 },
    })
    expect(text).not.toMatch(/其他需要报告|荐购|未成年|1月15日/)
    expect(text).toMatch(/成年读者人数\n\t人\n\t3/)
  })

  test.each([
    [{ cells: { nobody: 1 } }, /has no row nobody/],
    [{ cells: { 'visits/nobody': 1 } }, /no row of visits nobody/],
    [{ cells: { 'requests/new': 1 } }, /name one of the columns of requests/],
    [{ prose: { preface: '前言。' } }, /no section preface/],
  ])('a slip in %j is told', (content, message) => {
    expect(() => fillForm(sampleForm, content)).toThrow(message)
  })
})

test('lineOf', () => {
  expect(lineOf('甲\n\n乙甲\n', '甲')).toBe(1)
  expect(lineOf('甲\n\n乙甲\n', '甲', 2)).toBe(3)
  expect(() => lineOf('甲\n', '甲', 2)).toThrow(/does not stand there 2 times/)
})
