import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type LintOptions, lintReport, lintReports, type Preset } from './lint-report.ts'
import { markdownReader } from './reader/markdown/index.ts'
import { plainTextReader } from './reader/plain-text.ts'
import { ConfigurationError } from './rule/configuration-error.ts'
import { defineRule } from './rule/define-rule.ts'
import { fillForm } from './testing/fill-form.ts'
import { sampleForm } from './testing/sample-form.ts'
import { stripPositions } from './tree/strip-positions.ts'
import type { Reader } from './understand-report.ts'

const summary = { 'zh-CN': '测试', en: 'test' }

const typo = defineRule({
  id: 'typo',
  meta: { category: 'wording', severity: 'warning', summary, evidence: 'one-place', fixable: true },
  options: z.strictObject({ words: z.array(z.string()).default(['错']).describe('words') }),
  messages: { found: { 'zh-CN': '“{word}”有误', en: '“{word}” is wrong' } },
  *check({ facts, options }) {
    for (const { node } of facts.texts) {
      for (const word of options.words) {
        const from = node.value.indexOf(word)
        const at = { node, from, to: from + word.length }
        if (from >= 0) yield { messageId: 'found', at, data: { word }, fix: { at, text: '' } }
      }
    }
  },
})

const crashing = defineRule({
  id: 'crashing',
  meta: { category: 'wording', severity: 'error', summary, evidence: 'one-place' },
  options: z.strictObject({}),
  messages: { found: summary },
  *check({ facts: { texts } }) {
    const node = texts[0]?.node
    if (node) yield { messageId: 'found', at: node }
    throw new Error('broken\nin two lines')
  },
})

const related = defineRule({
  id: 'related',
  meta: { category: 'corpus', severity: 'warning', summary, evidence: 'one-place' },
  options: z.strictObject({}),
  messages: { others: { 'zh-CN': '{paths}', en: '{paths}' } },
  *check({ report, related: others }) {
    if (report.title)
      yield { messageId: 'others', at: report.title, data: { paths: others.map(({ path }) => path) } }
  },
})

const preset: Preset = { forms: [sampleForm], rules: [typo] }
const whole = fillForm(sampleForm, { year: 2023, prose: { overview: '写错了。' } })
const lint = (content: string | Uint8Array, options: LintOptions = {}, reader: Reader = plainTextReader) =>
  lintReport({ content, path: 'a.txt', reader }, preset, options)

describe('a report', () => {
  test('is read, bound, linted and counted', () => {
    const result = lint(whole)
    expect(result).toMatchObject({
      filePath: 'a.txt',
      form: 'reading-room',
      year: 2023,
      issuer: '云溪县档案局',
      errorCount: 0,
      warningCount: 1,
      fixableErrorCount: 0,
      fixableWarningCount: 1,
    })
    expect(result.messages).toMatchObject([
      { ruleId: 'typo', message: '“错”有误', severity: 1, line: 5, column: 2, endLine: 5, endColumn: 3 },
    ])
  })

  test('is the same as bytes in any encoding, and in Markdown', () => {
    expect(lint(new TextEncoder().encode(`\ufeff${whole}`))).toEqual(lint(whole))
    const markdown = fillForm(sampleForm, { year: 2023, prose: { overview: '写错了。' }, format: 'markdown' })
    const [there] = lint(markdown, {}, markdownReader).messages
    expect(there?.fingerprint).toBe(lint(whole).messages[0]?.fingerprint)
  })

  test('is linted in the language that is asked for', () => {
    expect(lint(whole, { locale: 'en' }).messages[0]?.message).toBe('“错” is wrong')
  })

  test('is on the year that the caller gives', () => {
    expect(lint(whole, { year: 2021 }).year).toBe(2021)
  })

  test('that stays unchanged gives the same result twice', () => {
    expect(lint(whole)).toEqual(lint(whole))
  })

  test('without positions has no findings and crashes nothing', () => {
    const reader = { ...plainTextReader, read: (text: string) => stripPositions(plainTextReader.read(text)) }
    expect(lint(whole, {}, reader).messages).toEqual([])
  })
})

