import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { lintReports, type Preset, plainTextReader, type Reader } from '@gouji/core'
import { markdownReader } from '@gouji/core/markdown'
import { checkRule, docExamples, drawFindings } from '@gouji/core/testing'
import { describe, expect, test } from 'vitest'
import { forms, recommended } from './index.ts'

const folder = new URL('./rules/', import.meta.url)
const ids = readdirSync(folder).filter((id) => existsSync(new URL(`${id}/rule.ts`, folder)))
const readers: Readonly<Record<'plain' | 'markdown', Reader>> = {
  plain: plainTextReader,
  markdown: markdownReader,
}

test('the index has every rule folder in order; node scripts/generate.mjs brings it up to date', () => {
  expect(recommended.rules.map((rule) => rule.id)).toEqual(ids.sort())
})

describe.each(recommended.rules)('$id', (rule) => {
  const readPage = () => readFileSync(new URL(`${rule.id}/rule.md`, folder), 'utf8')

  test('its messages are complete in both languages, its options strict, described and defaulted', () => {
    expect(checkRule(rule)).toEqual([])
  })

  test('its page has the parts that every page has', () => {
    const page = readPage()
    expect(page.startsWith(`# ${rule.id}\n`)).toBe(true)
    const headings = [
      'Basis',
      'What it checks',
      'Wrong',
      'Right',
      'Options',
      'Accuracy',
      'When to turn it off',
    ]
    expect(page.match(/^## .+$/gm)).toEqual(headings.map((heading) => `## ${heading}`))
  })

  test('the examples on its page do as they say', () => {
    const preset: Preset = { forms, rules: [rule] }
    const examples = docExamples(readPage())
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['wrong', 'right']))
    for (const { kind, format, text, before, line } of examples) {
      const inputs = [text, ...(before === undefined ? [] : [before])]
      const [result] = lintReports(
        inputs.map((content, at) => ({
          content,
          path: at === 0 ? 'report' : 'before',
          reader: readers[format],
        })),
        preset,
      )
      const messages = result?.messages ?? []
      const found = messages.filter(({ ruleId }) => !ruleId.startsWith('source/'))
      const where = `the ${kind} example on line ${line}\n${drawFindings(text, found)}`
      expect(new Set(found.map(({ ruleId }) => ruleId)), where).toEqual(
        new Set(kind === 'wrong' ? [rule.id] : []),
      )
    }
  })
})
