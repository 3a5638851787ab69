import type { CountInText } from './enumeration-counts.ts'
import { ENDS_IN_POINT } from './enumeration-nouns.ts'
import {
  CLAUSE_END,
  jointCounts,
  LONGEST_MEMBER,
  LONGEST_TITLE,
  type Part,
  partsOf,
  settled,
  spansOf,
  withLastParted,
} from './enumeration-parts.ts'
import { BLANK, type Region, regionAround } from './enumeration-region.ts'
import { isOfSections, OTHER_ITEMS, titleCounts } from './enumeration-sections.ts'
import type { Listed } from './enumeration-series.ts'
import {
  BARE_VERB,
  BIGGER_BODY,
  BODY,
  CLOSES_LIST,
  COUNTS_BODIES,
  DESCRIBED,
  ENDS_ASIDE,
  ENDS_IN_VERB,
  LEAVES_OPEN,
  MAY_CLOSE_LIST,
  NAMED_BY_DEED,
  NAMES_PAPER,
  OF_DEEDS,
  OF_STEPS,
  OF_WAYS,
  PAPERS,
  PUBLISHED,
  SAMPLES,
  TAKES_COUNT,
  TIER,
  WORKS_ON,
} from './enumeration-words.ts'
import type { FactText } from './types.ts'

/**
 * A、B、C三个方面: the list ends at the count and begins after the clause's last other mark. Undefined if what stands
 * there may be something else than a whole list of what is counted.
 */
export function listBefore(texts: readonly FactText[], count: CountInText): Listed | undefined {
  if (!mayBeListed(count)) return undefined
  const naming = namingOf(count)
  if (naming === undefined) return undefined
  const region = regionAround(count.node.value, count.from)
  const end = listEnd(region, count)
  let from = end
  while (from > 0 && !CLAUSE_END.test(region.text.charAt(from - 1))) from--
  let parts = partsOf(region, from, end)
  if (parts.length === 1) parts = quotedParts(region, parts[0], count) ?? parts
  if (parts.length < 2) return undefined
  const sections = isOfSections(count)
  const longest = sections ? LONGEST_TITLE : LONGEST_MEMBER
  if (parts.some(({ text }, at) => text === '' || (at > 0 && text.length > longest))) return undefined
  // 其中甲村、乙村两个村 names a part of what was counted before, and all of it.
  const list = region.text.slice(from, end).replace(/^其中/, '')
  if (LEAVES_OPEN.test(sections ? list.replace(OTHER_ITEMS, '') : list)) return undefined
  if (COUNTED_WITHIN.test(list) || isAside(parts, count, sections)) return undefined
  if (sections) return settled(spansOf(parts, region, count), titleCounts(texts, parts, list), count)
  if (naming === 'loose' && (parts.length < 3 || !isEven(parts))) return undefined
  if (count.measure === '处' && count.noun === '' && !/[在于有]/.test(parts[0]?.text ?? '')) return undefined
  const also = restarts(parts)
  parts = withLastParted(parts)
  const slack = naming === 'loose' ? 1 : undefined
  return settled(spansOf(parts, region, count), [...jointCounts(parts), ...also], count, slack)
}

const COUNTED_WITHIN = /[0-9０-９%％]|[二两三四五六七八九十][个类项种名家件次条]/

/**
 * How far what is counted can be a list of names: `known` nouns, `loose` for others, whose lists have to be even.
 * Undefined for what is counted one by one: 15条信息, 三次.
 */
function namingOf(count: CountInText): 'known' | 'loose' | undefined {
  const { measure, noun, text, node, from, to } = count
  const digits = /[0-9０-９]/.test(text)
  if (/^(?:方面|部分|部门|单位|地)$/.test(measure)) return 'known'
  if (/^[镇乡村校县]$/.test(measure)) return digits ? undefined : 'loose'
  if (/[”》]/.test(node.value.charAt(from - 1)) && /^[种本套]$/.test(measure)) return 'known'
  if (/^[期次场轮批份篇张点]$/.test(measure)) return undefined
  if (/^[条件]$/.test(measure)) return ENDS_IN_POINT.test(noun) || /线$/.test(noun) ? 'known' : undefined
  // 许可、处罚5项信息 may be five pieces of it; 6个栏目 are so many columns.
  if (digits && ((measure === '项' && PUBLISHED.test(noun)) || PAPERS.test(noun))) return undefined
  if (noun !== '') return 'known'
  if (digits || /^[名位]$/.test(measure)) return undefined
  const next = node.value.charAt(to)
  const ends = next === '' || /[，,。；;：:、！）)\s]/.test(next)
  if (measure === '类' || measure === '大类') return 'known'
  if (ends) return /^[种步家项处]$/.test(measure) ? 'loose' : undefined
  return 'loose'
}

