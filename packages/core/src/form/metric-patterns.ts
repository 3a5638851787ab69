import { FILLERS, SELF } from '../facts/fillers.ts'
import { requiredLiteral } from './required-literal.ts'
import type { Form, Metric } from './schema.ts'

/** One way of naming a metric. Compiling is dear, so it waits for a text in which the wording can be. */
interface Wording {
  readonly source: string
  /** Place among the form's literals of the one that stands in every text the wording matches; −1 where none is sure to. */
  readonly literal: number
  /** That literal; empty where there is none. */
  readonly text: string
  pattern?: RegExp
}

/** A metric with its wordings as regular expressions; each is compiled when it is first asked for. */
export interface CompiledMetric {
  metric: Metric
  says: readonly Wording[]
  zero: readonly Wording[]
  neutral(): RegExp | undefined
  context(): RegExp | undefined
  unlessBehind(): RegExp | undefined
}

export interface CompiledForm {
  metrics: readonly CompiledMetric[]
  byUnit: ReadonlyMap<string, Counted>
  neutral: RegExp
}

/** What can be counted with one classifier. */
export interface Counted {
  readonly metrics: CompiledMetric[]
  /** The literals of their wordings: its place among the form's, and those of `metrics` that have a wording with it. */
  readonly literals: Map<string, { readonly place: number; readonly metrics: number[] }>
  /** Those of `metrics` that have a wording without a literal: any text may have it. */
  readonly always: number[]
}

/** What a text can name at all: the literals that it has, and the metrics that have a wording with one of them. */
export interface Possible {
  readonly literals: Literals
  readonly metrics: readonly CompiledMetric[]
}

/** By place, true for each literal of the form that a text has. */
export type Literals = readonly boolean[]

const compiled = new WeakMap<Form, CompiledForm>()

/** Looked up once for a text, where dozens of wordings share a few literals and most metrics have none of them. */
export function possibleIn(text: string, { metrics, literals, always }: Counted): Possible {
  const found: boolean[] = []
  const marked = new Uint8Array(metrics.length)
  for (const index of always) marked[index] = 1
  for (const [literal, users] of literals) {
    if (!text.includes(literal)) continue
    found[users.place] = true
    for (const index of users.metrics) marked[index] = 1
  }
  return { literals: found, metrics: metrics.filter((_, index) => marked[index] === 1) }
}

/** The expression of a denied item's wording, if it can match the text at all. */
export function zeroPatternFor(wording: Wording, text: string): RegExp | undefined {
  if (wording.text !== '' && !text.includes(wording.text)) return undefined
  wording.pattern ??= new RegExp(wording.source, 'g')
  wording.pattern.lastIndex = 0
  return wording.pattern
}

/** The wording's expression, if it can match a text with these literals at all. */
function patternFor(wording: Wording, literals: Literals): RegExp | undefined {
  if (wording.literal !== -1 && !literals[wording.literal]) return undefined
  wording.pattern ??= new RegExp(wording.source, 'g')
  wording.pattern.lastIndex = 0
  return wording.pattern
}

function lazily(source: string | undefined, flags = ''): () => RegExp | undefined {
  let pattern: RegExp | undefined
  return () => {
    if (source !== undefined) pattern ??= new RegExp(source, flags)
    return pattern
  }
}

/** Puts a metric among those of a classifier, under each literal of its wordings. */
function addTo(byUnit: Map<string, Counted>, unit: string, metric: CompiledMetric): void {
  const counted: Counted = byUnit.get(unit) ?? { metrics: [], literals: new Map(), always: [] }
  byUnit.set(unit, counted)
  const index = counted.metrics.length
  counted.metrics.push(metric)
  for (const { text, literal } of metric.says) {
    if (literal === -1) {
      if (counted.always.at(-1) !== index) counted.always.push(index)
      continue
    }
    const users = counted.literals.get(text)
    if (!users) counted.literals.set(text, { place: literal, metrics: [index] })
    else if (users.metrics.at(-1) !== index) users.metrics.push(index)
  }
}

/** The form's patterns as regular expressions, once per form. */
export function compileMetrics(form: Form): CompiledForm {
  const known = compiled.get(form)
  if (known) return known
  const places = new Map<string, number>()
  const wording = (source: string): Wording => {
    const text = requiredLiteral(source)
    if (text === undefined) return { source, text: '', literal: -1 }
    const literal = places.get(text) ?? places.size
    places.set(text, literal)
    return { source, text, literal }
  }
  const metrics: CompiledMetric[] = form.metrics.map((metric) => ({
    metric,
    says: metric.says.map(wording),
    zero: (metric.zero ?? []).map(wording),
    neutral: lazily(metric.neutral?.length ? metric.neutral.join('|') : undefined, 'y'),
    context: lazily(metric.context),
    unlessBehind: lazily(metric.unlessBehind),
  }))
  const byUnit = new Map<string, Counted>()
  for (const compiledMetric of metrics) {
    if (compiledMetric.says.length === 0) continue
    for (const unit of compiledMetric.metric.units) addTo(byUnit, unit, compiledMetric)
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
  { says, neutral }: CompiledMetric,
  text: string,
  literals: Literals,
  formNeutral: RegExp,
  issuer: string,
): number | undefined {
  let longest: number | undefined
  for (const wording of says) {
    const pattern = patternFor(wording, literals)
    const match = pattern && numberMatch(pattern, text)
    if (!match || match[0].length <= (longest ?? 0)) continue
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const more = neutral()
    if (isNeutral(before, formNeutral, more, issuer) && isNeutral(after, formNeutral, more, issuer))
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
