import { expect, test } from 'vitest'
import { plainStyle, styleFor, wantsColour } from './style.ts'

test.each([
  ['a terminal', undefined, {}, true, true],
  ['a pipe', undefined, {}, false, false],
  ['a dumb terminal', undefined, { TERM: 'dumb' }, true, false],
  ['NO_COLOR on a terminal', undefined, { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', undefined, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0 on a terminal', undefined, { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR over NO_COLOR', undefined, { FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
  ['--color over NO_COLOR', true, { NO_COLOR: '1' }, false, true],
  ['--no-color over FORCE_COLOR', false, { FORCE_COLOR: '1' }, true, false],
] as const)('%s', (_, asked, env, isTerminal, wanted) => {
  expect(wantsColour(asked, env, isTerminal)).toBe(wanted)
})

test('without colour a text stays as it is', async () => {
  expect(await styleFor(false, {}, true)).toBe(plainStyle)
  expect(plainStyle.error('错误')).toBe('错误')
})

test('with colour it is wrapped in codes that are taken back', async () => {
  const style = await styleFor(true, {}, false)
  expect(style.related('表')).toBe('\u001b[36m表\u001b[39m')
})