/** Whether the members behind the first, which begins with what leads to the list, are made alike. */
function isEven(parts: readonly Part[]): boolean {
  const members = parts.slice(1).map(({ text }) => text)
  const lengths = members.map((text) => text.length)
  if (Math.max(...lengths) - Math.min(...lengths) <= 2) return true
  return members.every((text) => text.at(-1) === members[0]?.at(-1))
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

/** The list ends at the count, or at 这, 共 and the like before it; 的 before points: 看不清、找不着、记不住的三个难题. */
function listEnd({ from, text }: Region, count: CountInText): number {
  const before = text.slice(0, count.from - from)
  const joint = /(?:，\s?共(?:计|有)?|共计|一共|共有?|这|以上|上述)$/.exec(before)
  if (joint) return joint.index
  const described = DESCRIBED.test(count.noun) && before.endsWith('的') && !/涉及|关于|有关/.test(before)
  return described && (before.match(/、/g) ?? []).length > 1 ? before.length - 1 : before.length
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
  if (ENDS_ASIDE.test(last) || isObject(parts, count)) return true
  if (parts.slice(1).every(({ text }) => TIER.test(text)) && !/层面|层次/.test(noun)) return true
  if (/^(?:[个家处所名镇乡村校]|单位|部门)$/.test(count.measure) && SAMPLES.test(parts[0]?.text ?? ''))
    return true
  if (PAPERS.test(noun) && !NAMES_PAPER.test(last)) return true
  if (!sections && isClosed(parts, noun)) return true
  if (!COUNTS_BODIES.test(noun) && parts.every(({ text }) => BODY.test(text))) return true
  return BIGGER_BODY.some(
    ([counted, listed]) => counted.test(noun) && parts.every(({ text }) => listed.test(text)),
  )
}

/** Whether a verb at the end of the last member takes the count: 修订指南、新增三个栏目, 政府网站、公众号公开三类信息. */
function isObject(parts: readonly Part[], count: CountInText): boolean {
  const last = parts[parts.length - 1]?.text ?? ''
  const others = parts.slice(1)
  const noun = count.noun || count.measure
  if (BARE_VERB.test(last)) {
    // 受理、审核、答复三个环节 are steps; 修订、补充、完善三项制度 are deeds.
    const all = parts.every(({ text }) => ENDS_IN_VERB.test(text))
    const bare = all && others.every(({ text }) => BARE_VERB.test(text)) && !WORKS_ON.test(last)
    const alike = parts.length > 2 && others.every(({ text }) => text.length === last.length)
    const even = parts.length > 2 && isEven(parts)
    if (bare && OF_WAYS.test(noun)) return false
    if (alike && (OF_DEEDS.test(noun) || NAMED_BY_DEED.test(noun))) return false
    return !(even && OF_STEPS.test(noun))
  }
  if (parts.slice(0, -1).some(({ text }) => ENDS_IN_VERB.test(text)) || countsDeeds(count)) return false
  // 行政许可、行政处罚、行政检查
  const head = last.slice(0, 2)
  if (
    !head.includes(BLANK) &&
    parts.slice(0, -1).some(({ text }) => text.slice(-last.length).startsWith(head))
  )
    return false
  const longest = Math.max(0, ...parts.slice(1, -1).map(({ text }) => text.length))
  const longer = longest > 0 && last.length > longest + 1
  return TAKES_COUNT.test(last) || (longer && ENDS_IN_VERB.test(last))
}

/** Whether the last member ends in a noun that is that of the whole list, and not what is counted. */
function isClosed(parts: readonly Part[], noun: string): boolean {
  const last = parts[parts.length - 1]?.text ?? ''
  const [, closing] = CLOSES_LIST.exec(last) ?? MAY_CLOSE_LIST.exec(last) ?? []
  if (closing === undefined || noun.endsWith(closing)) return false
  if (parts.slice(0, -1).some(({ text }) => text.endsWith(closing))) return false
  const between = parts.slice(1, -1).map(({ text }) => text.length)
  if (between.length === 0 || CLOSES_LIST.test(last)) return true
  // 机构职能、政策文件、政务服务: as long as the others with the noun and not without it.
  const usual = between.reduce((sum, length) => sum + length, 0) / between.length
  return Math.abs(last.length - usual) >= Math.abs(last.length - closing.length - usual)
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
