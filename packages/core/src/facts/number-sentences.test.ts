import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { normalizeDigits, scanNumbers } from './number-grammar.ts'

/**
 * Sentences with every quantity in brackets: [12件], or with what it comes to where the digits do not say it: [3.5万余次=
 * 35000..36000]. A unit stands behind it where it is not the end of what is printed ([三成=30 %]), a dash where it was
 * lost. What stands in no bracket is to be read as no quantity.
 */
const families = new Map<string, string[]>()
for (const part of readFileSync(new URL('./number-sentences.txt', import.meta.url), 'utf8').split(/^# /m)) {
  const [family = '', ...sentences] = part.trim().split('\n')
  if (family !== '') families.set(family, sentences)
}

const BRACKETS = /\[([^\]=]*)(?:=[^\]]*)?\]/g

function marked(text: string): string {
  const plain = normalizeDigits(text)
  let out = ''
  let at = 0
  for (const token of scanNumbers(plain)) {
    if (token.kind !== 'quantity') continue
    const { from, to, low, high, exact, unit } = token
    const printed = plain.slice(from, to)
    const value = [low, high].map((end) => (Number.isFinite(end) ? `${end}` : '∞'))
    const shown = low === high ? value[0] : value.join('..')
    const behind = unit === '' ? ' -' : printed.endsWith(unit) ? '' : ` ${unit}`
    const says = exact && printed === `${low}${unit}` ? '' : `=${shown}${behind}`
    out += `${text.slice(at, from)}[${text.slice(from, to)}${says}]`
    at = to
  }
  return out + text.slice(at)
}

describe.each([...families])('%s', (_, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(marked(sentence.replace(BRACKETS, '$1'))).toBe(sentence)
  })
})

test('there are sentences with quantities and sentences without', () => {
  const all = [...families.values()].flat()
  const without = all.filter((sentence) => !sentence.includes('['))
  expect(all.length).toBeGreaterThan(600)
  expect(without.length).toBeGreaterThan(100)
})

test('a long text is read in time that grows with its length', () => {
  const time = (text: string): number => {
    const start = performance.now()
    scanNumbers(text)
    return performance.now() - start
  }
  for (const piece of [
    '1、',
    '一、',
    '12（',
    '2019、',
    '第1、',
    '“一',
    '1 234 ',
    '3至',
    '百分之',
    '1万2千',
    '12，345',
  ]) {
    time(piece.repeat(2_000))
    expect(time(piece.repeat(20_000)), piece).toBeLessThan(1000)
  }
})
