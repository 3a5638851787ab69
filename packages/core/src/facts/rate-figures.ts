import type { Claim, Quantity } from './types.ts'

export function isRate({ unit }: Quantity): boolean {
  return unit === '%' || unit === '倍' || unit.endsWith('百分点')
}

/** Counts are looked for no further back than this. */
const FARTHEST = 24
const BESIDE_NAME =
  /^(?:[，、；：:\s]|其中|主要|包括|分别|按[^，]{2,6}(?:分|统计)|本年|全年|共|各类)+|(?:类?信息|类|的|方面|件|条|申请)+$/g

/** The words that name a count or a share, without what comes with every label. */
function nameOf(words: string): string {
  return words.replace(BESIDE_NAME, '').replace(BESIDE_NAME, '')
}

/** The latest count before `index` in its text that goes by this name; undefined where there is none or a doubt. */
export function countNamed(claims: readonly Claim[], index: number, words: string): Quantity | undefined {
  const name = nameOf(words)
  if (name.length < 2) return undefined
  for (let back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
    const claim = claims[back]
    if (!claim || isRate(claim.quantity) || claim.cue === 'change') continue
    if (claim.period !== 'this-year' || !claim.quantity.exact) continue
    const other = nameOf(claim.subject)
    if (DOINGS.includes(name) && !claim.partOf && other.includes(name)) return claim.quantity
    if (
      other.length >= 2 &&
      (other.endsWith(name) ||
        other.startsWith(name) ||
        (name.endsWith(other) && name.length - other.length <= 2))
    )
      return claim.quantity
  }
  return undefined
}

// What a share is of, where that says no more than "of the total".
const PLAIN_BASE =
  /^(?:比|全年|年度|已|年|申请|公开|信息|件|数|量|总|全部|条|其中|应|当年|本年|的|为|约|达|例|重|比例|比重|到|超过|近)*$/
/** Doings by which the base of a share may be named, with the words of the count. */
const DOINGS = ['新收', '收到', '受理', '办结', '答复', '主动公开', '发布', '公开', '制发', '处理', '办理']

/**
 * The count that 占…的 names: 占新收申请的. Undefined where nothing but the total is meant, or where the text has no
 * such count; `unknown` where the words name something else.
 */
export function baseNamed(
  claims: readonly Claim[],
  index: number,
  words: string,
  of: Quantity,
): Quantity | 'unknown' | undefined {
  const doing = DOINGS.find((word) => words.includes(word))
  if (doing === undefined) return PLAIN_BASE.test(words) ? undefined : 'unknown'
  if (!PLAIN_BASE.test(words.replace(doing, ''))) return 'unknown'
  let found: Quantity | undefined
  for (let back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
    const claim = claims[back]
    if (!claim || claim.quantity.unit !== of.unit || claim.cue === 'change' || claim.period !== 'this-year')
      continue
    if (
      claim.quantity === of ||
      claim.partOf ||
      !claim.subject.includes(doing) ||
      claim.quantity.low < of.low
    )
      continue
    // Two of that name: which is meant cannot be said.
    if (found && found.low !== claim.quantity.low) return undefined
    found = claim.quantity
  }
  return found?.exact ? found : undefined
}

/** The `size` counts of one unit that stand directly before `index`; undefined where they are not so many. */
export function countsBehind(claims: readonly Claim[], index: number, size: number): Quantity[] | undefined {
  const counts: Quantity[] = []
  let back = index - 1
  for (; back >= 0 && counts.length < size; back--) {
    const quantity = claims[back]?.quantity
    if (!quantity || isRate(quantity)) return undefined
    // 四类分别占…: how many they are stands between.
    if (counts.length === 0 && quantity.low === size && /^[类项个种]/.test(quantity.unit)) continue
    if (!quantity.exact || (counts[0] && quantity.unit !== counts[0].unit)) return undefined
    counts.unshift(quantity)
  }
  const next = claims[back]?.quantity
  // A longer list than there are shares is another one.
  const longer =
    next?.sentence === counts[0]?.sentence &&
    next?.clause === counts[0]?.clause &&
    next?.unit === counts[0]?.unit
  return counts.length === size && !longer ? counts : undefined
}
