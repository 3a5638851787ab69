import type { TextNode } from '../tree/nodes.ts'
import { CLOSING, reasonAgainst } from './breakdown-reasons.ts'
import type { Breakdown, BreakdownPart, FactText, Quantity } from './types.ts'

// 三类信息 at the end of the words before a total: how many things were named.
const COUNTED_NAMES =
  /(?:([二两三四五六七八九十])|([0-9]{1,2}))(?:个|大)?(?:类|种|项|方面|部分|板块|领域)[^，。；：0-9]{0,8}$/
/** The names stand in the same clause, joined. */
const NAMES = /[^，。；：]{2,60}$/
const JOINT = /[、和及与]/
const NUMERALS = '零一二三四五六七八九十'
/** The list of named parts ends so many sentences behind its total. */
const FARTHEST = 6

/**
 * Totals whose own clause names the parts and counts them, and parts that have a sentence or clause each behind it:
 * 共发布A、B和C三类信息158条。A最多，为81条。B39条，C28条。
 */
export function namedParts(text: string, counts: readonly Quantity[]): Breakdown[] {
  const found: Breakdown[] = []
  for (let index = 0; index < counts.length; index++) {
    const total = counts[index]
    if (!total?.exact) continue
    const before = counts[index - 1]
    const from =
      before && before.sentence === total.sentence && before.unit === total.unit
        ? before.to
        : total.sentence.from
    const words = text.slice(from, total.from)
    const counted = COUNTED_NAMES.exec(words)
    const named = counted && NAMES.exec(words.slice(0, counted.index))
    if (!counted || !named) continue
    const names = named[0].split(JOINT)
    const count =
      counted[2] === undefined
        ? counted[1] === '两'
          ? 2
          : NUMERALS.indexOf(counted[1] ?? '')
        : Number(counted[2])
    if (names.length !== count || names.some((name) => name.length < 2)) continue
    const parts = partsNamed(text, total, counts.slice(index + 1), names)
    const last = parts?.at(-1)?.quantity
    if (!parts || !last) continue
    found.push({ total, parts, exhaustive: true, span: { node: total.node, from: total.from, to: last.to } })
  }
  return found
}

/** A count for each name, in the order of the text; undefined where a name has none, or two. */
function partsNamed(
  text: string,
  total: Quantity,
  counts: readonly Quantity[],
  names: readonly string[],
): BreakdownPart[] | undefined {
  const parts = new Map<number, BreakdownPart>()
  let from = total.to
  for (const quantity of counts) {
    if (quantity.sentence.index - total.sentence.index > FARTHEST || parts.size === names.length) break
    const words = text.slice(from, quantity.from)
    if (quantity.unit !== total.unit || !quantity.exact) continue
    from = quantity.to
    const said = names.flatMap((name, at) => (mentions(words, name, at === 0) ? at : []))
    const [name] = said
    if (name === undefined || said.length > 1 || parts.has(name)) return undefined
    parts.set(name, { quantity, label: names[name] ?? '' })
  }
  return parts.size === names.length ? [...parts.values()] : undefined
}

/** Before the first name stands the verb of the clause: of 全站共发布农事提醒 the end is the name. */
function mentions(words: string, name: string, first: boolean): boolean {
  if (words.includes(name)) return true
  return first && name.length > 4 && words.includes(name.slice(-4))
}

// 以上4类总计, 上述三项合计: a total of the items above it.
const OF_ITEMS =
  /^(?:以上|上述|这)(?:([二两三四五六七八九十])|([0-9]{1,2}))(?:个|大)?(?:类|种|项|方面|部分)[^，。；：0-9]{0,6}(?:合计|总计|共计|一共|共)[^，。；：0-9]{0,6}$/

