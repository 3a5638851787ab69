import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'
import { help } from './help.ts'
import { words } from './words.ts'

test('each language has every sentence, and no two languages share one', () => {
  expect(Object.keys(words.en).sort()).toEqual(Object.keys(words['zh-CN']).sort())
  for (const key of ['error', 'warning', 'likelier', 'remove', 'seeHelp'] as const) {
    expect(words.en[key]).not.toBe(words['zh-CN'][key])
  }
})

test('the help names every option and fits a terminal of 80 columns', () => {
  for (const [about, locale] of [
    ['lint', 'zh-CN'],
    ['lint', 'en'],
    ['facts', 'zh-CN'],
    ['facts', 'en'],
  ] as const) {
    const text = help(about, locale)
    const named = text.matchAll(/(?<=^\s+|, )--?[a-z-]+/gm)
    for (const [option] of named) {
      const command = parseArguments([...(about === 'facts' ? ['facts'] : []), option])
      if (command.kind === 'usage') expect(command.error.kind).not.toBe('unknown-option')
    }
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    expect(text).toMatchSnapshot()
  }
})
