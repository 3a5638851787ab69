import { placeOf } from '../diagnostic/place.ts'
import { render } from '../diagnostic/render.ts'
import { toDiagnostic } from '../diagnostic/to-diagnostic.ts'
import type { Form } from '../form/schema.ts'
import type { LintOptions } from '../lint-report.ts'
import { runRule } from '../rule/run-rule.ts'
import { parseOptions } from '../rule/settings.ts'
import type { Data, Finding, Locale, Rule, RuleContext } from '../rule/types.ts'
import type { Report } from '../tree/nodes.ts'
import { type LintInput, type Reader, understandReport } from '../understand-report.ts'
import { deepFreeze, snapshot } from './guard.ts'

export interface Conduct {
  content: string
  reader: Reader
  related: readonly LintInput[]
  forms: readonly Form[]
  options: LintOptions
}

const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** A placeholder that was not filled. */
const UNFILLED = /\{\w+\}/

/**
 * What a rule does wrong on one text, whatever it finds, one sentence each: it throws, alters what it is given, finds
 * something else the second time, points at nothing, leaves a `{name}` unfilled in some language, or names only one
 * end of a contradiction.
 */
export function* checkConduct(rule: Rule, conduct: Conduct): Iterable<string> {
  const { content, reader, related, forms, options } = conduct
  const { report, facts, form } = understandReport(reader.read(content), forms, options)
  const setting = options.rules?.[rule.id]
  const context: RuleContext<unknown> = {
    report,
    facts,
    form,
    options: parseOptions(rule, typeof setting === 'object' ? setting[1] : {}),
    related: related.map(({ content: text, path = '' }) => {
      const other = understandReport(reader.read(String(text)), forms, options)
      return { path, report: other.report, form: other.form }
    }),
  }
  const before = snapshot(context)
  const first = runRule(rule, context)
  if (snapshot(context) !== before) {
    yield 'the rule alters what it is given'
    return
  }
  // Frozen, it also shows a write that changed nothing this time.
  const second = first.crash ? first : runRule(rule, deepFreeze(context))
  if (second.crash) {
    const { error } = second.crash
    yield `the rule throws: ${error instanceof Error ? (error.stack ?? error.message) : error}`
    return
  }
  if (snapshot(second.findings) !== snapshot(first.findings)) yield 'a second run finds something else'
  for (const finding of first.findings) {
    for (const problem of checkFinding(rule, finding, report)) yield `${finding.messageId}: ${problem}`
  }
}

function* checkFinding(rule: Rule, finding: Finding, report: Report): Iterable<string> {
  const place = placeOf(finding.at, report)
  if (!place) {
    yield 'it points at nothing that has a position'
    return
  }
  for (const [messageId, data] of sentencesOf(finding)) {
    const message = rule.messages[messageId]
    if (!message) {
      yield `there is no message ${messageId}`
      return
    }
    for (const locale of LOCALES) {
      const [unfilled] = UNFILLED.exec(render(message, data, locale)) ?? []
      if (unfilled) yield `the message ${messageId} leaves ${unfilled} unfilled in ${locale}`
    }
  }
  const diagnostic = toDiagnostic(rule, finding, undefined, report, 'en')
  const elsewhere = diagnostic?.related.some(
    (other) =>
      other.filePath !== undefined ||
      other.line !== place.line ||
      other.column !== place.column ||
      other.endLine !== place.endLine ||
      other.endColumn !== place.endColumn,
  )
  if (elsewhere) return
  if (rule.meta.evidence === 'both-ends') yield 'it names no other place, and the rule promises both ends'
  else if (typeof finding.expected === 'number') {
    yield `it expects ${finding.expected} and does not name the place that this comes from`
  }
}

function* sentencesOf(finding: Finding): Iterable<readonly [messageId: string, data: Data | undefined]> {
  yield [finding.messageId, finding.data]
  for (const other of finding.notes ?? []) yield [other.messageId, other.data ?? finding.data]
  for (const other of finding.related ?? []) yield [other.messageId, other.data ?? finding.data]
  for (const other of finding.suggestions ?? []) yield [other.messageId, other.data ?? finding.data]
}
