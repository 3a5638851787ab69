import type { FactText } from '@gouji/core'

/** One bracket or quotation mark in a text. */
export interface Bracket {
  readonly text: FactText
  /** Place of the text among the texts of the report. */
  readonly index: number
  readonly at: number
  readonly mark: string
  readonly kind: number
}

export interface Pairing {
  /** Brackets that nothing in the report closes or opens, in document order. */
  readonly single: readonly Bracket[]
  /** Pairs of which one bracket is half-width and the other is not. */
  readonly mixed: readonly (readonly [open: Bracket, close: Bracket])[]
}

/** By kind; the last one of both is the other width of the first. Straight quotes do not say which end they are. */
export const OPEN = '（《“「『【〔〈('
export const CLOSE = '）》”」』】〕〉)'
const BRACKET = /[（()）《》“”「」『』【】〔〕〈〉]/g
const ROUND = 0
const HALF_WIDTH = OPEN.length - 1

/** 1） a) 二）: a mark of a list, which is no pair; tried on what stands before the bracket. */
const LIST_MARK = /(?:^|[\s。；;：:，,、])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/
const MARKS_IN_TEXT = /(?:^|[\s。；;：:，,、])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})[)）]/

const MARK_BEHIND_WORD = /(?<![0-9A-Za-z.])(?:\d{1,2}|[A-Za-z])$/
const MARK_ANYWHERE = /(?<![0-9A-Za-z.]|[（(][^（）()]{0,30})(\d{1,2}|[A-Za-z])[)）]/g
const FIRST_MARKS = [
  ['1', '2'],
  ['a', 'b'],
  ['A', 'B'],
] as const

/** A bracket may be closed in another paragraph or cell than it was opened in, but not far away. */
const REACH = 8

/** Pairs the brackets of a report, text by text, and what is left over with what is left over nearby. */
export function pairBrackets(texts: readonly FactText[]): Pairing {
  if (texts.every(({ node }) => isBalanced(node.value))) return { single: [], mixed: [] }
  const single: Bracket[] = []
  const mixed: [Bracket, Bracket][] = []
  for (const [index, text] of texts.entries()) {
    const { value } = text.node
    const open: Bracket[] = []
    BRACKET.lastIndex = 0
    for (let match = BRACKET.exec(value); match !== null; match = BRACKET.exec(value)) {
      const at = match.index
      const mark = match[0]
      const opening = OPEN.indexOf(mark)
      if (opening !== -1) {
        open.push({ text, index, at, mark, kind: opening === HALF_WIDTH ? ROUND : opening })
        continue
      }
      const closing = CLOSE.indexOf(mark)
      if (closing === -1) continue
      const kind = closing === HALF_WIDTH ? ROUND : closing
      const bracket: Bracket = { text, index, at, mark, kind }
      const opener = takeLast(open, kind)
      if (!opener) {
        if (kind === ROUND && (isListMark(value, at) || isOfList(value, at))) continue
        // What was opened above may be closed here.
        if (!takeLast(single, kind, index - REACH)) single.push(bracket)
      } else if (kind === ROUND && (opener.mark === '(') !== (mark === ')') && !isListMark(value, at)) {
        mixed.push([opener, bracket])
      }
    }
    for (const bracket of open) single.push(bracket)
  }
  return { single: single.filter((bracket) => !goesOn(bracket, texts)), mixed }
}

/** By character: 1 and up for an opening bracket, −1 and down for the one that closes it, 0 for all else. */
const SIDES = new Int8Array(0x10000)
for (const [index, mark] of [...OPEN].entries()) SIDES[mark.charCodeAt(0)] = index + 1
for (const [index, mark] of [...CLOSE].entries()) SIDES[mark.charCodeAt(0)] = -index - 1

/** Whether every bracket of a text is closed by its own kind and width, in the order opened: so it is in nearly all. */
function isBalanced(value: string): boolean {
  let open: number[] | undefined
  for (let at = 0; at < value.length; at++) {
    const side = SIDES[value.charCodeAt(at)] ?? 0
    if (side === 0) continue
    if (side > 0) {
      if (open) open.push(side)
      else open = [side]
    } else if (open?.pop() !== -side) return false
  }
  return open === undefined || open.length === 0
}

/** Takes out the last opening bracket of the kind that stands in text `from` or later. */
function takeLast(brackets: Bracket[], kind: number, from = 0): Bracket | undefined {
  for (let place = brackets.length - 1; place >= 0; place--) {
    const bracket = brackets[place]
    if (!bracket || bracket.index < from) return undefined
    if (bracket.kind === kind && OPEN.includes(bracket.mark)) return brackets.splice(place, 1)[0]
  }
  return undefined
}

/** Whether the round bracket at `at` ends a mark, or stands behind marks that have taken its partner: （包括1）甲；2）乙）. */
function isListMark(value: string, at: number): boolean {
  return LIST_MARK.test(value.slice(Math.max(0, at - 4), at)) || MARKS_IN_TEXT.test(value.slice(0, at))
}

/** Whether the bracket ends a mark that a word stands before, as 包括a)甲，b)乙, in a text with the first two of them. */
function isOfList(value: string, at: number): boolean {
  if (!MARK_BEHIND_WORD.test(value.slice(Math.max(0, at - 3), at))) return false
  const marks = new Set(Array.from(value.matchAll(MARK_ANYWHERE), ([, mark]) => mark))
  return FIRST_MARKS.some(([first, second]) => marks.has(first) && marks.has(second))
}

/** A quotation of several paragraphs, which a colon may lead in, opens each of them and is closed at its end alone. */
function goesOn({ text, mark, at, index }: Bracket, texts: readonly FactText[]): boolean {
  if (mark !== '“' || (at > 0 && !/[：:]/.test(text.node.value.charAt(at - 1)))) return false
  return texts[index + 1]?.node.value.startsWith('“') === true
}
