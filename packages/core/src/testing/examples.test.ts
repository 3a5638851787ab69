import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic/types.ts'
import { docExamples } from './doc-examples.ts'
import { drawFindings, widthOf } from './draw-findings.ts'
import { deepFreeze, snapshot } from './guard.ts'

describe('docExamples', () => {
  test('takes the blocks that are marked, with their place', () => {
    const page =
      '# 规则\n\n```text wrong\n甲，，乙\n\n丙\n```\n\n```js\nwrong\n```\n\n````md right\n```\n甲\n```\n````\n'
    expect(docExamples(page)).toEqual([
      { kind: 'wrong', format: 'plain', text: '甲，，乙\n\n丙\n', line: 3 },
      { kind: 'right', format: 'markdown', text: '```\n甲\n```\n', line: 13 },
    ])
  })

  test('a slip of the pen is told', () => {
    expect(() => docExamples('```text wrong\n甲\n')).toThrow(/line 1: the block is never closed/)
    expect(() => docExamples('\n```docx right\n甲\n```\n')).toThrow(
      /line 2: an example is text or md, not docx/,
    )
  })
})

describe('drawFindings', () => {
  test('widths are those of the terminal', () => {
    expect(widthOf('a甲，（ｂ')).toBe(9)
    expect(widthOf('“12”——％')).toBe(12)
  })

  test('both ends are drawn, aligned, with the lines between left out', () => {
    const range = (line: number, column: number, endColumn: number) => ({
      line,
      column,
      endLine: line,
      endColumn,
    })
    const diagnostic: Diagnostic = {
      ruleId: 'copy',
      messageId: 'differs',
      severity: 2,
      message: '81 ≠ 86',
      ...range(2, 4, 7),
      related: [{ message: '表中86', ...range(9, 2, 4) }],
      data: {},
      likelier: 'primary',
      fingerprint: '',
    }
    const text = '标题\n共公开81条。\n3\n4\n5\n6\n7\n8\n\t86\n'
    expect(`\n${drawFindings(text, [diagnostic])}`).toBe(
      `
  …
2 | 共公开81条。
  |       ^^^^ [1] error copy/differs: 81 ≠ 86 (likelier wrong: primary)
  …
9 |   86
  |   ~~ [1] 表中86
`,
    )
  })

  test('nothing found is nothing drawn', () => {
    expect(drawFindings('甲', [])).toBe('')
  })
})

describe('guard', () => {
  test('a snapshot sees a change within maps, and equal content as equal', () => {
    const make = () => {
      const shared = { a: [1, undefined, '1'] }
      return { map: new Map([['k', shared]]), set: new Set([shared]), shared }
    }
    const value = make()
    expect(snapshot(value)).toBe(snapshot(make()))
    value.map.set('l', value.shared)
    expect(snapshot(value)).not.toBe(snapshot(make()))
    expect(snapshot([1])).not.toBe(snapshot(['1']))
  })

  test('freezing reaches everything, and ends on a cycle', () => {
    const inner: { self?: unknown; n: number } = { n: 1 }
    inner.self = inner
    const value = deepFreeze({ list: [new Map([['k', inner]])] })
    expect(Object.isFrozen(inner)).toBe(true)
    expect(Object.isFrozen(value.list)).toBe(true)
  })
})
