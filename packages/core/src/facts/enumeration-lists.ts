import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import { BLANK, type Region, regionAround } from './enumeration-region.ts'
import type { Listed } from './enumeration-series.ts'
import {
  BARE_VERB,
  BIGGER_BODY,
  CLOSES_LIST,
  ENDS_ASIDE,
  ENDS_IN_POINT,
  JOINED_NAMES,
  JOINT,
  LEAVES_OPEN,
  SPEAKS_ON,
  TIER,
} from './enumeration-words.ts'
import type { FactText } from './types.ts'

/** Part of a region. */
interface Part {
  from: number
  to: number
  text: string
}

// 、 between members, and nothing between “A”“B” and 《A》《B》.
const SEPARATOR = /、|(?<=[”》’])(?=[“《‘])/g
const CLAUSE_END = /[，,；;：:！？]/

/** The members of what stands between the offsets of the region. */
function partsOf({ text }: Region, from: number, to: number): Part[] {
  const parts: Part[] = []
  const slice = text.slice(from, to)
  let at = 0
  SEPARATOR.lastIndex = 0
  const add = (end: number) => {
    const part = slice.slice(at, end)
    const blanks = part.length - part.trimStart().length
    parts.push({ from: from + at + blanks, to: from + at + part.trimEnd().length, text: part.trim() })
  }
  for (let match = SEPARATOR.exec(slice); match; match = SEPARATOR.exec(slice)) {
    add(match.index)
    at = match.index + match[0].length
    if (match[0] === '') SEPARATOR.lastIndex++
  }
  add(slice.length)
  return parts
}

function spansOf(parts: readonly Part[], region: Region, { node }: CountInText): Span[] {
  return parts.map((part) => ({ node, from: region.from + part.from, to: region.from + part.to }))
}

/** How often 和 and the like may part a member in two. */
function joints(text: string): number {
  let plain = text
  for (const name of JOINED_NAMES) plain = plain.replace(name, '')
  return (plain.match(JOINT) ?? []).length
}

const LONGEST_MEMBER = 18
const LONGEST_TITLE = 32

/**
 * A、B、C三个方面: the list ends at the count and begins after the clause's last other mark. Undefined if what stands
 * there may be something else than a whole list of what is counted.
 */
export function listBefore(texts: readonly FactText[], count: CountInText): Listed | undefined {
  const sections = count.measure === '部分' || /部分$/.test(count.noun)
  if (!mayBeListed(count) || !isNamed(count)) return undefined
  const region = regionAround(count.node.value, count.from)
  const end = listEnd(region, count.from - region.from)
  let from = end
  while (from > 0 && !CLAUSE_END.test(region.text.charAt(from - 1))) from--
  let parts = partsOf(region, from, end)
  if (parts.length === 1) parts = quotedParts(region, parts[0], count) ?? parts
  if (parts.length < 2) return undefined
  const longest = sections ? LONGEST_TITLE : LONGEST_MEMBER
  if (parts.some(({ text }, at) => text === '' || (at > 0 && text.length > longest))) return undefined
  const list = region.text.slice(from, end)
  if (
    LEAVES_OPEN.test(sections ? list.replace(OTHER_ITEMS, '') : list) ||
    /[0-9０-９%％]|[二两三四五六七八九十][个类项种名家件次条]/.test(list)
  )
    return undefined
  if (isAside(parts, count, sections)) return undefined
  if (sections) return settled(spansOf(parts, region, count), titleCounts(texts, parts, list), count)
  const also = restarts(parts)
  parts = withLastParted(parts)
  return settled(spansOf(parts, region, count), [...jointCounts(parts), ...also], count)
}

// The last section's title, not the rest of the list.
const OTHER_ITEMS = /其[他它](?:需要|需|事项|有关|应当?|要|工作|情况|内容|说明)/

/** Whether a noun says what is counted, so that the list before the count can be one of it; titles say it themselves. */
function isNamed({ measure, noun, text, node, from }: CountInText): boolean {
  if (/^(?:方面|部分|地)$/.test(measure)) return true
  if (/[”》]/.test(node.value.charAt(from - 1)) && /^[个大类项种本套]$/.test(measure)) return true
  if (measure === '类' || measure === '大类') return noun !== '' || !/[0-9０-９]/.test(text)
  return noun !== '' && !/^[期次场轮批份篇张点]$/.test(measure)
}

