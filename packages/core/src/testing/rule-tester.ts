import type { Diagnostic } from '../diagnostic/types.ts'
import { applyEdits } from '../fix/apply-edits.ts'
import type { Form } from '../form/schema.ts'
import { lintReport, lintReports, type Preset } from '../lint-report.ts'
import { markdownReader } from '../reader/markdown/index.ts'
import { plainTextReader } from '../reader/plain-text.ts'
import type { Data, Rule } from '../rule/types.ts'
import { stripPositions } from '../tree/strip-positions.ts'
import type { LintInput, Reader } from '../understand-report.ts'
import { checkConduct } from './check-conduct.ts'
import { checkRule } from './check-rule.ts'
import type { Format } from './draw-table.ts'
import { snapshot } from './guard.ts'

/** A place as a test names it; what is left out is not compared. */
export interface ExpectedPlace {
  /** Line of its start, from 1. */
  line?: number
  /** The marked text, markup included. */
  text?: string
}

export interface ExpectedFinding extends ExpectedPlace {
  messageId: string
  /**
   * Every other place in the order in which the rule gives them; left out, there has to be none. `in` is the path of
   * the other report that it stands in.
   */
  related?: readonly (ExpectedPlace & { in?: string })[]
  /** The names given here have to have these values; further data may be there. */
  data?: Data
  severity?: 'error' | 'warning'
  likelier?: 'primary' | 'related'
  actual?: string | number
  expected?: string | number
  basis?: string
  /** What the fix puts in the place of the text that it replaces. */
  fix?: string
  /** What each suggestion puts there. */
  suggestions?: readonly { messageId: string; fix: string }[]
}

export interface ValidCase {
  name?: string
  /** A report, or any part of one: a paragraph, a table. A function is asked once for each format. */
  text: string | ((format: Format) => string)
  /** `plain` unless given; a function without a format is run in both. */
  format?: Format
  options?: Readonly<Record<string, unknown>>
  /** Form id and year, where the text is only a part of a report and does not say them. */
  form?: string
  year?: number
  /** Texts of the reports given with this one, in its format; their paths are `related-0`, `related-1` … */
  related?: readonly string[]
}

export interface InvalidCase extends ValidCase {
  /** All that is found, in document order. */
  findings: readonly [ExpectedFinding, ...ExpectedFinding[]]
  /** The text after all fixes. */
  output?: string
}

export interface RuleTests {
  valid: readonly (string | ValidCase)[]
  invalid: readonly InvalidCase[]
}

export interface RuleTester {
  /** Runs every case and throws one Error that tells everything that is wrong, with the case it was seen in. */
  run(tests: RuleTests): void
}

const READERS: Readonly<Record<Format, Reader>> = { plain: plainTextReader, markdown: markdownReader }

/**
 * Tests one rule on texts, through the same reading, binding and rendering as in use. Beside what a case states, each
 * case proves that the rule keeps the house rules: see `checkRule` and `checkConduct`; and that on a tree without
 * positions it neither finds anything nor throws. Depends on no test runner: call `run` within a test of any.
 */
export function ruleTester(rule: Rule, { forms = [] }: { forms?: readonly Form[] } = {}): RuleTester {
  const preset: Preset = { forms, rules: [rule] }
  return {
    run({ valid, invalid }) {
      const problems = checkRule(rule)
      valid.forEach((given, index) => {
        const test = typeof given === 'string' ? { text: given } : given
        problems.push(...runCase(preset, rule, test, [], nameOf('valid', index, test)))
      })
      invalid.forEach((test, index) => {
        problems.push(...runCase(preset, rule, test, test.findings, nameOf('invalid', index, test)))
      })
      if (problems.length > 0) throw new Error(`${rule.id}\n  ${problems.join('\n  ')}`)
    },
  }
}

function nameOf(list: string, index: number, { name, text }: ValidCase): string {
  const words = name ?? (typeof text === 'string' ? (text.trim().split('\n', 1)[0] ?? '').slice(0, 40) : '')
  return `${list}[${index}] ${words}`.trimEnd()
}

function runCase(
  preset: Preset,
  rule: Rule,
  test: ValidCase & { output?: string },
  expected: readonly ExpectedFinding[],
  name: string,
): string[] {
  const { text } = test
  const formats: readonly Format[] =
    test.format !== undefined ? [test.format] : typeof text === 'string' ? ['plain'] : ['plain', 'markdown']
  return formats.flatMap((format) => {
    const content = typeof text === 'string' ? text : text(format)
    const where = formats.length > 1 ? `${name} (${format})` : name
    try {
      return [...runText(preset, rule, test, content, READERS[format], expected)].map(
        (problem) => `${where}: ${problem}`,
      )
    } catch (error) {
      return [`${where}: ${error instanceof Error ? error.message : error}`]
    }
  })
}

