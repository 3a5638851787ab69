import type { Section, Span, TextNode } from '../tree/nodes.ts'
import type { Token } from './number-grammar.ts'
import type { Sentence } from './types.ts'

const SENTENCE_END = new Set(['。', '！', '？', '!', '?', '\n'])
const CLAUSE_END = new Set(['，', ',', '；', ';', '：', ':', '（', '）', '(', ')'])

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
  }
  const closeSentence = (to: number) => {
    closeClause(to)
    if (clauses.length > 0)
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
  for (let index = 0; index < text.length; index++) {
    while (token < tokens.length && (tokens[token]?.to ?? 0) <= index) token++
    const inside = tokens[token]
    if (inside && inside.from < index && index < inside.to) {
      index = inside.to - 1
      continue
    }
    const char = text.charAt(index)
    if (SENTENCE_END.has(char)) {
      closeSentence(index)
      sentenceStart = index + 1
      clauseStart = index + 1
    } else if (CLAUSE_END.has(char)) {
      closeClause(index)
      clauseStart = index + 1
    }
  }
  closeSentence(text.length)
  return sentences
}
