import type { Locator } from '../tree/nodes.ts'

export interface DiagnosticRange {
  line: number
  column: number
  endLine: number
  endColumn: number
  locator?: Locator
}

export interface RelatedPlace extends DiagnosticRange {
  message: string
  /** The document it stands in, where that is another one. */
  filePath?: string
}

/** A replacement of the source text in `range` (offsets in UTF-16 units, as ESLint's). */
export interface DiagnosticFix {
  range: readonly [number, number]
  text: string
}

export interface DiagnosticSuggestion {
  messageId: string
  desc: string
  fix: DiagnosticFix
}

/** One finding, in ESLint's shape with additions; what `--format json` prints. */
export interface Diagnostic extends DiagnosticRange {
  ruleId: string
  messageId: string
  /** 1 warning, 2 error. */
  severity: 1 | 2
  message: string
  related: RelatedPlace[]
  data: Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>
  actual?: string | number
  expected?: string | number
  likelier?: 'primary' | 'related'
  basis?: string
  /** The same after re-saving, re-ordering and in another format: rule, item and section, never an offset. */
  fingerprint: string
  fix?: DiagnosticFix
  suggestions?: DiagnosticSuggestion[]
}

export interface Coverage {
  /** Quantities in the prose. */
  numbers: number
  verified: number
  contradicted: number
  unchecked: number
}

export interface LintResult {
  filePath: string
  /** Id of the form the report is on. */
  form: string | null
  year: number | null
  issuer: string | null
  errorCount: number
  warningCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  coverage: Coverage
  messages: Diagnostic[]
}
