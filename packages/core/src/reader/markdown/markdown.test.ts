import { describe, expect, it } from 'vitest'
import type { Block, Paragraph } from '../../tree/nodes.ts'
import { sectionsOf, tablesOf } from '../../tree/walk.ts'
import { markdownReader } from './index.ts'

const read = (text: string) => markdownReader.read(text)
const headings = (text: string) =>
  sectionsOf(read(text)).map(({ depth, ordinal, heading }) => `${depth}.${ordinal} ${heading.value}`)
const values = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Paragraph => block.type === 'paragraph').map(({ value }) => value)

describe('headings', () => {
  it('take the title from #, and their depth from the number, not the markup', () => {
    const text =
      '# 青石县档案局2022年政府信息公开工作年度报告\n\n### 一、总体情况\n\n正文。\n\n#### （一）渠道\n\n正文。\n\n### 附件\n\n正文。\n'
    expect(read(text)).toMatchObject({ issuer: '青石县档案局', year: 2022 })
    expect(headings(text)).toEqual(['1.1 一、总体情况', '2.1 （一）渠道', '1.2 附件'])
  })

  it('stand behind front matter, which is none', () => {
    const report = read(
      '---\ntitle: 甲\ndate: 2023-01-10\n---\n\n# 青石县档案局2022年政府信息公开年报\n\n正文。\n',
    )
    expect([report.title?.value, report.title?.position?.start.line]).toEqual([
      '青石县档案局2022年政府信息公开年报',
      6,
    ])
    expect(values(report.children)).toEqual(['正文。'])
  })

  it('may be bold lines, or plain ones', () => {
    const text = '**一、总体情况**\n\n正文。\n\n**二、主动公开情况**\n正文。\n\n三、其他情况\n\n正文。\n'
    expect(headings(text)).toEqual(['1.1 一、总体情况', '1.2 二、主动公开情况', '1.3 三、其他情况'])
  })

  it('keep a bold beginning with its paragraph', () => {
    const report = read('一、总体情况\n\n**（一）领导重视。** 局长亲自抓。\n')
    expect(values(sectionsOf(report)[0]?.children ?? [])).toEqual(['（一）领导重视。 局长亲自抓。'])
  })

  it('may be numbered 1. with their text below', () => {
    const text = '二、主动公开情况\n\n1. 网站\n\n网站12条。\n\n2. 其他\n\n其他3条。\n'
    expect(headings(text)).toEqual(['1.1 二、主动公开情况', '3.1 1. 网站', '3.2 2. 其他'])
  })

  it('above an attached table are captions', () => {
    const report = read(
      '## 一、概述\n\n正文。\n\n## 政府信息公开情况统计表\n\n（2022年度）\n\n| 指标 | 数 |\n|---|---|\n| 甲 | 1 |\n',
    )
    expect(sectionsOf(report)).toHaveLength(1)
    expect(tablesOf(report)[0]?.caption?.value).toBe('政府信息公开情况统计表')
    expect(report.children.at(-1)?.type).toBe('table')
    expect(report.year).toBe(2022)
  })
})

describe('lists', () => {
  it('carry the number as written, and nested ones flatten', () => {
    const [list] = read('1. 加大力度。\n2. 加强学习：\n   - 网上学\n   - 线下学\n4. 增加人手。\n').children
    expect(list).toMatchObject({ type: 'list', ordered: true, start: 1 })
    if (list?.type !== 'list') return
    expect(list.children.map(({ value, numbering }) => [value, numbering?.value])).toEqual([
      ['1. 加大力度。', 1],
      ['2. 加强学习：', 2],
      ['网上学', undefined],
      ['线下学', undefined],
      ['4. 增加人手。', 4],
    ])
    expect(list.children[0]?.numbering).toMatchObject({ style: 'arabic-dot', text: '1.', length: 3 })
  })

  it('written 1. 1. 1. count on', () => {
    const [list] = read('1. 甲。\n1. 乙。\n1. 丙。\n').children
    expect(list?.type === 'list' && list.children.map(({ numbering }) => numbering?.value)).toEqual([1, 2, 3])
  })
})

describe('paragraphs', () => {
  it('are the text a reader sees', () => {
    const text = '公开**12**条，见[网站](http://x)、`目录`<!-- 无 -->，甲&amp;乙，1\\. 丙，<u>丁</u>。\n'
    expect(values(read(text).children)).toEqual(['公开12条，见网站、目录，甲&乙，1. 丙，丁。'])
  })

  it('part at a line break that ends a sentence or a short line, not where one is wrapped', () => {
    const wrapped = `${'我局全年主动公开政府信息'.repeat(3)}\n共计12条。`
    expect(values(read(wrapped).children)).toEqual([wrapped])
    expect(values(read('我局公开12条。\n网站10条。\n1、甲。\n2、乙。\n').children)).toEqual([
      '我局公开12条。',
      '网站10条。',
      '1、甲。',
      '2、乙。',
    ])
  })

  it('are found in quotations, indented lines and raw HTML, not in comments', () => {
    const text =
      '> 甲。\n> > 乙。\n\n    丙。\n\n<div align="center">丁<br>&emsp;戊</div>\n\n<!-- 己\n\n庚 -->\n'
    expect(values(read(text).children)).toEqual(['甲。', '乙。', '丙。', '丁', '戊'])
  })

  it('leave addresses and ~ alone', () => {
    const text = '见 www.example.gov.cn，收到12件，1~2件~3件。'
    expect(values(read(text).children)).toEqual([text])
  })
})

describe('tables', () => {
  it('mark the header row and read line breaks and indents in cells', () => {
    const [table] = tablesOf(read('| 指标 | 数 |\n|---|--:|\n| &emsp;（一）甲<br>（注） | **12** |\n| | |\n'))
    expect(table?.children.map((row) => row.children.map((cell) => [cell.value, cell.header]))).toEqual([
      [
        ['指标', true],
        ['数', true],
      ],
      [
        ['（一）甲\n（注）', undefined],
        ['12', undefined],
      ],
      [
        ['', undefined],
        ['', undefined],
      ],
    ])
    expect(table?.rectangular).toBe(true)
  })

  it('lose nothing where a row is longer than its head', () => {
    const [table] = tablesOf(read('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n'))
    expect([table?.rectangular, table?.width]).toEqual([false, 3])
    expect(table?.children[1]?.children.map(({ value }) => value)).toEqual(['1', '2', '3'])
  })
})
