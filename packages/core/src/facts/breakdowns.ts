import { CLOSING, reasonAgainst } from './breakdown-reasons.ts'
import { dueRequests, namedParts, partsAmong, yearsTogether } from './breakdowns-apart.ts'
import type { Breakdown, BreakdownPart, Quantity } from './types.ts'

// Between a total and its parts.
const OPENING =
  /其中|内容有|内容包括|按[^，。；]{2,8}(?:分|划分|统计|看)[，：]?|从[^，。；]{2,8}看[，：]|^(?:信息|申请)?中[，,]|包括|包含|分别为|分别是|分别|主要为|依次为|具体为|具体是|含|：|:/
// A new list inside the list.
const NESTED = /其中|包括|包含|分别/
// 各1个 counts one of several.
const EACH = /各(?!类|项|种)|每|均/
// Another doing than the total's: what follows counts something else.
const DOING =
  '开展|(?<![他它或和及会益])组织|安排|举行|配备|发放|投入|做客|发布|办结|答复|结转|召开|举办|培训|参加|收到|受理|接到|接待|回复|(?<!不予|其[他它])处理|制定|印发|同比|增长|下降|比上年|较上年|上年|去年|新增|修订|废止'
/** At the start of a label or directly before its count; 应急培训通知 in between is a name. */
const OTHER_DOING = new RegExp(`^(?:${DOING})|(?:${DOING})$|共$|共计|均$|均已`)
const COUNTED_PARTS =
  '(?:[一二两三四五六七八九十0-9]{1,2}(?:个|大)?(?:[类项种批次期场]|季度|部分|方面|渠道|方式|者|个)?(?:信息|申请|活动|文件)?)'
