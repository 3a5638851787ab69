import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEnd, pointAt, positionOf, sourceText } from './source-text.ts'

describe('sourceText', () => {
  it('starts a line behind \\n, \\r\\n and a lone \\r', () => {
    expect(sourceText('甲\n乙\r\n丙\r丁\r\r\n').lineStarts).toEqual([0, 2, 5, 7, 9, 11])
    expect(sourceText('').lineStarts).toEqual([0])
  })

  it('ends a line before its break', () => {
    const source = sourceText('甲\r\n乙\n\r丙')
    expect([0, 1, 2, 3].map((line) => lineEnd(source, line))).toEqual([1, 4, 5, 7])
  })
})

describe('pointAt', () => {
  it('counts lines and columns from 1, offsets from 0', () => {
    const source = sourceText('甲乙\n丙')
    expect(pointAt(source, 0)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(pointAt(source, 2)).toEqual({ line: 1, column: 3, offset: 2 })
    expect(pointAt(source, 3)).toEqual({ line: 2, column: 1, offset: 3 })
    expect(pointAt(source, 99)).toEqual({ line: 2, column: 2, offset: 4 })
  })

  it('agrees with counting by hand', () => {
    const texts = fc.array(fc.constantFrom('甲', 'a', '\n', '\r', '\r\n'), { maxLength: 20 })
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('')
        const source = sourceText(text)
        for (let offset = 0; offset <= text.length; offset++) {
          // A \r at the end of the part looked at may be the first half of a \r\n.
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue
          const before = text.slice(0, offset).split(/\r\n|\r|\n/)
          expect(pointAt(source, offset)).toEqual({
            line: before.length,
            column: (before.at(-1) ?? '').length + 1,
            offset,
          })
        }
      }),
    )
  })
})

it('positionOf finds both ends, on one line or several', () => {
  const source = sourceText('甲乙\n丙丁\n')
  expect(positionOf(source, 1, 2)).toEqual({ start: pointAt(source, 1), end: pointAt(source, 2) })
  expect(positionOf(source, 1, 4)).toEqual({ start: pointAt(source, 1), end: pointAt(source, 4) })
})
