import type { LintResult } from '@gouji/core'
import { expect, test } from 'vitest'
import { emptySummary } from '../summary.ts'
import { jsonFormatter } from './json.ts'

const result: LintResult = {
  filePath: 'a.txt',
  form: null,
  year: null,
  issuer: '青溪县林业局',
  errorCount: 0,
  warningCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  coverage: { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 },
  messages: [],
}

test.each([
  ['no document', []],
  ['one document', [result]],
  ['two documents', [result, { ...result, filePath: 'b.txt' }]],
])('%s: one array, unaltered', async (_, documents) => {
  const json = jsonFormatter()
  let text = ''
  for (const document of documents) text += await json.document(document, () => [])
  text += json.end(emptySummary())
  expect(JSON.parse(text)).toEqual(documents)
  expect(text.endsWith(']\n')).toBe(true)
})
