import {
  type Anchor,
  type Block,
  type BoundReport,
  type BoundSection,
  defineRule,
  type Finding,
  type FormSection,
  type Section,
  type Signature,
} from '@gouji/core'
import * as z from 'zod'

type MessageId = 'missing' | 'other-name' | 'variant' | 'order' | 'no-fee-statement' | 'before' | 'rename'

/** With fewer known sections than this the text is an excerpt, of which nothing can be asked. */
const FEWEST_KNOWN = 2
/** Said of the fee for processing information, whatever the wording. */
const FEES = /信息处理费|收费|收取|费用/
const FEES_FROM = 2021

export const rule = defineRule({
  id: 'required-section',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '缺少格式规定的部分，或部分的名称、顺序与格式不符',
      en: 'a section of the form is missing, bears another name or stands out of order',
    },
    basis: '国办公开办函〔2021〕30号附件：年度报告由六个部分组成',
    evidence: 'one-place',
  },
  options: z.strictObject({
    feeStatement: z
      .boolean()
      .default(false)
      .describe(
        '要求最后一部分说明信息处理费收取情况 / ask the last section to state the fees for processing information',
      ),
  }),
  messages: {
    missing: {
      'zh-CN': '缺少“{title}”部分，格式规定的{count}个部分须齐全。',
      en: 'The section “{title}” is missing; the form’s {count} sections all have to be there.',
    },
    'other-name': {
      'zh-CN': '格式规定此处为“{title}”，现为“{printed}”。',
      en: 'The form has “{title}” here, the report “{printed}”.',
    },
    variant: {
      'zh-CN': '标题“{printed}”与格式不符，应为“{title}”。',
      en: 'The heading “{printed}” is not the form’s, which is “{title}”.',
    },
    order: {
      'zh-CN': '“{title}”应在“{other}”之前。',
      en: '“{title}” has to stand before “{other}”.',
    },
    'no-fee-statement': {
      'zh-CN': '“{title}”部分没有说明信息处理费的收取情况，没有收取也应写明。',
      en: 'The section “{title}” does not say what fees for processing information were charged; none has to be stated too.',
    },
    before: { 'zh-CN': '“{other}”', en: '“{other}”' },
    rename: { 'zh-CN': '改为“{title}”', en: 'make it “{title}”' },
  },
  *check({ report, form, options }) {
    const required = form?.form.sections.filter((section) => section.required) ?? []
    if (form === undefined || required.length === 0 || form.sections.length < FEWEST_KNOWN) return
    const top = report.children.filter((block): block is Section => block.type === 'section')
    yield* missing(form, required, top, endOf(report.children))
    yield* form.sections.filter(isRenamed).map(variant)
    yield* outOfOrder(form.sections, required)
    const others = form.sections.find((bound) => bound.form === required.at(-1))
    if (
      options.feeStatement &&
      others &&
      (report.year ?? 0) >= FEES_FROM &&
      !FEES.test(textOf(others.section))
    ) {
      const data = { title: others.form.title }
      yield {
        messageId: 'no-fee-statement',
        at: others.section.heading,
        severity: 'warning',
        item: 'fees',
        data,
      }
    }
  },
})

/** What the form requires and the report has not; where an unknown section stands in its place, that is its other name. */
function* missing(
  form: BoundReport,
  required: readonly FormSection[],
  top: readonly Section[],
  end: Anchor | undefined,
): Iterable<Finding<MessageId>> {
  const bound = new Map(form.sections.map((entry) => [entry.form, entry.section]))
  const known = new Set(bound.values())
  const taken = new Set<Section>()
  for (const [index, section] of required.entries()) {
    if (bound.has(section)) continue
    const before = required.slice(0, index).findLast((each) => bound.has(each))
    const after = required.slice(index + 1).find((each) => bound.has(each))
    const from = before ? top.indexOf(bound.get(before) as Section) + 1 : 0
    const to = after ? top.indexOf(bound.get(after) as Section) : top.length
    const between = top
      .slice(from, Math.max(from, to))
      .filter((each) => !known.has(each) && !taken.has(each) && isProper(each))
    const [stranger] = between
    const title = section.title
    if (stranger) {
      taken.add(stranger)
      const data = { title, printed: nameOf(stranger) }
      yield {
        messageId: 'other-name',
        at: stranger.heading,
        severity: 'warning',
        item: section.id,
        data,
        expected: title,
        actual: data.printed,
      }
      continue
    }
    const neighbour = (after ? bound.get(after) : undefined) ?? (before ? bound.get(before) : undefined)
    if (neighbour === undefined) continue
    const related = [
      { messageId: 'before' as const, at: neighbour.heading, data: { other: nameOf(neighbour) } },
    ]
    // Where no section follows, the gap is before the signature.
    const at = after === undefined ? (end ?? neighbour.heading) : neighbour.heading
    yield {
      messageId: 'missing',
      at,
      item: section.id,
      data: { title, count: required.length },
      expected: title,
      related,
    }
  }
}

/** The line that signs the report. */
function endOf(blocks: readonly Block[]): Anchor | undefined {
  const signature = blocks.find((block): block is Signature => block.type === 'signature')
  return signature?.issuer ?? signature?.date
}

/** 附件 and the like are no section of the form. */
function isProper(section: Section): boolean {
  return !/^(?:附件|附表|附录)/.test(nameOf(section)) && section.numbering !== undefined
}

/** Joints and endings in which titles differ without naming anything else. */
const INDIFFERENT = /[的和及与、]|政府信息公开工作|政府信息公开|政府信息|情况$|措施$|主要/g

/** 及 for 和, 措施 for 情况 are not worth a word; 概述 for 总体情况 is. */
function isRenamed({ form, section, match }: BoundSection): boolean {
  if (match === 'exact' || !form.required) return false
  const printed = nameOf(section).replaceAll('其它', '其他').replace(INDIFFERENT, '')
  return [form.title, ...form.aliases].every((title) => title.replace(INDIFFERENT, '') !== printed)
}

function variant({ form, section }: BoundSection): Finding<MessageId> {
  const { title } = form
  const { heading } = section
  const printed = nameOf(section)
  const from = heading.value.indexOf(printed)
  const edit = { at: { node: heading, from, to: from + printed.length }, text: title }
  return {
    messageId: 'variant',
    at: heading,
    severity: 'warning',
    item: form.id,
    data: { printed, title },
    actual: printed,
    expected: title,
    suggestions: [{ messageId: 'rename', data: { title }, edit }],
  }
}

function* outOfOrder(
  sections: readonly BoundSection[],
  required: readonly FormSection[],
): Iterable<Finding<MessageId>> {
  let furthest: BoundSection | undefined
  for (const bound of sections) {
    const place = required.indexOf(bound.form)
    if (furthest && place < required.indexOf(furthest.form)) {
      const data = { title: bound.form.title, other: furthest.form.title }
      const related = [
        { messageId: 'before' as const, at: furthest.section.heading, data: { other: furthest.form.title } },
      ]
      yield { messageId: 'order', at: bound.section.heading, item: bound.form.id, data, related }
      return
    }
    furthest = bound
  }
}

/** The heading without its number and a closing 。 */
function nameOf({ heading, numbering }: Section): string {
  return heading.value
    .slice(numbering?.length ?? 0)
    .replace(/[。：:\s　]+$/, '')
    .trim()
}

function textOf(section: Section): string {
  let text = ''
  for (const block of section.children) {
    if (block.type === 'paragraph') text += block.value
    else if (block.type === 'list') for (const item of block.children) text += item.value
    else if (block.type === 'section') text += block.heading.value + textOf(block)
  }
  return text
}
