import { expect, test } from 'vitest'
import { readFacts } from './read-facts.ts'
import { plainTextReader } from './reader/plain-text.ts'
import { ConfigurationError } from './rule/configuration-error.ts'
import { fillForm } from './testing/fill-form.ts'
import { sampleForm } from './testing/sample-form.ts'
import { stripPositions } from './tree/strip-positions.ts'

const preset = { forms: [sampleForm] }
const prose = '本馆借出图书超过3万册，其中小说2000册、散文1000册。统计期限为2020年1月1日至2020年12月31日。'
const content = fillForm(sampleForm, { year: 2020, prose: { overview: prose } })

test('every figure is plain data with its place, its interval and what became of it', () => {
  const { filePath, quantities, breakdowns, periods, coverage } = readFacts(
    { content, path: 'a.txt', reader: plainTextReader },
    preset,
  )
  expect(filePath).toBe('a.txt')
  const line = content.split('\n').findIndex((each) => each.includes('借出')) + 1
  const column = (content.split('\n')[line - 1]?.indexOf('3万册') ?? 0) + 1
  expect(quantities[0]).toEqual({
    text: '3万册',
    low: 30_000,
    high: null,
    exact: false,
    unit: '册',
    line,
    column,
    endLine: line,
    endColumn: column + 3,
    status: 'unchecked',
    why: 'lone',
  })
  expect(breakdowns).toMatchObject([
    {
      parts: [{ label: '小说', text: '2000册', value: 2000 }, { value: 1000 }],
      exhaustive: false,
      addsUp: false,
    },
  ])
  expect(periods).toMatchObject([{ start: '2020-01-01', end: '2020-12-31', declared: true, line }])
  expect(coverage.numbers).toBe(quantities.length)
  expect(JSON.parse(JSON.stringify(quantities))).toEqual(quantities)
})

test('an item is named by its whole address, even where the form leaves its only column out', () => {
  const label = { 'zh-CN': '读者', en: 'visitors' }
  const visitors = {
    id: 'visitors',
    label,
    cells: ['visits/visitors'],
    units: ['人'],
    says: ['到馆读者N'],
    zero: ['到馆读者'],
  }
  const form = { ...sampleForm, metrics: [visitors] }
  const address = 'visits/visitors/count'
  const facts = (overview: string, cell: number | string) => {
    const text = fillForm(form, { cells: { visitors: cell }, prose: { overview } })
    return readFacts({ content: text, reader: plainTextReader }, { forms: [form] })
  }
  expect(facts('到馆读者0人。', 0).quantities).toMatchObject([{ item: address, status: 'verified' }])
  expect(facts('到馆读者3人。', '').quantities).toMatchObject([{ item: address, why: 'blank-cell' }])
  expect(facts('没有到馆读者。', 0).zeroClaims).toMatchObject([{ item: address, text: '没有到馆读者' }])
})

test('what cannot be read has no figures and says why', () => {
  const bytes = new Uint8Array([0, 1, 2, 3, 0, 5, 0, 255, 254, 0])
  const { quantities, problem } = readFacts({ content: bytes, reader: plainTextReader }, preset)
  expect(quantities).toEqual([])
  expect(problem?.ruleId).toBe('source/unreadable')
  expect(readFacts({ content, reader: plainTextReader }, preset).problem).toBeUndefined()
})

test('a tree without positions has figures without places', () => {
  const reader = { ...plainTextReader, read: (text: string) => stripPositions(plainTextReader.read(text)) }
  expect(readFacts({ content, reader }, preset).quantities[0]).toMatchObject({ text: '3万册', line: null })
})

test('a form that does not exist is the caller’s mistake', () => {
  expect(() => readFacts({ content, reader: plainTextReader }, preset, { form: 'none' })).toThrow(
    ConfigurationError,
  )
})
