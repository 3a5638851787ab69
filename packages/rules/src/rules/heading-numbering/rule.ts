import {
  type Block,
  type BoundReport,
  defineRule,
  type Finding,
  type Numbering,
  type RelatedFinding,
  type Report,
  type Section,
} from '@gouji/core'
import * as z from 'zod'
import { type Entry, printedLike, seriesOf } from './series.ts'

type MessageId =
  | 'wrong'
  | 'repeated'
  | 'gap'
  | 'backwards'
  | 'start'
  | 'unnumbered'
  | 'here'
  | 'candidate'
  | 'replace'

export const rule = defineRule({
  id: 'heading-numbering',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '标题或条目的序号缺漏、重复或错位',
      en: 'the numbers of headings or items skip, repeat or run backwards, or one is missing',
    },
    basis: 'GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注',
    evidence: 'one-place',
  },
  options: z.strictObject({
    items: z
      .boolean()
      .default(true)
      .describe('同时检查（一）、1. 等下级序号 / check the numbers below the top level too'),
  }),
  messages: {
    wrong: {
      'zh-CN': '序号“{printed}”应为“{expected}”。',
      en: 'The number “{printed}” should be “{expected}”.',
    },
    repeated: {
      'zh-CN': '序号“{printed}”重复，此处应为“{expected}”，其后的序号也须顺延。',
      en: 'The number “{printed}” occurs twice; here it should be “{expected}”, and those behind it move on.',
    },
    gap: {
      'zh-CN': '序号从“{before}”跳到“{printed}”，缺少“{expected}”。',
      en: 'The numbers jump from “{before}” to “{printed}”; “{expected}” is missing.',
    },
    backwards: {
      'zh-CN': '序号“{printed}”排在“{before}”之后，应为“{expected}”。',
      en: 'The number “{printed}” follows “{before}”; it should be “{expected}”.',
    },
    start: {
      'zh-CN': '序号从“{printed}”开始，缺少“{expected}”；“{title}”可能漏了序号。',
      en: 'The numbers start at “{printed}”; “{expected}” is missing, perhaps before “{title}”.',
    },
    unnumbered: {
      'zh-CN': '标题“{title}”漏了序号，应为“{expected}”。',
      en: 'The heading “{title}” has lost its number “{expected}”.',
    },
    here: { 'zh-CN': '“{printed}”', en: '“{printed}”' },
    candidate: { 'zh-CN': '此处可能漏了序号', en: 'the number may be missing here' },
    replace: { 'zh-CN': '改为“{text}”', en: 'make it “{text}”' },
  },
  *check({ report, form, options }) {
    yield* topLevel(report, form)
    if (!options.items) return
    for (const blocks of levels(report.children)) {
      for (const series of seriesOf(blocks)) {
        if (series.kind === 'cn-comma' || series.entries.length < 2) continue
        const finding = check(series.entries)
        if (finding) yield { ...finding, severity: 'warning' }
      }
    }
  },
})

/** The blocks of every heading by themselves, and those before the first. */
function* levels(blocks: readonly Block[]): Iterable<readonly Block[]> {
  yield blocks
  for (const block of blocks) if (block.type === 'section') yield* levels(block.children)
}

function* topLevel(report: Report, form: BoundReport | undefined): Iterable<Finding<MessageId>> {
  const sections = report.children.filter(
    (block): block is Section => block.type === 'section' && block.depth === 1,
  )
  const numbered = sections.filter(({ numbering }) => numbering?.style === 'cn-comma')
  if (numbered.length < 2) return
  const lost = unnumberedIn(sections)
  if (lost) {
    yield lost
    return
  }
  const entries = numbered.map(({ heading, numbering }): Entry => ({ node: heading, numbering, between: [] }))
  const finding = check(entries)
  if (finding && !(finding.messageId === 'gap' && isMissingSection(finding, numbered, form))) yield finding
}

/** A heading without a number where the numbers around it leave exactly its place: 一、 … 三、, or nothing before 二、. */
function unnumberedIn(sections: readonly Section[]): Finding<MessageId> | undefined {
  for (const [index, section] of sections.entries()) {
    if (section.numbering) continue
    const before = sections[index - 1]?.numbering?.value ?? (index === 0 ? 0 : undefined)
    const next = sections[index + 1]?.numbering
    if (before === undefined || next?.style !== 'cn-comma' || next.value !== before + 2) continue
    const title = section.heading.value.trim()
    const expected = printedLike(next, before + 1)
    const edit = { at: { node: section.heading, from: 0, to: 0 }, text: expected }
    return {
      messageId: 'unnumbered',
      at: section.heading,
      item: title,
      data: { title, expected },
      related: [sections[index - 1], sections[index + 1]].flatMap((other) =>
        other?.numbering ? [here(other.heading, other.numbering)] : [],
      ),
      suggestions: section.heading.position
        ? [{ messageId: 'replace', data: { text: `${expected}${title}` }, edit }]
        : [],
    }
  }
  return undefined
}

