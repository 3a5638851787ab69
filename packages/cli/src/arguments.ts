import { parseArgs } from 'node:util'
import type { Locale, RuleSetting } from '@gouji/core'
import { locales } from './locale.ts'

export const formats = ['pretty', 'json'] as const
export type Format = (typeof formats)[number]

export const factsFormats = ['table', 'json', 'csv'] as const
export type FactsFormat = (typeof factsFormats)[number]

export interface LintArguments {
  paths: readonly string[]
  format: Format
  locale: Locale | undefined
  quiet: boolean
  maxWarnings: number | undefined
  /** Percent of the figures that have to be checked. */
  minCoverage: number | undefined
  rules: Readonly<Record<string, RuleSetting>>
  form: string | undefined
  year: number | undefined
  /** What the user asked for; undefined leaves it to the environment. */
  color: boolean | undefined
  stdinFilename: string | undefined
}

/** What `gouji facts` takes. */
export interface FactsArguments
  extends Pick<LintArguments, 'paths' | 'locale' | 'form' | 'year' | 'color' | 'stdinFilename'> {
  format: FactsFormat
}

/** The same while it is being read. */
type Settable = { -readonly [Key in keyof LintArguments]: LintArguments[Key] } & {
  paths: string[]
  factsFormat: FactsFormat
  rules: Record<string, RuleSetting>
}

/** Why the arguments cannot be used; worded by `words.ts`. */
export type UsageError =
  | { kind: 'unknown-option'; option: string; nearest: string | undefined }
  | { kind: 'value-missing'; option: string }
  | { kind: 'value-unexpected'; option: string }
  | { kind: 'value-bad'; option: string; value: string; allowed: string }
  | { kind: 'no-paths' }
  | { kind: 'unknown-rule'; id: string; nearest: string | undefined }
  | { kind: 'unknown-form'; id: string; known: readonly string[] }

export type Command =
  | { kind: 'lint'; options: LintArguments }
  | { kind: 'facts'; options: FactsArguments }
  | { kind: 'version'; locale: Locale | undefined }
  | { kind: 'help'; about: CommandName; locale: Locale | undefined }
  | { kind: 'usage'; error: UsageError; locale: Locale | undefined }

export type CommandName = 'lint' | 'facts'

/** Every option, in the order of the help; a string option takes a value. */
export const optionTypes = {
  format: 'string',
  locale: 'string',
  quiet: 'boolean',
  'max-warnings': 'string',
  'min-coverage': 'string',
  rule: 'string',
  form: 'string',
  year: 'string',
  'stdin-filename': 'string',
  color: 'boolean',
  'no-color': 'boolean',
  version: 'boolean',
  help: 'boolean',
} as const

export type OptionName = keyof typeof optionTypes

/** Options of a lint that `gouji facts` does not have. */
const lintOnly: ReadonlySet<OptionName> = new Set(['quiet', 'max-warnings', 'min-coverage', 'rule'])

/** The options of a command, in the order of its help. */
export function optionsOf(command: CommandName): OptionName[] {
  return (Object.keys(optionTypes) as OptionName[]).filter(
    (name) => command === 'lint' || !lintOnly.has(name),
  )
}

const shorts: Readonly<Record<string, OptionName>> = { f: 'format', q: 'quiet', v: 'version', h: 'help' }

const severities: Readonly<Record<string, RuleSetting>> = {
  off: 'off',
  warning: 'warning',
  warn: 'warning',
  error: 'error',
}

const isOption = (name: string, command: CommandName): name is OptionName =>
  Object.hasOwn(optionTypes, name) && (command === 'lint' || !lintOnly.has(name as OptionName))

const isOneOf = <const T extends string>(known: readonly T[], value: string): value is T =>
  (known as readonly string[]).includes(value)