function* runText(
  preset: Preset,
  rule: Rule,
  test: ValidCase & { output?: string },
  content: string,
  reader: Reader,
  expected: readonly ExpectedFinding[],
): Iterable<string> {
  const options = {
    rules: { [rule.id]: ['default', test.options ?? {}] as const },
    ...(test.form === undefined ? {} : { form: test.form }),
    ...(test.year === undefined ? {} : { year: test.year }),
  }
  const related = (test.related ?? []).map((text, at) => ({ content: text, path: `related-${at}`, reader }))
  const lint = (by: Reader): Diagnostic[] => {
    const input: LintInput = { content, reader: by }
    const result =
      related.length > 0
        ? lintReports([input, ...related], preset, options)[0]
        : lintReport(input, preset, options)
    return (result?.messages ?? []).filter(({ ruleId }) => !ruleId.startsWith('source/'))
  }
  yield* checkConduct(rule, { content, reader, related, forms: preset.forms, options })
  const found = lint(reader)
  const texts = new Map(related.map(({ path, content: text }) => [path, text]))
  yield* compareFindings({ content, texts }, found, expected)
  if (test.output !== undefined) {
    const fixed = applyEdits(
      content,
      found.flatMap(({ fix }) => fix ?? []),
    ).text
    if (fixed !== test.output) yield `after all fixes the text is ${JSON.stringify(fixed)}`
  }
  for (const { ruleId, message } of lint({ ...reader, read: (text) => stripPositions(reader.read(text)) })) {
    yield `on a tree without positions: ${ruleId}: ${message}`
  }
}

/** The text that was linted, and the others by path. */
interface Texts {
  content: string
  texts: ReadonlyMap<string, string>
}

function* compareFindings(
  texts: Texts,
  found: readonly Diagnostic[],
  expected: readonly ExpectedFinding[],
): Iterable<string> {
  if (found.length !== expected.length) {
    const list = found.map((d) => `\n      ${d.line}:${d.column} ${d.messageId}: ${d.message}`).join('')
    yield `${expected.length} findings are expected, ${found.length} were reported${list}`
    return
  }
  for (const [index, diagnostic] of found.entries()) {
    const wanted = expected[index]
    if (!wanted) continue
    for (const problem of compareFinding(texts, diagnostic, wanted)) yield `findings[${index}]: ${problem}`
  }
}

function* compareFinding(texts: Texts, found: Diagnostic, expected: ExpectedFinding): Iterable<string> {
  const check = function* (what: string, actual: unknown, wanted: unknown): Iterable<string> {
    if (snapshot(actual) !== snapshot(wanted)) {
      yield `${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`
    }
  }
  yield* check('messageId', found.messageId, expected.messageId)
  yield* comparePlace(texts.content, found, expected)
  yield* check('the number of related places', found.related.length, expected.related?.length ?? 0)
  for (const [index, place] of found.related.entries()) {
    const wanted = expected.related?.[index] ?? {}
    const text = place.filePath === undefined ? texts.content : (texts.texts.get(place.filePath) ?? '')
    yield* check(`related[${index}].in`, place.filePath, wanted.in)
    for (const problem of comparePlace(text, place, wanted)) {
      yield `related[${index}]: ${problem}`
    }
  }
  for (const [name, value] of Object.entries(expected.data ?? {})) {
    yield* check(`data.${name}`, found.data[name], value)
  }
  if (expected.severity) {
    yield* check('severity', found.severity === 2 ? 'error' : 'warning', expected.severity)
  }
  for (const key of ['likelier', 'actual', 'expected', 'basis'] as const) {
    if (expected[key] !== undefined) yield* check(key, found[key], expected[key])
  }
  yield* check('fix', found.fix?.text, expected.fix)
  const suggested = found.suggestions?.map(({ messageId, fix }) => ({ messageId, fix: fix.text }))
  yield* check('suggestions', suggested ?? [], expected.suggestions ?? [])
}

function* comparePlace(
  content: string,
  place: { line: number; column: number; endLine: number; endColumn: number },
  expected: ExpectedPlace,
): Iterable<string> {
  if (expected.line !== undefined && expected.line !== place.line) {
    yield `it is on line ${place.line}, not ${expected.line}`
  }
  if (expected.text === undefined) return
  const marked = markedText(content, place)
  if (marked !== expected.text) {
    yield `the marked text is ${JSON.stringify(marked)}, not ${JSON.stringify(expected.text)}`
  }
}

const LINE_BREAK = /\r\n|\n|\r/

/** What stands in a range, lines joined by `\n`. */
export function markedText(
  content: string,
  range: { line: number; column: number; endLine: number; endColumn: number },
): string {
  const lines = content.split(LINE_BREAK).slice(range.line - 1, range.endLine)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, range.endColumn - 1)
  lines[0] = (lines[0] ?? '').slice(range.column - 1)
  return lines.join('\n')
}
