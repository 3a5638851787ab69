#!/usr/bin/env node
// The rule folders are the registry. From them this writes packages/rules/src/index.ts, the options table of every
// rule.md, and in the READMEs the rule table and what the command says of the bundled report. `--check` writes nothing and exits 1 if something would change.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * @typedef {'zh-CN' | 'en'} Locale
 * @typedef {{ name: string, type: string, description: string, default: unknown }} Option
 * @typedef {{ id: string, meta: { category: string, severity: 'error' | 'warning', summary: Record<Locale, string>, fixable?: boolean }, options: Option[] }} RuleFacts
 */

/** As in biome.json, so that the index needs no formatting. */
const LINE_WIDTH = 110
const ROOT = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..'))
const CATEGORIES = ['figures', 'table', 'period', 'form', 'wording', 'corpus']

/** @type {Record<Locale, { head: string[], severity: Record<string, string>, category: Record<string, string>, fixable: string }>} */
const WORDS = {
  en: {
    head: ['Rule', 'Finds', 'Kind', 'Level', 'Fix'],
    severity: { error: 'error', warning: 'warning' },
    category: Object.fromEntries(CATEGORIES.map((category) => [category, category])),
    fixable: 'yes',
  },
  'zh-CN': {
    head: ['规则', '发现的问题', '类别', '级别', '自动修改'],
    severity: { error: '错误', warning: '警告' },
    category: {
      figures: '数字',
      table: '表格',
      period: '期间',
      form: '格式',
      wording: '文字',
      corpus: '跨报告',
    },
    fixable: '可以',
  },
}

/** @type {[name: string, locale: Locale][]} */
const READMES = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
]

/** Folders that hold a rule.ts, in alphabetical order. @param {string} root */
export function ruleIds(root) {
  const folder = join(root, 'packages/rules/src/rules')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'rule.ts')))
    .sort()
}

