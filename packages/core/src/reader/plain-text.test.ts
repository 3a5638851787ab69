import { describe, expect, it } from 'vitest'
import type { Block, Report } from '../tree/nodes.ts'
import { tablesOf } from '../tree/walk.ts'
import { plainTextReader } from './index.ts'

/** The tree as one reads it: a line a block, two blanks a level. */
function draw(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'section':
        return [
          `${indent}#${block.ordinal} d${block.depth} ${block.heading.value}`,
          ...draw(block.children, `${indent}  `),
        ]
      case 'table':
        return [`${indent}table ${block.children.map((row) => row.children.length).join(' ')}`]
      case 'signature':
        return [`${indent}signed ${block.issuer?.value ?? '-'} ${block.date?.value ?? '-'}`]
      case 'list':
        return [`${indent}list ${block.children.length}`]
      default:
        return [`${indent}${block.numbering ? `[${block.numbering.text}] ` : ''}${block.value}`]
    }
  })
}

const read = (text: string): Report => plainTextReader.read(text)
const cells = (text: string) =>
  tablesOf(read(text)).map((table) => table.children.map((row) => row.children.map((cell) => cell.value)))

describe('title, year and issuer', () => {
  it.each([
    ['青石县档案局2022年政府信息公开工作年度报告\n正文。', '青石县档案局', 2022],
    ['青石县档案局\n\n2022年度政府信息公开工作总结\n正文。', '青石县档案局', 2022],
    ['青石县档案局关于\n二〇二二年政府信息公开\n工作年度报告\n正文。', '青石县档案局', 2022],
    ['2022年县档案局政府信息公开工作报告\n正文。', '县档案局', 2022],
    ['青石县档案局政府信息公开工作年度报告\n（2022年度）\n正文。', '青石县档案局', 2022],
    ['青石县档案局政府信息公开年报（２０２２年）\n正文。', '青石县档案局', 2022],
    ['发布日期：2023-01-10\n\n青石县档案局2022年政府信息公开年报\n正文。', '青石县档案局', 2022],
    ['2022年政府信息公开工作年度报告\n一、概述\n正文。\n青石县档案局\n2023年1月10日', '青石县档案局', 2022],
    [
      '政府信息公开工作年度报告\n一、概述\n正文。\n统计表\n（2022年度）\n填报单位（盖章）：青石县档案局\n\t甲\n\t1\n',
      '青石县档案局',
      2022,
    ],
  ])('%j', (text, issuer, year) => {
    const report = read(text)
    expect([report.issuer, report.year]).toEqual([issuer, year])
    expect(report.title).toBeDefined()
  })

  it('joins the lines of the title and takes them out of the body', () => {
    const report = read('青石县档案局\n2022年政府信息公开工作年度报告\n\n正文。')
    expect(report.title?.value).toBe('青石县档案局2022年政府信息公开工作年度报告')
    expect(report.title?.runs).toHaveLength(2)
    expect(draw(report.children)).toEqual(['正文。'])
  })

  it('finds none in a text that has none', () => {
    const report = read('我局2022年公开12条。\n一、概述\n正文。')
    expect([report.title, report.issuer, report.year]).toEqual([undefined, undefined, undefined])
  })
})

describe('sections', () => {
  it('are short numbered lines; a run-in number stays with its paragraph', () => {
    const text = `一、总体情况。
（一）组织领导
局长负责。
（二）制度建设
制度健全。
（三）领导重视。局长亲自抓。
二、主动公开情况
1、网站
网站12条。
2、其他
其他3条。
三、存在的问题
1.公开不够及时
2.内容不够全面
3.人手不足。
四、其他需要报告的事项
无。`
    expect(draw(read(text).children)).toEqual([
      '#1 d1 一、总体情况。',
      '  #1 d2 （一）组织领导',
      '    局长负责。',
      '  #2 d2 （二）制度建设',
      '    制度健全。',
      '    [（三）] （三）领导重视。局长亲自抓。',
      '#2 d1 二、主动公开情况',
      '  #1 d3 1、网站',
      '    网站12条。',
      '  #2 d3 2、其他',
      '    其他3条。',
      '#3 d1 三、存在的问题',
      '  [1.] 1.公开不够及时',
      '  [2.] 2.内容不够全面',
      '  [3.] 3.人手不足。',
      '#4 d1 四、其他需要报告的事项',
      '  无。',
    ])
  })

  it.each([
    ['a sentence behind the number', '一、我局重视此项工作。全年公开12条。'],
    ['a statement with a colon', '一、公开情况：全年12条'],
    ['an item of a sentence', '一、加强学习；'],
    ['a long line', `一、${'甲'.repeat(60)}`],
  ])('%s is no heading', (_name, line) => {
    expect(draw(read(`正文。\n${line}\n正文。`).children)).toHaveLength(3)
  })

  it('take a well-known name without a number, but not a table of contents', () => {
    expect(draw(read('正文。\n概述\n正文。\n二、其他情况\n无。').children)).toEqual([
      '正文。',
      '#1 d1 概述',
      '  正文。',
      '#2 d1 二、其他情况',
      '  无。',
    ])
    expect(draw(read('正文。\n概述\n主动公开情况\n\n一、概述\n无。').children).slice(0, 3)).toEqual([
      '正文。',
      '概述',
      '主动公开情况',
    ])
  })
})

