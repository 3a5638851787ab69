import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from './apply-edits.ts'

const edit = (from: number, to: number, text: string) => ({ range: [from, to] as const, text })

test('edits in any order', () => {
  const { text, applied, conflicts } = applyEdits('甲乙丙丁', [
    edit(3, 4, '！'),
    edit(0, 1, ''),
    edit(2, 2, '，'),
  ])
  expect(text).toBe('乙，丙！')
  expect(applied.map(({ range }) => range[0])).toEqual([0, 2, 3])
  expect(conflicts).toEqual([])
})

test('of two that overlap the later one is returned, not lost', () => {
  const late = edit(1, 3, '子')
  const { text, conflicts } = applyEdits('甲乙丙丁', [late, edit(0, 2, '丑')])
  expect(text).toBe('丑丙丁')
  expect(conflicts).toEqual([late])
})

test('of two that start together the longer one is kept', () => {
  const { text, conflicts } = applyEdits('甲乙丙', [edit(0, 1, '子'), edit(0, 2, '丑')])
  expect(text).toBe('丑丙')
  expect(conflicts).toHaveLength(1)
})

test('two equal edits are one, and neither is a conflict', () => {
  const { text, applied, conflicts } = applyEdits('甲，，乙', [edit(1, 3, '，'), edit(1, 3, '，')])
  expect(text).toBe('甲，乙')
  expect(applied).toHaveLength(2)
  expect(conflicts).toEqual([])
})

test('neighbours do not conflict, two insertions at one place do', () => {
  expect(applyEdits('甲乙', [edit(0, 1, '子'), edit(1, 2, '丑')]).text).toBe('子丑')
  expect(applyEdits('甲乙', [edit(1, 1, '子'), edit(1, 1, '丑')]).conflicts).toHaveLength(1)
})

test.each([edit(-1, 0, ''), edit(2, 1, ''), edit(0, 9, ''), edit(Number.NaN, 1, '')])(
  '%j is refused',
  (bad) => {
    expect(() => applyEdits('甲乙', [bad])).toThrow(RangeError)
  },
)

test('every edit is applied or returned, and no other text is touched', () => {
  const edits = fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(20), fc.string({ maxLength: 3 }))
      .map(([a, b, text]) => edit(Math.min(a, b), Math.max(a, b), text)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 20 }), edits, (text, given) => {
      const { applied, conflicts, text: result } = applyEdits(text, given)
      expect(new Set([...applied, ...conflicts])).toEqual(new Set(given))
      const kept = new Map(applied.map((one) => [one.range.join(), one]))
      const length = [...kept.values()].reduce(
        (sum, one) => sum + one.text.length - (one.range[1] - one.range[0]),
        text.length,
      )
      expect(result).toHaveLength(length)
    }),
  )
})
