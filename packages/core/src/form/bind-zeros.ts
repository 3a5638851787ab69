import { normalizeDigits } from '../facts/number-grammar.ts'
import type { ZeroStatement } from '../facts/types.ts'
import type { BoundZero } from './bound.ts'
import type { CellOf } from './claim-readings.ts'
import { type CompiledMetric, isNeutral, zeroPatternFor } from './metric-patterns.ts'
import type { Metric } from './schema.ts'

// Verbs of occurrence and the words that close a zero statement, which name no item.
const ZERO_NEUTRAL =
  /收到|接到|接收|接受|实施|进行|安排|设立|设置|配备|受理|发生|产生|出现|收取|涉及|引发|引起|收费|办理|新收|作出|制定|制发|召开|举办|开展|存在|提起|提出|申请(?:人)?|过|情况|情形|案件|事项|事件|现象|案例|行为|问题|记录|要求|请求|一[件例起宗次条份]|此类|而|因|向|来自|通过|任何|的/y

const MODIFIES = /^(?:有关|相关|方面|产生|引发|引起)*的/

/** The items that a denial denies, if everything it says names an item or is neutral. */
export function bindZero(
  statement: ZeroStatement,
  metrics: readonly CompiledMetric[],
  neutral: RegExp,
  issuer: string,
  cell: CellOf,
): BoundZero[] {
  const text = normalizeDigits(statement.subject)
  const found: { from: number; to: number; metric: Metric }[] = []
  for (const { metric, zero } of metrics) {
    for (const wording of zero) {
      const pattern = zeroPatternFor(wording, text)
      if (!pattern) continue
      for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text))
        found.push({ from: match.index, to: match.index + match[0].length, metric })
    }
  }
  if (found.length === 0) return []
  found.sort((a, b) => b.to - b.from - (a.to - a.from))
  const kept: typeof found = []
  for (const candidate of found)
    if (!kept.some((other) => candidate.from < other.to && other.from < candidate.to)) kept.push(candidate)
  kept.sort((a, b) => a.from - b.from)
  // 与依申请公开有关的费用: the first name only says of what the second is.
  for (let index = kept.length - 2; index >= 0; index--) {
    const [name, next] = [kept[index], kept[index + 1]]
    if (name && next && MODIFIES.test(text.slice(name.to, next.to))) kept.splice(index, 1)
  }
  let at = 0
  for (const name of [...kept, { from: text.length, to: text.length }]) {
    if (!isNeutral(text.slice(at, name.from), neutral, ZERO_NEUTRAL, issuer)) return []
    at = name.to
  }
  if (!isNeutral(normalizeDigits(statement.before), neutral, ZERO_NEUTRAL, issuer)) return []
  return kept.map(({ metric }) => ({
    statement,
    metric,
    cells: metric.cells.flatMap((address) => cell(address) ?? []),
  }))
}
