import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
// @ts-expect-error: a plain module, so that it runs without a build
import { fillBetween, indexSource, isSame, optionTable, ruleTable } from './generate.mjs'

const rules = [
  {
    id: 'b-rule',
    meta: { category: 'wording', severity: 'warning', summary: { 'zh-CN': '乙', en: 'B' } },
    options: [],
  },
  {
    id: 'a-rule',
    meta: { category: 'table', severity: 'error', summary: { 'zh-CN': '甲', en: 'A | B' }, fixable: true },
    options: [],
  },
]

test('the index imports every rule once, in order', () => {
  const source: string = indexSource(['a-rule', 'b-rule'])
  expect(source).toContain("import { rule as aRule } from './rules/a-rule/rule.ts'\nimport { rule as bRule }")
  expect(source).toContain('export const rules: readonly Rule[] = [aRule, bRule]\n')
  expect(indexSource([])).toContain('readonly Rule[] = []\n')
})

test('the rule table goes by category and escapes what would end a cell', () => {
  const [, , first, second] = ruleTable(rules, 'en').split('\n')
  expect(first).toBe('| [a-rule](packages/rules/src/rules/a-rule/rule.md) | A \\| B | table | error | yes |')
  expect(second).toContain('| B | wording | warning |')
  expect(ruleTable(rules, 'zh-CN')).toMatch(/甲 .*表格 .*错误 .*可以/)
})

test('the option table', () => {
  const table: string = optionTable([
    { name: 'allow', type: '"a" | "b"', description: '放行', default: ['a'] },
  ])
  expect(table.split('\n')[2]).toBe('| `allow` | `"a" \\| "b"` | `["a"]` | 放行 |')
  expect(optionTable([])).toMatch(/None/)
})

test('only what stands between the marks is replaced, and filling twice changes nothing', () => {
  const text = '前\n<!-- rules:start -->\n旧\n<!-- rules:end -->\n后\n'
  const filled: string = fillBetween(text, 'rules', '新')
  expect(filled).toBe('前\n<!-- rules:start -->\n\n新\n\n<!-- rules:end -->\n后\n')
  expect(fillBetween(filled, 'rules', '新')).toBe(filled)
  expect(fillBetween('前后', 'rules', '新')).toBe('前后')
})

test('the padding of a table is no difference, a word is', () => {
  expect(isSame('| a   | b |\n| --- | ----- |\n', '| a | b |\n| --- | --- |\n')).toBe(true)
  expect(isSame('| a |', '| b |')).toBe(false)
})

test('what is checked in is what the folders say', () => {
  const script = fileURLToPath(new URL('./generate.mjs', import.meta.url))
  let printed = ''
  try {
    printed = execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    printed = `${stdout}${stderr}`
  }
  expect(printed).toBe('')
})