/** `table-sum` → `tableSum`. @param {string} id */
const identifier = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** Source of packages/rules/src/index.ts. @param {string[]} ids */
export function indexSource(ids) {
  const imports = ids.map((id) => `import { rule as ${identifier(id)} } from './rules/${id}/rule.ts'\n`)
  const names = ids.map(identifier)
  const declaration = 'export const rules: readonly Rule[] = '
  const short = `${declaration}[${names.join(', ')}]`
  const list =
    short.length <= LINE_WIDTH ? short : `${declaration}[\n${names.map((name) => `  ${name},\n`).join('')}]`
  return `// Written by scripts/generate.mjs from the rule folders.
import type { Preset, Rule } from '@gouji/core'
import { forms } from './forms/index.ts'
${imports.join('')}
export * from './forms/index.ts'

/** Every rule, in the order of their ids. */
${list}

/** The national forms with every rule at its own severity. */
export const recommended: Preset = { forms, rules }
`
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** @param {string[]} head @param {string[][]} body */
const table = (head, body) => [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n')

/** The rules as a README lists them, by category. @param {RuleFacts[]} rules @param {Locale} locale */
export function ruleTable(rules, locale) {
  const words = WORDS[locale]
  const ordered = [...rules].sort(
    (a, b) =>
      CATEGORIES.indexOf(a.meta.category) - CATEGORIES.indexOf(b.meta.category) || (a.id < b.id ? -1 : 1),
  )
  return table(
    words.head,
    ordered.map(({ id, meta }) => [
      `[${id}](packages/rules/src/rules/${id}/rule.md)`,
      meta.summary[locale],
      words.category[meta.category] ?? meta.category,
      words.severity[meta.severity] ?? meta.severity,
      meta.fixable ? words.fixable : '',
    ]),
  )
}

/** The options of one rule. @param {Option[]} options */
export function optionTable(options) {
  if (options.length === 0) return '没有选项。None.'
  return table(
    ['Option', 'Type', 'Default', 'Meaning'],
    options.map(({ name, type, default: value, description }) => [
      `\`${name}\``,
      `\`${type}\``,
      `\`${JSON.stringify(value)}\``,
      description,
    ]),
  )
}

/**
 * The text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced; as it is without them.
 * @param {string} text @param {string} name @param {string} content
 */
export function fillBetween(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) return text
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

/** What a rule says of itself; read from its source, so nothing needs to be built. @param {string} root @param {string[]} ids */
async function readRules(root, ids) {
  const lines = ids.map(
    (id, at) => `import { rule as r${at} } from './packages/rules/src/rules/${id}/rule.ts'`,
  )
  const { outputFiles } = await build({
    stdin: {
      contents: `${lines.join('\n')}
import { describeOptions } from './packages/core/src/testing/check-rule.ts'
export default [${ids.map((_, at) => `r${at}`)}].map((rule) => ({ id: rule.id, meta: rule.meta, options: describeOptions(rule) ?? [] }))`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['gouji-source'],
    logLevel: 'silent',
  })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  const module = await import(`data:text/javascript;base64,${code}`)
  return /** @type {RuleFacts[]} */ (module.default)
}

/** All rules at once; if one is broken, one by one, to say which. @param {string} root @param {string[]} ids */
async function readWhatCanBeRead(root, ids) {
  /** @type {Map<string, RuleFacts>} */
  const rules = new Map()
  /** @type {string[]} */
  const problems = []
  try {
    for (const rule of await readRules(root, ids)) rules.set(rule.id, rule)
  } catch {
    for (const id of ids) {
      try {
        for (const rule of await readRules(root, [id])) rules.set(id, rule)
      } catch (error) {
        const lines = error instanceof Error ? error.message.split('\n') : [String(error)]
        problems.push(`${id} cannot be read: ${lines[1] ?? lines[0]}`)
      }
    }
  }
  return { rules, problems }
}

/**
 * Every generated file with what it should hold, and what kept a table from being made: a rule that cannot be read
 * leaves its own page and the READMEs as they are, and the index complete.
 * @param {string} root @returns {Promise<{ files: Map<string, string>, problems: string[] }>}
 */
export async function generate(root) {
  const ids = ruleIds(root)
  const files = new Map([[join(root, 'packages/rules/src/index.ts'), indexSource(ids)]])
  const { rules, problems } = await readWhatCanBeRead(root, ids)
  for (const [id, rule] of rules) {
    const page = join(root, 'packages/rules/src/rules', id, 'rule.md')
    if (!existsSync(page)) continue
    files.set(page, fillBetween(readFileSync(page, 'utf8'), 'options', optionTable(rule.options)))
  }
  for (const [name, locale] of problems.length > 0 ? [] : READMES) {
    const readme = join(root, name)
    if (!existsSync(readme)) continue
    const withRules = fillBetween(
      readFileSync(readme, 'utf8'),
      'rules',
      ruleTable([...rules.values()], locale),
    )
    const { demo } = await import('./demo.mjs')
    files.set(readme, fillBetween(withRules, 'demo', await demo(root, locale)))
  }
  return { files, problems }
}

/** The same but for the padding of tables, which is the formatter's. @param {string} a @param {string} b */
export function isSame(a, b) {
  const bare = (/** @type {string} */ text) => text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---')
  return bare(a) === bare(b)
}

/** @param {string[]} paths */
function formatFiles(paths) {
  const biome = join(ROOT, 'node_modules/.bin/biome')
  if (paths.length === 0 || !existsSync(biome)) return
  const { status, stderr } = spawnSync(biome, ['format', '--write', ...paths], { encoding: 'utf8' })
  if (status !== 0) console.error(stderr)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check')
  const { files, problems } = await generate(ROOT)
  const stale = [...files].filter(
    ([path, content]) => !existsSync(path) || !isSame(readFileSync(path, 'utf8'), content),
  )
  if (!check) {
    for (const [path, content] of stale) writeFileSync(path, content)
    formatFiles(stale.map(([path]) => path))
  }
  for (const [path] of stale) console.log(`${check ? 'out of date' : 'written'}: ${relative(ROOT, path)}`)
  for (const problem of problems) console.error(problem)
  if (check && stale.length > 0) console.log('Run node scripts/generate.mjs and commit what it writes.')
  if (problems.length > 0 || (check && stale.length > 0)) process.exitCode = 1
}
