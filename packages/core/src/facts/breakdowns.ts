import type { Breakdown, BreakdownPart, Quantity } from './types.ts'

// Between a total and its parts.
const OPENING =
  /其中|内容有|内容包括|按[^，。；]{2,8}分[，：]?|从[^，。；]{2,8}看[，：]|^(?:信息|申请)?中[，,]|包括|包含|分别为|分别是|分别|主要为|依次为|具体为|具体是|含|：|:/
const OPEN_LIST = /等|主要|涉及/
// A new list inside the list.
const NESTED = /其中|包括|包含|分别/
// 各1个 counts one of several.
const EACH = /各(?!类|项|种)|每|均/
// Ways of publication: one item may go out by several, so their counts may exceed the total.
const CHANNEL =
  /网站|门户|官网|微信|微博|公众号|平台|公开栏|宣传栏|电子屏|报纸|报刊|媒体|电视|广播|客户端|短信|抖音|头条|公报|渠道|方式|系统|专栏|网|栏/
// Another doing than the total's: what follows counts something else.
const REQUEST = /申请|当面|信函|传真|邮寄|网上|来信|现场|线上|窗口/
const DOING =
  '开展|组织|安排|举行|配备|发放|投入|做客|发布|办结|答复|结转|召开|举办|培训|参加|收到|受理|接到|接待|回复|处理|制定|印发|同比|增长|下降|比上年|较上年|上年|去年|新增|修订|废止'
/** At the start of a label or directly before its count; 应急培训通知 in between is a name. */
const OTHER_DOING = new RegExp(`^(?:${DOING})|(?:${DOING})$|共$|共计|均$|均已`)
const CLOSING = /其他|其它|其余|另外|剩余/
const ITEMS = /^(?:条|件|篇|则|期|份|宗|起|次|场|项|类|批|批次|)$/
const OVERLAPS = /重复|重叠|交叉/
const TOTAL_ONLY =
  /^(?:[、，和及]|以上|上述)*(?:[一二两三四五六七八九十0-9]{1,2}[类项个种])?(?:共计|合计|总计|共|一共|总共|计|累计)[为有是]?$/
const BOUNDARY = '，、；。,;（）() \n和及以为属系是'

/**
 * Totals with the parts listed for them, of the quantities of one text in order. `countsNow` says whether a quantity
 * is a count of this year, and not a rate, a change or last year's figure that stands between a total and its parts.
 */
export function breakdownsOf(
  text: string,
  quantities: readonly Quantity[],
  countsNow: (quantity: Quantity) => boolean,
): Breakdown[] {
  const breakdowns: Breakdown[] = []
  const counts = quantities.filter(countsNow)
  const inParts = new Set<Quantity>()
  for (let index = 0; index < counts.length; index++) {
    const found =
      ofRightTotal(text, partsAfter(text, counts, index), counts, index, inParts) ??
      partsBefore(text, counts, index)
    if (!found) continue
    breakdowns.push(found)
    for (const part of found.parts) inParts.add(part.quantity)
  }
  return breakdowns
}

/**
 * The list may belong to a count further back: 收到73件，当面12件…信函22件。其中甲局受理21件… is of the 73. Where the nearest
 * count is a part itself, or the list begins a sentence after one with several counts, only the sum can tell.
 */
function ofRightTotal(
  text: string,
  found: Breakdown | undefined,
  counts: readonly Quantity[],
  index: number,
  inParts: ReadonlySet<Quantity>,
): Breakdown | undefined {
  const first = found?.parts[0]?.quantity
  if (!found || !first) return undefined
  const { total } = found
  if (addsUp(total, found.parts)) return found
  const at = counts.indexOf(total, Math.max(0, index - 1))
  let from = at
  while (from > 0 && counts[from - 1]?.sentence === total.sentence) from--
  const near = counts.slice(from, at + 1 + found.parts.length)
  const rivals = near.filter((other) => other.from < first.from && other.unit === total.unit)
  // 收到3件，2件当面提出，1件网上提出，均已办结：同意公开1件…: a colon need not follow its total closely.
  const loose = first.sentence !== total.sentence || !NESTED.test(text.slice(total.to, first.from))
  const doubtful = inParts.has(total) || (loose && rivals.some((other) => other.low !== total.low))
  const right = rivals.find((other) => other.exact && addsUp(other, found.parts))
  if (right) return { ...found, total: right, span: { ...found.span, from: right.from } }
  const overgrown = rivals.length > 1 && found.parts.some((part) => part.quantity.low > total.low)
  if (!doubtful && !overgrown) return found
  return { ...found, exhaustive: false, why: 'mixed' }
}

