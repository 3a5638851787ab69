import { defineRule, type Finding, type Span, type Suggestion, type TextNode } from '@gouji/core'
import * as z from 'zod'
import { searchedTexts } from '../../shared/searched-texts.ts'

/**
 * Two or more marks that separate (，。、；), with or without blanks between them on one line. ？！ may stand together
 * for emphasis and …… and —— are marks of two characters, so none of them is here.
 */
const RUN = /[，,。、；;][ \u00a0\u3000]*[，,。、；;](?:[ \u00a0\u3000]*[，,。、；;])*/g

/** At least one mark of a run has to be a Chinese one: `;;` and `,,` occur in addresses and in code. */
const CHINESE_MARK = /[，。、；]/

const BLANKS = /[ \u00a0\u3000]+/g

type MessageId = 'repeated' | 'ellipsis' | 'mixed' | 'keep' | 'write-ellipsis'

export const rule = defineRule({
  id: 'repeated-punctuation',
  meta: {
    category: 'wording',
    severity: 'error',
    summary: {
      'zh-CN': '点号重复，或两个点号相连',
      en: 'a punctuation mark stands twice, or two stand side by side',
    },
    fixable: true,
    basis: 'GB/T 15834—2011',
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('不报告的连用标点，按原样填写 / runs of marks to let pass, as they are written'),
  }),
  messages: {
    repeated: {
      'zh-CN': '标点重复：“{marks}”，保留一个即可。',
      en: 'The mark is repeated: “{marks}”; one is enough.',
    },
    ellipsis: {
      'zh-CN': '“{marks}”不是省略号，省略号应写作“……”。',
      en: '“{marks}” is no ellipsis; the Chinese ellipsis is “……”.',
    },
    mixed: {
      'zh-CN': '两个标点相连：“{marks}”，应删去一个。',
      en: 'Two marks side by side: “{marks}”; one has to go.',
    },
    keep: { 'zh-CN': '保留“{mark}”', en: 'keep “{mark}”' },
    'write-ellipsis': { 'zh-CN': '改为省略号“……”', en: 'make it an ellipsis “……”' },
  },
  *check({ facts, form, options }) {
    const { texts, all } = searchedTexts({ facts, form })
    // Nearly every report has none, and a search costs a fraction of an iterator.
    if (all.search(RUN) < 0) return
    for (const { node } of texts) {
      for (const match of node.value.matchAll(RUN)) {
        const [run] = match
        if (CHINESE_MARK.test(run) && !options.allow.includes(run)) yield findingOf(node, match.index, run)
      }
    }
  },
})

function findingOf(node: TextNode, from: number, run: string): Finding<MessageId> {
  const at = { node, from, to: from + run.length }
  const marks = run.replace(BLANKS, '')
  const kinds = [...new Set(marks.replaceAll(',', '，').replaceAll(';', '；'))]
  const [mark = '', another] = kinds
  if (another !== undefined) {
    return { messageId: 'mixed', at, data: { marks }, suggestions: kinds.map((kind) => keep(at, kind)) }
  }
  if (mark === '。' && marks.length > 2) {
    const ellipsis = { messageId: 'write-ellipsis', edit: { at, text: '……' } } as const
    return { messageId: 'ellipsis', at, data: { marks }, suggestions: [ellipsis, keep(at, mark)] }
  }
  return { messageId: 'repeated', at, data: { marks }, fix: { at, text: mark } }
}

function keep(at: Span, mark: string): Suggestion<MessageId> {
  return { messageId: 'keep', data: { mark }, edit: { at, text: mark } }
}