/** Totals at the head of a text of what the numbered items directly above it count, one each. */
export function itemTotals(
  texts: readonly FactText[],
  countsOf: (node: TextNode) => readonly Quantity[],
): Breakdown[] {
  const found: Breakdown[] = []
  for (let index = 2; index < texts.length; index++) {
    const text = texts[index]
    if (!text || text.kind === 'cell' || !/^[以上这]/.test(text.node.value)) continue
    const { node } = text
    for (const total of countsOf(node)) {
      const counted = OF_ITEMS.exec(node.value.slice(0, total.from))
      if (!counted || !total.exact) continue
      const count =
        counted[1] === undefined ? Number(counted[2]) : counted[1] === '两' ? 2 : NUMERALS.indexOf(counted[1])
      const parts: BreakdownPart[] = []
      for (const { node: item } of texts.slice(Math.max(0, index - count), index)) {
        const own = countsOf(item).filter(({ unit }) => unit === total.unit)
        const [quantity] = own
        if (!quantity?.exact || own.length > 1 || item.type === 'cell' || !item.numbering) break
        const label = item.value.slice(item.numbering.length, quantity.from)
        parts.push({ quantity, label })
      }
      if (parts.length !== count || count < 2) continue
      found.push({ total, parts, exhaustive: true, span: { node, from: 0, to: total.to } })
    }
  }
  return found
}

// 应办理73件: what came in and what was carried over, and again what was done and what is carried on.
const DUE = /应(?:当)?(?:办理|处理|承办)(?:的)?(?:政府信息公开)?(?:申请)?(?:共计|合计|总计|共)?$/
const CAME_IN = /新收|收到|受理|接收|收件/
const CARRIED_IN = /(?:上一?年度?|去年|[0-9]{4}年度?).{0,4}结转|结转(?:来|而来|过来)/
const DONE = /办结|办理完毕|答复|办理完成/
const CARRIED_ON = /结转(?:至|到|下|[0-9])|转入下|顺延/
/** The counts that make up what was due stand so many claims from it at most. */
const BESIDE_DUE = 6

/** 收到69件，连同上年结转的2件，应办理71件；办结67件，另有4件结转至下年: two sums with one total. */
export function dueRequests(text: string, counts: readonly Quantity[]): Breakdown[] {
  const found: Breakdown[] = []
  for (let index = 0; index < counts.length; index++) {
    const total = counts[index]
    if (!total?.exact || !DUE.test(text.slice(Math.max(total.sentence.from, total.from - 20), total.from)))
      continue
    const before = counts.slice(Math.max(0, index - BESIDE_DUE), index)
    const after = counts.slice(index + 1, index + 1 + BESIDE_DUE)
    for (const [near, first, second] of [
      [before, CAME_IN, CARRIED_IN],
      [after, DONE, CARRIED_ON],
    ] as const) {
      const parts = pairOf(text, total, near, first, second)
      const last = parts?.at(-1)?.quantity
      if (parts && last) {
        const from = Math.min(total.from, parts[0]?.quantity.from ?? total.from)
        const span = { node: total.node, from, to: Math.max(total.to, last.to) }
        found.push({ total, parts, exhaustive: true, span })
      }
    }
  }
  return found
}

/** The one count of each kind among those near the total; undefined where one is missing or there are two. */
function pairOf(
  text: string,
  total: Quantity,
  near: readonly Quantity[],
  first: RegExp,
  second: RegExp,
): BreakdownPart[] | undefined {
  const parts: BreakdownPart[] = []
  for (const kind of [first, second]) {
    const of = near.filter((quantity) => {
      if (quantity.unit !== total.unit || !quantity.exact) return false
      if (Math.abs(quantity.sentence.index - total.sentence.index) > 1) return false
      const words = wordsAround(text, quantity)
      return kind.test(words) && (kind !== first || !second.test(words))
    })
    const [quantity, another] = of
    if (!quantity || another) return undefined
    parts.push({ quantity, label: wordsAround(text, quantity) })
  }
  return parts
}

/** The clause that a count stands in. */
function wordsAround(text: string, { sentence, clause }: Quantity): string {
  const span = sentence.clauses[clause]
  return span ? text.slice(span.from, span.to) : ''
}

// 新收申请中，学区划分类15件、…: the sentence opens with the count that it divides.
const AMONG =
  /^\s*(?:在|上述|以上)?(?:本年|全年)?(新收|收到|受理|办结|答复|主动公开|公开|发布|自然人|法人|行政复议|行政诉讼)的?[^，。；：]{0,8}(?:中|里|当中)[，：]/