// What the total behind a list may say besides that it is one.
const TOTAL_ONLY = new RegExp(
  `^(?:[、，；和及]|以上|上述|这)*${COUNTED_PARTS}?(?:共计|合计|总计|共|一共|总共|计|累计)[为有是]?$`,
)
// With words of its own it is the list's only where these count the list's parts or point back at it.
const TOTAL_AGAIN = new RegExp(
  `^[、，；]?(?:(?:以上|上述|这)${COUNTED_PARTS}?|${COUNTED_PARTS})?(全年|年内|本年)?(?:共计|合计|总计|共|一共|总共|累计)(?:[\\u4e00-\\u9fff]{0,6})$`,
)
const POINTS_BACK = /以上|上述|[二两三四五六七八九十0-9](?:个|大)?(?:[类项种批次期场者]|季度|部分|方面)|分别/
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
  if (counts.length < 2) return breakdowns
  const inParts = new Set<Quantity>()
  for (let index = 0; index < counts.length; index++) {
    const found =
      ofRightTotal(text, partsAfter(text, counts, index), counts, index, inParts) ??
      partsBefore(text, counts, index)
    if (!found) continue
    breakdowns.push(found)
    for (const part of found.parts) inParts.add(part.quantity)
  }
  const apart = [
    ...namedParts(text, counts),
    ...(text.includes('中，') || text.includes('中：') ? partsAmong(text, counts) : []),
    ...(text.includes('应') ? dueRequests(text, counts) : []),
    ...(/年(?:来|间)?(?:共|合计|累计|总计|一共)/.test(text) ? yearsTogether(text, quantities) : []),
  ]
  for (const other of apart)
    if (
      !breakdowns.some(
        ({ total, parts }) => total === other.total && parts[0]?.quantity === other.parts[0]?.quantity,
      )
    )
      breakdowns.push(other)
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
  if (addsUp(total, found.parts) || /[（(]/.test(text.charAt(total.to))) return found
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
  // 由三部分构成：…: so many parts follow, whatever they are called.
  const counted = offset === 2 && /部分|类|项|块/.test(counts[index + 1]?.unit ?? '')
  for (let next = index + offset; next < counts.length; next++) {
    if (counted && parts.length === counts[index + 1]?.low) break
    const quantity = counts[next]
    if (!quantity || quantity.sentence !== first.sentence || quantity.from > limit) break
    const between = text.slice(from, quantity.from)
    from = quantity.to
    if (!opening.bracket) depth = depthAfter(between, depth)
    if (depth > 0) continue
    const label = labelOf(between)
    if (parts.length > 0) {
      const semicolon = /[；;]/.test(between)
      if (semicolon && (endsAtSemicolon || style === 'comma')) {
        // 直接起诉的，维持6件…；复议后起诉的，维持3件…: groups, whose parts go by the same names.
        mixed ||= parts.some((part) => part.label === label || part.label.endsWith(labelTail(label)))
        break
      }
      if (NESTED.test(between)) {
        // A part broken down in turn: where the outer list goes on is doubtful.
        mixed = true
        break
      }
      if (!counted && OTHER_DOING.test(label) && !OTHER_DOING.test(parts[0]?.label ?? '')) break
      if (!semicolon && style === 'semicolon') {
        mixed = true
        break
      }
      style = semicolon ? 'semicolon' : 'comma'
    }
    // 按时办结287件、延期办结26件，其余13件结转下年: a list that is whole already has no rest.
    if (parts.length > 1 && CLOSING.test(label) && !endsItem(text, quantity.to) && addsUp(total, parts)) break
    // 三种方式互不重复, 每件申请只有一个申请人: what is said of the list behind it.
    if (quantity.unit !== total.unit && parts.length > 1 && isOfList(text, quantity, label)) break
    if ((!endsItem(text, quantity.to) && !isRest(text, quantity, label, opening.cue)) || EACH.test(label)) {
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
  const rest = restBehind(text, counts, parts, total)
  if (rest) parts.push(rest)
  const whole = wholeList(parts, total)
  // A part larger than its total shows that another count is the total, unless 其中 says otherwise.
  if (opening.cue !== '其中' && whole.some((part) => part.quantity.low > total.low)) return undefined
  return breakdownOf(text, total, whole, opening.cue, mixed && whole.length === parts.length)
}

/** 其余40条为…: the next sentence closes the list. */
function restBehind(
  text: string,
  counts: readonly Quantity[],
  parts: readonly BreakdownPart[],
  total: Quantity,
): BreakdownPart | undefined {
  const last = parts.at(-1)?.quantity
  const quantity = last && counts[counts.indexOf(last) + 1]
  if (!quantity || quantity.sentence.index !== last.sentence.index + 1 || quantity.unit !== total.unit)
    return undefined
  return REST.test(text.slice(quantity.sentence.from, quantity.from))
    ? { quantity, label: '其余' }
    : undefined
}

const REST = /^\s*(?:其余|余下|剩余|剩下)的?$/

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
    /[类项个种批次期场]$/.test(counts[index - 1]?.unit ?? '') && counts[index - 1]?.unit !== total?.unit
  const last = numbered ? index - 2 : index - 1
  const previous = counts[last]
  if (!total || !previous || previous.sentence !== total.sentence) return undefined
  const words = text.slice(previous.to, total.from).trim()
  if (!words.includes('共') && !words.includes('计')) return undefined
  const plain = TOTAL_ONLY.test(words)
  if (!plain && !TOTAL_AGAIN.test(words)) return undefined
  const parts: BreakdownPart[] = []
  const wanted = numbered ? counts[index - 1]?.low : numberIn(words)
  const units = unitsOf(text, total)
  let mixed = false
  for (let before = last; before >= 0 && parts.length !== wanted; before--) {
    const quantity = counts[before]
    if (!quantity || quantity.sentence !== total.sentence) break
    const behind = parts[0]?.quantity
    if (!units.includes(quantity.unit)) {
      // 5个事业单位公开84条: a count within the label of a part. In the list itself another unit makes it doubtful.
      if (behind && quantity.clause === behind.clause && !/[、，]/.test(text.slice(quantity.to, behind.from)))
        continue
      mixed = behind !== undefined && text.charAt(quantity.to) === '、' && ITEM.test(quantity.unit)
      break
    }
    const earlier = counts[before - 1]
    const from = earlier && earlier.sentence === total.sentence ? earlier.to : quantity.sentence.from
    const between = text.slice(from, quantity.from)
    const label = labelOf(between)
    if (!endsItem(text, quantity.to) || EACH.test(label)) return undefined
    // 三项合计38件；…四项合计31件: the total of another list is no part.
    if (parts.length > 0 && between.includes('计') && TOTAL_ONLY.test(between.trim())) break
    parts.unshift({ quantity, label })
  }
  const first = parts[0]?.quantity
  if (
    !plain &&
    first &&
    !POINTS_BACK.test(text.slice(first.sentence.from, first.from) + words) &&
    !saysTheSame(words, parts)
  )
    return undefined
  return breakdownOf(text, total, parts, 'total', mixed)
}

/** Classifiers of published items: a list of them may have several. */
const ITEM = /^[条篇件则份期]$/
const NOTED_UNITS = /^[（(]([条篇件则份期次、/]{1,6})[）)]/

/** The total's classifier, and those that a bracket behind it names: 123条（篇）. */
function unitsOf(text: string, { to, unit }: Quantity): string[] {
  return [unit, ...(NOTED_UNITS.exec(text.slice(to, to + 10))?.[1] ?? '')]
}

/** 机关公开207条，所属单位公开84条，合计公开291条: what is summed up is what each of them says. */
function saysTheSame(words: string, parts: readonly BreakdownPart[]): boolean {
  const said = /(?:合计|总计)([\u4e00-\u9fff]{2,6})$/.exec(words)?.[1]
  return said !== undefined && parts.length > 1 && parts.every(({ label }) => label.endsWith(said))
}

const COUNT_IN_WORDS = /([二两三四五六七八九十])(?:个|大)?(?:[类项种批次期场者]|部分|方面)/

/** How many parts the words of a total say that it has. */
function numberIn(words: string): number | undefined {
  const printed = COUNT_IN_WORDS.exec(words)?.[1]
  return printed === undefined ? undefined : printed === '两' ? 2 : '零一二三四五六七八九十'.indexOf(printed)
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
  const why = reasonAgainst(text, total, parts, cue, mixed)
  const span = { node: total.node, from: Math.min(total.from, first.from), to: Math.max(total.to, last.to) }
  return { total, parts, exhaustive: why === undefined, ...(why && { why }), span }
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
    !/^[^。！？]{0,40}。\s*(?:其中|内容有|内容包括|按[^，。；]{2,8}(?:分|划分|统计|看)|(?:予以公开|同意公开|当面申请|网络申请)[^，。；]{0,4}$|从[^，。；]{2,8}看|[^。，；]{0,8}中[，,])/.test(
      between,
    )
  )
    return undefined
  if (/。\s*(?:予以公开|同意公开|当面申请|网络申请)[^，。；]{0,4}$/.test(between))
    return { at: first.sentence.from, cue: '，', labelFrom: first.sentence.from, bracket: false }
  const cue = OPENING.exec(between)
  if (!cue) return withoutOpening(text, total, between)
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

// （项目审批92条、…）: a bracket right behind the total.
const IN_BRACKET = /^[（(][^，。；：:、（）()]{1,14}$/
const COMPOSED = /^，?由[^，。；：]{1,14}$/
const COMPOSED_END = /^[^。；]{0,80}?(?:组成|构成)/
const EXCEPT = /^[，、]?(?:以上|其中)?除$/
// 收到申请9件，当面3件，网络5件: ways and senders of requests need no word before them.
const OF_REQUESTS =
  /^[，：:]\s?(?:来自|通过|以|有)?(?:自然人|公民|法人|企业|商业企业|当面|现场|网络|网上|信函|邮寄|传真)[^，。；、]{0,5}$/
// 工作人员6人，专职2人，兼职4人.
const STAFF = /^[，：（(]\s?专职[^，。；、]{0,6}$/
// 共培训190人次，第一期96人次，第二期94人次; 一季度…, 上半年….
const IN_ORDER = /^[，：:；]\s?(?:第?一(?:期|批|次|场|季度|阶段|轮)|上半年)[^，。；、]{0,6}$/

const SENDER = /自然人|法人|企业|当面|网络|网上|信函|邮寄|传真/

/** A list that no word opens. */
function withoutOpening(text: string, total: Quantity, between: string): Opening | undefined {
  const at = total.to
  // One look at a character or two saves compiling and trying what most texts have nothing of.
  const first = between.charAt(0)
  if (first === '（' || first === '(') {
    return IN_BRACKET.test(between) && !/其中|含|包括|如|不/.test(between)
      ? { at, cue: '（', labelFrom: at + 1, bracket: true }
      : undefined
  }
  if (between.includes('由') && COMPOSED.test(between) && COMPOSED_END.test(text.slice(at)))
    return { at, cue: '组成', labelFrom: at + between.indexOf('由') + 1, bracket: false }
  if (between.includes('专职') && STAFF.test(between))
    return { at, cue: '，', labelFrom: at + 1, bracket: false }
  if (/[一上]/.test(between) && IN_ORDER.test(between))
    return { at, cue: '，', labelFrom: at + 1, bracket: false }
  if (between.endsWith('除') && EXCEPT.test(between))
    return { at, cue: '除', labelFrom: at + between.length, bracket: false }
  const words = text.slice(total.sentence.from, total.from)
  if (!words.includes('申请')) return undefined
  // 申请主要来自自然人，有24件，商业企业4件: the count before is the first of the list.
  if (OF_REQUESTS.test(between) && !SENDER.test(words))
    return { at, cue: '，', labelFrom: at + 1, bracket: false }
  return undefined
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

// 除3件经批准延期外，其余28件都按期答复: what is said of the exception and of the rest stands behind their counts.
const OF_LIST = /^(?:方式|途径|渠道|申请人|情形|类别|方面|部分|来源)/

function isOfList(text: string, { to, unit }: Quantity, label: string): boolean {
  return (
    (label === '' && OF_LIST.test(text.slice(to, to + 4))) ||
    (EACH.test(label) && /^[个类种项次]$/.test(unit))
  )
}

const EXCEPTED = /^[^，。；]{1,30}(?:外|以外|之外)[，、]/

function isRest(text: string, { to }: Quantity, label: string, cue: string): boolean {
  if (cue === '组成' && /^(?:组成|构成)/.test(text.slice(to, to + 2))) return true
  return CLOSING.test(label) || (cue === '除' && EXCEPTED.test(text.slice(to, to + 36)))
}

/** Whether the count is the last word of its item: 其中A 3条、B 4条, not 3个镇 or 有2件同时. */
function endsItem(text: string, at: number): boolean {
  return at >= text.length || BOUNDARY.includes(text.charAt(at))
}

/** The part of a label behind its last comma. */
const labelTail = (label: string): string => label.slice(label.lastIndexOf('，') + 1)

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
