import type { Diagnostic, LintResult } from '@gouji/core'
import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { emptySummary } from '../summary.ts'
import { prettyFormatter } from './pretty.ts'
import { chalkStyle, plainStyle } from './style.ts'

const text = [
  '青溪县林业局2017年政府信息公开工作年度报告',
  '',
  '　　2017年，我局主动公开政府信息81条，比上年增长22.73%，截止12月31日正常。',
  '',
  '\t统计指标',
  '\t单位',
  '\t统计数',
  '',
  '\t（一）主动公开政府信息数',
  '\t条',
  '\t86',
]

/** The place of words in the text. */
function place(words: string) {
  const index = text.findIndex((line) => line.includes(words))
  const column = (text[index]?.indexOf(words) ?? 0) + 1
  return { line: index + 1, column, endLine: index + 1, endColumn: column + words.length }
}

function diagnostic(words: string, more: Partial<Diagnostic>): Diagnostic {
  return {
    ruleId: 'narrative-table-mismatch',
    messageId: 'mismatch',
    severity: 2,
    message: '正文为 81 条，表中为 86 条。',
    ...place(words),
    related: [],
    data: {},
    fingerprint: '0',
    ...more,
  }
}

function result(...messages: Diagnostic[]): LintResult {
  return {
    filePath: 'reports/report.txt',
    form: 'statistics-2014',
    year: 2017,
    issuer: '青溪县林业局',
    errorCount: 1,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    coverage: { numbers: 40, verified: 12, contradicted: 2, unchecked: 26 },
    messages,
  }
}

const format = (
  messages: Diagnostic[],
  { locale = 'zh-CN', style = plainStyle, columns = 80 }: Partial<Parameters<typeof prettyFormatter>[0]> = {},
) => prettyFormatter({ locale, style, columns, forms: [] }).document(result(...messages), () => text)

const table = { ...place('86'), message: '表中为 86 条' }

describe('a finding', () => {
  test('has both ends, the likelier one, and what it rests on', async () => {
    const mismatch = diagnostic('81条', {
      related: [table],
      likelier: 'related',
      basis: '国办发〔2014〕32号',
    })
    expect(`\n${await format([mismatch])}`).toMatchInlineSnapshot(`
      "
      reports/report.txt  青溪县林业局 · 2017 年

        错误 3:19  narrative-table-mismatch
        正文为 81 条，表中为 86 条。
         3 │ 2017年，我局主动公开政府信息81条，比上年增长22.73%，截止12月31日正常。
           │                             ^^^^
        11 │ （一）主动公开政府信息数 | 条 | 86
           │                                 -- 表中为 86 条（更可能是这里有误）
        依据：国办发〔2014〕32号

      "
    `)
  })

  test('names the likelier end in words where it is one of several', async () => {
    const two = diagnostic('81条', { related: [table, table], likelier: 'related' })
    expect(await format([two])).toContain('\n  更可能有误的是相关各处之一\n')
    const rate = { ...place('22.73%'), message: '据此判断' }
    const judged = diagnostic('81条', { related: [table, rate], likelier: 'related', expected: 86 })
    expect(await format([judged])).toContain('-- 表中为 86 条（更可能是这里有误）\n')
    expect(await format([judged])).not.toContain('之一')
    const own = diagnostic('81条', { related: [table], likelier: 'primary' })
    expect(await format([own])).toContain('^^^^ 更可能是这里有误\n')
  })

  test('shows what it can be replaced by, and what is suggested', async () => {
    const fixed = diagnostic('截止', {
      ruleId: 'jiezhi-usage',
      severity: 1,
      message: '“截止”应为“截至”。',
      fix: { range: [0, 2], text: '截至' },
      suggestions: [{ messageId: 'other', desc: '改写整句', fix: { range: [0, 2], text: '' } }],
    })
    const drawn = await format([fixed])
    expect(drawn).toContain('  警告 3:')
    expect(drawn).toContain('\n  可改为“截至”\n  建议：改写整句\n')
  })

  test('over many places shows the first and counts the others', async () => {
    const many = diagnostic('86', { related: Array.from({ length: 40 }, () => table) })
    const drawn = await format([many])
    expect(drawn.match(/-- 表中为 86 条/g)).toHaveLength(3)
    expect(drawn).toContain('另有 37 处：第 11 行')
    expect(await format([many], { locale: 'en' })).toContain('and 37 more: lines 11')
  })

  test('is folded on a terminal and left alone in a pipe', async () => {
    const long = diagnostic('81条', { message: '正文的数与表中的数不一致。'.repeat(8) })
    expect((await format([long])).split('\n').every((line) => line.length <= 80)).toBe(true)
    const piped = prettyFormatter({ locale: 'zh-CN', style: plainStyle, columns: undefined, forms: [] })
    expect(await piped.document(result(long), () => text)).toContain(long.message)
  })

  test('is coloured by chalk, and the same without its codes', async () => {
    const mismatch = diagnostic('81条', { related: [table], basis: '国办发〔2014〕32号' })
    for (const level of [0, 1, 3] as const) {
      const drawn = await format([mismatch], { style: chalkStyle(new Chalk({ level })) })
      expect(drawn.includes('\u001b[')).toBe(level > 0)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours
      expect(drawn.replace(/\x1b\[\d+m/g, '')).toBe(await format([mismatch]))
    }
  })

  test('of a document with line breaks in odd places keeps each line to itself', async () => {
    const odd = diagnostic('81条', { message: '第一行\n第二行', ruleId: 'a' })
    expect(await format([odd])).toContain('第一行 第二行')
  })
})

describe('the summary', () => {
  const end = (locale: 'zh-CN' | 'en', summary: Partial<ReturnType<typeof emptySummary>>) =>
    prettyFormatter({ locale, style: plainStyle, columns: 80, forms: [] }).end({
      ...emptySummary(),
      ...summary,
    })
  const coverage = { numbers: 40, verified: 12, contradicted: 2, unchecked: 26 }

  test('counts findings, what is fixable, and how far the numbers were checked', () => {
    const summary = { files: 3, errors: 2, warnings: 1, fixable: 1, coverage }
    expect(end('zh-CN', summary)).toBe(
      '3 个文件：错误 2，警告 1，其中 1 处可自动修正\n数字 40 个：已核对 12，矛盾 2，未核对 26，核对率 35%\n',
    )
    expect(end('en', summary)).toBe(
      '3 files: 2 errors, 1 warning, 1 fixable\n40 numbers: 12 verified, 2 contradicted, 26 unchecked; 35 % checked\n',
    )
  })

  test('says in one line that nothing was found', () => {
    expect(end('zh-CN', { files: 1, coverage })).toBe(
      '1 个文件，未发现问题。数字 40 个：已核对 12，矛盾 2，未核对 26，核对率 35%。\n',
    )
    expect(end('en', { files: 1 })).toBe('1 file, nothing found.\n')
  })

  test('is silent where no file was read', () => {
    expect(end('en', {})).toBe('')
  })
})

test('a clean document is not mentioned', async () => {
  expect(await format([])).toBe('')
})