/** Whether a separator stands close before the count: a cheap look before the list is read. */
function mayBeListed({ node: { value }, from }: CountInText): boolean {
  for (let at = from - 1; at >= 0 && from - at < 48; at--) {
    const char = value.charAt(at)
    if (char === '、' || ((char === '”' || char === '》') && '“《'.includes(value.charAt(at + 1))))
      return true
    if ('。；;：:\n'.includes(char)) return false
    if (char === '，' && from - at > 6) return false
  }
  return false
}

/** The list ends at the count, or at 这, 共 and the like before it. */
function listEnd({ text }: Region, count: number): number {
  const before = text.slice(0, count)
  const joint = /(?:，\s?共(?:计|有)?|共计|一共|共有?|这|以上|上述)$/.exec(before)
  return joint ? joint.index : count
}

/** The members inside one pair of quotes: “放、管、服”三项. */
function quotedParts(region: Region, part: Part | undefined, count: CountInText): Part[] | undefined {
  if (!part?.text.endsWith(`${BLANK}”`)) return undefined
  const open = region.text.lastIndexOf('“', part.to)
  const inner = { ...region, text: region.text.slice(0, open + 1) }
  inner.text += count.node.value.slice(region.from + open + 1, region.from + part.to - 1)
  return partsOf(inner, open + 1, part.to - 1)
}

/** Whether the count belongs to another word than the list: to a verb, a bigger body, a tier, a noun of its own. */
function isAside(parts: readonly Part[], count: CountInText, sections: boolean): boolean {
  const last = parts[parts.length - 1]?.text ?? ''
  const noun = count.noun || count.measure
  if (ENDS_ASIDE.test(last) || BARE_VERB.test(last)) return true
  const others = parts.slice(1)
  if (others.every(({ text }) => TIER.test(text)) && !/层面|层次/.test(noun)) return true
  const [, closing] = CLOSES_LIST.exec(last) ?? []
  if (!sections && closing !== undefined && parts.length > 1) {
    const shared = parts.slice(0, -1).some(({ text }) => text.endsWith(closing))
    if (!shared && !noun.endsWith(closing)) return true
  }
  return BIGGER_BODY.some(
    ([counted, listed]) => counted.test(noun) && parts.every(({ text }) => listed.test(text)),
  )
}

/** Where a member may itself hold 和 or 及, every count from the fewest members to the most. */
function jointCounts(parts: readonly Part[]): number[] {
  const counts: number[] = []
  let most = parts.length
  for (const { text } of parts) most += joints(text)
  for (let count = parts.length + 1; count <= most; count++) counts.push(count)
  return counts
}

/** 对A、B开展C、D两类…: a member that holds a verb or 的 may be where the list begins. */
function restarts(parts: readonly Part[]): number[] {
  const counts: number[] = []
  for (let at = 1; at < parts.length - 1; at++)
    if (
      /^.{1,}(?:的|进行|开展|围绕|实施|提供|采[用取]|建立|设置|推行|实行|通过|就|对|向|在|按|以|从|将|把).{1,}/.test(
        parts[at]?.text ?? '',
      )
    )
      counts.push(parts.length - at)
  return counts
}

/**
 * The counts that a list of the report's sections allows. Titles hold 、 and 和 of their own, which the headings tell
 * apart; where there are as many sections as are counted, the list is at fault and not the count.
 */
function titleCounts(texts: readonly FactText[], parts: readonly Part[], list: string): number[] {
  let fewest = parts.length
  let most = parts.length
  const headings = texts.filter(({ kind }) => kind === 'heading')
  for (const { text } of parts) most += joints(text)
  for (const name of JOINED_NAMES) {
    for (const [found] of list.matchAll(name)) {
      fewest -= (found.match(/、/g) ?? []).length
      // 存在的问题 and 改进措施 as two sections.
      const halves = found.split(/以及|[、和及与或]/)
      const head = halves[0] ?? ''
      const tail = halves[halves.length - 1] ?? ''
      if (headings.some(({ node: { value } }) => value.includes(tail) && !value.includes(head))) most++
    }
  }
  for (const { node } of headings) {
    const title = node.value.replace(/^.{1,3}[、.．]/, '')
    if (title.includes('、') && list.includes(title)) fewest--
  }
  const counts = new Set<number>()
  for (let count = Math.max(2, fewest); count <= most; count++) counts.add(count)
  const sections = headings.filter(({ section }) => section?.depth === 1)
  if (sections.length > 2) {
    counts.add(sections.length)
    counts.add(sections.filter(({ section }) => section?.numbering).length)
  }
  counts.delete(parts.length)
  return [...counts]
}