describe('settings', () => {
  test('off, a severity, and options', () => {
    expect(lint(whole, { rules: { typo: 'off' } }).messages).toEqual([])
    expect(lint(whole, { rules: { typo: 'error' } })).toMatchObject({ errorCount: 1, fixableErrorCount: 1 })
    expect(lint(whole, { rules: { typo: ['default', { words: ['写'] }] } }).messages).toMatchObject([
      { severity: 1, data: { word: '写' } },
    ])
    expect(lint(whole, { rules: { typo: ['error', { words: ['写'] }] } }).errorCount).toBe(1)
  })

  test.each<[unknown, string]>([
    [{ rules: { tpyo: 'off' } }, 'rules.tpyo'],
    [{ rules: { typo: 'warn' } }, 'rules.typo'],
    [{ rules: { typo: ['off', {}] } }, 'rules.typo'],
    [{ rules: { typo: ['error'] } }, 'rules.typo'],
    [{ rules: { typo: ['default', { word: [] }] } }, 'rules.typo.word'],
    [{ rules: { typo: ['default', { words: ['a', 1] }] } }, 'rules.typo.words.1'],
    [{ form: 'unknown' }, 'form'],
    [{ locale: 'fr' }, 'locale'],
  ])('%j is the mistake of the caller', (options, key) => {
    const run = () => lint(whole, options as LintOptions)
    expect(run).toThrow(ConfigurationError)
    expect(run).toThrow(expect.objectContaining({ key }))
  })

  test('a mistake is told even of a document that cannot be read', () => {
    expect(() => lint('', { rules: { tpyo: 'off' } })).toThrow(ConfigurationError)
  })
})

describe('a document that cannot be checked', () => {
  test.each([
    ['source/unreadable', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5])],
    ['source/empty', ''],
    ['source/empty', ' \n\u3000\n\ufeff'],
    ['source/empty', new Uint8Array()],
  ])('%s', (ruleId, content) => {
    const result = lint(content)
    expect(result).toMatchObject({ form: null, year: null, issuer: null, errorCount: 1 })
    expect(result.messages).toMatchObject([
      { ruleId, severity: 2, line: 1, column: 1, endLine: 1, endColumn: 1 },
    ])
  })

  test('a reader that throws is a finding', () => {
    const reader: Reader = {
      ...plainTextReader,
      read: () => {
        throw new Error('broken')
      },
    }
    expect(lint(whole, {}, reader).messages).toMatchObject([
      { ruleId: 'internal/reading-crashed', data: { reason: 'broken' } },
    ])
  })

  test('on no known form it is told so, and linted as far as it can be', () => {
    const result = lint('关于春季植树的通知\n\n请各单位组织好，不要写错。\n', { locale: 'en' })
    expect(result.messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['source/unknown-form', 1],
      ['typo', 1],
    ])
    expect(result.messages[0]?.message).toContain('reading room report')
  })
})

test('a rule that throws loses nothing but what it had yet to find', () => {
  const result = lintReport(
    { content: whole, reader: plainTextReader },
    { forms: [sampleForm], rules: [crashing, typo] },
    { locale: 'en' },
  )
  expect(result.messages.map(({ ruleId }) => ruleId).sort()).toEqual([
    'crashing',
    'internal/rule-crashed',
    'typo',
  ])
  const crash = result.messages.find(({ ruleId }) => ruleId === 'internal/rule-crashed')
  expect(crash).toMatchObject({ severity: 1, data: { rule: 'crashing', reason: 'broken' } })
  expect(crash?.message).toContain('crashing')
})

describe('lintReports', () => {
  test('shows each report the others', () => {
    const inputs = ['a', 'b', 'c'].map((path) => ({ content: whole, path, reader: plainTextReader }))
    const results = lintReports(inputs, { forms: [], rules: [related] })
    expect(results.map(({ filePath, messages }) => [filePath, messages[0]?.data.paths])).toEqual([
      ['a', ['b', 'c']],
      ['b', ['a', 'c']],
      ['c', ['a', 'b']],
    ])
  })

  test('one that cannot be read is linted alone and not shown', () => {
    const inputs = [
      { content: whole, path: 'a', reader: plainTextReader },
      { content: '', path: 'b', reader: plainTextReader },
    ]
    const [first, second] = lintReports(inputs, { forms: [], rules: [related] })
    expect(first?.messages[0]?.data.paths).toEqual([])
    expect(second?.messages[0]?.ruleId).toBe('source/empty')
  })
})
