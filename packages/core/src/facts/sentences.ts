import { characterSet } from '../source/character-set.ts'
import type { Section, Span, TextNode } from '../tree/nodes.ts'
import type { Token } from './number-grammar.ts'
import type { Sentence } from './types.ts'

const SENTENCE_END = '。！？!?\n'
const isMark = characterSet(`${SENTENCE_END}，,；;：:（）()`)
const endsSentence = characterSet(SENTENCE_END)
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
  let clauses: Span[] | undefined
  let sentenceStart = 0
  let clauseStart = 0
  let token = 0
  const closeClause = (to: number) => {
    if (to > clauseStart) {
      const clause = { node, from: clauseStart, to }
      if (clauses) clauses.push(clause)
      else clauses = [clause]
    }
    clauseStart = to + 1
  }
  const closeSentence = (to: number) => {
    closeClause(to)
    if (clauses) {
      sentences.push({
        node,
        from: sentenceStart,
        to,
        clauses,
        section,
        index: firstIndex + sentences.length,
      })
      clauses = undefined
    }
    sentenceStart = to + 1
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isMark(code)) continue
    while (token < tokens.length && (tokens[token]?.to ?? 0) <= at) token++
    const inside = tokens[token]
    if (inside && inside.from < at) {
      at = inside.to - 1
      continue
    }
    if (endsSentence(code) || at - sentenceStart > LONGEST) closeSentence(at)
    else closeClause(at)
  }
  closeSentence(text.length)
  return sentences
}
