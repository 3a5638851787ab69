import type { FactText } from '@gouji/core'

/** 一是 is (是, 1), 二要 (要, 2), 第三， (第, 3), 其四， (其, 4). */
export type MarkerKind = '是' | '要' | '第' | '其'

export interface Marker {
  readonly text: FactText
  /** Place of the text among the texts of the report. */
  readonly index: number
  readonly from: number
  readonly to: number
  readonly kind: MarkerKind
  readonly value: number
}

const DIGITS = '一二三四五六七八九十'

/**
 * At the start of a clause only: 统一是, 之一是 and 万一是 are none. A number that follows itself (一是一、二是二) is an
 * idiom, 一要素 and 二要点 are nouns.
 */
const MARKER =
  /([一二三四五六七八九十]{1,2})(?:(是)(?!\1)|(要)(?![素件点求义害闻领职务塞隘道]))|(?:(第)|其)([一二三四五六七八九十]{1,2})(?=[，,])/g
const CLAUSE_START = /[，。；：、！？,;:\s（“]/

/** Without one of these there is no series that could be broken. */
export const HINT = /一[是要]|[三四五六七八九][是要]|[第其][三四五六][，,]/

export function markersOf(text: FactText, index: number): Marker[] {
  const markers: Marker[] = []
  const { value } = text.node
  MARKER.lastIndex = 0
  for (let match = MARKER.exec(value); match !== null; match = MARKER.exec(value)) {
    const kind: MarkerKind = match[2] ? '是' : match[3] ? '要' : match[4] ? '第' : '其'
    // Tried behind the match: an expression that begins with a look behind is tried at every character.
    if (match.index > 0 && !CLAUSE_START.test(value.charAt(match.index - 1))) {
      MARKER.lastIndex = match.index + 1
      continue
    }
    const number = ordinal(match[1] ?? match[5] ?? '')
    if (number === undefined) continue
    markers.push({ text, index, from: match.index, to: match.index + match[0].length, kind, value: number })
  }
  return markers
}

/** 一 to 十九; undefined for anything else. */
function ordinal(text: string): number | undefined {
  const [first = '', second] = text
  const value = DIGITS.indexOf(first) + 1
  if (second === undefined) return value
  const ones = DIGITS.indexOf(second) + 1
  return value === 10 && ones < 10 ? 10 + ones : undefined
}

/** The numeral of a marker: 1 to 19. */
export function numeral(value: number): string {
  return value <= 10 ? DIGITS.charAt(value - 1) : `十${DIGITS.charAt(value - 11)}`
}

/** As printed: 二是, 第三. */
export function markerText(kind: MarkerKind, value: number): string {
  return kind === '第' || kind === '其' ? kind + numeral(value) : numeral(value) + kind
}