const JOINED = /(?:复议|诉讼|自然人)[^，。]{0,4}[、和及与]/

// 行政许可信息中，企业登记类517条: a part that an earlier list names.
const AMONG_NAMED = /^\s*(?:在|上述)?([\u4e00-\u9fff]{3,10})(?:中|当中)[，：]/

/** The words directly before a count. */
function wordsBefore(text: string, { from }: Quantity): string {
  return text.slice(Math.max(0, from - 12), from)
}

/** Lists whose sentence names the total that an earlier sentence counts. */
export function partsAmong(text: string, counts: readonly Quantity[]): Breakdown[] {
  const found: Breakdown[] = []
  for (let index = 1; index < counts.length; index++) {
    const first = counts[index]
    if (!first || counts[index - 1]?.sentence === first.sentence) continue
    const before = text.slice(first.sentence.from, first.from)
    const opening = AMONG.exec(before) ?? AMONG_NAMED.exec(before)
    const name = opening?.[1]
    if (!opening || name === undefined) continue
    const named = AMONG.test(before) ? wordsAround : wordsBefore
    const total = counts
      .slice(0, index)
      .findLast((other) => other.unit === first.unit && named(text, other).includes(name))
    // 行政复议、行政诉讼4件。行政复议中，…: a total of more than what is divided.
    if (total && JOINED.test(wordsAround(text, total))) continue
    if (!total || first.sentence.index - total.sentence.index > 2) continue
    const parts: BreakdownPart[] = []
    let from = first.sentence.from + opening[0].length
    for (const quantity of counts.slice(index)) {
      const between = text.slice(from, quantity.from)
      if (quantity.sentence !== first.sentence || quantity.unit !== total.unit || /[；;]/.test(between)) break
      parts.push({ quantity, label: between.replace(/^[，、]/, '') })
      from = quantity.to
      if (!/^[，、；。）]/.test(text.slice(from, from + 1))) break
    }
    const last = parts.at(-1)?.quantity
    if (parts.length < 2 || !last) continue
    const closed = parts.some(({ label }) => CLOSING.test(label))
    const why = reasonAgainst(text, total, parts, closed ? '其中' : '，', false)
    found.push({
      total,
      parts,
      exhaustive: why === undefined,
      ...(why && { why }),
      span: { node: total.node, from: total.from, to: last.to },
    })
  }
  return found
}

const YEARS = /(?:([两二三])|([23]))年(?:来|间)?(?:累计|合计|总计|共计|一共|共)[^，。；0-9]{0,6}$/
const YEAR_BEFORE = /(?:19|20)[0-9]{2}年(?:度|全年)?[^，。；]{0,12}$/

/** 2016年公开142条，2017年公开187条，两年共公开329条: a total of as many years as are named before it. */
export function yearsTogether(text: string, quantities: readonly Quantity[]): Breakdown[] {
  const found: Breakdown[] = []
  for (let index = 2; index < quantities.length; index++) {
    const total = quantities[index]
    if (!total?.exact) continue
    const words = YEARS.exec(text.slice(Math.max(total.sentence.from, total.from - 20), total.from))
    if (!words) continue
    const count = words[1] === '三' || words[2] === '3' ? 3 : 2
    const before = quantities
      .slice(0, index)
      .filter(({ sentence, unit }) => sentence === total.sentence && unit === total.unit)
    const parts = before.slice(-count).map((quantity) => ({ quantity, label: wordsAround(text, quantity) }))
    const years = parts.every(({ quantity }) =>
      YEAR_BEFORE.test(text.slice(Math.max(quantity.sentence.from, quantity.from - 24), quantity.from)),
    )
    const first = parts[0]?.quantity
    if (!first || parts.length !== count || !years || parts.some(({ quantity }) => !quantity.exact)) continue
    found.push({ total, parts, exhaustive: true, span: { node: total.node, from: first.from, to: total.to } })
  }
  return found
}
