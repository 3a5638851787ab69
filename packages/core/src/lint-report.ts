import { dedupeDiagnostics, sortDiagnostics } from './diagnostic/arrange.ts'
import { engineDiagnostic, reasonOf } from './diagnostic/engine-diagnostics.ts'
import { fingerprintKey, fingerprints, sectionLookup } from './diagnostic/fingerprint.ts'
import { placeOf } from './diagnostic/place.ts'
import { tally } from './diagnostic/tally.ts'
import { toDiagnostic } from './diagnostic/to-diagnostic.ts'
import type { Diagnostic, LintResult } from './diagnostic/types.ts'
import { extractFacts } from './facts/extract-facts.ts'
import type { Facts } from './facts/types.ts'
import { bindReport } from './form/bind-report.ts'
import type { BoundReport } from './form/bound.ts'
import type { Form } from './form/schema.ts'
import { coverageOf, ledgerOf } from './ledger/ledger.ts'
import { ConfigurationError } from './rule/configuration-error.ts'
import { runRule } from './rule/run-rule.ts'
import { activeRules } from './rule/settings.ts'
import type { Data, Locale, RelatedReport, Rule, Severity } from './rule/types.ts'
import { decode } from './source/decode.ts'
import type { Report } from './tree/nodes.ts'

/** Turns text into the report tree. `lint-report` knows readers only as this type. */
export interface Reader {
  /** plain, markdown, … */
  readonly id: string
  /** File name endings it reads, without the dot. */
  readonly extensions: readonly string[]
  read(text: string): Report
}

export interface Preset {
  readonly forms: readonly Form[]
  readonly rules: readonly Rule[]
}

/** `off`, a severity for all that the rule finds, or a severity with options. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'default', Readonly<Record<string, unknown>>]

export interface LintOptions {
  /** Language of the messages; `zh-CN` unless given. */
  locale?: Locale
  /** By rule id. Not to be altered once it was used: what it comes to is kept with the object. */
  rules?: Readonly<Record<string, RuleSetting>>
  /** Form id, where the caller knows better than the document. */
  form?: string
  year?: number
}

export interface LintInput {
  /** Text, or bytes to be decoded. */
  content: string | Uint8Array
  /** Named in the result; nothing is read from it. */
  path?: string
  reader: Reader
}

/** A report with all that is known of it before any rule is asked. */
export interface Understanding {
  readonly report: Report
  readonly facts: Facts
  /** Absent when the report is on none of the forms. */
  readonly form: BoundReport | undefined
}

/** Why a document could not be read, as a diagnostic of the engine. */
type Problem = Omit<Diagnostic, 'fingerprint'>

/**
 * Finds what is inconsistent in one report. What is wrong with the document or with a rule comes back as a
 * diagnostic; only the caller's own mistake is thrown, as a ConfigurationError.
 */
export function lintReport(input: LintInput, preset: Preset, options: LintOptions = {}): LintResult {
  checkOptions(preset, options)
  return check(input, read(input, preset, options), [], preset, options)
}

/**
 * Finds what is inconsistent in reports that belong together (a body's reports of several years, the offices under
 * one government): each is linted with the others at hand. One result for each input, in their order.
 */
export function lintReports(
  inputs: readonly LintInput[],
  preset: Preset,
  options: LintOptions = {},
): LintResult[] {
  checkOptions(preset, options)
  const documents = inputs.map((input) => ({ input, known: read(input, preset, options) }))
  return documents.map(({ input, known }) => {
    const related: RelatedReport[] = []
    for (const other of documents) {
      if (other.input === input || 'problem' in other.known) continue
      const { report, form } = other.known
      related.push({ path: other.input.path ?? '', report, form })
    }
    return check(input, known, related, preset, options)
  })
}

/**
 * Facts and form of a report tree, which may come from a reader or from a program. A year that the caller gives
 * stands in the report's own place, so that no rule has to ask which of the two holds.
 */
export function understandReport(
  read: Report,
  forms: readonly Form[],
  options: Pick<LintOptions, 'form' | 'year'> = {},
): Understanding {
  const report = options.year === undefined ? read : { ...read, year: options.year }
  const facts = extractFacts(report)
  return { report, facts, form: bindReport(report, facts, forms, options) }
}

