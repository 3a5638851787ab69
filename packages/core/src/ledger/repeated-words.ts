import type { Claim, Facts, Quantity } from '../facts/types.ts'

/** Two places of the prose that count the same thing. */
export interface RepeatedCount {
  readonly first: Quantity
  readonly second: Quantity
  /** What is counted, as the prose has it. */
  readonly item: string
}

// 上述3期培训班: what was counted before is counted again.
const POINTS_BACK = /(?:上述|以上这?|前述|这)$/
const MONEY: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 }
/** Words that a noun is told by: 培训 of 培训班结束后. */
const NOUN_LENGTH = 2

/**
 * Counts given twice in words of their own, whatever the form: the same words before both (政府集中采购总额为356万元 and
 * 3,650,000元), or one that points back at the other (举办培训班2期 … 上述3期培训班).
 */
export function* repeatedCounts(facts: Facts): Iterable<RepeatedCount> {
  const byWords = new Map<string, Claim>()
  const list = facts.claims
  for (let index = 0; index < list.length; index++) {
    const claim = list[index]
    if (claim?.period !== 'this-year' || !claim.quantity.exact) continue
    if (claim.subject.endsWith('的') && !claim.partOf && claim.scope === 'own') {
      const first = saidBefore(claim, list, index)
      if (first && first.low !== claim.quantity.low)
        yield { first, second: claim.quantity, item: claim.object.slice(0, 8) }
      continue
    }
    if (POINTS_BACK.test(claim.subject)) {
      const first = pointedAt(claim, list, index)
      const item = claim.object.slice(0, 6)
      if (first && first.low !== claim.quantity.low) yield { first, second: claim.quantity, item }
      continue
    }
    const words = wordsOf(claim) ?? wordsWithCount(claim)
    if (words === undefined) continue
    const first = byWords.get(words)
    if (!first) byWords.set(words, claim)
    else if (
      first.quantity.sentence !== claim.quantity.sentence &&
      (first.quantity.sentence.section === claim.quantity.sentence.section || HAS_COUNT.test(words)) &&
      isComparable(first.quantity, claim.quantity) &&
      !isEqual(first.quantity, claim.quantity)
    )
      yield { first: first.quantity, second: claim.quantity, item: words }
  }
}

// Of these there are several of each name: channels, and what goes out by them; and what comes of one event.
const SEVERAL =
  /信息|公开|发布|网站|微信|微博|公众号|平台|专栏|栏目|推送|阅读|点击|浏览|访问|分别|其中|各|每|次会议|第|另|截至/
const TIME =
  /^(?:[一-龥]{1,4}(?=全年|本年度)|[，、；\s]|[0-9]{4}年度?|全年|本年度?|今年|年内|经[一-龥]{2}|我[局镇县市委办区院校]|本[局镇县市委办区院校])+/
/** Clauses that narrow nothing: 经核算, 据统计, 截至年底. */
const SAYS_NOTHING = /^(?:经|据)[一-龥]{2,3}$|^(?:截至|到)?(?:目前|年底|年末)$/
const JOINTS = /(?:共计|合计|总计|累计|共有|共|为|是|有|达到|达|约|，|：|:)+$/
const ENOUGH = 7

/** The words before a count that tell what it is of; undefined where they could be of several things. */
function wordsOf({ subject, topic, lead, cue, partOf, scope }: Claim): string | undefined {
  if ((topic !== undefined && !SAYS_NOTHING.test(topic)) || lead !== undefined || partOf || scope !== 'own')
    return undefined
  if (cue !== 'plain' && cue !== 'total') return undefined
  if (subject.length < ENOUGH || SEVERAL.test(subject)) return undefined
  const words = subject.replace(TIME, '').replace(JOINTS, '')
  return words.length >= ENOUGH ? words : undefined
}

const HAS_COUNT = /[0-9]/
const PHRASE = 9

/** 举办信息员培训班3期、培训: the words before a count with another count among them, which is the same in both places. */
function wordsWithCount({ quantity, period, scope }: Claim): string | undefined {
  const { node, from, sentence, clause } = quantity
  const start = sentence.clauses[clause]?.from ?? from
  const words = node.value.slice(Math.max(start, from - PHRASE - 3), from)
  if (words.length < PHRASE || !HAS_COUNT.test(words.slice(3)) || SEVERAL.test(words)) return undefined
  return period === 'this-year' && scope === 'own' ? words.slice(-PHRASE) : undefined
}

/** The one count before in the same section that has the noun; undefined where several differ. */
function pointedAt(claim: Claim, list: readonly Claim[], index: number): Quantity | undefined {
  const noun = claim.object.slice(0, NOUN_LENGTH)
  if (noun.length < NOUN_LENGTH || /[，。；、]/.test(noun)) return undefined
  let found: Quantity | undefined
  for (let back = index - 1; back >= 0; back--) {
    const other = list[back]
    if (!other || other.quantity.sentence.section !== claim.quantity.sentence.section) break
    if (other.quantity.unit !== claim.quantity.unit || !other.quantity.exact || other.period !== 'this-year')
      continue
    if (!other.subject.includes(noun) && !other.object.startsWith(noun)) continue
    if (found && found.low !== other.quantity.low) return undefined
    found = other.quantity
  }
  return found
}

function isComparable(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit || (MONEY[a.unit] !== undefined && MONEY[b.unit] !== undefined)
}

/** Half a last place of the coarser one allowed. */
function isEqual(a: Quantity, b: Quantity): boolean {
  const [scaleA, scaleB] = [MONEY[a.unit] ?? 1, MONEY[b.unit] ?? 1]
  const slack = a.unit === b.unit ? 0 : Math.max(a.step * scaleA, b.step * scaleB) / 2
  return Math.abs(a.low * scaleA - b.low * scaleB) <= slack + 1e-6
}

const VERB_LENGTH = 2
const NOUN_ENOUGH = 4

/** 街道设立的13个政府信息查阅点 after 街道…共设立政府信息查阅点11个: the same verb and noun in another order. */
function saidBefore(claim: Claim, list: readonly Claim[], index: number): Quantity | undefined {
  const verb = claim.subject.slice(-1 - VERB_LENGTH, -1)
  const lead = claim.subject.slice(0, -1 - VERB_LENGTH).replace(TIME, '')
  if (verb.length < VERB_LENGTH) return undefined
  for (let back = index - 1; back >= 0; back--) {
    const other = list[back]
    if (!other || other.quantity.sentence.section !== claim.quantity.sentence.section) break
    if (other.quantity.unit !== claim.quantity.unit || other.partOf || other.scope !== 'own') continue
    if (other.period !== 'this-year' || !other.quantity.exact) continue
    const at = other.subject.lastIndexOf(verb)
    const noun = at === -1 ? '' : other.subject.slice(at + VERB_LENGTH).replace(JOINTS, '')
    if (noun.length < NOUN_ENOUGH || !claim.object.startsWith(noun)) continue
    // 为企业举办的2期培训班 are some of those held.
    return lead === '' || other.subject.startsWith(lead) ? other.quantity : undefined
  }
  return undefined
}
