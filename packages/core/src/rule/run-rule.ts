import type { Finding, Rule, RuleContext } from './types.ts'

export interface RuleRun {
  /** What the rule yielded, up to the point where it threw, if it did. */
  readonly findings: readonly Finding[]
  /** What it threw. */
  readonly crash?: { readonly error: unknown }
}

/** Runs one rule to its end. Never throws: a crash takes nothing with it but the rest of that rule's findings. */
export function runRule(rule: Rule, context: RuleContext<unknown>): RuleRun {
  const findings: Finding[] = []
  try {
    // The options were parsed by this very rule's schema, so they are of the type that its check expects.
    for (const finding of rule.check(context as RuleContext<never>)) findings.push(finding)
  } catch (error) {
    return { findings, crash: { error } }
  }
  return { findings }
}
