import { dedupeDiagnostics, sortDiagnostics } from './diagnostic/arrange.ts'
import { engineDiagnostic, reasonOf } from './diagnostic/engine-diagnostics.ts'
import { fingerprintKey, fingerprints, sectionLookup } from './diagnostic/fingerprint.ts'
import { placeOf } from './diagnostic/place.ts'
import { tally } from './diagnostic/tally.ts'
import { toDiagnostic } from './diagnostic/to-diagnostic.ts'
import type { Diagnostic, LintResult } from './diagnostic/types.ts'
import type { Form } from './form/schema.ts'
import { coverageOf, ledgerOf } from './ledger/ledger.ts'
import { ConfigurationError } from './rule/configuration-error.ts'
import { runRule } from './rule/run-rule.ts'
import { activeRules } from './rule/settings.ts'
import type { Data, Locale, RelatedReport, Rule, Severity } from './rule/types.ts'
import type { Report } from './tree/nodes.ts'
import {
  type LintInput,
  type Problem,
  type ReadingOptions,
  readReport,
  type Understanding,
} from './understand-report.ts'

export interface Preset {
  readonly forms: readonly Form[]
  readonly rules: readonly Rule[]
}

/** `off`, a severity for all that the rule finds, or a severity with options. */
export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'default', Readonly<Record<string, unknown>>]

export interface LintOptions extends ReadingOptions {
  /** By rule id. Not to be altered once it was used: what it comes to is kept with the object. */
  rules?: Readonly<Record<string, RuleSetting>>
}

/**
 * Finds what is inconsistent in one report. What is wrong with the document or with a rule comes back as a
 * diagnostic; only the caller's own mistake is thrown, as a ConfigurationError.
 */
export function lintReport(input: LintInput, preset: Preset, options: LintOptions = {}): LintResult {
  checkOptions(preset, options)
  return check(input, readReport(input, preset.forms, options), [], preset, options)
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
  const documents = inputs.map((input) => ({ input, known: readReport(input, preset.forms, options) }))
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
  if (locale !== undefined && locale !== 'zh-CN' && locale !== 'en') {
    throw new ConfigurationError('locale', `there are no messages in ${locale}`)
  }
  if (form !== undefined && !preset.forms.some(({ id }) => id === form)) {
    throw new ConfigurationError('form', `there is no form ${form}`)
  }
  activeRules(preset, rules)
}