/** A list that is far from what is said is not one of what is counted. */
function settled(
  items: Span[],
  alsoCounts: number[],
  { value }: CountInText,
  slack?: number,
): Listed | undefined {
  const most = Math.max(items.length, ...alsoCounts)
  if (value - most > (slack ?? (most > 2 ? 2 : 1)) || items.length - value > 2) return undefined
  return { items, alsoCounts: [...new Set(alsoCounts)], place: 'inline' }
}

/** What leads from a counted noun to the list of its members. */
const LEADS_TO_LIST =
  /([^，,。；;：:、（）()“”《》\n]{0,12}?)(?:[，,]\s?)?(?:(即|(?:时间|地点|名称|内容|主题|对象|日期)?(?:分别|依次)(?:是|为|叫作?|名为|设在|设于|位于)|具体(?:是|为|有)|——?)|([：:])|([（(])(?:即|分别(?:是|为)?|依次为)?)[：:]?/y

// One thing can be told of several times: 答复4件：予以公开、部分公开.
const NOT_ONE_EACH = /^[条件次份篇张]$/

/** 四个栏目，即A、B、C; 五个科室（A、B、C）; 三个专栏：A、B、C. */
export function listBehind(count: CountInText): Listed | undefined {
  const { value } = count.node
  LEADS_TO_LIST.lastIndex = count.nounTo
  const lead = LEADS_TO_LIST.exec(value)
  if (!lead) return undefined
  const [all, rest = '', named, colon, bracket] = lead
  const each = NOT_ONE_EACH.test(count.measure) && !ENDS_IN_POINT.test(count.noun)
  if (named === undefined && each) return undefined
  if (
    colon !== undefined &&
    (/[要求提出指出强调表示反馈]$/.test(rest) || /^[期场轮批名位]$/.test(count.measure))
  )
    return undefined
  const people = /^[名位]$/.test(count.measure) && rest.length < 9
  if (bracket !== undefined && !people && (count.noun === '' ? rest.length > 6 || rest === '' : rest !== ''))
    return undefined
  if (countsTwice(value, count.from)) return undefined
  const start = count.nounTo + all.length
  const region = regionAround(value, start)
  const from = start - region.from
  if (bracket !== undefined && region.from < count.to) return undefined
  return readList(region, from, count, bracket !== undefined)
}

/** 两类三项, 三个栏目、两个专题: the list may be of both. */
function countsTwice(value: string, from: number): boolean {
  return /[0-9二两三四五六七八九十]\s?[个大类项种条家处][^，,。；;：:]{0,10}[、和及与，]?$/.test(
    value.slice(Math.max(0, from - 16), from),
  )
}

const MARKS_WITHIN = /[一二三]是|第[一二][，、是]|其[一二]|[①-③]|首先|[12][.．、](?![0-9])/

function readList(region: Region, from: number, count: CountInText, bracket: boolean): Listed | undefined {
  const whole = region.text.slice(from)
  const raw = count.node.value.slice(region.from + from, region.from + region.text.length)
  if (MARKS_WITHIN.test(whole)) return undefined
  if (bracket && /^[名位]$/.test(count.measure) && !/^[^、]{2,4}(?:、[^、]{2,4})+$/.test(raw))
    return undefined
  if (bracket && (NOT_MEMBERS.test(raw) || /[0-9]/.test(whole) || LEAVES_OPEN.test(raw))) return undefined
  const read = bracket
    ? { parts: partsOf(region, from, from + whole.length), also: [] }
    : listOf(region, from)
  if (!read || read.parts.length < 2) return undefined
  if (read.parts.some(({ text }) => text === '' || text.length > LONGEST_TITLE)) return undefined
  const end = read.parts[read.parts.length - 1]?.to ?? from
  const before = count.node.value.slice(count.to, region.from + from)
  if (LEAVES_OPEN.test(region.text.slice(from, end + 1)) || LEAVES_OPEN.test(before)) return undefined
  const parts = withLastParted(read.parts)
  const also = [...read.also.map((more) => parts.length + more), ...jointCounts(parts)]
  if (parts.length * 2 <= count.value) return undefined
  // Brackets may hold examples; one too few is a slip.
  return settled(spansOf(parts, region, count), also, count, bracket ? 1 : 2)
}

interface ReadList {
  parts: Part[]
  /** How many more members there may be. */
  also: number[]
}

/** The list up to the first mark that ends it; the members of 修订指南；更新目录；开展轮训 are parted by ；. */
function listOf(region: Region, from: number): ReadList | undefined {
  const whole = region.text.slice(from)
  const end = whole.search(CLAUSE_END)
  if (end === -1) return { parts: partsOf(region, from, from + whole.length), also: [] }
  const parts = partsOf(region, from, from + end)
  if (!/[；;]/.test(whole)) return { parts, also: tailCounts(whole.slice(end + 1), parts) }
  const pieces = whole.split(/[；;]/)
  // 三个栏目：A、B、C；两个专题：D、E。: more than one list, or members of two levels.
  if (pieces.some((piece) => /[、，,：:]/.test(piece))) return undefined
  return { parts: piecesOf(pieces, from), also: [] }
}

/** What brackets hold beside members: notes, conditions, part of the members. */
const NOT_MEMBERS =
  /^(?:以下|简称|含|包括|不含|不包括|见|详见|占|约|共|合计|比|较|负责|用于|由|按|每|均|各|已|对|在|从|为|可|供|便|以|与|和|并|需|应|仅|除|原|新|上|下|本|同比|截至|试行|暂行)/

function piecesOf(pieces: readonly string[], from: number): Part[] {
  const parts: Part[] = []
  let at = from
  for (const piece of pieces) {
    parts.push({ from: at, to: at + piece.length, text: piece.trim() })
    at += piece.length + 1
  }
  return parts
}

/** How many of the clauses behind the list may be members too: those that are no longer than a member and say nothing. */
function tailCounts(tail: string, parts: readonly Part[]): number[] {
  const longest = Math.max(...parts.map((part) => part.text.length)) + 4
  const counts: number[] = []
  for (const piece of tail.split(/[，,；;、]/)) {
    const text = piece.trim()
    if (text === '' || text.length > longest || SPEAKS_ON.test(text)) break
    counts.push(counts.length + 1)
  }
  return counts
}

/**
 * The members with the last one parted at its 和, if its halves are made like the other members (县图书馆、县文化馆、
 * 县博物馆和局机关); as they are, if it may be one (公众参与、政策制定和解读).
 */
function withLastParted(parts: readonly Part[]): Part[] {
  const last = parts[parts.length - 1]
  const others = parts.slice(0, -1)
  const [first, second] = last && joints(last.text) === 1 ? halvesOf(last) : []
  if (!first || !second || others.length === 0 || others.some(({ text }) => joints(text) > 0))
    return [...parts]
  const lengths = others.map(({ text }) => text.length)
  const fits = ({ text }: Part) => text.length >= Math.min(...lengths) && text.length <= Math.max(...lengths)
  const alike = others.some(
    ({ text }) =>
      text.at(-1) === first.text.at(-1) || (text.length > 2 && text.charAt(0) === first.text.charAt(0)),
  )
  const parted = (alike && second.text.length > 1) || (others.length > 1 && fits(first) && fits(second))
  return parted ? [...others, first, second] : [...parts]
}

function halvesOf(part: Part): Part[] {
  const at = part.text.search(JOINT)
  const joint = part.text.match(JOINT)?.[0] ?? ''
  if (at < 1 || joint === '') return []
  const second = at + joint.length
  return [
    { from: part.from, to: part.from + at, text: part.text.slice(0, at) },
    { from: part.from + second, to: part.to, text: part.text.slice(second) },
  ]
}
