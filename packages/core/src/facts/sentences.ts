import type { Section, Span, TextNode } from '../tree/nodes.ts'
import type { Token } from './number-grammar.ts'
import type { Sentence } from './types.ts'

const MARK = /[。！？!?\n，,；;：:（）()]/g
const SENTENCE_END = '。！？!?\n'
// What runs on longer is no sentence but a list; it is cut at its next mark, so that work within a sentence stays small.
const LONGEST = 2000

/**
 * Sentences and clauses of one text. Marks inside a number, a date or a cited title split nothing, so `tokens` has
 * to be what `scanNumbers` found in it.
 */
export function splitSentences(
  node: TextNode,
  section: Section | undefined,
  tokens: readonly Token[],
  firstIndex: number,
): Sentence[] {
  const text = node.value
  const sentences: Sentence[] = []
  let clauses: Span[] = []
  let sentenceStart = 0
  let clauseStart = 0
  let token = 0
  const closeClause = (to: number) => {
    if (to > clauseStart) clauses.push({ node, from: clauseStart, to })
    clauseStart = to + 1
  }
  const closeSentence = (to: number) => {
    closeClause(to)
    if (clauses.length > 0) {
      sentences.push({
        node,
        from: sentenceStart,
        to,
        clauses,
        section,
        index: firstIndex + sentences.length,
      })
      clauses = []
    }
    sentenceStart = to + 1
  }
  MARK.lastIndex = 0
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const at = match.index
    while (token < tokens.length && (tokens[token]?.to ?? 0) <= at) token++
    const inside = tokens[token]
    if (inside && inside.from < at) {
      MARK.lastIndex = inside.to
      continue
    }
    if (SENTENCE_END.includes(match[0]) || at - sentenceStart > LONGEST) closeSentence(at)
    else closeClause(at)
  }
  closeSentence(text.length)
  return sentences
}
