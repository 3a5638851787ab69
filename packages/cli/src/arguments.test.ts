import { describe, expect, test } from 'vitest'
import { nearest, parseArguments } from './arguments.ts'

const options = (...argv: string[]) => {
  const command = parseArguments(argv)
  if (command.kind !== 'lint') throw new Error(`not to be linted: ${JSON.stringify(command)}`)
  return command.options
}
const refusal = (...argv: string[]) => {
  const command = parseArguments(argv)
  return command.kind === 'usage' ? command.error : command.kind
}

describe('parseArguments', () => {
  test('paths alone leave everything else to its default', () => {
    expect(options('a.txt', '-', 'b')).toEqual({
      paths: ['a.txt', '-', 'b'],
      format: 'pretty',
      locale: undefined,
      quiet: false,
      maxWarnings: undefined,
      minCoverage: undefined,
      rules: {},
      form: undefined,
      year: undefined,
      color: undefined,
      stdinFilename: undefined,
    })
  })

  test('reads every option, in both ways of giving a value', () => {
    const given = options(
      '--format=json',
      '--locale',
      'en',
      '-q',
      '--max-warnings=0',
      '--min-coverage',
      '87.5',
      '--rule=table-sum:off',
      '--rule',
      'table-bound:warn',
      '--form',
      'format-2021',
      '--year=2024',
      '--no-color',
      '--stdin-filename',
      'a.md',
      '-',
    )
    expect(given).toEqual({
      paths: ['-'],
      format: 'json',
      locale: 'en',
      quiet: true,
      maxWarnings: 0,
      minCoverage: 87.5,
      rules: { 'table-sum': 'off', 'table-bound': 'warning' },
      form: 'format-2021',
      year: 2024,
      color: false,
      stdinFilename: 'a.md',
    })
  })

  test('the last of --color and --no-color counts', () => {
    expect(options('--no-color', '--color', 'a').color).toBe(true)
    expect(options('--color', '--no-color', 'a').color).toBe(false)
  })

  test('what follows -- is a path, whatever it looks like', () => {
    expect(options('--', '--quiet').paths).toEqual(['--quiet'])
  })

  test('--help and --version win over everything that can be used', () => {
    expect(parseArguments(['a.txt', '--help', '--locale', 'en'])).toEqual({
      kind: 'help',
      about: 'lint',
      locale: 'en',
    })
    expect(parseArguments(['-v'])).toEqual({ kind: 'version', locale: undefined })
  })

  test.each([
    [['--quite', 'a'], { kind: 'unknown-option', option: '--quite', nearest: '--quiet' }],
    [['--zzz', 'a'], { kind: 'unknown-option', option: '--zzz', nearest: undefined }],
    [['a', '--format'], { kind: 'value-missing', option: '--format' }],
    [['--year', '--quiet', 'a'], { kind: 'value-missing', option: '--year' }],
    [['--quiet=yes', 'a'], { kind: 'value-unexpected', option: '--quiet' }],
    [['-f', 'xml', 'a'], { kind: 'value-bad', option: '-f', value: 'xml', allowed: 'pretty | json' }],
    [['--locale', 'fr', 'a'], { kind: 'value-bad', option: '--locale', value: 'fr', allowed: 'zh-CN | en' }],
    [[], { kind: 'no-paths' }],
    [['--quiet'], { kind: 'no-paths' }],
  ])('%j cannot be used', (argv, error) => {
    expect(refusal(...argv)).toEqual(error)
  })

  test.each(['-1', '1.5', 'x', ''])('--max-warnings %j is no count', (value) => {
    expect(refusal('--max-warnings', value, 'a')).toMatchObject({ option: '--max-warnings' })
  })

  test.each(['-1', '101', '100.1', 'x', '9 0', '', '90%'])('--min-coverage %j is no percentage', (value) => {
    expect(refusal('--min-coverage', value, 'a')).toMatchObject({ option: '--min-coverage' })
  })

  test.each(['table-sum', 'table-sum:', ':off', 'table-sum:fatal'])('--rule %j says no severity', (value) => {
    expect(refusal('--rule', value, 'a')).toMatchObject({ kind: 'value-bad', option: '--rule', value })
  })

  test.each(['24', '1899', '20244', 'abcd'])('--year %j is no year', (value) => {
    expect(refusal('--year', value, 'a')).toMatchObject({ kind: 'value-bad', option: '--year', value })
  })
})

describe('gouji facts', () => {
  test('has what is left of the options, and formats of its own', () => {
    expect(parseArguments(['facts', 'a.txt'])).toEqual({
      kind: 'facts',
      options: {
        paths: ['a.txt'],
        format: 'table',
        locale: undefined,
        form: undefined,
        year: undefined,
        color: undefined,
        stdinFilename: undefined,
      },
    })
    expect(
      parseArguments(['--locale', 'en', 'facts', '-f', 'csv', '--year=2020', 'a', 'facts']),
    ).toMatchObject({
      kind: 'facts',
      options: { format: 'csv', locale: 'en', year: 2020, paths: ['a', 'facts'] },
    })
    expect(parseArguments(['facts', '--help'])).toEqual({ kind: 'help', about: 'facts', locale: undefined })
  })

  test('is a command only as the first word', () => {
    expect(options('a.txt', 'facts').paths).toEqual(['a.txt', 'facts'])
    expect(options('./facts').paths).toEqual(['./facts'])
    expect(options('--', 'facts').paths).toEqual(['facts'])
  })

  test.each([
    [['facts'], { kind: 'no-paths' }],
    [['facts', '-f', 'pretty', 'a'], { kind: 'value-bad', allowed: 'table | json | csv' }],
    [['facts', '--quiet', 'a'], { kind: 'unknown-option', option: '--quiet' }],
    [['facts', '--min-coverage', '90', 'a'], { kind: 'unknown-option', option: '--min-coverage' }],
    [['facts', '--formt', 'csv', 'a'], { kind: 'unknown-option', nearest: '--format' }],
  ])('%j cannot be used', (argv, error) => {
    expect(refusal(...argv)).toMatchObject(error)
  })
})

describe('nearest', () => {
  test('is at most two edits away', () => {
    expect(nearest('tabel-sum', ['table-bound', 'table-sum'])).toBe('table-sum')
    expect(nearest('tables', ['table-bound', 'table-sum'])).toBeUndefined()
  })
})