/** Where the form misses the very section that would fill the gap, required-section reports it. */
function isMissingSection(
  finding: Finding<MessageId>,
  numbered: readonly Section[],
  form: BoundReport | undefined,
): boolean {
  const required = form?.form.sections.filter((section) => section.required) ?? []
  const at = numbered.findIndex(
    ({ heading }) => heading === finding.at || ('node' in finding.at && finding.at.node === heading),
  )
  const placeOf = (section: Section | undefined) =>
    required.indexOf(form?.sections.find((bound) => bound.section === section)?.form as never)
  const before = placeOf(numbered[at - 1])
  return before >= 0 && placeOf(numbered[at]) > before + 1
}

/**
 * The one fault that explains the numbers best. Only a single number out of place, a single gap or a single
 * repetition is told; numbers that follow no order at all are not of one series.
 */
function check(entries: readonly Entry[]): Finding<MessageId> | undefined {
  const values = entries.map(({ numbering }) => numbering?.value ?? 0)
  const start = values[0] ?? 0
  const offset = start === 1 ? 1 : start
  const off = values.flatMap((value, index) => (value === index + offset ? [] : [index]))
  const [first] = off
  if (first === undefined) return start === 2 ? startingLate(entries) : undefined
  if (start !== 1) return undefined
  const step = (values[first] ?? 0) - (values[first - 1] ?? 0)
  if (off.length === 1 && first < entries.length - 1) return wrongNumber(entries, first, step)
  // From the first fault on the numbers have to run on by one, else nothing certain can be said.
  const runsOn = values.slice(first + 1).every((value, index) => value === (values[first] ?? 0) + index + 1)
  if (!runsOn) return undefined
  if (step === 0) return report(entries, first, 'repeated', first + 1)
  if (step === 2) return report(entries, first, 'gap', (values[first - 1] ?? 0) + 1)
  return off.length === 1 ? report(entries, first, step > 0 ? 'gap' : 'backwards', first + 1) : undefined
}

function wrongNumber(entries: readonly Entry[], index: number, step: number): Finding<MessageId> | undefined {
  return report(entries, index, step === 0 ? 'wrong' : step < 0 ? 'backwards' : 'wrong', index + 1)
}

function report(
  entries: readonly Entry[],
  index: number,
  messageId: MessageId,
  expectedValue: number,
): Finding<MessageId> | undefined {
  const entry = entries[index]
  const before = entries[index - 1]
  const after = entries[index + 1]
  if (entry?.numbering === undefined || before?.numbering === undefined) return undefined
  const { node, numbering, between } = entry
  const expected = printedLike(numbering, expectedValue)
  const at = markOf(entry)
  const [lost] = between
  const related: RelatedFinding<MessageId>[] = [here(before.node, before.numbering)]
  if (messageId === 'gap' && between.length === 1 && lost) related.push({ messageId: 'candidate', at: lost })
  // What follows has to move on with it.
  const moved =
    messageId === 'gap' || messageId === 'repeated' ? entries.slice(index + 1) : after ? [after] : []
  for (const other of moved) if (other.numbering) related.push(here(other.node, other.numbering))
  return {
    messageId,
    at,
    item: `${numbering.style}/${node.value.slice(numbering.length, numbering.length + 12)}`,
    data: { printed: numbering.text.trim(), before: before.numbering.text.trim(), expected: expected.trim() },
    related,
    suggestions:
      messageId === 'gap'
        ? []
        : [{ messageId: 'replace', data: { text: expected.trim() }, edit: { at, text: expected.trim() } }],
  }
}

/** 2. 3. 4. behind one paragraph: that is the first item, and its number is lost. */
function startingLate(entries: readonly Entry[]): Finding<MessageId> | undefined {
  const [first] = entries
  const lost = first?.between.at(-1)
  if (
    first?.numbering === undefined ||
    lost === undefined ||
    entries.length < 3 ||
    /[：:]\s*$/.test(lost.value)
  )
    return undefined
  const printed = first.numbering.text.trim()
  const expected = printedLike(first.numbering, 1).trim()
  const title = lost.value.trim().slice(0, 12)
  return {
    messageId: 'start',
    at: markOf(first),
    item: `${first.numbering.style}/start`,
    data: { printed, expected, title },
    related: [{ messageId: 'candidate', at: lost }],
  }
}

function markOf({ node, numbering }: Entry) {
  const from = numbering ? Math.max(0, node.value.indexOf(numbering.text)) : 0
  return { node, from, to: from + (numbering?.text.length ?? 0) }
}

function here(node: Entry['node'], numbering: Numbering): RelatedFinding<MessageId> {
  return { messageId: 'here', at: node, data: { printed: numbering.text.trim() } }
}
