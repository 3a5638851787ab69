import type { LintResult } from './diagnostic/types.ts'
import type { Form } from './form/schema.ts'
import type { Locale, Rule, Severity } from './rule/types.ts'
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
  locale?: Locale
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

export declare function lintReport(input: LintInput, preset: Preset, options?: LintOptions): LintResult
