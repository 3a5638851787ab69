import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceText } from '../../source/source-text.ts'
import type { SourceText } from '../../tree/nodes.ts'
import { tablesOf } from '../../tree/walk.ts'
import { readMarkdown } from './index.ts'
import { frontMatterEnd, type Lifted, liftTables } from './lift-tables.ts'

/** What the library alone makes of the same text. */
const leaveTables = (source: SourceText): Lifted => {
  const from = frontMatterEnd(source)
  return { text: source.text.slice(from), tables: [], cuts: [{ at: 0, by: from }] }
}

const cellsBy = (text: string, lift: typeof liftTables) =>
  tablesOf(readMarkdown(text, lift)).map((table) =>
    table.children.map((row) =>
      row.children.map((cell) => [
        cell.value,
        cell.position?.start.offset,
        cell.position?.end.offset,
        cell.header,
      ]),
    ),
  )

const blocksBy = (text: string, lift: typeof liftTables) =>
  JSON.stringify(readMarkdown(text, lift).children, (key, value) => (key === 'runs' ? undefined : value))

const liftedCount = (text: string) => liftTables(sourceText(text)).tables.length

const written: [string, string, number][] = [
  ['pipes outside', '| 指标 | 单位 | 数 |\n|---|:-:|--:|\n| 一、收到 | 件 | 12 |\n', 1],
  ['no pipes outside', '指标 | 单位 | 数\n--- | --- | ---\n收到 | 件 | 12\n答复 | 件 |\n', 1],
  ['fewer and more cells than the head', '|a|b|\n|-|-|\n|甲|\n|甲|乙|丙|\n|甲|乙|丙|丁|\n', 1],
  ['empty cells', '| | | |\n|---|---|---|\n|甲|||\n|||3|\n| | | |\n', 1],
  ['escaped pipes and backslashes', '| a |\n|---|\n| x \\| y |\n| x \\\\|\n| \\\\\\| z |\n| 尾\\ |\n', 1],
  ['pipes in code', '| a | b |\n|---|---|\n| `甲|乙` | 丙 |\n| `甲\\|乙` | 丁 |\n', 1],
  [
    'markup',
    '| **一、甲** | _乙_ | [丙](x) |\n|---|---|---|\n| &emsp;&emsp;丁 | 戊<br>己 | `庚` |\n| **辛** 壬 | &amp; | <!-- 无 --> |\n',
    1,
  ],
  [
    'half markup',
    '| ** 甲 ** | **甲乙* | * |\n|---|---|---|\n| ** | **** | ***甲*** |\n| **甲。**乙 | _ | \\*甲\\* |\n',
    1,
  ],
  ['windows line ends', '文\r\n\r\n| a | b |\r\n|---|---|\r\n| 甲 | 乙 |\r\n\r\n文\r\n', 1],
  ['behind a heading', '## 一、甲\n| a |\n|---|\n| 1 |\n## 二、乙\n', 0],
  ['behind a heading, ended by a blank line', '## 一、甲\n| a |\n|---|\n| 1 |\n\n## 二、乙\n', 1],
  ['behind a paragraph', '文字\n| a |\n|---|\n| 1 |\n', 0],
  ['line below without a pipe', '| a | b |\n|---|---|\n| 1 | 2 |\n注：以上\n', 1],
  ['list below', '| a | b |\n|---|---|\n| 1 | 2 |\n- 项\n', 0],
  ['in a list', '- 项\n\n  | a |\n  |---|\n  | 1 |\n\n- 项\n', 0],
  ['between lists', '- 甲\n\n| a |\n|---|\n| 1 |\n\n- 乙\n', 1],
  ['before text indented like a list item', '- 甲\n\n| a |\n|---|\n| 1 |\n\n  乙\n', 1],
  ['in a quotation', '> | a |\n> |---|\n> | 1 |\n', 0],
  ['in a fence', '```\n\n| a |\n|---|\n| 1 |\n\n```\n', 0],
  ['behind a fence', '```\n甲\n```\n\n| a |\n|---|\n| 1 |\n', 0],
  ['in a comment', '<!--\n\n| a |\n|---|\n| 1 |\n\n-->\n', 0],
  ['behind a comment', '<!-- 甲 -->\n\n| a |\n|---|\n| 1 |\n', 1],
  ['in raw html', '<div>\n| a |\n|---|\n| 1 |\n</div>\n', 0],
  ['head and delimiter differ', '| a | b |\n|---|\n| 1 | 2 |\n', 0],
  ['no delimiter', '| a | b |\n| 1 | 2 |\n', 0],
  ['indented as code', '文\n\n    | a |\n    |---|\n    | 1 |\n', 0],
  ['two tables', '| a |\n|---|\n| 1 |\n\n\n| b |\n|---|\n| 2 |\n\n文\n', 2],
  ['a link defined elsewhere', '| a |\n|---|\n| [甲] |\n\n[甲]: http://x\n', 0],
  ['byte order mark', '\uFEFF| a |\n|---|\n| 1 |\n\n文\n', 0],
  ['byte order mark and text', '\uFEFF# 题\n\n| a |\n|---|\n| 1 |\n\n文\n', 1],
  ['front matter', '---\ntitle: 甲\n---\n\n| a |\n|---|\n| 1 |\n', 1],
  ['a thematic break first', '---\n\n甲\n\n---\n\n| a |\n|---|\n| 1 |\n', 1],
  ['blanks beyond ASCII', '| a | b |\n|---|---|\n| 　　甲　 | \u00a0 |\n|　|乙|\n', 1],
  ['tabs', '|\ta\t|b|\n|---|\t---|\n|\t甲\t|\t|\n', 1],
]

