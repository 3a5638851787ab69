import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { type Equation, equationsOf } from '../../shared/equations.ts'
import { groupBy } from '../../shared/group-by.ts'
import { diagnose } from '../../shared/repairs.ts'
import { inLines, repaired, unbalanced, unequal } from './findings.ts'
import { tellsOfPending } from './pending.ts'

export const rule = defineRule({
  id: 'table-sum',
  meta: {
    category: 'table',
    severity: 'error',
    summary: {
      'zh-CN': '表内合计与分项不符，或勾稽关系不平',
      en: 'a total in the table is not the sum of its parts, or two sides do not balance',
    },
    evidence: 'both-ends',
  },
  options: z.strictObject({}),
  messages: {
    sum: {
      'zh-CN': '“{label}”填 {actual}，各分项相加 {parts}，相差 {difference}，请核对合计和分项。',
      en: '“{label}” is {actual}, but its parts come to {parts}, a difference of {difference}; check both.',
    },
    balance: {
      'zh-CN':
        '“{where}”勾稽关系不平：“{leftNames}”{left}，“{rightNames}”{right}，相差 {difference}；两边应相等。',
      en: '“{where}” does not balance: {leftNames} {left}, {rightNames} {right}, a difference of {difference}; the two sides have to be equal.',
    },
    lines: {
      'zh-CN': '“{label}”有 {count} 处与应有的合计不符：{formulas}；请查是否填错了行或列。',
      en: '“{label}” does not add up in {count} places: {formulas}; look for figures in the wrong row or column.',
    },
    'one-cell': {
      'zh-CN': '“{label}”填 {actual}，使 {count} 处合计都对不上：{formulas}；若为 {expected}，则全部相符。',
      en: '“{label}” is {actual}, and {count} sums fail for it: {formulas}; with {expected} all of them hold.',
    },
    'one-line': {
      'zh-CN': '“{label}”有几格填错，使 {count} 处合计对不上：{formulas}；若依次为 {values}，则全部相符。',
      en: '“{label}” is off in several cells, and {count} sums fail for it: {formulas}; with {values} all of them hold.',
    },
    figure: { 'zh-CN': '“{label}”{value}', en: '“{label}” {value}' },
    mended: {
      'zh-CN': '“{label}”填 {value}，若为 {expected} 则相符',
      en: '“{label}” is {value}; {expected} would agree',
    },
  },
  *check({ form, facts }) {
    if (!form) return
    for (const table of form.tables.values()) {
      if (table.cells.size === 0) continue
      const equations = believable(equationsOf(table, form.form.relations))
      const { repairs, rest, holding } = diagnose(table, equations)
      for (const repair of repairs) yield repaired(table, repair)
      for (const [relation, failing] of groupBy(rest, (equation) => equation.relation)) {
        const [first, second] = failing
        if (!first) continue
        if (second) yield* inLines(table, failing)
        else if (relation.kind === 'balance') yield* unbalanced(table, first)
        else if (relation.excess === undefined || first.residual < 0 || !tellsOfPending(facts)) {
          yield* unequal(form, table, first, holding)
        }
      }
    }
  },
})

/** A relation that fails in so many lines, and in most of them, was not understood rather than broken. */
const DOUBTFUL = 6

function believable(equations: readonly Equation[]): readonly Equation[] {
  const failing = groupBy(
    equations.filter(({ residual }) => residual !== 0),
    ({ relation }) => relation,
  )
  const doubtful = [...failing].filter(([relation, lines]) => {
    if (lines.length < DOUBTFUL) return false
    const filled = equations.filter(
      (equation) => equation.relation === relation && equation.terms.some(({ value }) => value !== 0),
    )
    return lines.length * 2 > filled.length
  })
  if (doubtful.length === 0) return equations
  return equations.filter(({ relation }) => doubtful.every(([other]) => other !== relation))
}
