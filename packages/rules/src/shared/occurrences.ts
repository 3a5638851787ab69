import type { Facts, FactText, Report } from '@gouji/core'

export interface Occurrence {
  readonly text: FactText
  readonly match: RegExpExecArray
}

/** Escapes and entities of Markdown: where there are any, a text may hold what its source does not show. */
const ENCODED = /[\\&]/

/**
 * Every match of `pattern`, which has to be global, in the texts of a report, in document order. `hint` is what the
 * source shows wherever the pattern matches: most reports have nothing of what a wording rule looks for, and one
 * look at the whole is cheaper than one at every text. It may be left out where the pattern asks for no edge of a text.
 */
export function* occurrences(
  { report, facts }: { readonly report: Report; readonly facts: Facts },
  pattern: RegExp,
  hint: string | RegExp = pattern,
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
  if (typeof hint === 'string') return source.includes(hint) || ENCODED.test(source)
  hint.lastIndex = 0
  return hint.test(source) || ENCODED.test(source)
}
