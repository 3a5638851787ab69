import { defineRule, type Finding, type TextNode } from '@gouji/core'
import * as z from 'zod'
import { isInTitle } from '../../shared/cited-titles.ts'
import { occurrences } from '../../shared/occurrences.ts'
import { searchedTexts } from '../../shared/searched-texts.ts'
import {
  COMPOUND_AFTER,
  COMPOUNDS,
  DISTRIBUTIVE,
  PARTICLE_AFTER,
  PARTICLE_BEFORE,
  PARTICLES,
  REDUPLICATED,
  SUFFIXES,
} from './words.ts'

/** Length of the longest word or phrase that is looked for twice. */
const LONGEST = 8

/** Chinese characters and nothing else; numerals such as 二〇二〇 are made of others. */
const WORD = /^[\u4e00-\u9fff]+$/
const NUMERAL = /^[零一二两三四五六七八九十百千万亿年月日]+$/

export const rule = defineRule({
  id: 'repeated-word',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: { 'zh-CN': '同一词语连写两遍', en: 'a word stands twice in a row' },
    fixable: true,
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('可以连用的词语，填写一遍即可 / words that may stand twice, each written once'),
  }),
  messages: {
    doubled: {
      'zh-CN': '“{text}”重复，保留一个“{word}”即可。',
      en: '“{text}”: the word is repeated; one “{word}” is enough.',
    },
  },
  *check(context) {
    const { allow } = context.options
    const { texts, all } = searchedTexts(context)
    if (hasDoubled(all)) {
      for (const { node } of texts) {
        for (const [from, length, to] of doubled(node.value)) {
          const word = node.value.slice(from, from + length)
          if (isMeant(word, node.value, from, to) || allow.includes(word)) continue
          if (isInOneRun(node, from, to) && !isInTitle(node.value, from))
            yield findingOf(node, from, to, word)
        }
      }
    }
    if (!hasParticleTwice(all)) return
    for (const { text, match } of occurrences(context, PARTICLES, PARTICLE_TWICE)) {
      const { node } = text
      const word = match[0].charAt(0)
      const to = match.index + match[0].length
      const joined =
        PARTICLE_AFTER[word]?.test(node.value.slice(0, match.index)) ||
        PARTICLE_BEFORE[word]?.test(node.value.slice(to))
      if (!joined && !allow.includes(word) && isInOneRun(node, match.index, to)) {
        yield findingOf(node, match.index, to, word)
      }
    }
  },
})

const PARTICLE = '的了是在条件次份篇期场并'

/** Whether a character that PARTICLES are of stands twice in a row. */
function hasParticleTwice(source: string): boolean {
  let before = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === before && PARTICLE.includes(source.charAt(at))) return true
    before = code
  }
  return false
}

const PARTICLE_TWICE = /([的了是在条件次份篇期场并])\1/

/** Whether any Chinese word of two or more characters stands twice in a row, whatever it is and wherever. */
function hasDoubled(source: string): boolean {
  for (let length = 2; length <= LONGEST; length++) {
    for (let at = length - 1; at + length < source.length; at += length) {
      const code = source.charCodeAt(at)
      if (code !== source.charCodeAt(at + length) || code < 0x4e00 || code > 0x9fff) continue
      if (runLength(source, at, length) >= length) return true
    }
  }
  return false
}

/** How many characters around `at` equal the one `length` behind them, counted as far as one word. */
function runLength(value: string, at: number, length: number): number {
  let from = at
  while (from > 0 && at - from < length && value.charCodeAt(from - 1) === value.charCodeAt(from - 1 + length))
    from--
  let end = at + 1
  while (end - from < length && value.charCodeAt(end) === value.charCodeAt(end + length)) end++
  return end - from
}

/**
 * Stretches that consist of two or more equal parts of 2 to 8 characters, as [from, length of a part, to]. A stretch of
 * parts of n has an equal pair at distance n in every n-th place, so only those are looked at.
 */
function doubled(value: string): [from: number, length: number, to: number][] {
  const found: [number, number, number][] = []
  const last = Math.min(LONGEST, value.length >> 1)
  for (let length = 2; length <= last; length++) {
    for (let at = length - 1; at + length < value.length; at += length) {
      if (value.charCodeAt(at) !== value.charCodeAt(at + length)) continue
      let from = at
      while (from > 0 && value.charCodeAt(from - 1) === value.charCodeAt(from - 1 + length)) from--
      let end = at + 1
      while (end + length < value.length && value.charCodeAt(end) === value.charCodeAt(end + length)) end++
      const parts = Math.floor((end - from) / length) + 1
      if (parts === 1) continue
      const to = from + parts * length
      if (!found.some((other) => other[0] < to && from < other[2])) found.push([from, length, to])
      while (at + length < end) at += length
    }
  }
  return found
}

/** Whether the repetition is a way of speaking, or two words that only happen to meet. */
function isMeant(word: string, value: string, from: number, to: number): boolean {
  if (!WORD.test(word) || NUMERAL.test(word) || REDUPLICATED.has(word) || DISTRIBUTIVE.test(word)) return true
  if (word === word.charAt(0).repeat(word.length)) return true
  if (SUFFIXES.has(value.charAt(to))) return true
  if (COMPOUND_AFTER.get(word)?.test(value.slice(0, from)) === false) return false
  const compound = COMPOUNDS.get(word) ?? COMPOUNDS.get(word.slice(-2))
  return compound?.test(value.slice(to, to + 4)) ?? false
}

/** False where the node joins two lines: the issuer above the title may well be named again in it. */
function isInOneRun({ runs }: TextNode, from: number, to: number): boolean {
  return runs?.some((run) => run.at <= from && to <= run.at + run.length) ?? true
}

function findingOf(node: TextNode, from: number, to: number, word: string): Finding<'doubled'> {
  return {
    messageId: 'doubled',
    at: { node, from, to },
    data: { text: node.value.slice(from, to), word },
    fix: { at: { node, from: from + word.length, to }, text: '' },
  }
}
