import type { Facts, FactText, Report } from '@gouji/core'

export interface Occurrence {
  readonly text: FactText
  readonly match: RegExpExecArray
}

/**
 * Every match of `pattern`, which has to be global, in the texts of a report, in document order. `hint` is what the
 * source shows wherever the pattern can match: most reports have nothing of what a wording rule looks for, and one
 * look at the whole is cheaper than one at every text. The source may have escapes in it, and the start of a text is
 * no start of a line there, so a hint asks for neither.
 */
export function* occurrences(
  { report, facts }: { readonly report: Report; readonly facts: Facts },
  pattern: RegExp,
  hint: string | RegExp,
): Iterable<Occurrence> {
  if (!mayHave(report.source.text, hint)) return
  for (const text of facts.texts) {
    pattern.lastIndex = 0
    let match = pattern.exec(text.node.value)
    while (match !== null) {
      const next = pattern.lastIndex
      yield { text, match }
      pattern.lastIndex = next
      match = pattern.exec(text.node.value)
    }
  }
}

/** Whether a text of the report can hold what `hint` shows. */
export function mayHave(source: string, hint: string | RegExp): boolean {
  return typeof hint === 'string' ? source.includes(hint) : hint.test(source)
}
