import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import { ENDS_IN_POINT } from './enumeration-nouns.ts'
import {
  CLAUSE_END,
  jointCounts,
  LONGEST_TITLE,
  type Part,
  partsOf,
  settled,
  spansOf,
  withLastParted,
} from './enumeration-parts.ts'
import { type Region, regionAround } from './enumeration-region.ts'
import { isOfSections, OTHER_ITEMS, titleCounts } from './enumeration-sections.ts'
import type { Listed } from './enumeration-series.ts'
import { LEAVES_OPEN, SPEAKS_ON } from './enumeration-words.ts'
import type { FactText } from './types.ts'

/** What leads from a counted noun to the list of its members. */
const LEADS_TO_LIST =
  /([^，,。；;：:、（）()“”《》\n]{0,12}?)(?:[，,]\s?)?(?:(即|(?:时间|地点|名称|内容|主题|对象|日期)?(?:分别|依次)(?:是|为|叫作?|名为|设在|设于|位于)|具体(?:是|为|有)|——?)|([：:])|([（(])(?:即|分别(?:是|为)?|依次为)?)[：:]?/y

// One thing can be told of several times: 答复4件：予以公开、部分公开.
const NOT_ONE_EACH = /^[条件次份篇张]$/

/** 四个栏目，即A、B、C; 五个科室（A、B、C）; 三个专栏：A、B、C. */
export function listBehind(texts: readonly FactText[], count: CountInText): Listed | undefined {
  const { value } = count.node
  LEADS_TO_LIST.lastIndex = count.nounTo
  const lead = LEADS_TO_LIST.exec(value)
  if (!lead) return undefined
  const [all, rest = '', named, colon, bracket] = lead
  const each = NOT_ONE_EACH.test(count.measure) && !ENDS_IN_POINT.test(count.noun)
  if (named === undefined && each) return undefined
  if (
    colon !== undefined &&
    (/(?:要求|提出|指出|强调|表示|反馈|回应|建议)$/.test(rest) || /^[期场轮批名位]$/.test(count.measure))
  )
    return undefined
  // 四项措施的责任人：: another noun's list.
  if (rest.startsWith('的') && !ENDS_IN_POINT.test(rest)) return undefined
  const people = /^[名位]$/.test(count.measure) && rest.length < 9
  if (bracket !== undefined && !people && (count.noun === '' ? rest.length > 6 || rest === '' : rest !== ''))
    return undefined
  if (countsTwice(value, count.from)) return undefined
  const start = count.nounTo + all.length
  const region = regionAround(value, start)
  const from = start - region.from
  if (bracket !== undefined && region.from < count.to) return undefined
  return readList(texts, region, from, count, bracket !== undefined)
}

// What is longer is no list of this kind.
const LONGEST_LIST = 400
// 三个统一：, 五个“进一步”：, “四个同步”，即
const WORD_COUNTED =
  /[“‘]?([^，。；：:、（）()“”《》\n0-9]{1,5})[”’]?(?:[：:]|[，,](?:即|就是|分别是)[：:]?)/y

/** 三个统一：格式统一，时间统一，口径统一: every member has the word that is counted. */
export function repeatedWord(count: CountInText): Listed | undefined {
  const { node } = count
  WORD_COUNTED.lastIndex = count.to
  const match = WORD_COUNTED.exec(node.value)
  const word = match?.[1]
  if (!match || word === undefined) return undefined
  // 四道关：选题关、内容关; a single character says little elsewhere.
  if (word.length === 1 && count.measure !== '道') return undefined
  let from = count.to + match[0].length
  const list = /^[^。！？\n]*/.exec(node.value.slice(from, from + LONGEST_LIST))?.[0] ?? ''
  if (!list.includes(word) || LEAVES_OPEN.test(list)) return undefined
  const items: Span[] = []
  const pieces = list.split(/[，,；;、]/)
  for (const piece of pieces) {
    if (piece.includes(word)) items.push({ node, from, to: from + piece.length })
    else if (items.length === 0) return undefined
    from += piece.length + 1
  }
  if (items.length < 2 || (items.length === 2 && pieces.length > 2)) return undefined
  // 甲队伍、乙队伍和丙队伍
  const times = list.split(word).length - 1
  return settled(items, times > items.length ? [times] : [], count)
}

/** 两类三项, 三个栏目、两个专题: the list may be of both. */
function countsTwice(value: string, from: number): boolean {
  return /[0-9二两三四五六七八九十]\s?[个大类项种条家处][^，,。；;：:]{0,10}[、和及与，]?$/.test(
    value.slice(Math.max(0, from - 16), from),
  )
}

const MARKS_WITHIN = /[一二三]是|第[一二][，、是]|其[一二]|[①-③]|首先|[12][.．、](?![0-9])/

function readList(
  texts: readonly FactText[],
  region: Region,
  from: number,
  count: CountInText,
  bracket: boolean,
): Listed | undefined {
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
  if (sharesOut(read.parts, count)) return undefined
  const end = read.parts[read.parts.length - 1]?.to ?? from
  const list = region.text.slice(from, end + 1)
  const before = count.node.value.slice(count.to, region.from + from)
  const sections = isOfSections(count)
  if (LEAVES_OPEN.test(sections ? list.replace(OTHER_ITEMS, '') : list) || LEAVES_OPEN.test(before))
    return undefined
  if (sections)
    return settled(spansOf(read.parts, region, count), titleCounts(texts, read.parts, list), count)
  const parts = withLastParted(read.parts)
  const also = [...read.also.map((more) => parts.length + more), ...jointCounts(parts)]
  if (parts.length * 2 <= count.value) return undefined
  // Brackets may hold examples; one too few is a slip.
  return settled(spansOf(parts, region, count), also, count, bracket ? 1 : 2)
}

/** 镇政府1个、东村2个 shares the things out; 政策专栏下分通知、公告 lists what one of them holds. */
function sharesOut(parts: readonly Part[], { measure }: CountInText): boolean {
  const shares = new RegExp(`[0-9一二两三四五六七八九十]${measure}`)
  return parts.some(
    ({ text }) => shares.test(text) || /.(?:[下又]?分为?|包括|包含|含有?|涵盖|下设|[：:])/.test(text),
  )
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
  if (!/[；;]/.test(whole)) {
    const tail = whole.slice(end + 1)
    if (tail.includes('、') && !SPEAKS_ON.test(tail.trim())) return undefined
    return { parts, also: tailCounts(tail, parts) }
  }
  const pieces = whole.split(/[；;]/)
  // 三个栏目：A、B、C；两个专题：D、E。: more than one list, or members of two levels.
  if (pieces.some((piece) => /[、，,：:]/.test(piece))) return undefined
  return { parts: piecesOf(pieces, from), also: [] }
}

/** What brackets hold beside members: notes, conditions, part of the members. */
const NOT_MEMBERS =
  /^(?:[市区县旗州所队站办室]、|以下|简称|含|包括|不含|不包括|见|详见|占|约|共|合计|比|较|负责|用于|由|按|每|均|各|已|对|在|从|为|可|供|便|以|与|和|并|需|应|仅|除|原|新|上|下|本|同比|截至|试行|暂行)/

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
