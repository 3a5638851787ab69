import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate } from '../tree/locate.ts'
import type { Block, Cell, Position, Report, Row, TextNode } from '../tree/nodes.ts'
import { blocksOf } from '../tree/walk.ts'
import type { Reader } from '../understand-report.ts'
import { plainTextReader } from './index.ts'
import { markdownReader } from './markdown/index.ts'

const readers: readonly Reader[] = [plainTextReader, markdownReader]

function textNodes(report: Report): TextNode[] {
  const nodes: TextNode[] = report.title === undefined ? [] : [report.title]
  for (const { block } of blocksOf(report)) {
    if (block.type === 'section') nodes.push(block.heading)
    else if (block.type === 'paragraph') nodes.push(block)
    else if (block.type === 'list') nodes.push(...block.children)
    else if (block.type === 'table') for (const row of block.children) nodes.push(...row.children)
    else for (const line of [block.issuer, block.date]) if (line !== undefined) nodes.push(line)
  }
  return nodes
}

function expectInside(outer: Position | undefined, inner: Position | undefined): void {
  expect(outer).toBeDefined()
  expect(inner).toBeDefined()
  if (outer === undefined || inner === undefined) return
  expect(inner.start.offset).toBeGreaterThanOrEqual(outer.start.offset)
  expect(inner.end.offset).toBeLessThanOrEqual(outer.end.offset)
}

/** What holds of every tree, whatever was read. */
function expectSound(report: Report): void {
  const { text } = report.source
  for (const node of textNodes(report)) {
    const { value, position, runs = [] } = node
    expect(position).toBeDefined()
    if (position === undefined) continue
    expect(position.start.offset).toBeLessThanOrEqual(position.end.offset)
    let at = 0
    let offset = position.start.offset
    for (const run of runs) {
      expect(run.length).toBeGreaterThan(0)
      expect(run.at).toBeGreaterThanOrEqual(at)
      expect(run.offset).toBeGreaterThanOrEqual(offset)
      expect(text.slice(run.offset, run.offset + run.length).replace(/\r\n?/g, '\n')).toBe(
        value.slice(run.at, run.at + run.length),
      )
      at = run.at + run.length
      offset = run.offset + run.length
    }
    expect(at).toBeLessThanOrEqual(value.length)
    expect(offset).toBeLessThanOrEqual(position.end.offset)
    expectInside(position, locate(report, node, 0, value.length))
    if (node.type !== 'cell' && node.numbering !== undefined) {
      expect(value.slice(0, node.numbering.length)).toContain(node.numbering.text)
    }
  }
  const placed: Block[] = blocksOf(report).map(({ block }) => block)
  for (const block of placed) {
    if (block.type === 'section')
      for (const child of block.children) expectInside(block.position, child.position)
    if (block.type !== 'table') continue
    const widths = new Set(block.children.map((row: Row) => row.children.length))
    expect(block.rectangular).toBe(widths.size <= 1)
    expect(block.width).toBe(Math.max(...widths))
    for (const [index, row] of block.children.entries()) {
      expect(row.children.map((cell: Cell) => [cell.row, cell.column])).toEqual(
        row.children.map((_cell, column) => [index, column]),
      )
    }
    if (block.caption !== undefined) {
      const caption = block.caption
      expect(
        placed.some((other) => other === caption || (other.type === 'section' && other.heading === caption)),
      ).toBe(true)
    }
  }
}

const piece = fc.constantFrom(
  '一、概述',
  '（一）主动公开',
  '1.措施',
  '1、',
  '①',
  '2023年',
  '某市某局',
  '政府信息公开工作年度报告',
  '2024年1月20日',
  '附件',
  '概述',
  '共公开12条。',
  '，',
  '统计表',
  '填报单位：某局',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\uFEFF',
  '　　',
  ' ',
  '\u00a0',
  '**',
  '*',
  '`',
  '|',
  '|---|',
  '| a | b |',
  '- ',
  '> ',
  '# ',
  '## ',
  '<br>',
  '<div>',
  '<!--',
  '-->',
  '&emsp;',
  '&#x4e00;',
  '&nope;',
  '\\',
  '[',
  '](x)',
  '\u{20000}',
  '```',
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe.each(readers)('$id', (reader) => {
  it('builds a sound tree of any text', () => {
    fc.assert(
      fc.property(text, (content) => expectSound(reader.read(content))),
      { numRuns: 400, seed: 11 },
    )
  })

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n \n\t\n　\n'],
    ['no heading', '我们公开了12条。\n都在网上。'],
    ['a mark inside', '甲\uFEFF乙\f丙\n\f丁'],
    ['odd line ends', '甲\r\r\n乙\n\r丙'],
  ])('reads %s', (_name, content) => expectSound(reader.read(content)))
})

describe('long input', () => {
  const million = 1_000_000
  it.each([
    ['one line', '公开12条，'.repeat(million / 4)],
    ['one line of tabs', `\t${'1\t'.repeat(million / 2)}`],
    ['many short lines', '甲\n'.repeat(million / 4)],
    ['many headings', '一、概述\n'.repeat(million / 10)],
    ['many cells', '\t甲\n'.repeat(million / 8)],
    ['one cell of many lines', `\t甲\n${'乙\n'.repeat(million / 8)}`],
    ['blanks', ' '.repeat(million)],
  ])('%s takes the plain reader no longer than its length asks', (_name, content) => {
    const start = performance.now()
    plainTextReader.read(content)
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it.each([
    ['one line', '公开12条，'.repeat(20_000)],
    ['one paragraph of wrapped lines', `${'甲'.repeat(30)}\n`.repeat(4000)],
    ['bold lines', '**甲乙**\n'.repeat(4000)],
    ['a long table', `| a | b |\n|---|---|\n${'| **甲 | 乙** |\n'.repeat(4000)}`],
    ['a deep quotation', `${'> '.repeat(400)}甲`],
    ['deep emphasis', `${'*甲 **乙 '.repeat(1000)}`],
  ])('%s takes the Markdown reader no longer than its length asks', (_name, content) => {
    const start = performance.now()
    markdownReader.read(content)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
