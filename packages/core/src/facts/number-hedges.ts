import { end, exec, isSpace, type NumberToken } from './number-token.ts'

/**
 * What a word before or behind a number makes of it; by the place value of its last digit that is not 0, 近300 is from
 * 200 to 300. `under` comes near to the number, `most` may be anything up to it.
 */
type Hedge = 'about' | 'under' | 'most' | 'over' | 'least'

const PREFIXES: Readonly<Record<Hedge, string>> = {
  under: '近 将近 接近 逼近 临近 不足 不到 未满 不满 未到',
  most: '不超过 未超过 没超过 不超 最多 至多 不多于 不高于 不大于 低于 少于 小于 未达',
  over: '超过 超出 超 逾 突破 高于 多于 大于 破',
  least: '至少 不少于 不低于 最少 不小于 不下于 不下 起码',
  about: '约 大约 大概 约莫 近乎',
}

// Between such a word and the number: 约有700人次, 超过了500户.
const FILLER = '有为达占合计了需出收'

// 大约涉及14个村, 约增长30%.
const FILLING_VERB = /(?:约|大概)(?:涉及|覆盖|增[长加]|减少|下降|提[高升]|上升|占比|共计|合计|需要)$/

// 每月至少更新2次.
const AT_LEAST = /^至少[\u4e00-\u9fff]{2}$/
const VERB_ENDS = '及盖长加少降高升比计要'

/** Words that only end like one of these: 附近, 预约, 违约, 赶超. */
const LOOK_ALIKE =
  /(?:[附最邻就远靠贴亲走拉新]近|[节预签邀履特违契续相缔租公简规合条爽集失赴誓纽解和]约|[赶反高]超|[侦告打爆识勘]破)$/

const byLast = new Map<string, (readonly [word: string, hedge: Hedge])[]>()
for (const hedge of Object.keys(PREFIXES) as Hedge[]) {
  for (const word of PREFIXES[hedge].split(' ')) {
    const last = word.charAt(word.length - 1)
    // Longest first, so that 不超过 is not read as 超过.
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), [word, hedge] as const].sort((a, b) => b[0].length - a[0].length),
    )
  }
}

/** 不超过收件数的5%, 接近总量的三成. */
const HEDGE_OF = /(不超过|不足|不到|低于|超过|高于|接近|至少)[\u4e00-\u9fff]{1,8}的$/

const TAIL = /(?:[（(]含[）)]|及|或)?以上|左右|上下|以[下内]|之内|不等|有余/y
const TAIL_STARTS = '（(及或以左上之不有'

/** The hedge that ends at `at`: 近|400人, 约有|30家; undefined if there is none. */
export function hedgeBefore(text: string, at: number): Hedge | undefined {
  if (at === 0) return undefined
  const hedge = hedgeEnding(text, isSpace(text.charCodeAt(at - 1)) ? at - 1 : at)
  if (hedge) return hedge
  const last = text.charAt(at - 1)
  if (text.charAt(at - 3) === '少' && AT_LEAST.test(text.slice(Math.max(0, at - 4), at))) return 'least'
  const filled = FILLER.includes(last) ? hedgeEnding(text, at - 1) : undefined
  if (filled) return filled
  if (!VERB_ENDS.includes(last) || !FILLING_VERB.test(text.slice(Math.max(0, at - 4), at))) return undefined
  return hedgeEnding(text, at - 2)
}

function hedgeEnding(text: string, at: number): Hedge | undefined {
  for (const [word, hedge] of byLast.get(text.charAt(at - 1)) ?? []) {
    if (!text.startsWith(word, at - word.length)) continue
    return word.length === 1 && LOOK_ALIKE.test(text.slice(Math.max(0, at - 2), at)) ? undefined : hedge
  }
  return undefined
}

/** Widens the token by the words before and behind it. `place` is the place value of its number. */
export function applyHedges(token: NumberToken, text: string, place: number): void {
  const before = hedgeBefore(text, token.from) ?? (token.unit === '%' ? hedgeOf(text, token.from) : undefined)
  if (before) widen(token, before, place)
  if (!TAIL_STARTS.includes(text.charAt(token.to))) return
  const behind = exec(TAIL, text, token.to)?.[0]
  if (behind === undefined || end(OTHER_TAIL, text, token.to) !== undefined) return
  if (behind === '不等') token.exact = false
  else if (behind === '有余') widen(token, 'over', place, token.low + place)
  else if (behind === '左右' || behind === '上下') widen(token, 'about', place)
  else if (behind.endsWith('上')) widen(token, 'least', place)
  else widen(token, 'most', place)
}

function hedgeOf(text: string, at: number): Hedge | undefined {
  const word =
    text.charAt(at - 1) === '的' ? HEDGE_OF.exec(text.slice(Math.max(0, at - 12), at))?.[1] : undefined
  return word === undefined ? undefined : hedgeEnding(word, word.length)
}

// 3件以下发: no tail.
const OTHER_TAIL = /以下[发达简列]|以上[述报级]|上下[级联]/y

function widen(token: NumberToken, hedge: Hedge, place: number, over = Number.POSITIVE_INFINITY): void {
  const { low, high } = token
  token.exact = false
  if (hedge === 'under') token.low = low - place
  else if (hedge === 'most') token.low = 0
  else if (hedge === 'about') {
    const slack = Math.max(low * 0.05, place)
    token.low = low - slack
    token.high = high + slack
  } else token.high = over
}