describe('the end of the prose', () => {
  const prose = '一、概述\n正文。\n二、其他需要报告的事项\n无。\n'
  it.each([
    ['two lines', '青石县档案局\n2023年1月10日', 'signed 青石县档案局 2023年1月10日'],
    [
      'pushed right by blanks',
      '　　　青石县档案局\n　　　二〇二三年一月十日',
      'signed 青石县档案局 二〇二三年一月十日',
    ],
    ['pushed right by tabs', '\t\t\t青石县档案局\n\t\t\t2023年1月10日', 'signed 青石县档案局 2023年1月10日'],
    ['one line', '青石县档案局　2023年1月10日', 'signed 青石县档案局 2023年1月10日'],
    ['a date alone', '2023年1月10日', 'signed - 2023年1月10日'],
  ])('is a signature: %s', (_name, lines, signed) => {
    expect(draw(read(prose + lines).children)).toContain(signed)
  })

  it('is the issuer alone where the title names it', () => {
    const text = `青石县档案局2022年政府信息公开工作年度报告\n${prose}青石县档案局\n`
    expect(draw(read(text).children).at(-1)).toBe('signed 青石县档案局 -')
  })

  it('does not take a date in the middle for one', () => {
    expect(draw(read('一、概述\n2022年1月10日\n正文。\n二、其他\n无。').children).join()).not.toContain(
      'signed',
    )
  })

  it('stands before the attached table, which belongs to no section', () => {
    const text = `${prose}青石县档案局\n2023年1月10日\n政府信息公开情况统计表\n（2022年度）\n\t指标\n\t数\n\n\t甲\n\t1\n`
    const report = read(text)
    expect(draw(report.children).slice(-4)).toEqual([
      'signed 青石县档案局 2023年1月10日',
      '政府信息公开情况统计表',
      '（2022年度）',
      'table 2 2',
    ])
    expect(tablesOf(report)[0]?.caption?.value).toBe('政府信息公开情况统计表')
  })
})

describe('tables', () => {
  it('are lines that start with a tab, a row up to a blank line', () => {
    const text = '\t指标\n　　（注）\n\t单位\n\t数\n\n\t　一、甲\n\t——\n\t\n\n\n正文。\n'
    expect(cells(text)).toEqual([
      [
        ['指标\n（注）', '单位', '数'],
        ['一、甲', '——', ''],
      ],
    ])
    expect(draw(read(text).children)).toEqual(['table 3 3', '正文。'])
  })

  it('are rows on one line, with a leading tab or without', () => {
    const rows = [
      ['指标', '自然人', '总计'],
      ['一、新收', '1', ''],
      ['二、结转', '', '0'],
    ]
    expect(cells('指标\t自然人\t总计\n一、新收\t1\t\n二、结转\t\t0\n')).toEqual([rows])
    expect(cells('\t指标\t自然人\t总计\n\t一、新收\t1\t\n\t二、结转\t\t0\n')).toEqual([rows])
  })

  it('are parted by a paragraph', () => {
    expect(cells('\t甲\n\t1\n\n乙表\n\t乙\n\t2\n')).toEqual([[['甲', '1']], [['乙', '2']]])
  })

  it('need not have rows of one length', () => {
    const [table] = tablesOf(read('\t甲\n\t乙\n\n\t丙\n'))
    expect([table?.rectangular, table?.width]).toEqual([false, 2])
  })

  it.each([
    ['a tab behind a list number', '1.\t加大公开力度。\n2.\t加强学习。\n'],
    ['labels with their values', '审核人：甲\t填报人：乙\n电话：1\t日期：2\n'],
    ['a paragraph set in by a tab', '\t全年公开12条。\n\n正文。\n'],
  ])('%s makes none', (_name, text) => {
    expect(cells(text)).toEqual([])
  })

  it('place an empty cell behind its tab', () => {
    const cell = tablesOf(read('\t甲\n\t\n'))[0]?.children[0]?.children[1]
    expect(cell?.position?.start).toEqual({ line: 2, column: 2, offset: 4 })
  })
})

describe('a text wrapped at a fixed width', () => {
  const line = '我局全年按照条例的规定主动公开政府信息并做好相关各项工作'
  it('has its paragraphs put together again', () => {
    const text = `    ${line.slice(2)}\n${line}\n${line}\n${line}\n共12条。\n\n    一、概述\n    公开2条。\n`
    expect(draw(read(text).children)).toEqual([
      `${line.slice(2)}\n${line}\n${line}\n${line}\n共12条。`,
      '#1 d1 一、概述',
      '  公开2条。',
    ])
  })

  it('is not one with a paragraph a line', () => {
    const text = `${line}\n${line}\n${line}\n${line}\n${line.repeat(4)}。\n`
    expect(draw(read(text).children)).toHaveLength(5)
  })
})
