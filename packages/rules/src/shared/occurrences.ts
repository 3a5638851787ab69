import type { BoundReport, Facts, FactText } from '@gouji/core'
import { searchedTexts } from './searched-texts.ts'

export interface Occurrence {
  readonly text: FactText
  readonly match: RegExpExecArray
}

/**
 * Every match of `pattern`, which has to be global, in the searched texts of a report, in document order. `hint` is
 * what they show wherever the pattern can match: most reports have nothing of what a wording rule looks for, and one
 * look at the whole is cheaper than one at every text. The start of a text is the start of a line there.
 */
export function* occurrences(
  context: { readonly facts: Facts; readonly form: BoundReport | undefined },
  pattern: RegExp,
  hint: string | RegExp,
): Iterable<Occurrence> {
  const { texts, all } = searchedTexts(context)
  if (!mayHave(all, hint)) return
  for (const text of texts) {
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

/** Whether texts can hold what `hint` shows. */
export function mayHave(all: string, hint: string | RegExp): boolean {
  return typeof hint === 'string' ? all.includes(hint) : hint.test(all)
}
