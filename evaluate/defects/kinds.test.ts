import { describe, expect, it } from 'vitest'
// @ts-expect-error: plain modules, so that they run without a build
import { reports } from '../corpus.mjs'
// @ts-expect-error: as above
import { apply, readDocument, shifted } from '../document.mjs'
// @ts-expect-error: as above
import { kinds } from './index.mjs'

interface Edit {
  from: number
  to: number
  text: string
}
interface Site {
  edits: Edit[]
  places?: [number, number][] | 'anywhere'
}
interface Kind {
  id: string
  rules: string[]
  what: Record<string, string>
  formats?: string[]
  sites(document: unknown): Site[]
}

const all: Kind[] = kinds
const documents = reports()
  .filter(({ clean }: { clean: boolean }) => clean)
  .map(({ text, format }: { text: string; format: unknown }) => readDocument(text, format))

describe('the kinds of defects', () => {
  it('have ids of their own, at least one rule, and names in both languages', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { rules, what } of all) {
      expect(rules.length).toBeGreaterThan(0)
      expect(Object.keys(what).sort()).toEqual(['en', 'zh-CN'])
    }
  })

  it.each(all.map((kind): [string, Kind] => [kind.id, kind]))(
    '%s has a place in some clean report, and changes it',
    (_, kind) => {
      let tried = 0
      for (const document of documents) {
        if (kind.formats && !kind.formats.includes(document.format.id)) continue
        for (const site of kind.sites(document).slice(0, 3)) {
          tried++
          const { text, places } = apply(document.text, site.edits)
          expect(text).not.toBe(document.text)
          for (const [at, { text: written }] of [...site.edits].sort((a, b) => a.from - b.from).entries())
            expect(text.slice(...places[at])).toBe(written)
        }
      }
      expect(tried).toBeGreaterThan(0)
    },
  )
})

describe('a changed figure', () => {
  const report = (figure: string) => `云麓县档案局2017年政府信息公开工作年度报告

一、主动公开情况

全年主动公开政府信息${figure}条。

政府信息公开情况统计表

	统计指标
	单位
	统计数

	一、主动公开情况
	——
	——

	（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）
	条
	86

	其中：主动公开规范性文件数
	条
	3

	制发规范性文件总数
	件
	3

	1.政府公报公开政府信息数
	条
	0

	2.政府网站公开政府信息数
	条
	86
`
  const format = documents.find(
    (document: { format: { id: string } }) => document.format.id === 'text',
  )?.format
  const kind = all.find(({ id }) => id === 'swapped-digits')

  it('is one that the table bears out', () => {
    const [site] = kind?.sites(readDocument(report('86'), format)) ?? []
    expect(site?.edits.map(({ text }) => text)).toEqual(['68'])
  })

  it('is not one that is wrong already, nor one that is only about right', () => {
    expect(kind?.sites(readDocument(report('89'), format))).toEqual([])
    expect(kind?.sites(readDocument(report('80余'), format))).toEqual([])
  })
})

describe('the edits of a site', () => {
  it('move what stands behind them', () => {
    const edits = [{ from: 2, to: 4, text: 'xyz' }]
    expect(apply('abcdef', edits)).toEqual({ text: 'abxyzef', places: [[2, 5]] })
    expect(shifted([0, 6], edits)).toEqual([0, 7])
    expect(shifted([4, 6], edits)).toEqual([5, 7])
    expect(shifted([0, 2], edits)).toEqual([0, 2])
  })

  it('may not overlap', () => {
    expect(() =>
      apply('abcdef', [
        { from: 0, to: 3, text: '' },
        { from: 2, to: 4, text: '' },
      ]),
    ).toThrow()
  })
})
