import type { TextNode } from '../tree/nodes.ts'
import { chineseNumber } from './chinese-number.ts'
import { COUNT, COUNTED, SPOILS_COUNT } from './enumeration-nouns.ts'
import { normalizeDigits } from './number-token.ts'
import type { ListCount } from './types.ts'

/** A count as it stands in its text, with the noun it counts. */
export interface CountInText extends ListCount {
  measure: string
  /** 方面 of 三个方面, 热点问题 of 三个热点问题; empty where no noun is known behind the count. */
  noun: string
  /** Where the noun ends; where there is none, where the count does. */
  nounTo: number
  /** A quotation mark stands before it: “四个同步” is a name, though it may be one that counts. */
  quoted: boolean
}

const FEWEST = 2
const MOST = 20
// 三个月, 两个百分点, 三次以上, 两点半: no number of things.
const NO_COUNT =
  /^(?:工作日|月|季度|小时|百分点|半|多|余|以上|左右|以内|以下|之一|之中|世纪|学期|字|年|[0-9零一二三四五六七八九])/
// What is held or done is named in too many ways to be told from what follows it.
const TIMES = /^[次场期轮批]$/
/** What describes the noun that is counted is no longer; a bound in the expression would make one of many times the size. */
const LONGEST_MODIFIER = 6
/** No noun begins with these; the empty string, behind the last character, is among them. */
const ENDS = '，。；、：,;:（）() \n'
const RANGE = '～~—－–-至'

/** The counts of 2 to 20 things in the text, in order. Numbers that are part of others or of names are left out. */
export function countsIn(node: TextNode): CountInText[] {
  const { value } = node
  const counts: CountInText[] = []
  COUNT.lastIndex = 0
  for (let match = COUNT.exec(value); match; match = COUNT.exec(value)) {
    const from = match.index
    const before = value.charAt(from - 1)
    if (
      from > 0 &&
      (SPOILS_COUNT.test(before) || before === '《' || before === '〈' || RANGE.includes(before))
    )
      continue
    const [text, numeral = '', measure = ''] = match
    const number = numberOf(numeral)
    if (number < FEWEST || number > MOST) continue
    const to = from + text.length
    if (NO_COUNT.test(value.slice(to, to + 3)) || value.startsWith('其中', from - 2)) continue
    COUNTED.lastIndex = to
    // 收到6件，: most counts have nothing behind them, and the expression is dear to compile.
    const bare = ENDS.includes(value.charAt(to)) || TIMES.test(measure)
    const counted = bare ? null : COUNTED.exec(value)
    const noun = counted && (counted[1]?.length ?? 0) <= LONGEST_MODIFIER ? counted[0] : ''
    counts.push({
      node,
      from,
      to,
      text,
      value: number,
      measure,
      noun,
      nounTo: to + noun.length,
      quoted: before === '“' || before === '‘',
    })
  }
  return counts
}

function numberOf(numeral: string): number {
  const first = numeral.charCodeAt(0)
  const written = first > 0x3000 && first < 0xff00
  return (written ? chineseNumber(numeral) : Number(normalizeDigits(numeral))) ?? 0
}
