import { defineRule, type Facts, type Finding, type Report, type Section } from '@gouji/core'
import * as z from 'zod'
import { type Announcement, announcementOf } from './announcement.ts'
import { ANNEX, INDIFFERENT, topics } from './topics.ts'

type MessageId = 'count' | 'left-out' | 'not-there' | 'section'

export const rule = defineRule({
  id: 'declared-structure',
  meta: {
    category: 'form',
    severity: 'warning',
    summary: {
      'zh-CN': '开头所说的组成部分与实际标题不符',
      en: 'the parts that the report announces are not the sections it has',
    },
    basis: '报告自身前后一致',
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    count: {
      'zh-CN': '开头说有{declared}个部分，实际有{actual}个。',
      en: '{declared} parts are announced, the report has {actual}.',
    },
    'left-out': {
      'zh-CN': '开头列举的组成部分没有包括{parts}，报告中却有。',
      en: 'The parts announced leave out {parts}, which the report has.',
    },
    'not-there': {
      'zh-CN': '开头列举了{parts}，报告中没有相应的部分。',
      en: '{parts} is announced, but the report has no such section.',
    },
    section: { 'zh-CN': '“{title}”', en: '“{title}”' },
  },
  *check({ report, facts }) {
    const sections = properSections(report)
    if (sections.length < 3) return
    const announcement = announcementOf(facts)
    if (announcement === undefined) return
    const miscounted = isMiscounted(announcement, facts)
    if (announcement.list) yield* listed(announcement, sections, miscounted)
    else if (!miscounted) yield* countAlone(announcement, sections, report)
  },
})

/** Whether the count already contradicts a plain list or the blocks behind it, which enumeration-count reports. */
function isMiscounted({ count }: Announcement, { enumerations }: Facts): boolean {
  const own = enumerations.find(
    (other) =>
      count && other.count.node === count.node && other.count.from < count.to && count.from < other.count.to,
  )
  return (
    own !== undefined && own.items.length !== own.count.value && !own.alsoCounts.includes(own.count.value)
  )
}

/** The report's own sections: those with a number, and among them such as lost it; annexes are none. */
function properSections(report: Report): Section[] {
  const top = report.children.filter((block): block is Section => block.type === 'section')
  return top.filter((section) => !ANNEX.test(titleOf(section)))
}

function* countAlone(
  { count, sentence }: Announcement,
  sections: readonly Section[],
  report: Report,
): Iterable<Finding<MessageId>> {
  if (count === undefined) return
  const declared = count.value
  const numbered = sections.filter((section) => section.numbering)
  const withAnnexes = report.children.filter((block) => block.type === 'section' && block.numbering).length
  const highest = Math.max(...numbered.map((section) => section.numbering?.value ?? 0))
  if (numbered.length < 3 || [sections.length, numbered.length, withAnnexes, highest].includes(declared))
    return
  // The attached table may have been counted as a part.
  if (declared === sections.length + 1 && ANNEX.test(sentence.node.value)) return
  yield {
    messageId: 'count',
    at: count,
    item: 'count',
    data: { declared, actual: numbered.length },
    related: numbered.map((section) => ({
      messageId: 'section' as const,
      at: section.heading,
      data: { title: titleOf(section) },
    })),
  }
}

function* listed(
  announcement: Announcement,
  sections: readonly Section[],
  miscounted: boolean,
): Iterable<Finding<MessageId>> {
  const { list, count, open, sentence } = announcement
  if (list === undefined) return
  const text = list.node.value.slice(list.from, list.to)
  const parts = compare(text, sections)
  if (parts === undefined) return
  const { unannounced, unknown } = parts
  const at = count ? { node: list.node, from: list.from, to: count.to } : list
  const missing = open ? [] : unannounced.filter((section) => isDecided(section, text, unknown))
  const absent = unknown.filter((part) => isAbsent(part, sections))
  if (missing.length > 0) {
    yield {
      messageId: 'left-out',
      at,
      item: 'left-out',
      data: { parts: quoted(missing.map(titleOf)) },
      related: missing.map((section) => ({
        messageId: 'section' as const,
        at: section.heading,
        data: { title: titleOf(section) },
      })),
    }
  } else if (absent.length > 0 && unannounced.length === 0) {
    const place = sections[0]?.heading
    if (place)
      yield {
        messageId: 'not-there',
        at,
        item: 'not-there',
        data: { parts: quoted(absent) },
        related: sections.map((section) => ({
          messageId: 'section' as const,
          at: section.heading,
          data: { title: titleOf(section) },
        })),
      }
  } else if (unannounced.length === 0 && unknown.length === 0 && count && !open) {
    // A plain list before a count is enumeration-count's; here it is held against the sections.
    const declared = count.value
    const amounts = [sections.length, sections.filter((section) => section.numbering).length]
    if (
      miscounted ||
      amounts.includes(declared) ||
      (declared === sections.length + 1 && ANNEX.test(sentence.node.value))
    )
      return
    yield {
      messageId: 'count',
      at: count,
      item: 'count',
      data: { declared, actual: sections.length },
      related: sections.map((section) => ({
        messageId: 'section' as const,
        at: section.heading,
        data: { title: titleOf(section) },
      })),
    }
  }
}

