import type { Coverage, LintResult } from '@gouji/core'

/** What a whole run came to. */
export interface Summary {
  files: number
  errors: number
  warnings: number
  fixable: number
  coverage: Coverage
}

/** Turns results into text, one document at a time, so that two thousand reports need not be held at once. */
export interface Formatter {
  /** `lines` gives the lines of the document as they were read; it costs a decoding, so it is asked for late. */
  document(result: LintResult, lines: () => readonly string[]): string | Promise<string>
  end(summary: Summary): string
}
