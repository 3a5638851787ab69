import type { Facts, Sentence, Span } from '@gouji/core'

/** 六个部分: the number and where it stands. */
export interface PartCount extends Span {
  readonly value: number
}

/** The sentence that says of which parts the report consists. */
export interface Announcement {
  readonly sentence: Sentence
  /** Where the parts are counted. */
  readonly count: PartCount | undefined
  /** The parts as listed, separators included; undefined for a count alone. */
  readonly list: Span | undefined
  /** 等 behind the list without a count: there are more parts than it names. */
  readonly open: boolean
}

/** Words that a sentence about the parts of the report cannot do without. */
const ABOUT_PARTS = /部分|组成|构成|方面内容|章节/
/** 本报告由, 全文分为, ，共分, 内容包括: what introduces the list or the count; tried at the head of a clause. */
const INTRODUCES =
  /(?:(?:报告|年报|全文|本文|内容)[^，。；：、《]{0,8}?(?:由|共分为|共分|分为|分|包括了?|包含|涵盖|共有|有(?![疑异误关不所]))|[，。；](?:共?由|共分为?|分为?|内容包括|包括|共有|共(?=[一二三四五六七八九0-9])))[：:]?/g
/** 六个部分, 七部分, 共6个部分, 六方面内容. */
const COUNTED =
  /([一二两三四五六七八九]|十[一二三四五]?|[0-9]{1,2})\s?(?:个|大)?(?:部分|方面内容|方面组成|章节?(?=组成|构成))/
/** A list without a count ends so. */
const ENDS_LIST = /(?:等?(?:几个|若干)?(?:部分|方面|内容)?(?:组成|构成)|等(?:几个|若干)?部分)/
const OPEN = /等|几个|若干/
const FEWEST_PARTS = 3
const SEPARATOR = /[、，；]/
const NUMERALS = '一二三四五六七八九十'

/** Only before the second section does a report announce its parts. */
export function announcementOf(facts: Facts): Announcement | undefined {
  for (const sentence of facts.sentences) {
    if (sentence.section !== undefined && (sentence.section.depth > 1 || sentence.section.ordinal > 1))
      return undefined
    const text = sentence.node.value.slice(sentence.from, sentence.to)
    // 报告内容包括：A，B，C。 has none of the words, but says what the content is.
    if (!ABOUT_PARTS.test(text) && !/内容(?:包括|为|有(?![疑异误关不所]))/.test(text)) continue
    for (const match of text.matchAll(INTRODUCES)) {
      const found = readList(sentence, text, match.index + match[0].length)
      if (found) return found
    }
  }
  return undefined
}

function readList(sentence: Sentence, text: string, start: number): Announcement | undefined {
  const { node, from } = sentence
  const span = (listFrom: number, listTo: number): Span => ({
    node,
    from: from + listFrom,
    to: from + listTo,
  })
  const rest = text.slice(start)
  const counted = COUNTED.exec(rest)
  if (counted) {
    const countFrom = start + counted.index
    const countTo = countFrom + counted[0].length
    const count = { ...span(countFrom, countTo), value: numberOf(counted[1] ?? '') }
    const listed = rest.slice(0, counted.index).replace(/(?:等|共|共计|一共|总共|这|以下)+$/, '')
    if (SEPARATOR.test(listed))
      return { sentence, count, list: span(start, start + listed.length), open: false }
    if (listed.trim() !== '') return undefined
    // 由七个部分组成：概述，主动公开…; or the count alone.
    const behind = /^[^：:，。；]{0,10}[：:]/.exec(text.slice(countTo))
    if (behind === null) return { sentence, count, list: undefined, open: false }
    const listStart = countTo + behind[0].length
    return { sentence, count, list: span(listStart, text.length), open: text.trimEnd().endsWith('等') }
  }
  const end = ENDS_LIST.exec(rest)
  const list = end === null ? rest : rest.slice(0, end.index)
  if (end === null && !/内容(?:包括|为|有)[：:]?$/.test(text.slice(0, start))) return undefined
  if (list.split(SEPARATOR).length < FEWEST_PARTS) return undefined
  const open = end === null ? rest.trimEnd().endsWith('等') : OPEN.test(end[0])
  return { sentence, count: undefined, list: span(start, start + list.length), open }
}

function numberOf(numeral: string): number {
  if (/[0-9]/.test(numeral)) return Number(numeral)
  if (numeral === '两') return 2
  return numeral.startsWith('十') && numeral.length > 1
    ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1
    : NUMERALS.indexOf(numeral) + 1
}