/** The known word that is at most two edits away, if there is one. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const candidate of known) {
    const distance = editDistance(word, candidate, least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? limit
}

/** What the command line asks for: a lint, unless its first word is `facts` (`./facts` is a file). Never throws: arguments that cannot be used come back as `usage`. */
export function parseArguments(argv: readonly string[]): Command {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(optionTypes).map(([name, type]) => {
        const short = Object.keys(shorts).find((letter) => shorts[letter] === name)
        return [name, short ? { type, short } : { type }]
      }),
    ),
  })
  const options: Settable = {
    paths: [],
    format: 'pretty',
    locale: undefined,
    quiet: false,
    factsFormat: 'table',
    maxWarnings: undefined,
    minCoverage: undefined,
    rules: {},
    form: undefined,
    year: undefined,
    color: undefined,
    stdinFilename: undefined,
  }
  let error: UsageError | undefined
  let wanted: 'help' | 'version' | undefined
  const refuse = (reason: UsageError) => {
    error ??= reason
  }

  const first = tokens.find((token) => token.kind !== 'option')
  const word = first?.kind === 'positional' && first.value === 'facts' ? first : undefined
  const command: CommandName = word ? 'facts' : 'lint'

  for (const token of tokens) {
    if (token === word) continue
    if (token.kind === 'positional') options.paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = token.rawName
    const { name, value } = token
    if (!isOption(name, command)) {
      const near = nearest(name, optionsOf(command))
      refuse({ kind: 'unknown-option', option, nearest: near && `--${near}` })
      continue
    }
    if (optionTypes[name] === 'boolean') {
      if (value !== undefined) refuse({ kind: 'value-unexpected', option })
      else if (name === 'help' || name === 'version') wanted ??= name
      else if (name === 'quiet') options.quiet = true
      else options.color = name === 'color'
      continue
    }
    if (
      value === undefined ||
      value === '' ||
      (!token.inlineValue && /^-./.test(value) && !isNumber(value))
    ) {
      refuse({ kind: 'value-missing', option })
      continue
    }
    const allowed = setOption(options, name, value, command)
    if (allowed) refuse({ kind: 'value-bad', option, value, allowed })
  }

  const { locale } = options
  if (error) return { kind: 'usage', error, locale }
  if (wanted === 'help') return { kind: wanted, about: command, locale }
  if (wanted) return { kind: wanted, locale }
  if (options.paths.length === 0) return { kind: 'usage', error: { kind: 'no-paths' }, locale }
  const { factsFormat, ...lint } = options
  if (command === 'lint') return { kind: 'lint', options: lint }
  const { paths, form, year, color, stdinFilename } = lint
  return { kind: 'facts', options: { paths, format: factsFormat, locale, form, year, color, stdinFilename } }
}

const isNumber = (value: string) => /^-?\d+$/.test(value)

/** Sets a value; where it is not one, says what would be. */
function setOption(
  options: Settable,
  name: OptionName,
  value: string,
  command: CommandName,
): string | undefined {
  switch (name) {
    case 'format':
      if (command === 'facts') {
        if (!isOneOf(factsFormats, value)) return factsFormats.join(' | ')
        options.factsFormat = value
        return undefined
      }
      if (!isOneOf(formats, value)) return formats.join(' | ')
      options.format = value
      return undefined
    case 'locale':
      if (!isOneOf(locales, value)) return locales.join(' | ')
      options.locale = value
      return undefined
    case 'max-warnings':
      if (!/^\d{1,9}$/.test(value)) return '0, 1, 2, …'
      options.maxWarnings = Number(value)
      return undefined
    case 'min-coverage':
      if (!/^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)$/.test(value)) return '0 … 100'
      options.minCoverage = Number(value)
      return undefined
    case 'year':
      if (!/^(?:19|20)\d\d$/.test(value)) return '2008 … 2099'
      options.year = Number(value)
      return undefined
    case 'rule': {
      const colon = value.lastIndexOf(':')
      const setting = severities[value.slice(colon + 1)]
      if (colon < 1 || !setting) return '<id>:off | <id>:warning | <id>:error'
      options.rules[value.slice(0, colon)] = setting
      return undefined
    }
    case 'form':
      options.form = value
      return undefined
    case 'stdin-filename':
      options.stdinFilename = value
      return undefined
    default:
      return undefined
  }
}