function partsAfter(text: string, counts: readonly Quantity[], index: number): Breakdown | undefined {
  const total = counts[index]
  // 共167条，三个方面分别为45条…: the number of parts stands before them.
  const offset = counts[index + 1]?.unit === total?.unit ? 1 : 2
  const first = counts[index + offset]
  if (!total || !first) return undefined
  const opening = openingBetween(text, total, first)
  if (!opening) return undefined
  const limit = opening.bracket ? closingBracket(text, opening.at) : first.sentence.to
  const parts: BreakdownPart[] = []
  let from = opening.labelFrom
  let depth = 0
  let mixed = false
  // In a list of several counts parted by ；, the mark ends what one of them consists of.
  const endsAtSemicolon = /[；;]/.test(text.slice(total.sentence.from, total.from))
  let style: 'comma' | 'semicolon' | undefined
  for (let next = index + offset; next < counts.length; next++) {
    const quantity = counts[next]
    if (!quantity || quantity.sentence !== first.sentence || quantity.from > limit) break
    const between = text.slice(from, quantity.from)
    from = quantity.to
    if (!opening.bracket) depth = depthAfter(between, depth)
    if (depth > 0) continue
    const label = labelOf(between)
    if (parts.length > 0) {
      const semicolon = /[；;]/.test(between)
      if (semicolon && (endsAtSemicolon || style === 'comma')) break
      if (NESTED.test(between)) {
        // A part broken down in turn: where the outer list goes on is doubtful.
        mixed = true
        break
      }
      if (OTHER_DOING.test(label) && !OTHER_DOING.test(parts[0]?.label ?? '')) break
      if (!semicolon && style === 'semicolon') {
        mixed = true
        break
      }
      style = semicolon ? 'semicolon' : 'comma'
    }
    if (!endsItem(text, quantity.to) || EACH.test(label)) {
      mixed = true
      break
    }
    if (quantity.unit !== total.unit) {
      if (OTHER_DOING.test(label)) break
      mixed = true
      continue
    }
    parts.push({ quantity, label })
  }
  const whole = wholeList(parts, total)
  // A part larger than its total shows that another count is the total, unless 其中 says otherwise.
  if (opening.cue !== '其中' && whole.some((part) => part.quantity.low > total.low)) return undefined
  return breakdownOf(text, total, whole, opening.cue, mixed && whole.length === parts.length)
}

/** The list up to where it comes to the total, if what follows may be another matter; else all of it. */
function wholeList(parts: readonly BreakdownPart[], total: Quantity): readonly BreakdownPart[] {
  for (let count = 1; count <= parts.length; count++) {
    if (
      count > 1 &&
      addsUp(total, parts.slice(0, count)) &&
      !parts.slice(count).some((part) => CLOSING.test(part.label))
    ) {
      return parts.slice(0, count)
    }
  }
  return parts
}

/** …1条、…4条、共计26条: the list before its total, where the total's clause says nothing else. */
function partsBefore(text: string, counts: readonly Quantity[], index: number): Breakdown | undefined {
  const total = counts[index]
  // 以上四类合计: the number of parts may stand before their total.
  const numbered =
    /[类项个种]$/.test(counts[index - 1]?.unit ?? '') && counts[index - 1]?.unit !== total?.unit
  const last = numbered ? index - 2 : index - 1
  const previous = counts[last]
  if (!total || !previous || previous.sentence !== total.sentence) return undefined
  if (!TOTAL_ONLY.test(text.slice(previous.to, total.from).trim())) return undefined
  const parts: BreakdownPart[] = []
  for (let before = last; before >= 0; before--) {
    const quantity = counts[before]
    if (!quantity || quantity.sentence !== total.sentence || quantity.unit !== total.unit) break
    const earlier = counts[before - 1]
    const from = earlier && earlier.sentence === total.sentence ? earlier.to : quantity.sentence.from
    const label = labelOf(text.slice(from, quantity.from))
    if (!endsItem(text, quantity.to) || EACH.test(label)) return undefined
    parts.unshift({ quantity, label })
  }
  return breakdownOf(text, total, parts, 'total', false)
}

