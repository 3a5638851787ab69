import { FILLERS, SELF } from '../facts/fillers.ts'
import { requiredLiteral } from './required-literal.ts'
import type { Form, Metric } from './schema.ts'

/** One way of naming a metric. Compiling is dear, so it waits for a text in which the wording can be. */
interface Wording {
  readonly source: string
  /** Place among the form's literals of the one that stands in every text the wording matches; −1 where none is sure to. */
  readonly literal: number
  pattern?: RegExp
}

/** A metric with its wordings as regular expressions. */
export interface CompiledMetric {
  metric: Metric
  says: readonly Wording[]
  zero: RegExp | undefined
  neutral: RegExp | undefined
  context: RegExp | undefined
  unlessBehind: RegExp | undefined
}

export interface CompiledForm {
  metrics: readonly CompiledMetric[]
  byUnit: ReadonlyMap<string, Counted>
  neutral: RegExp
}

/** What can be counted with one classifier. */
export interface Counted {
  readonly metrics: readonly CompiledMetric[]
  /** The literals of their wordings, each once, with its place among the form's. */
  readonly literals: readonly {
    readonly text: string
    readonly place: number
    /** Those of `metrics` that have a wording with it. */
    readonly metrics: readonly number[]
  }[]
  /** Those of `metrics` that have a wording without a literal: any text may have it. */
  readonly always: readonly number[]
}

/** What a text can name at all: the literals that it has, and the metrics that have a wording with one of them. */
export interface Possible {
  readonly literals: Literals
  readonly metrics: readonly CompiledMetric[]
}

/** By place, 1 for each literal of the form that a text has. */
export type Literals = Uint8Array

const compiled = new WeakMap<Form, CompiledForm>()

/** Looked up once for a text, where dozens of wordings share a few literals and most metrics have none of them. */
export function possibleIn(text: string, { metrics, literals, always }: Counted): Possible {
  const found = new Uint8Array((literals.at(-1)?.place ?? -1) + 1)
  const marked = new Uint8Array(metrics.length)
  for (const index of always) marked[index] = 1
  for (const literal of literals) {
    if (!text.includes(literal.text)) continue
    found[literal.place] = 1
    for (const index of literal.metrics) marked[index] = 1
  }
  return { literals: found, metrics: metrics.filter((_, index) => marked[index] === 1) }
}

/** The wording's expression, if it can match a text with these literals at all. */
function patternFor(wording: Wording, literals: Literals): RegExp | undefined {
  if (wording.literal !== -1 && literals[wording.literal] !== 1) return undefined
  wording.pattern ??= new RegExp(wording.source, 'g')
  wording.pattern.lastIndex = 0
  return wording.pattern
}

/** The form's patterns as regular expressions, once per form. */
export function compileMetrics(form: Form): CompiledForm {
  const known = compiled.get(form)
  if (known) return known
  const places = new Map<string, number>()
  const placeOf = (literal: string | undefined): number => {
    if (literal === undefined) return -1
    const place = places.get(literal) ?? places.size
    places.set(literal, place)
    return place
  }
  const metrics: CompiledMetric[] = form.metrics.map((metric) => ({
    metric,
    says: metric.says.map((source) => ({ source, literal: placeOf(requiredLiteral(source)) })),
    zero: metric.zero && metric.zero.length > 0 ? new RegExp(metric.zero.join('|'), 'g') : undefined,
    neutral:
      metric.neutral && metric.neutral.length > 0 ? new RegExp(metric.neutral.join('|'), 'y') : undefined,
    context: metric.context === undefined ? undefined : new RegExp(metric.context),
    unlessBehind: metric.unlessBehind === undefined ? undefined : new RegExp(metric.unlessBehind),
  }))
  const units = new Set(form.metrics.flatMap((metric) => metric.units))
  const byUnit = new Map<string, Counted>()
  for (const unit of units) {
    const own = metrics.filter(({ metric, says }) => says.length > 0 && metric.units.includes(unit))
    const having = (place: number): number[] =>
      own.flatMap(({ says }, index) => (says.some(({ literal }) => literal === place) ? index : []))
    byUnit.set(unit, {
      metrics: own,
      literals: [...places].flatMap(([text, place]) => {
        const users = having(place)
        return users.length > 0 ? { text, place, metrics: users } : []
      }),
      always: having(-1),
    })
  }
  const result: CompiledForm = {
    metrics,
    byUnit,
    neutral: new RegExp([...(form.neutral ?? []), SELF, ...FILLERS].join('|'), 'y'),
  }
  compiled.set(form, result)
  return result
}

/** Whether a wording of the metric stands anywhere in the text, with whatever else. */
export function matches({ says }: CompiledMetric, text: string, literals: Literals): boolean {
  for (const wording of says) if (patternFor(wording, literals)?.test(text)) return true
  return false
}

/** Length of the longest words that name the metric and with neutral ones are all that the text says; else undefined. */
export function matchLength(
  { says, neutral: more }: CompiledMetric,
  text: string,
  literals: Literals,
  neutral: RegExp,
  issuer: string,
): number | undefined {
  let longest: number | undefined
  for (const wording of says) {
    const pattern = patternFor(wording, literals)
    const match = pattern && numberMatch(pattern, text)
    if (!match || match[0].length <= (longest ?? 0)) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    if (isNeutral(before, neutral, more, issuer) && isNeutral(after, neutral, more, issuer))
      longest = match[0].length
  }
  return longest
}

/** The first match that takes in the number. */
function numberMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0].includes('N')) return match
    if (match[0] === '') pattern.lastIndex++
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
