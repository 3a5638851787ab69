import type { Diagnostic } from './types.ts'

/** A diagnostic as far as order and sameness are concerned; the fingerprint is given later. */
type Unmarked = Omit<Diagnostic, 'fingerprint'>

/** Document order, then rule and message, so that the same report always prints the same. */
export function sortDiagnostics<T extends Unmarked>(diagnostics: readonly T[]): T[] {
  return [...diagnostics].sort(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.messageId, b.messageId) ||
      compare(a.message, b.message),
  )
}

/** One of each: the same rule saying the same thing of the same place is one finding. */
export function dedupeDiagnostics<T extends Unmarked>(diagnostics: readonly T[]): T[] {
  if (diagnostics.length < 2) return [...diagnostics]
  const seen = new Set<string>()
  return diagnostics.filter((d) => {
    const key = `${d.ruleId}\u0000${d.line}:${d.column}-${d.endLine}:${d.endColumn}\u0000${d.message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Code unit order; a locale's collation would differ between machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