interface Comparison {
  /** Sections that the list does not name. */
  readonly unannounced: readonly Section[]
  /** Parts of the list that no section bears. */
  readonly unknown: readonly string[]
}

/**
 * The list against the titles: first title for title, a title being allowed to run over several pieces of the list
 * (行政复议、提起行政诉讼情况), then topic for topic. Undefined where too little matches for the list to be one of sections.
 */
function compare(text: string, sections: readonly Section[]): Comparison | undefined {
  const printed = text.split(/[、，,；;]|以及/)
  const pieces = printed.map((piece) => piece.replace(INDIFFERENT, ''))
  const free = pieces.map((piece, at) => piece !== '' || (printed[at] ?? '') !== '')
  const left: Section[] = []
  for (const section of sections) {
    const title = titleOf(section)
    const key = title.replace(INDIFFERENT, '') || title
    if (!take(key, pieces, printed, free)) left.push(section)
  }
  const about = left.length === 0 ? [] : printed.map(topicsOf)
  const unannounced = left.filter((section) => !takeByTopic(topicsOf(titleOf(section)), about, free))
  const unknown = printed.filter((piece, at) => free[at] && piece.trim() !== '' && !ANNEX.test(piece))
  if (unannounced.length > 2 || unknown.length > 2 || sections.length - left.length < 2) return undefined
  return { unannounced, unknown }
}

function take(key: string, pieces: readonly string[], printed: readonly string[], free: boolean[]): boolean {
  for (let from = 0; from < pieces.length; from++) {
    if (!free[from]) continue
    let joined = ''
    for (let to = from; to < Math.min(pieces.length, from + 4) && free[to]; to++) {
      joined += pieces[to] || (printed[to] ?? '')
      if (joined === key) {
        free.fill(false, from, to + 1)
        return true
      }
    }
  }
  return false
}

/** `about` is what each piece of the list speaks of. */
function takeByTopic(
  own: readonly string[],
  about: readonly (readonly string[])[],
  free: boolean[],
): boolean {
  const shares = (at: number) => about[at]?.some((topic) => own.includes(topic)) ?? false
  const taken = about.findIndex((_, at) => free[at] && shares(at))
  if (taken < 0) return false
  free[taken] = false
  // 因…申请行政复议、提起行政诉讼情况 covers the pieces that go on with its topic.
  for (let at = taken + 1; free[at] && shares(at); at++) free[at] = false
  return true
}

function topicsOf(title: string): string[] {
  return topics.filter(([, words]) => words.test(title)).map(([id]) => id)
}

/** Whether the section's topic is certain and nothing in the list is about it. */
function isDecided(section: Section, text: string, unknown: readonly string[]): boolean {
  const own = topicsOf(titleOf(section))
  if (own.length === 0) return false
  if (unknown.some((part) => topicsOf(part).length === 0)) return false
  return !own.some((topic) => topicsOf(text).includes(topic))
}

function isAbsent(part: string, sections: readonly Section[]): boolean {
  const own = topicsOf(part)
  return (
    own.length > 0 &&
    !sections.some((section) => topicsOf(titleOf(section)).some((topic) => own.includes(topic)))
  )
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join('、')
}

function titleOf({ heading, numbering }: Section): string {
  return heading.value
    .slice(numbering?.length ?? 0)
    .replace(/[。：:\s　]+$/, '')
    .trim()
}
