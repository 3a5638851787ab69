import { describe, expect, test } from 'vitest'
import { markdownReader } from '../reader/markdown/index.ts'
import { plainTextReader } from '../reader/plain-text.ts'
import type { Finding, Rule } from '../rule/types.ts'
import type { Report, TextNode } from '../tree/nodes.ts'
import { blocksOf } from '../tree/walk.ts'
import { dedupeDiagnostics, sortDiagnostics } from './arrange.ts'
import { fingerprintKey, fingerprints, sectionLookup } from './fingerprint.ts'
import { render } from './render.ts'
import { toDiagnostic } from './to-diagnostic.ts'
import type { Diagnostic } from './types.ts'

describe('render', () => {
  const message = {
    'zh-CN': '文中{said}条，表中{printed}条：{cells}',
    en: '{said} against {printed}: {cells}',
  }

  test('numbers stand as they are, lists in the manner of the language', () => {
    const data = { said: 12345.5, printed: 1e6, cells: ['甲', 3] }
    expect(render(message, data, 'zh-CN')).toBe('文中12345.5条，表中1000000条：甲、3')
    expect(render(message, data, 'en')).toBe('12345.5 against 1000000: 甲, 3')
  })

  test('what is missing stays to be seen; a value is not searched for names', () => {
    expect(render(message, { said: '{printed}', printed: '$&' }, 'en')).toBe('{printed} against $&: {cells}')
  })
})

describe('order', () => {
  const at = (line: number, column: number, ruleId: string, message = '') =>
    ({ ruleId, messageId: 'm', message, line, column, endLine: line, endColumn: column }) as Diagnostic

  test('line, column, rule', () => {
    const sorted = sortDiagnostics([at(2, 1, 'a'), at(1, 9, 'b'), at(1, 9, 'a'), at(1, 2, 'c')])
    expect(sorted.map((d) => `${d.line}:${d.column}${d.ruleId}`)).toEqual(['1:2c', '1:9a', '1:9b', '2:1a'])
  })

  test('the same said twice of one place is said once; another sentence stays', () => {
    expect(
      dedupeDiagnostics([at(1, 1, 'a', 'x'), at(1, 1, 'a', 'x'), at(1, 1, 'a', 'y'), at(1, 1, 'b', 'x')]),
    ).toHaveLength(3)
  })
})

const textNode = (report: Report, words: string): TextNode => {
  for (const { block } of blocksOf(report)) {
    if (block.type === 'paragraph' && block.value.includes(words)) return block
  }
  throw new Error(`no paragraph with ${words}`)
}

const spanOf = (report: Report, words: string) => {
  const node = textNode(report, words)
  const from = node.value.indexOf(words)
  return { node, from, to: from + words.length }
}

describe('fingerprint', () => {
  const printsOf = (report: Report, words: readonly string[], item?: string): string[] => {
    const sectionOf = sectionLookup(report)
    const next = fingerprints()
    return words.map((word) => next(fingerprintKey('rule', 'message', item, spanOf(report, word), sectionOf)))
  }
  const plain = plainTextReader.read('一、甲事\n\n正文里有错字。\n\n二、乙事\n\n别的错字。\n')

  test('is 14 hexadecimal digits', () => {
    expect(printsOf(plain, ['错字'])[0]).toMatch(/^[0-9a-f]{14}$/)
  })

  test('survives new lines, a new number of the section, another width of blanks, and another format', () => {
    const moved = plainTextReader.read('序言。\n\n一、新事\n\n新的一段。\n\n二、甲　事\n\n正文 里有错字。\n')
    const other = markdownReader.read('## 一、甲事\n\n正文里有**错字**。\n')
    const [print] = printsOf(plain, ['里有错字'])
    expect(printsOf(moved, ['里有错字'])).toEqual([print])
    expect(printsOf(other, ['里有错字'])).toEqual([print])
  })

  test('tells sections, and equal words in one section by their order', () => {
    const sectionOf = sectionLookup(plain)
    const key = (words: string) =>
      fingerprintKey('rule', 'message', undefined, spanOf(plain, words), sectionOf)
    const first = spanOf(plain, '正文里有错字')
    const [inFirst, inSecond] = [{ ...first, from: first.to - 2 }, spanOf(plain, '别的错字')]
    const keys = [inFirst, { ...inSecond, from: inSecond.to - 2 }].map((at) =>
      fingerprintKey('rule', 'message', undefined, at, sectionOf),
    )
    expect(new Set(keys).size).toBe(2)
    const next = fingerprints()
    expect(next(key('错字'))).not.toBe(next(key('错字')))
  })

  test('with an item stands for the item, wherever it is', () => {
    expect(printsOf(plain, ['正文'], 'table/row')).toEqual(printsOf(plain, ['别的'], 'table/row'))
  })
})