/** Bytes → text → report tree → facts → form. */
function read(
  { content, reader }: LintInput,
  { forms }: Preset,
  options: LintOptions,
): Understanding | { problem: Problem } {
  const locale = options.locale ?? 'zh-CN'
  const decoded = typeof content === 'string' ? { text: content } : decode(content)
  if ('problem' in decoded) {
    return { problem: engineDiagnostic('source/unreadable', { reason: NOT_TEXT[locale] }, locale) }
  }
  if (decoded.text.trim() === '') return { problem: engineDiagnostic('source/empty', {}, locale) }
  try {
    return understandReport(reader.read(decoded.text), forms, options)
  } catch (error) {
    return { problem: engineDiagnostic('internal/reading-crashed', { reason: reasonOf(error) }, locale) }
  }
}

const NOT_TEXT: Readonly<Record<Locale, string>> = { 'zh-CN': '文件内容不是文字', en: 'it is not text' }

/** Rules → findings → diagnostics, in document order. */
function check(
  input: LintInput,
  document: Understanding | { problem: Problem },
  related: readonly RelatedReport[],
  preset: Preset,
  options: LintOptions,
): LintResult {
  if ('problem' in document) return result(input, undefined, [document.problem])
  const locale = options.locale ?? 'zh-CN'
  const { report, facts, form } = document
  const found: Keyed[] = []
  if (!form && preset.forms.length > 0) found.push(unknownForm(report, preset.forms, locale))
  const sectionOf = sectionLookup(report)
  for (const { rule, severity, options: ruleOptions } of activeRules(preset, options.rules)) {
    const run = runRule(rule, { report, facts, form, options: ruleOptions, related })
    let crash = run.crash
    for (const finding of run.findings) {
      try {
        const diagnostic = toDiagnostic(rule, finding, severity, report, locale)
        if (!diagnostic) continue
        const key = fingerprintKey(rule.id, finding.messageId, finding.item, finding.at, sectionOf)
        found.push({ ...diagnostic, key })
      } catch (error) {
        crash ??= { error }
      }
    }
    if (crash) {
      const data: Data = { rule: rule.id, reason: reasonOf(crash.error) }
      const diagnostic = engineDiagnostic('internal/rule-crashed', data, locale)
      found.push({ ...diagnostic, key: `${diagnostic.ruleId} ${rule.id}` })
    }
  }
  return result(input, document, found)
}

/** A diagnostic before its fingerprint; the engine's own are known by their id. */
type Keyed = Omit<Diagnostic, 'fingerprint'> & { key?: string }

function result(input: LintInput, document: Understanding | undefined, found: readonly Keyed[]): LintResult {
  const fingerprint = fingerprints()
  const messages = sortDiagnostics(dedupeDiagnostics(found)).map(({ key, ...diagnostic }) => ({
    ...diagnostic,
    fingerprint: fingerprint(key ?? diagnostic.ruleId),
  }))
  const { report, facts, form } = document ?? {}
  return {
    filePath: input.path ?? '',
    form: form?.form.id ?? null,
    year: report?.year ?? null,
    issuer: report?.issuer ?? null,
    ...tally(messages),
    coverage: facts
      ? coverageOf(ledgerOf(facts, form))
      : { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 },
    messages,
  }
}

function unknownForm(report: Report, forms: readonly Form[], locale: Locale): Keyed {
  const data: Data = { forms: forms.map((form) => form.name[locale]) }
  return engineDiagnostic('source/unknown-form', data, locale, report.title && placeOf(report.title, report))
}

function checkOptions(preset: Preset, { form, locale, rules }: LintOptions): void {
  if (locale !== undefined && !Object.hasOwn(NOT_TEXT, locale)) {
    throw new ConfigurationError('locale', `there are no messages in ${locale}`)
  }
  if (form !== undefined && !preset.forms.some(({ id }) => id === form)) {
    throw new ConfigurationError('form', `there is no form ${form}`)
  }
  activeRules(preset, rules)
}
