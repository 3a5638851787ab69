import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { searchedTexts } from '../../shared/searched-texts.ts'
import { type Bracket, CLOSE, OPEN, pairBrackets } from './pair.ts'
import { mixedSeries } from './series.ts'

/** Characters of the text that a message quotes beside a bracket. */
const QUOTED = 12

export const rule = defineRule({
  id: 'bracket-pairing',
  meta: {
    category: 'wording',
    severity: 'error',
    summary: {
      'zh-CN': '括号、书名号、引号不成对，或全角与半角混用',
      en: 'a bracket, title mark or quotation mark has no partner, or full and half width are mixed',
    },
    fixable: true,
    basis: 'GB/T 15834—2011',
    evidence: 'one-place',
  },
  options: z.strictObject({
    series: z
      .boolean()
      .default(true)
      .describe(
        '是否检查同一组序号（（一）、(二)）的括号宽度 / whether the brackets of one series of numbers have to be of one width',
      ),
  }),
  messages: {
    unclosed: {
      'zh-CN': '“{mark}”没有与之配对的“{partner}”：{excerpt}',
      en: '“{mark}” is never closed; “{partner}” is missing after: {excerpt}',
    },
    unopened: {
      'zh-CN': '“{mark}”之前没有与之配对的“{partner}”：{excerpt}',
      en: '“{mark}” closes nothing; “{partner}” is missing before: {excerpt}',
    },
    'mixed-pair': {
      'zh-CN': '“{excerpt}”的两个括号一为全角、一为半角，应统一用全角。',
      en: 'One bracket of “{excerpt}” is full-width, the other half-width; use full width for both.',
    },
    'mixed-series': {
      'zh-CN': '同一组序号的括号宽度不一致：“{marks}”与“{usual}”，应统一。',
      en: 'The numbers of one series have brackets of two widths: “{marks}” and “{usual}”; use one.',
    },
    also: { 'zh-CN': '同一段中还有', en: 'another one in the same text' },
    'same-series': { 'zh-CN': '同一组序号', en: 'of the same series' },
  },
  *check({ facts, form, options }) {
    const { texts } = searchedTexts({ facts, form })
    const { single, mixed } = pairBrackets(texts)
    const told = new Set<Bracket>()
    for (const bracket of single) {
      if (told.has(bracket)) continue
      const alike = single.filter(
        (other) =>
          other.index === bracket.index &&
          other.kind === bracket.kind &&
          OPEN.includes(other.mark) === OPEN.includes(bracket.mark),
      )
      for (const other of alike) told.add(other)
      const opening = OPEN.indexOf(bracket.mark)
      yield {
        messageId: opening === -1 ? 'unopened' : 'unclosed',
        at: spanOf(bracket),
        data: {
          mark: bracket.mark,
          partner: opening === -1 ? OPEN.charAt(CLOSE.indexOf(bracket.mark)) : CLOSE.charAt(opening),
          excerpt: excerptAt(bracket),
        },
        related: alike.slice(1).map((other) => ({ messageId: 'also', at: spanOf(other) }) as const),
      }
    }
    for (const [open, close] of mixed) {
      const { node } = open.text
      const half = open.mark === '(' ? open : close
      const whole = node.value.slice(open.at, close.at + 1)
      yield {
        messageId: 'mixed-pair',
        at: { node, from: open.at, to: close.at + 1 },
        data: {
          excerpt: whole.length > 2 * QUOTED ? `${whole.slice(0, QUOTED)}…${whole.slice(-QUOTED)}` : whole,
          mark: half.mark,
        },
        severity: 'warning',
        fix: { at: spanOf(half), text: half === open ? '（' : '）' },
      }
    }
    if (!options.series) return
    for (const { odd, usual } of mixedSeries(texts)) {
      const [first, ...others] = odd
      const other = [...others, usual]
      yield {
        messageId: 'mixed-series',
        at: first,
        data: { marks: odd.map(({ printed }) => printed), usual: usual.printed },
        severity: 'warning',
        related: other.map((at) => ({ messageId: 'same-series', at }) as const),
        fix: {
          at: first,
          text: first.half ? widened(first.printed) : first.printed.replace('（', '(').replace('）', ')'),
        },
      }
    }
  },
})

function spanOf({ text, at }: Bracket) {
  return { node: text.node, from: at, to: at + 1 }
}

function widened(marker: string): string {
  return marker.replace('(', '（').replace(')', '）')
}

/** The bracket with some of the text that it would enclose. */
function excerptAt({ text, at, mark }: Bracket): string {
  const { value } = text.node
  if (OPEN.includes(mark)) {
    const shown = value.slice(at, at + 1 + QUOTED)
    return at + 1 + QUOTED < value.length ? `${shown}…` : shown
  }
  const shown = value.slice(Math.max(0, at - QUOTED), at + 1)
  return at > QUOTED ? `…${shown}` : shown
}
