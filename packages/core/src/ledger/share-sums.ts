import type { Claim, Facts, Quantity } from '../facts/types.ts'
import { settled } from './fits.ts'

/** Shares of one whole that come to more than all of it, or to less where they are said to be all. */
export interface ShareSum {
  readonly shares: readonly Quantity[]
  readonly sum: number
}

const WHOLE = 100
const FEWEST = 3
// Of these an item may have several, or they are answers of which several may be given.
const OVERLAPPING =
  /网站|微信|微博|公众号|平台|媒体|渠道|方式|公开栏|满意|认为|选择|知晓|了解|党员|女|本科|学历|以上|率|中(?!心|央|小)/
const CLOSING = /其[他它余]/
const LABELLED =
  /^[，、；：\s]*(?:其中|按[^，。；]{2,8}分)?[，：]?(\D{2,14}?)占(?:总数的|总量的|全部的|比|比例为?)?$/

/** Lists of shares without counts in one sentence: 安全监管类占45.2%，应急救援类占38.6%，综合事务类占21.2%. */
export function shareSums({ claims }: Facts): ShareSum[] {
  const found: ShareSum[] = []
  for (let index = 0; index < claims.length; index++) {
    const first = claims[index]
    if (!first || !isLabelled(first)) continue
    const list: Claim[] = []
    for (let at = index; at < claims.length; at++) {
      const claim = claims[at]
      if (!claim || claim.quantity.sentence !== first.quantity.sentence || !isLabelled(claim)) break
      list.push(claim)
    }
    index += list.length - 1
    if (list.length < FEWEST) continue
    const shares = list.map(({ quantity }) => quantity)
    const sum = settled(shares.reduce((total, { low }) => total + low, 0))
    const slack = shares.reduce((total, { step }) => total + step, 0) + 1e-9
    const whole = list.some(({ subject }) => CLOSING.test(subject))
    if (sum > WHOLE + slack || (whole && sum < WHOLE - slack)) found.push({ shares, sum })
  }
  return found
}

function isLabelled({ quantity, cue, subject, period }: Claim): boolean {
  if (quantity.unit !== '%' || !quantity.exact || cue !== 'share' || period !== 'this-year') return false
  const label = LABELLED.exec(subject)?.[1]
  return label !== undefined && !OVERLAPPING.test(label)
}
