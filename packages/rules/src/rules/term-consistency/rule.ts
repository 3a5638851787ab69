import { defineRule, type FactText, type RuleContext, type Span } from '@gouji/core'
import * as z from 'zod'
import { isInTitle, quotedFrom } from '../../shared/cited-titles.ts'
import { occurrences } from '../../shared/occurrences.ts'
import { MISSPELLINGS, VARIANT } from './terms.ts'

const patterns = MISSPELLINGS.map((term) => ({
  ...term,
  pattern: term.pattern ?? new RegExp(term.wrong, 'g'),
}))
const variant = new RegExp(VARIANT.wrong, 'g')
const usual = new RegExp(VARIANT.right, 'g')

export const rule = defineRule({
  id: 'term-consistency',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '用词有误，或与格式用词不一致（“其它”与“其他”、“台帐”与“台账”等）',
      en: 'a word is misspelt, or not written as the form writes it (其它 for 其他, 台帐 for 台账)',
    },
    fixable: true,
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('不报告的写法，例如“其它” / spellings to let pass, 其它 for instance'),
  }),
  messages: {
    misspelt: { 'zh-CN': '“{wrong}”应为“{right}”。', en: '“{wrong}” should be “{right}”.' },
    variant: {
      'zh-CN': '“{wrong}”应与报告格式统一，写作“{right}”（共{count}处）。',
      en: 'Write “{right}”, as the form does, instead of “{wrong}” ({count} in all).',
    },
    also: { 'zh-CN': '此处也写作“{wrong}”', en: '“{wrong}” here as well' },
    usual: { 'zh-CN': '此处写作“{right}”', en: '“{right}” here' },
  },
  *check(context) {
    const { allow } = context.options
    for (const { wrong, right, pattern, proseOnly = false } of patterns) {
      if (allow.includes(wrong)) continue
      for (const { text, match } of occurrences(context, pattern, wrong)) {
        if ((proseOnly && text.kind === 'cell') || isInTitle(text.node.value, match.index)) continue
        const at = { node: text.node, from: match.index, to: match.index + wrong.length }
        yield {
          messageId: 'misspelt',
          at,
          data: { wrong, right },
          actual: wrong,
          expected: right,
          fix: { at, text: right },
        }
      }
    }
    if (allow.includes(VARIANT.wrong)) return
    const places = placesOf(context, variant)
    const [first, ...others] = places
    if (!first) return
    const right = placesOf(context, usual)
    const another = right.find(({ text }) => text.kind === 'heading') ?? right[0]
    // Without a heading, which the form words, and without a 其他 beside it, 其它 is the writer's choice.
    if (!another && !places.some(({ text }) => text.kind === 'heading')) return
    yield {
      messageId: 'variant',
      at: first.at,
      data: { ...VARIANT, count: places.length },
      actual: VARIANT.wrong,
      expected: VARIANT.right,
      related: [
        ...others.map(({ at }) => ({ messageId: 'also', at }) as const),
        ...(another ? [{ messageId: 'usual', at: another.at } as const] : []),
      ],
      item: VARIANT.wrong,
      fix: { at: first.at, text: VARIANT.right },
    }
  },
})

/** Where the writer has the word: not in the labels of a table, a cited title or a quotation, a column's name for one. */
function placesOf(context: RuleContext<unknown>, pattern: RegExp): { text: FactText; at: Span }[] {
  const places: { text: FactText; at: Span }[] = []
  for (const { text, match } of occurrences(context, pattern, pattern.source)) {
    const { node } = text
    if (text.kind === 'cell' || isInTitle(node.value, match.index)) continue
    if (quotedFrom(node.value, match.index) !== -1) continue
    places.push({ text, at: { node, from: match.index, to: match.index + match[0].length } })
  }
  return places
}
