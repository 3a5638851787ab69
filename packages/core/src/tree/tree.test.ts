import { describe, expect, it } from 'vitest'
import { plainTextReader } from '../reader/index.ts'
import { markdownReader } from '../reader/markdown/index.ts'
import { locate } from './locate.ts'
import type { Position, Report } from './nodes.ts'
import { stripPositions } from './strip-positions.ts'
import { blocksOf, sectionsOf, tablesOf } from './walk.ts'

const text = `一、概述
全年公开12条。
（一）渠道
政府网站12条。
二、其他
附表：统计

件数统计表
\t指标
（注）
\t数

\t网站
\t12
`

const written = (report: Report, position: Position | undefined) =>
  position && report.source.text.slice(position.start.offset, position.end.offset)

describe('locate', () => {
  it('finds a stretch of a node through its runs', () => {
    const report = plainTextReader.read(text)
    const cell = tablesOf(report)[0]?.children[0]?.children[0]
    expect(cell?.value).toBe('指标\n（注）')
    if (cell === undefined) return
    expect(written(report, locate(report, cell, 1, 2))).toBe('标')
    expect(written(report, locate(report, cell, 1, 5))).toBe('标\n（注')
    expect(written(report, locate(report, { node: cell, from: 3, to: 6 }))).toBe('（注）')
    expect(locate(report, cell)).toBe(cell.position)
  })

  it('covers the markup inside a stretch, and what stands for a character that is not written', () => {
    const report = markdownReader.read('公开**12**条，甲&amp;乙。')
    const [paragraph] = report.children
    expect(paragraph).toMatchObject({ value: '公开12条，甲&乙。' })
    if (paragraph?.type !== 'paragraph') return
    expect(written(report, locate(report, paragraph, 2, 4))).toBe('12')
    expect(written(report, locate(report, paragraph, 2, 5))).toBe('12**条')
    expect(written(report, locate(report, paragraph, 7, 8))).toBe('&amp;')
    expect(locate(report, paragraph, 3, 3)?.start.offset).toBe(5)
  })

  it('has nothing to say of a node without a position', () => {
    const report = stripPositions(plainTextReader.read(text))
    const [section] = report.children
    expect(section && locate(report, section)).toBeUndefined()
    if (section?.type === 'section') expect(locate(report, section.heading, 0, 1)).toBeUndefined()
  })
})

describe('walking', () => {
  it('lists sections, tables and blocks in document order, each block with its section', () => {
    const report = plainTextReader.read(text)
    expect(sectionsOf(report).map(({ heading }) => heading.value)).toEqual([
      '一、概述',
      '（一）渠道',
      '二、其他',
    ])
    expect(tablesOf(report)).toHaveLength(1)
    expect(blocksOf(report).map(({ block, section }) => [block.type, section?.heading.value])).toEqual([
      ['section', undefined],
      ['paragraph', '一、概述'],
      ['section', '一、概述'],
      ['paragraph', '（一）渠道'],
      ['section', undefined],
      ['paragraph', '二、其他'],
      ['paragraph', undefined],
      ['table', undefined],
    ])
  })
})

describe('stripPositions', () => {
  it('takes positions and runs from a copy and leaves the rest', () => {
    const report = plainTextReader.read(text)
    const before = JSON.stringify(report)
    const bare = stripPositions(report)
    expect(JSON.stringify(report)).toBe(before)
    expect(JSON.stringify(bare.children)).not.toMatch(/"(?:position|runs|locator)"/)
    expect(sectionsOf(bare).map(({ heading }) => heading.value)).toEqual(
      sectionsOf(report).map(({ heading }) => heading.value),
    )
    expect(bare.source).toBe(report.source)
  })

  it('keeps a caption the block that it is', () => {
    const bare = stripPositions(plainTextReader.read(text))
    const caption = tablesOf(bare)[0]?.caption
    expect(caption?.value).toBe('件数统计表')
    expect(blocksOf(bare).some(({ block }) => block === caption)).toBe(true)
  })
})