describe('toDiagnostic', () => {
  const rule: Rule = {
    id: 'spelling',
    meta: {
      category: 'wording',
      severity: 'warning',
      summary: { 'zh-CN': '错字', en: 'typo' },
      evidence: 'one-place',
      basis: '甲',
    },
    options: undefined as never,
    messages: {
      typo: { 'zh-CN': '“{word}”有误', en: '“{word}” is wrong' },
      other: { 'zh-CN': '另见“{word}”', en: 'see “{word}”' },
    },
    check: () => [],
  }
  const report = markdownReader.read('## 一、甲事\n\n正文里有**错字**。\n\n另有错字。\n')
  const finding: Finding = { messageId: 'typo', at: spanOf(report, '错字'), data: { word: '错字' } }

  test('place, sentence, basis and severity', () => {
    expect(toDiagnostic(rule, finding, undefined, report, 'en')).toMatchObject({
      ruleId: 'spelling',
      severity: 1,
      message: '“错字” is wrong',
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 9,
      related: [],
      basis: '甲',
    })
  })

  test('the user wins over the finding, the finding over the rule', () => {
    expect(toDiagnostic(rule, { ...finding, severity: 'error' }, undefined, report, 'en')?.severity).toBe(2)
    expect(toDiagnostic(rule, { ...finding, severity: 'error' }, 'warning', report, 'en')?.severity).toBe(1)
  })

  test('another place takes the data of the finding where it has none', () => {
    const related = [{ messageId: 'other', at: spanOf(report, '另有') }]
    const diagnostic = toDiagnostic(rule, { ...finding, related }, undefined, report, 'zh-CN')
    expect(diagnostic?.related).toMatchObject([{ line: 5, message: '另见“错字”' }])
  })

  test('a section stands where its heading does', () => {
    const section = report.children.find((block) => block.type === 'section')
    if (!section) throw new Error('there is no section')
    expect(toDiagnostic(rule, { ...finding, at: section }, undefined, report, 'en')).toMatchObject({
      line: 1,
      endLine: 1,
    })
  })

  test('a fix is kept where the source reads as the text does, and left out where markup runs through it', () => {
    const fixed = toDiagnostic(
      rule,
      { ...finding, fix: { at: spanOf(report, '错字'), text: '别字' } },
      undefined,
      report,
      'en',
    )
    expect(fixed?.fix).toEqual({ range: [15, 17], text: '别字' })
    const crossing = { at: spanOf(report, '有错字'), text: '' }
    expect(toDiagnostic(rule, { ...finding, fix: crossing }, undefined, report, 'en')?.fix).toBeUndefined()
  })

  test('nothing comes of a node without a position, and a wrong message id throws', () => {
    const { position: _, runs: __, ...node } = textNode(report, '正文')
    expect(toDiagnostic(rule, { ...finding, at: node }, undefined, report, 'en')).toBeUndefined()
    expect(() => toDiagnostic(rule, { ...finding, messageId: 'none' }, undefined, report, 'en')).toThrow(
      /no message none/,
    )
  })
})
