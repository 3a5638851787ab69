import {
  type BoundReport,
  defineRule,
  type Facts,
  type Finding,
  type Form,
  type RelatedFinding,
  type Span,
  type TextNode,
} from '@gouji/core'
import * as z from 'zod'
import { statedYears } from '../../shared/stated-years.ts'
import {
  type FormLetter,
  formLetters,
  LETTER,
  NAMES_FORM,
  NEW_REGULATIONS,
  NEW_REGULATIONS_FROM,
  OLD_REGULATIONS,
} from './instruments.ts'

type MessageId = 'wrong-form' | 'mixed' | 'superseded' | 'misquoted' | 'old-regulations' | 'label' | 'cited'

export const rule = defineRule({
  id: 'form-version',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '所用表格或所引文件不是该年度的格式',
      en: 'the table or the letter cited is not the one for the report’s year',
    },
    basis: '国办发〔2014〕32号；国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    'wrong-form': {
      'zh-CN': '“{label}”是{used}的栏目；{year}年报告应使用{form}（{letter}）。',
      en: '“{label}” belongs to the {used}; a report on {year} has to be on the {form} ({letter}).',
    },
    mixed: {
      'zh-CN': '“{label}”是{used}的栏目，混用在{form}（{letter}）中；{year}年报告应全部使用后者。',
      en: '“{label}” belongs to the {used} and stands in the {form} ({letter}); a report on {year} has to be on the latter throughout.',
    },
    superseded: {
      'zh-CN': '{cited}适用于其他年度，{year}年报告的格式依据是{letter}。',
      en: '{cited} is for other years; the form of a report on {year} rests on {letter}.',
    },
    misquoted: {
      'zh-CN': '年度报告格式的文号“{cited}”有误，应为{letter}。',
      en: 'The letter on the form is not “{cited}” but {letter}.',
    },
    'old-regulations': {
      'zh-CN': '国务院令第492号已被2019年修订的《条例》（国务院令第711号）取代，{year}年报告应引用后者。',
      en: 'Order No. 492 was replaced by the Regulations as revised in 2019 (Order No. 711), which a report on {year} has to cite.',
    },
    label: { 'zh-CN': '同样不是该年度格式的栏目：“{label}”', en: 'not on the form either: “{label}”' },
    cited: { 'zh-CN': '正文引用的也是{cited}', en: 'the text cites {cited} too' },
  },
  *check({ report, facts, form }) {
    const { year } = statedYears(report, facts)
    if (year === undefined) return
    const letters = citedLetters(facts, year)
    // A year that is itself in doubt decides nothing about the form.
    const wrong = form && year === report.year ? wrongLabels(form, year) : undefined
    if (wrong) {
      yield { ...wrong, related: [...(wrong.related ?? []), ...letters.map(asCited)] }
    } else yield* letters
    if (year < NEW_REGULATIONS_FROM) return
    for (const { node, kind } of facts.texts) {
      const match = kind === 'cell' || !node.value.includes('492') ? null : OLD_REGULATIONS.exec(node.value)
      if (match === null || NEW_REGULATIONS.test(node.value)) continue
      const at = { node, from: match.index, to: match.index + match[0].length }
      yield { messageId: 'old-regulations', at, severity: 'warning', item: 'regulations', data: { year } }
      return
    }
  },
})

interface Label {
  readonly node: TextNode
  readonly label: string
}

function wrongLabels(bound: BoundReport, year: number): Finding<MessageId> | undefined {
  const { expectedForm } = bound
  if (expectedForm === undefined) return undefined
  const whole = bound.form.id !== expectedForm.id
  const foreign = bound.foreign.filter((entry) => entry.form.id !== expectedForm.id)
  const labels = whole
    ? labelsOutside(bound, expectedForm)
    : foreign.map(({ node, label }) => ({ node, label }))
  const [first, ...more] = [...labels].sort((a, b) => offsetOf(a.node) - offsetOf(b.node))
  const used = whole ? bound.form : foreign[0]?.form
  if (first === undefined || used === undefined) return undefined
  return {
    messageId: whole ? 'wrong-form' : 'mixed',
    at: first.node,
    item: used.id,
    severity: year < expectedForm.years.from ? 'warning' : 'error',
    basis: expectedForm.basis,
    data: {
      label: first.label,
      used: used.name['zh-CN'],
      form: expectedForm.name['zh-CN'],
      letter: expectedForm.basis,
      year,
    },
    related: more.map(
      ({ node, label }): RelatedFinding<MessageId> => ({ messageId: 'label', at: node, data: { label } }),
    ),
  }
}

/** Labels of the bound tables that the other form has nowhere: of its columns, or of its rows where no column differs; and what it divides further. */
function labelsOutside(bound: BoundReport, other: Form): Label[] {
  const known = new Set<string>()
  for (const table of other.tables) {
    for (const { label, aliases = [] } of [...table.rows, ...table.columns])
      for (const name of [label, ...aliases]) known.add(name)
  }
  const columns: Label[] = []
  const rows: Label[] = []
  for (const table of bound.tables.values()) {
    for (const { column, label } of table.columns.values()) {
      if (label && !known.has(column.label)) columns.push({ node: label, label: column.label })
    }
    for (const { row, label } of table.lines.values()) {
      if (label && !known.has(row.label)) rows.push({ node: label, label: row.label })
    }
  }
  const differ = columns.length > 0 ? columns : rows
  return [...differ, ...leavesThatHaveParts(bound, other)]
}

/** Rows that are one figure here and a heading with parts there: （六）其他处理. */
function leavesThatHaveParts(bound: BoundReport, other: Form): Label[] {
  return [...bound.tables.values()].flatMap((table) => {
    const headings =
      other.tables.find(({ id }) => id === table.form.id)?.rows.filter(({ kind }) => kind === 'heading') ?? []
    return headings.flatMap(({ id }): Label[] => {
      const line = table.lines.get(id)
      return line?.label && line.row.kind === 'leaf' ? [{ node: line.label, label: line.row.label }] : []
    })
  })
}

function offsetOf(node: TextNode): number {
  return node.position?.start.offset ?? 0
}

/** Letters on the form that are cited with a wrong number, or are those of other years while the right one is not cited. */
function citedLetters(facts: Facts, year: number): Finding<MessageId>[] {
  const asked = formLetters.find((letter) => letter.from <= year && year <= letter.to)
  if (asked === undefined) return []
  const found: Finding<MessageId>[] = []
  for (const { node, kind } of facts.texts) {
    if (kind === 'cell' || !node.value.includes('国办')) continue
    for (const match of node.value.matchAll(LETTER)) {
      const [cited, issuer, letterYear, number] = match
      const at: Span = { node, from: match.index, to: match.index + cited.length }
      const letter = formLetters.find(
        (each) =>
          each.issuer === issuer && each.year === Number(letterYear) && each.number === Number(number),
      )
      if (letter === asked) return []
      const data = { cited, letter: printed(asked), year }
      const before = node.value.slice(Math.max(0, match.index - 50), match.index)
      const base = { at, item: 'letter', severity: 'warning' as const, data }
      if (letter !== undefined) found.push({ ...base, messageId: 'superseded' })
      else if (NAMES_FORM.test(before.slice(before.lastIndexOf('。') + 1)))
        found.push({ ...base, messageId: 'misquoted' })
    }
  }
  return found
}

function printed({ issuer, year, number }: FormLetter): string {
  return `${issuer}〔${year}〕${number}号`
}

function asCited({ at, data }: Finding<MessageId>): RelatedFinding<MessageId> {
  return { messageId: 'cited', at, data: { cited: data?.cited ?? '' } }
}
