import { FILLERS, SELF } from '../facts/fillers.ts'
import { requiredLiteral } from './required-literal.ts'
import type { Form, Metric } from './schema.ts'

/** A metric with its wordings as regular expressions. */
export interface CompiledMetric {
  metric: Metric
  says: RegExp | undefined
  /** One of them stands in every text that `says` matches; empty where that cannot be told. */
  literals: readonly string[]
  zero: RegExp | undefined
  neutral: RegExp | undefined
  context: RegExp | undefined
  unlessBehind: RegExp | undefined
}

export interface CompiledForm {
  metrics: readonly CompiledMetric[]
  byUnit: ReadonlyMap<string, readonly CompiledMetric[]>
  neutral: RegExp
}

const compiled = new WeakMap<Form, CompiledForm>()

function literalsOf({ says }: Metric): string[] {
  const literals = new Set<string>()
  for (const source of says) {
    const literal = requiredLiteral(source)
    if (literal === undefined) return []
    literals.add(literal)
  }
  return [...literals]
}

/** The form's patterns as regular expressions, once per form. */
export function compileMetrics(form: Form): CompiledForm {
  const known = compiled.get(form)
  if (known) return known
  const metrics: CompiledMetric[] = form.metrics.map((metric) => ({
    metric,
    literals: literalsOf(metric),
    says: metric.says.length > 0 ? new RegExp(metric.says.join('|'), 'g') : undefined,
    zero: metric.zero && metric.zero.length > 0 ? new RegExp(metric.zero.join('|'), 'g') : undefined,
    neutral:
      metric.neutral && metric.neutral.length > 0 ? new RegExp(metric.neutral.join('|'), 'y') : undefined,
    context: metric.context === undefined ? undefined : new RegExp(metric.context),
    unlessBehind: metric.unlessBehind === undefined ? undefined : new RegExp(metric.unlessBehind),
  }))
  const units = new Set(form.metrics.flatMap((metric) => metric.units))
  const byUnit = new Map<string, readonly CompiledMetric[]>()
  for (const unit of units) {
    byUnit.set(
      unit,
      metrics.filter(({ metric, says }) => says && metric.units.includes(unit)),
    )
  }
  const result: CompiledForm = {
    metrics,
    byUnit,
    neutral: new RegExp([...(form.neutral ?? []), SELF, ...FILLERS].join('|'), 'y'),
  }
  compiled.set(form, result)
  return result
}

/** Whether a global pattern matches anywhere in the text. */
export function matches(pattern: RegExp | undefined, text: string): boolean {
  if (!pattern) return false
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Length of the words that name the metric, or undefined if they are not all that the text says. */
export function matchLength(
  { says, neutral: more }: CompiledMetric,
  text: string,
  neutral: RegExp,
  issuer: string,
): number | undefined {
  if (!says) return undefined
  says.lastIndex = 0
  for (let match = says.exec(text); match; match = says.exec(text)) {
    if (match[0].includes('N')) {
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + match[0].length)
      return isNeutral(before, neutral, more, issuer) && isNeutral(after, neutral, more, issuer)
        ? match[0].length
        : undefined
    }
    if (match[0] === '') says.lastIndex++
  }
  return undefined
}

/** Whether a text is made of neutral words and parts of the issuer's name alone. */
export function isNeutral(text: string, neutral: RegExp, more: RegExp | undefined, issuer: string): boolean {
  let at = 0
  while (at < text.length) {
    const to =
      (more && stickyEnd(more, text, at)) ?? stickyEnd(neutral, text, at) ?? issuerEnd(issuer, text, at)
    if (to === undefined || to <= at) return false
    at = to
  }
  return true
}

function stickyEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The longest stretch at `at`, of two characters or more, that the issuer's name contains. */
function issuerEnd(issuer: string, text: string, at: number): number | undefined {
  let to = at + 2
  if (issuer === '' || to > text.length || !issuer.includes(text.slice(at, to))) return undefined
  while (to < text.length && issuer.includes(text.slice(at, to + 1))) to++
  return to
}

/** The issuer's name with 全局, and for a government 全县: ways in which it speaks of itself. */
export function ownNames(issuer: string): string {
  if (issuer === '') return ''
  const territory = /([省市州盟旗县区镇乡])人民政府/.exec(issuer)?.[1]
  const school = /(?:大学|学院|中学|小学|学校)$/.test(issuer) ? ' 学校 全校' : ''
  return `${issuer} 全${issuer.slice(-1)}${school}${territory === undefined ? '' : ` 全${territory} 我${territory}`}`
}
