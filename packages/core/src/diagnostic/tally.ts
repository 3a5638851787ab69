import type { Diagnostic, LintResult } from './types.ts'

type Counts = Pick<LintResult, 'errorCount' | 'warningCount' | 'fixableErrorCount' | 'fixableWarningCount'>

export function tally(diagnostics: readonly Diagnostic[]): Counts {
  const counts: Counts = { errorCount: 0, warningCount: 0, fixableErrorCount: 0, fixableWarningCount: 0 }
  for (const { severity, fix } of diagnostics) {
    if (severity === 2) {
      counts.errorCount++
      if (fix) counts.fixableErrorCount++
    } else {
      counts.warningCount++
      if (fix) counts.fixableWarningCount++
    }
  }
  return counts
}
