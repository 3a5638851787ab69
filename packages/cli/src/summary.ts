import type { LintResult } from '@gouji/core'
import type { Summary } from './formatters/formatter.ts'

export function emptySummary(): Summary {
  return {
    files: 0,
    errors: 0,
    warnings: 0,
    fixable: 0,
    coverage: { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 },
  }
}

/** Adds a document to the run. */
export function count(summary: Summary, result: LintResult): void {
  summary.files++
  summary.errors += result.errorCount
  summary.warnings += result.warningCount
  summary.fixable += result.fixableErrorCount + result.fixableWarningCount
  for (const key of ['numbers', 'verified', 'contradicted', 'unchecked'] as const) {
    summary.coverage[key] += result.coverage[key]
  }
}

/** The result as `--quiet` shows it. */
export function errorsOnly(result: LintResult): LintResult {
  const messages = result.messages.filter(({ severity }) => severity === 2)
  return { ...result, warningCount: 0, fixableWarningCount: 0, messages }
}

/** Whether a document could not be checked, or not as far as it should have been. */
export function isUnchecked({ messages }: LintResult): boolean {
  return messages.some(({ ruleId }) => ruleId === 'source/unreadable' || ruleId.startsWith('internal/'))
}
