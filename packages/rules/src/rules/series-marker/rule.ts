import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { mayHave } from '../../shared/occurrences.ts'
import { searchedTexts } from '../../shared/searched-texts.ts'
import { HINT } from './markers.ts'
import { brokenSeries } from './series.ts'

export const rule = defineRule({
  id: 'series-marker',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '“一是、二是、三是”等序列缺项、重复或漏字',
      en: 'a series of 一是, 二是, 三是 skips a member, repeats one or loses its 是',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    lost: {
      'zh-CN': '“{found}”疑漏字，应为“{expected}”：前面是“{previous}”。',
      en: '“{found}” has lost a character: after “{previous}” it should begin with “{expected}”.',
    },
    skipped: {
      'zh-CN': '“{previous}”之后直接是“{found}”，缺“{expected}”。',
      en: '“{found}” comes right after “{previous}”; “{expected}” is missing.',
    },
    repeated: {
      'zh-CN': '“{previous}”之后又是“{found}”，应为“{expected}”。',
      en: '“{found}” comes after “{previous}”; it should be “{expected}”.',
    },
    first: {
      'zh-CN': '序列从“{found}”开始，缺“{expected}”。',
      en: 'The series begins with “{found}”; “{expected}” is missing.',
    },
    previous: { 'zh-CN': '前一项“{previous}”', en: 'the member before, “{previous}”' },
    write: { 'zh-CN': '改为“{expected}”', en: 'make it “{expected}”' },
  },
  *check({ facts, form }) {
    const { texts, all } = searchedTexts({ facts, form })
    if (!mayHave(all, HINT)) return
    for (const { kind, at, found, expected, previous } of brokenSeries(texts)) {
      const before = previous ? previous.text.node.value.slice(previous.from, previous.to) : ''
      const data = { found, expected, previous: before }
      const numeral = { node: at.node, from: at.from, to: at.from + 1 }
      yield {
        messageId: kind,
        at,
        data,
        actual: found,
        expected,
        related: previous
          ? [
              {
                messageId: 'previous',
                at: { node: previous.text.node, from: previous.from, to: previous.to },
              },
            ]
          : [],
        suggestions:
          kind === 'first'
            ? []
            : [{ messageId: 'write', edit: { at: kind === 'lost' ? numeral : at, text: expected } }],
      }
    }
  },
})