function breakdownOf(
  text: string,
  total: Quantity,
  parts: readonly BreakdownPart[],
  cue: string,
  mixed: boolean,
): Breakdown | undefined {
  const first = parts[0]?.quantity
  const last = parts[parts.length - 1]?.quantity
  if (parts.length < 2 || !first || !last) return undefined
  const why = reasonAgainst(text, total, parts, cue, last.to, mixed)
  const span = { node: total.node, from: Math.min(total.from, first.from), to: Math.max(total.to, last.to) }
  return { total, parts, exhaustive: why === undefined, ...(why && { why }), span }
}

/** Why the parts need not add up to the total; undefined if they have to. */
function reasonAgainst(
  text: string,
  total: Quantity,
  parts: readonly BreakdownPart[],
  cue: string,
  end: number,
  mixed: boolean,
): Breakdown['why'] {
  if (!total.exact || parts.some((part) => !part.quantity.exact)) return 'approximate'
  const labels = parts.map((part) => part.label)
  // A request comes in by one way; an item may be published by several.
  if (labels.some((label) => CHANNEL.test(label)) && !labels.some((label) => REQUEST.test(label)))
    return 'channels'
  if (mixed || labels.some((label) => label.length > 24)) return 'mixed'
  if (
    labels.some(
      (label) => CLOSING.test(label) || labels.includes(`不${label}`) || labels.includes(`未${label}`),
    )
  )
    return undefined
  if (OVERLAPS.test(text.slice(total.from, end + 16))) return 'open'
  // Of persons, bodies and money a list names traits that overlap (党员, 女职工) more often than kinds.
  if (!ITEMS.test(total.unit) && cue !== 'total' && !cue.startsWith('分别')) return 'open'
  if (/^[^，。；]{0,2}等/.test(text.slice(end, end + 6)) || labels.some((label) => OPEN_LIST.test(label)))
    return 'open'
  return cue === 'total' || cue.startsWith('分别') || cue.startsWith('按') ? undefined : 'partial'
}

interface Opening {
  at: number
  cue: string
  labelFrom: number
  bracket: boolean
}

/** The word that opens the list of parts, in what stands between the total and the next count. */
function openingBetween(text: string, total: Quantity, first: Quantity): Opening | undefined {
  if (first.sentence.index - total.sentence.index > 1) return undefined
  const between = text.slice(total.to, first.from)
  if (
    first.sentence !== total.sentence &&
    !/^[^。！？]{0,40}。\s*(?:其中|内容有|内容包括|按[^，。；]{2,8}分|从[^，。；]{2,8}看|[^。，；]{0,8}中[，,])/.test(
      between,
    )
  )
    return undefined
  const cue = OPENING.exec(between)
  if (!cue) return undefined
  // The total must be the last thing said before the list opens.
  if (/[，。；][^，。；]{8,}$/.test(between.slice(0, cue.index)) && cue[0] !== '其中') return undefined
  const at = total.to + cue.index
  return {
    at,
    cue: cue[0],
    labelFrom: at + cue[0].length,
    bracket: /[（(]/.test(between.slice(0, cue.index)),
  }
}

function closingBracket(text: string, from: number): number {
  const found = text.slice(from).search(/[）)]/)
  return found === -1 ? text.length : from + found
}

/** Brackets that a stretch of text leaves open. */
function depthAfter(between: string, before: number): number {
  let depth = before
  for (const char of between) {
    if (char === '（' || char === '(') depth++
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1)
  }
  return depth
}

/** Whether the count is the last word of its item: 其中A 3条、B 4条, not 3个镇 or 有2件同时. */
function endsItem(text: string, at: number): boolean {
  return at >= text.length || BOUNDARY.includes(text.charAt(at))
}

function labelOf(between: string): string {
  return between
    .replace(/^[，、；]?(?:约?占)[^，；、]*(?:[，；、]|$)/, '')
    .replace(/^[，。、；：:,;\s]+/, '')
    .replace(/其中[：:，,]?|包括|分别为|分别是/g, '')
    .trim()
}

/**
 * Whether the parts come to the total, half a last place of every rounded figure allowed: 1.86万件 stands for 18550 to
 * 18650.
 */
export function addsUp(total: Quantity, parts: readonly BreakdownPart[]): boolean {
  let sum = 0
  let slack = roundingOf(total)
  for (const { quantity } of parts) {
    sum += quantity.low
    slack += roundingOf(quantity)
  }
  return Math.abs(sum - total.low) <= slack + 1e-6
}

function roundingOf({ step }: Quantity): number {
  return step === 1 ? 0 : step / 2
}
