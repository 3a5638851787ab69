import { defineRule, type FactText, hasAny } from '@gouji/core'
import * as z from 'zod'
import { isInTitle, quotedFrom } from '../../shared/cited-titles.ts'
import { mayHave } from '../../shared/occurrences.ts'
import { searchedTexts } from '../../shared/searched-texts.ts'
import {
  EMPTY_CELL,
  HINT,
  isTrigger,
  OWN_NAME,
  PATTERN_BEFORE,
  PATTERN_BEHIND,
  PLACEHOLDER,
  REQUEST,
  SIGNED_BY_HAND,
} from './patterns.ts'

export const rule = defineRule({
  id: 'placeholder-text',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '遗留未填写的占位内容（XX、待补充、X月X日等）',
      en: 'something was never filled in (XX, 待补充, X月X日)',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('不视为占位的写法，按原样填写 / texts that are no placeholders, as they are written'),
  }),
  messages: {
    placeholder: {
      'zh-CN': '“{text}”是未填写的占位内容，请补全或删去。',
      en: '“{text}” is a placeholder; fill it in or delete it.',
    },
  },
  *check({ facts, form, options }) {
    const { texts, all } = searchedTexts({ facts, form })
    if (!hasAny(all, isTrigger) && !REQUEST.test(all)) return
    if (!mayHave(all, HINT)) return
    for (const text of texts) {
      const { node } = text
      for (const [from, to] of placeholdersIn(text)) {
        const found = node.value.slice(from, to)
        if (options.allow.includes(found) || isInTitle(node.value, from)) continue
        if (isShown(node.value, from, to)) continue
        if (SIGNED_BY_HAND.test(node.value.slice(Math.max(0, from - 8), from))) continue
        yield { messageId: 'placeholder', at: { node, from, to }, data: { text: found } }
      }
    }
  },
})

function placeholdersIn({ node: { value }, kind }: FactText): [from: number, to: number][] {
  if (kind === 'cell' && EMPTY_CELL.test(value)) return [[0, value.length]]
  const found = matchesOf(PLACEHOLDER, value)
  if (kind !== 'paragraph' && kind !== 'item') found.push(...matchesOf(OWN_NAME, value))
  return found
}

/** Whether a quotation shows it as the way to write something. */
function isShown(value: string, from: number, to: number): boolean {
  const open = quotedFrom(value, from)
  if (open === -1) return false
  return (
    PATTERN_BEFORE.test(value.slice(Math.max(0, open - 12), open)) ||
    PATTERN_BEHIND.test(value.slice(to, to + 24))
  )
}

function matchesOf(pattern: RegExp, value: string): [from: number, to: number][] {
  const found: [number, number][] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(value); match !== null; match = pattern.exec(value)) {
    found.push([match.index, match.index + match[0].length])
  }
  return found
}
