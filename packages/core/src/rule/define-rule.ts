import type { ZodType } from 'zod'
import type { Rule, RuleDefinition } from './types.ts'

/** Types a rule's options and message ids against each other; does nothing else. */
export function defineRule<Id extends string, Options extends ZodType, MessageId extends string>(
  rule: RuleDefinition<Id, Options, MessageId>,
): RuleDefinition<Id, Options, MessageId> & Rule {
  return rule as RuleDefinition<Id, Options, MessageId> & Rule
}