describe('tables taken out before the parse', () => {
  it.each(written)('%s', (_name, text, count) => {
    expect(liftedCount(text)).toBe(count)
    expect(cellsBy(text, liftTables)).toEqual(cellsBy(text, leaveTables))
    expect(blocksBy(text, liftTables)).toBe(blocksBy(text, leaveTables))
  })

  const piece = fc.constantFrom(
    '甲',
    '乙1',
    ' ',
    '　',
    '\\',
    '|',
    '\\|',
    '`',
    '**',
    '*',
    '_',
    '<br>',
    '&emsp;',
    '&amp;',
    '&',
    '<',
    '[',
    ']',
    '-',
    ':',
    '1.',
    '#',
    '>',
    '12',
    'x',
    '\t',
    '。',
    '（一）',
  )
  const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
  const row = fc
    .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([cells, outer]) => (outer ? `| ${cells.join(' | ')} |` : cells.join('|')))
  const table = fc
    .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.array(row, { maxLength: 4 }), fc.boolean())
    .map(([head, rows, ragged]) =>
      [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length + (ragged ? 1 : 0))}`, ...rows].join('\n'),
    )
  const other = fc.constantFrom(
    '文字。',
    '- 项',
    '1. 项',
    '> 引',
    '## 二、题',
    '<div>',
    '</div>',
    '<!-- 注 -->',
    '***',
    '  缩进',
    '    码',
    '---',
    '===',
    '```',
    '',
  )
  const text = fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 3, arbitrary: table }, { weight: 2, arbitrary: other }),
        fc.constantFrom('\n', '\n\n', '\n\n', '\r\n\r\n'),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.map(([part, gap]) => part + gap).join(''))

  it('are what the library reads, cell by cell, in generated documents', () => {
    let lifted = 0
    fc.assert(
      fc.property(text, (document) => {
        lifted += liftedCount(document)
        expect(cellsBy(document, liftTables)).toEqual(cellsBy(document, leaveTables))
        expect(blocksBy(document, liftTables)).toBe(blocksBy(document, leaveTables))
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(lifted).toBeGreaterThan(60)
  })
})
