import { type BoundCell, type BoundTable, defineRule, type Relation } from '@gouji/core'
import * as z from 'zod'
import { cellName } from '../../shared/cell-name.ts'
import { cellOn, figureIn, linesAcross, settled } from '../../shared/table-figures.ts'

type Carry = Extract<Relation, { kind: 'carry' }>

export const rule = defineRule({
  id: 'carry-over',
  meta: {
    category: 'corpus',
    severity: 'error',
    summary: {
      'zh-CN': '结转自上年的数字与上一年报告不一致',
      en: 'a figure carried over is not the one in the report of the year before',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    carried: {
      'zh-CN':
        '“{label}”为 {actual}，与 {year} 年报告（{path}）不符：那里“{previous}”为 {last}。请核对两份报告。',
      en: '“{label}” is {actual}, but the {year} report ({path}) has {last} for “{previous}”; check both reports.',
    },
    grown: {
      'zh-CN':
        '“{label}”为 {actual}，与 {year} 年报告（{path}）不符：由“{previous}”{last} 推算应为 {formula} = {sum}。请核对两份报告。',
      en: '“{label}” is {actual}, but from “{previous}” {last} in the {year} report ({path}) it would be {formula} = {sum}; check both reports.',
    },
    also: {
      'zh-CN': '“{label}”为 {actual}，按 {year} 年报告应为 {sum}',
      en: '“{label}” is {actual}; by the {year} report it would be {sum}',
    },
  },
  *check({ report: { issuer, year }, form, related }) {
    if (!form || year === undefined || issuer === undefined) return
    const before = related.find((other) => other.report.year === year - 1 && other.report.issuer === issuer)
    if (!before?.form) return
    for (const relation of form.form.relations) {
      if (relation.kind !== 'carry') continue
      const table = form.tables.get(relation.table)
      const other = before.form.tables.get(relation.table)
      if (!table || !other) continue
      const wrong = linesAcross(table, relation.over).flatMap(
        (line) => compare(relation, table, other, line) ?? [],
      )
      const [first, ...others] = wrong
      if (!first) continue
      const source = { year: year - 1, path: before.path }
      yield {
        messageId: relation.add || relation.less ? 'grown' : 'carried',
        at: first.cell.cell,
        data: { ...first.data, ...source },
        related: others.map(({ cell, data }) => ({
          messageId: 'also',
          at: cell.cell,
          data: { ...data, ...source },
        })),
        severity: relation.severity,
        basis: relation.basis,
        actual: first.data.actual,
        item: relation.id,
      }
    }
  },
})

interface Difference {
  readonly cell: BoundCell
  readonly data: {
    readonly label: string
    readonly actual: number
    readonly previous: string
    readonly last: number
    /** 14 + 3 − 1, and what it comes to. */
    readonly formula: string
    readonly sum: number
  }
}

/** Undefined where the figures agree, and where one of them is blank or is not there: nothing is known then. */
function compare(
  relation: Carry,
  table: BoundTable,
  before: BoundTable,
  line: string,
): Difference | undefined {
  const cell = cellOn(table, relation.over, relation.current, line)
  const previous = cellOn(before, relation.over, relation.previous, line)
  const actual = figureIn(cell)
  const last = figureIn(previous)
  if (!cell || !previous || actual === undefined || last === undefined) return undefined
  const grownIn = relation.grownIn === 'last-year' ? before : table
  let sum = last
  let formula = String(last)
  for (const [ids, sign] of [
    [relation.add ?? [], 1],
    [relation.less ?? [], -1],
  ] as const) {
    for (const id of ids) {
      const value = figureIn(cellOn(grownIn, relation.over, id, line))
      if (value === undefined) return undefined
      sum = settled(sum + sign * value)
      formula += sign * value < 0 ? ` − ${Math.abs(value)}` : ` + ${Math.abs(value)}`
    }
  }
  if (sum === actual) return undefined
  const data = {
    label: cellName(table, cell),
    actual,
    previous: cellName(before, previous),
    last,
    formula,
    sum,
  }
  return { cell, data }
}
