import type { Coverage, LintResult } from '@gouji/core'
import type { Summary } from './formatters/formatter.ts'

export function emptySummary(): Summary {
  return {
    files: 0,
    errors: 0,
    warnings: 0,
    fixable: 0,
    coverage: noCoverage(),
  }
}

export function noCoverage(): Coverage {
  return { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 }
}

export function addCoverage(sum: Coverage, coverage: Coverage): void {
  for (const key of ['numbers', 'verified', 'contradicted', 'unchecked'] as const) sum[key] += coverage[key]
}

/** Checked figures in percent of all; 100 where there are none to check. */
export function checkedShare({ numbers, verified, contradicted }: Coverage): number {
  return numbers === 0 ? 100 : ((verified + contradicted) / numbers) * 100
}

/** The same as it is printed: one decimal at most, cut off, so that only a whole is 100. */
export function percentOf(coverage: Coverage): number {
  return Math.floor(checkedShare(coverage) * 10 + 1e-9) / 10
}

/** Adds a document to the run. */
export function count(summary: Summary, result: LintResult): void {
  summary.files++
  summary.errors += result.errorCount
  summary.warnings += result.warningCount
  summary.fixable += result.fixableErrorCount + result.fixableWarningCount
  addCoverage(summary.coverage, result.coverage)
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
