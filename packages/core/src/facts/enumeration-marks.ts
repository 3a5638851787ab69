import type { Numbering } from '../tree/nodes.ts'

/**
 * How the members of a series are marked. `spoken` 一是 or 一要, `ordinal` 第一，, `one-of` 其一, `first-last` 首先 …
 * 最后; the others as at the head of a block, 1. and 1、 being one style.
 */
export type MarkStyle =
  | 'spoken'
  | 'ordinal'
  | 'one-of'
  | 'first-last'
  | 'cn-comma'
  | 'cn-paren'
  | 'arabic-dot'
  | 'arabic-paren'
  | 'circled'

export const NUMERALS = [
  '',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
]

/** A mark in a text. */
export interface Mark {
  from: number
  to: number
}

/** Characters from one member of a series to the next. */
export const FARTHEST = 1500

/** The first member's mark, whatever its style. */
export const FIRST_MARK =
  '一[是要]|第一(?=[，,、：:是])|其一(?![个项类种条次])|首先|[（(][一1１][）)]|[1１][.．、）)](?![0-9])|①|⑴|一、'

const BEGINS_WITH_MARK = new RegExp(`^(?:${FIRST_MARK})`)

/** Whether the text begins with the first member's mark. */
export function beginsWithMark(value: string): boolean {
  return BEGINS_WITH_MARK.test(value)
}

/** The style of a series whose first mark begins at `at`; undefined if none does. */
export function styleAt(value: string, at: number): MarkStyle | undefined {
  switch (value.charAt(at)) {
    case '一':
      return value.charAt(at + 1) === '、' ? 'cn-comma' : 'spoken'
    case '第':
      return 'ordinal'
    case '其':
      return 'one-of'
    case '首':
      return 'first-last'
    case '①':
      return 'circled'
    case '⑴':
      return 'arabic-paren'
    case '（':
    case '(':
      return value.charAt(at + 1) === '一' ? 'cn-paren' : 'arabic-paren'
    case '1':
    case '１':
      return '）)'.includes(value.charAt(at + 1)) ? 'arabic-paren' : 'arabic-dot'
    default:
      return undefined
  }
}

/** The marks that a member of the style can bear. */
function marksFor(style: MarkStyle, number: number): readonly string[] {
  const written = NUMERALS[number] ?? ''
  switch (style) {
    case 'spoken':
      return [`${written}是`, `${written}要`]
    case 'ordinal':
      return [`第${written}`]
    case 'one-of':
      return [`其${written}`]
    case 'cn-comma':
      return [`${written}、`]
    case 'cn-paren':
      return [`（${written}）`, `(${written})`]
    case 'arabic-paren':
      return [
        `（${number}）`,
        `(${number})`,
        `${number}）`,
        `${number})`,
        String.fromCharCode(0x2473 + number),
      ]
    case 'arabic-dot':
      return [`${number}.`, `${number}．`, `${number}、`]
    case 'circled':
      return [String.fromCharCode(0x245f + number)]
    case 'first-last':
      return number === 1 ? ['首先'] : ['其次', '再次', '再者', '然后', '最后']
  }
}

const STARTS_CLAUSE = /[：:；;。，,！？\s）)”、]/
// 1.5, 1.2023年 apart, and 第一季度: what may not follow a mark.
const NOT_BEHIND: Partial<Record<MarkStyle, RegExp>> = {
  'arabic-dot': /[0-9]/,
  ordinal: /[^，,、：:是]/,
}

/** The next place at which the member with the number is marked, within reach behind `from`. */
export function nextMark(value: string, from: number, style: MarkStyle, number: number): Mark | undefined {
  let best: Mark | undefined
  const near = value.slice(from, from + FARTHEST)
  for (const mark of marksFor(style, number)) {
    for (let found = near.indexOf(mark); found !== -1; found = near.indexOf(mark, found + 1)) {
      const at = from + found
      if (best && best.from < at) break
      if (!stands(value, at, mark.length, style)) continue
      best = { from: at, to: at + mark.length }
      break
    }
  }
  return best
}

function stands(value: string, at: number, length: number, style: MarkStyle): boolean {
  if (NOT_BEHIND[style]?.test(value.charAt(at + length))) return false
  if (style === 'circled' || style === 'one-of') return true
  if (style === 'spoken') return !'十第'.includes(value.charAt(at - 1)) || at === 0
  return at === 0 || STARTS_CLAUSE.test(value.charAt(at - 1))
}

const STYLE_OF_NUMBERING: Readonly<Record<Numbering['style'], MarkStyle>> = {
  'cn-comma': 'cn-comma',
  'cn-paren': 'cn-paren',
  'arabic-dot': 'arabic-dot',
  'arabic-comma': 'arabic-dot',
  'arabic-paren': 'arabic-paren',
  circled: 'circled',
}

/** The style of a block's number, 1. and 1、 being one. */
export function styleOf(numbering: Numbering): MarkStyle {
  return STYLE_OF_NUMBERING[numbering.style]
}

const LEVELS: readonly MarkStyle[] = ['cn-comma', 'cn-paren', 'arabic-dot', 'arabic-paren', 'circled']

/** Whether numbers of the first style stand above those of the second: （一） above 1. */
export function isAbove(style: MarkStyle, other: MarkStyle): boolean {
  return isLevelled(other) && LEVELS.indexOf(style) < LEVELS.indexOf(other)
}

/** Whether the style is one of those that number headings and blocks at levels. */
export function isLevelled(style: MarkStyle): boolean {
  return LEVELS.includes(style)
}
