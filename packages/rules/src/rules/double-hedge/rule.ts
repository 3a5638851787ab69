import { defineRule, type Quantity, type Suggestion } from '@gouji/core'
import * as z from 'zod'

/**
 * What says "roughly" before a number. 节约50余万元, 预约20余人, 村规民约80余份, 附近30多户, 反超20余件: 约, 近 and 超
 * belong to the word before them; in 印制约500余份 and 居民约80余户 it does not.
 */
const BEFORE =
  /(?:大约|大概|(?<![节预签邀履特违契续相缔租公简规合条大爽]|规民|(?<![印编录绘研])制)约|将近|接近|(?<![附最临邻就远靠贴亲走拉新将接])近|超过|(?<![赶反高])超|逾|突破|不足|不到)[ \u00a0]?$/

/** 余 or 多 between the digits and the classifier, whatever scale stands beside it. */
const WITHIN = /^[\d.,，０-９ \u00a0零〇一二两三四五六七八九十百千万亿]{1,16}?[ \u00a0]?(余|多)/

const BEHIND = /^(?:左右|上下|以上)/

/** Whole digits down to the ones, and 余 or 多 right behind: 68余. With a scale after it (12余万) nothing is said. */
const PRECISE = /^\d[\d,，]{0,12}[1-9](?=[余多])(?![余多][ \u00a0]?[十百千万亿])/

export const rule = defineRule({
  id: 'double-hedge',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '概数重复（约40余件、近500多份），或精确到个位又加“余”“多”（68余条）',
      en: 'a number is made approximate twice (约40余件), or is exact and has 余 or 多 behind it (68余条)',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    twice: {
      'zh-CN': '“{text}”重复表示概数，“{first}”与“{second}”保留一个。',
      en: '“{text}” is approximate twice; keep either “{first}” or “{second}”.',
    },
    precise: {
      'zh-CN': '“{text}”：{number}已精确到个位，不应再加“{second}”。',
      en: '“{text}”: {number} is exact to the last digit, so “{second}” cannot stand behind it.',
    },
    drop: { 'zh-CN': '删去“{word}”', en: 'drop “{word}”' },
  },
  *check({ facts }) {
    for (const quantity of facts.quantities) {
      // An exact number has no such word about it, and most are.
      if (quantity.exact) continue
      const { node, from } = quantity
      const behind = BEHIND.exec(node.value.slice(quantity.to, quantity.to + 2))?.[0] ?? ''
      const to = quantity.to + behind.length
      const before = BEFORE.exec(node.value.slice(Math.max(0, from - 5), from))?.[0] ?? ''
      const printed = node.value.slice(from, to)
      const within = WITHIN.exec(printed)
      const [first, second] = [before.trim(), within?.[1] ?? '', behind].filter((word) => word !== '')
      if (first !== undefined && second !== undefined) {
        yield {
          messageId: 'twice',
          at: { node, from: from - before.length, to },
          data: { text: before + printed, first, second },
          suggestions: [dropped(quantity, first, before), dropped(quantity, second, before)],
        }
        continue
      }
      const number = PRECISE.exec(printed)?.[0]
      if (number === undefined || second !== undefined || within === null || quantity.unit === '') continue
      const word = within[1] ?? ''
      yield {
        messageId: 'precise',
        at: { node, from, to },
        data: { text: printed, number, second: word },
        suggestions: [dropped(quantity, word, '')],
      }
    }
  },
})

function dropped({ node, from, to }: Quantity, word: string, before: string): Suggestion<'drop'> {
  const inBefore = before.trim() === word
  const within = node.value.slice(from, to).lastIndexOf(word)
  const start = inBefore ? from - before.length : within === -1 ? to : from + within
  const length = inBefore ? before.length : word.length
  return {
    messageId: 'drop',
    data: { word },
    edit: { at: { node, from: start, to: start + length }, text: '' },
  }
}
