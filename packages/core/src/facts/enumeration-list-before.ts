import type { CountInText } from './enumeration-counts.ts'
import {
  CLAUSE_END,
  jointCounts,
  joints,
  LONGEST_MEMBER,
  LONGEST_TITLE,
  type Part,
  partsOf,
  settled,
  spansOf,
  withLastParted,
} from './enumeration-parts.ts'
import { BLANK, type Region, regionAround } from './enumeration-region.ts'
import type { Listed } from './enumeration-series.ts'
import {
  BARE_VERB,
  BIGGER_BODY,
  CLOSES_LIST,
  ENDS_ASIDE,
  ENDS_IN_POINT,
  ENDS_IN_VERB,
  JOINED_NAMES,
  LEAVES_OPEN,
  OF_DEEDS,
  TAKES_COUNT,
  TIER,
} from './enumeration-words.ts'
import type { FactText } from './types.ts'

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
  if (/[”》]/.test(node.value.charAt(from - 1)) && /^[种本套]$/.test(measure)) return true
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
  if (ENDS_ASIDE.test(last)) return true
  const others = parts.slice(1)
  const ended = parts.slice(0, -1).filter(({ text }) => ENDS_IN_VERB.test(text)).length
  if (BARE_VERB.test(last)) {
    // 受理、审核、答复三个环节 are steps; 更新目录、新增三个栏目 are deeds.
    const steps = ended === parts.length - 1 && others.every(({ text }) => BARE_VERB.test(text))
    if (!steps || !ENDS_IN_POINT.test(noun)) return true
  } else if (ended === 0 && TAKES_COUNT.test(last) && !countsDeeds(count)) return true
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

/** 统一发布两个环节, but 公众号公开两个方面的内容. */
function countsDeeds({ node: { value }, measure, noun, nounTo }: CountInText): boolean {
  if (!OF_DEEDS.test(noun || measure)) return false
  return !/^的?(?:内容|信息|事项|材料|数据|情况)/.test(value.slice(nounTo, nounTo + 4))
}

// What stands between the end of one list and the beginning of the next.
const BEGINS_LIST =
  /.(?:的|进行|开展|围绕|实施|提供|采[用取]|建立|设置|推行|实行|通过|就|对|向|在|按|以|从|将|把)./

/** 对A、B开展C、D两类…: a member that holds a verb or 的 may be where the list begins. */
function restarts(parts: readonly Part[]): number[] {
  const counts: number[] = []
  for (let at = 1; at < parts.length - 1; at++)
    if (BEGINS_LIST.test(parts[at]?.text ?? '')) counts.push(parts.length - at)
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
