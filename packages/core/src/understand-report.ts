import { engineDiagnostic, reasonOf } from './diagnostic/engine-diagnostics.ts'
import type { Diagnostic } from './diagnostic/types.ts'
import { extractFacts } from './facts/extract-facts.ts'
import type { Facts } from './facts/types.ts'
import { bindReport } from './form/bind-report.ts'
import type { BoundReport } from './form/bound.ts'
import type { Form } from './form/schema.ts'
import type { Locale } from './rule/types.ts'
import { decode } from './source/decode.ts'
import type { Report } from './tree/nodes.ts'

/** Turns text into the report tree. The engine knows readers only as this type. */
export interface Reader {
  /** plain, markdown, … */
  readonly id: string
  /** File name endings it reads, without the dot. */
  readonly extensions: readonly string[]
  read(text: string): Report
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

/** What the caller may know better than the document. */
export interface ReadingOptions {
  /** Language of the messages; `zh-CN` unless given. */
  locale?: Locale
  /** Form id. */
  form?: string
  year?: number
}

/** Why a document could not be read, as a diagnostic of the engine. */
export type Problem = Omit<Diagnostic, 'fingerprint'>

/** Bytes → text → report tree → facts → form. What is wrong with the document comes back as a problem. */
export function readReport(
  { content, reader }: LintInput,
  forms: readonly Form[],
  options: ReadingOptions = {},
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

/**
 * Facts and form of a report tree, which may come from a reader or from a program. A year that the caller gives
 * stands in the report's own place, so that no rule has to ask which of the two holds.
 */
export function understandReport(
  read: Report,
  forms: readonly Form[],
  options: Pick<ReadingOptions, 'form' | 'year'> = {},
): Understanding {
  const report = options.year === undefined ? read : { ...read, year: options.year }
  const facts = extractFacts(report)
  return { report, facts, form: bindReport(report, facts, forms, options) }
}
