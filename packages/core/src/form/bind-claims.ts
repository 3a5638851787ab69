import { FILLERS, SELF } from '../facts/fillers.ts'
import { normalizeDigits } from '../facts/number-grammar.ts'
import type { Claim, Facts, Quantity, Sentence, ZeroStatement } from '../facts/types.ts'
import type { Report } from '../tree/nodes.ts'
import type { BoundCell, BoundClaim, BoundReading, BoundReport, BoundZero } from './bound.ts'
import { requiredLiteral } from './required-literal.ts'
import type { Form, Metric } from './schema.ts'

interface CompiledMetric {
  metric: Metric
  says: RegExp | undefined
  /** One of them stands in every text that `says` matches; empty where that cannot be told. */
  literals: readonly string[]
  zero: RegExp | undefined
  neutral: RegExp | undefined
  context: RegExp | undefined
  unlessBehind: RegExp | undefined
}

interface CompiledForm {
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
function compile(form: Form): CompiledForm {
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

type CellOf = (address: string) => BoundCell | undefined

interface Binding {
  compiled: CompiledMetric
  length: number
}

/** Holds what the prose counts against the items of the form. Claims that mean none of them, or doubtfully, stay out. */
export function bindClaims(
  report: Report,
  facts: Facts,
  form: Form,
  cell: CellOf,
): Pick<BoundReport, 'claims' | 'partial' | 'zeros'> {
  const { metrics, byUnit, neutral } = compile(form)
  const issuer = ownNames(report.issuer ?? '')
  const claims: BoundClaim[] = []
  const partial: BoundClaim[] = []
  const bound = new Map<Claim, BoundClaim>()
  const narrowed = new Set<Claim>()
  const byQuantity = new Map(facts.claims.map((claim) => [claim.quantity, claim]))
  let previous: BoundClaim | undefined
  let before: Claim | undefined
  let counted: Claim | undefined
  let lastBound: Sentence | undefined
  for (const claim of facts.claims) {
    const listed = before && isJoined(before, claim) ? before : undefined
    const lastCount = counted
    before = claim
    if (claim.cue !== 'change' && claim.cue !== 'share' && claim.period === 'this-year') counted = claim
    // 尚未审结的行政复议1件、行政诉讼1件: what narrows the first of a list narrows the next.
    if (listed && !bound.has(listed) && (narrowed.has(listed) || isNarrowed(listed, byUnit))) {
      narrowed.add(claim)
      continue
    }
    if (previous && previous.claim.quantity.sentence !== claim.quantity.sentence) previous = undefined
    if (claim.scope !== 'own' || claim.cue === 'share' || claim.cue === 'change') continue
    if (claim.period !== 'this-year' && claim.period !== 'cumulative' && claim.period !== 'part-year')
      continue
    const total = claim.partOf && byQuantity.get(claim.partOf.total)
    const whole = total && bound.get(total)
    // Parts of a count that means something else are no item's; a total that only adds up (合计6件) says nothing of that.
    if (total && !whole && !ADDS_UP.test(total.subject)) continue
    const binding = bindingOf(claim, byUnit, neutral, issuer, (whole ?? previous)?.metric.id)
    if (!binding) {
      // What is not understood may be the count that the next ones are parts of.
      previous = undefined
      continue
    }
    const { metric } = binding.compiled
    if (claim.period === 'cumulative' && !metric.stock) continue
    if (metric.follows && foreignBefore(claim, lastCount, lastBound === claim.quantity.sentence)) continue
    const result: BoundClaim = { claim, metric, readings: readingsOf(metric, cell, claim.quantity) }
    if (claim.period === 'part-year') {
      partial.push(result)
      continue
    }
    claims.push(result)
    bound.set(claim, result)
    lastBound = claim.quantity.sentence
    if (metric.under === undefined) previous = result
  }
  const zeros = facts.zeros
    .filter((statement) => statement.period === 'this-year')
    .flatMap((statement) => bindZero(statement, metrics, neutral, issuer, cell))
  return { claims, partial, zeros }
}

function isJoined(before: Claim, claim: Claim): boolean {
  const { quantity } = claim
  return (
    /^[、和及与]/.test(claim.subject) &&
    before.quantity.sentence === quantity.sentence &&
    before.quantity.clause === quantity.clause
  )
}

// Matters that are counted with the same verbs and are no requests.
const FOREIGN =
  /热线|信访|来访|来信|来电|审批|政务服务|诉求|工单|建议|提案|咨询|举报|投诉|病历|查询|留言|公文|保密审查|法律援助|案卷评查|线索|曝光|办件/

/** Whether 办结12件 may be of something else: of the count before it that is no item, or of another matter named. */
function foreignBefore({ quantity }: Claim, before: Claim | undefined, understood: boolean): boolean {
  const { sentence } = quantity
  if (FOREIGN.test(sentence.node.value.slice(sentence.from, quantity.from))) return true
  if (before?.quantity.sentence !== sentence || ADDS_UP.test(before.subject) || understood) return false
  return before.quantity.unit === quantity.unit || /^[人名位]/.test(quantity.unit)
}

const ADDS_UP = /^[、，和及]?(?:共计|合计|总计|一共|总共|共)[为有是]?$/

/** The issuer's name with 全局, and for a government 全县: ways in which it speaks of itself. */
function ownNames(issuer: string): string {
  if (issuer === '') return ''
  const territory = /([省市州盟旗县区镇乡])人民政府/.exec(issuer)?.[1]
  const school = /(?:大学|学院|中学|小学|学校)$/.test(issuer) ? ' 学校 全校' : ''
  return `${issuer} 全${issuer.slice(-1)}${school}${territory === undefined ? '' : ` 全${territory} 我${territory}`}`
}

/** Whether the claim uses a metric's words with others beside them. */
function isNarrowed(claim: Claim, byUnit: ReadonlyMap<string, readonly CompiledMetric[]>): boolean {
  const own = `${normalizeDigits(claim.subject)}N${normalizeDigits(claim.object)}`
  return (byUnit.get(claim.quantity.unit) ?? []).some(({ says }) => matches(says, own))
}

/** The most specific metric whose words the claim uses with nothing that narrows them. */
function bindingOf(
  claim: Claim,
  byUnit: ReadonlyMap<string, readonly CompiledMetric[]>,
  neutral: RegExp,
  issuer: string,
  under: string | undefined,
): Binding | undefined {
  const counted = byUnit.get(claim.quantity.unit)
  if (!counted) return undefined
  const { node, to, sentence } = claim.quantity
  const behind = node.value.slice(to, Math.min(sentence.to, to + 40))
  const own = `${normalizeDigits(claim.subject)}N${normalizeDigits(claim.object)}`
  const lead = claim.lead !== undefined && NAMES_A_WAY.test(claim.lead) ? claim.lead : undefined
  const topic = claim.topic ?? lead
  const withTopic = topic === undefined ? undefined : `${normalizeDigits(topic)}，${own}`
  // A way or field named in the clause before narrows what this one counts, unless the metric is that way itself.
  const ownCounts = ![claim.topic, lead].some(
    (words) =>
      words !== undefined &&
      NARROWS.test(words) &&
      !isNeutral(normalizeDigits(words), neutral, undefined, issuer),
  )
  let best: Binding | undefined
  let tied = false
  const text = withTopic ?? own
  for (const candidate of counted) {
    if (candidate.literals.length > 0 && !candidate.literals.some((literal) => text.includes(literal)))
      continue
    if (candidate.metric.under !== undefined && candidate.metric.under !== under) continue
    if (candidate.context && !isInContext(candidate.context, claim)) continue
    if (candidate.unlessBehind?.test(behind)) continue
    // What does not match with the clause before does not match without it.
    if (withTopic !== undefined && !matches(candidate.says, withTopic)) continue
    const length = longest(
      ownCounts ? matchLength(candidate, own, neutral, issuer) : undefined,
      withTopic === undefined ? undefined : matchLength(candidate, withTopic, neutral, issuer),
    )
    if (length === undefined) continue
    if (!best || length > best.length) {
      best = { compiled: candidate, length }
      tied = false
    } else if (length === best.length) tied = true
  }
  return tied ? undefined : best
}

// A sub-heading that is on one way of publication or one field.
const NAMES_A_WAY = /微博|微信|公众号|网站|平台|公报|新媒体|专栏|领域/

const NARROWS =
  /(?:平台|网站|微信|微博|公众号|公开栏|渠道|方面|领域|媒体|系统|专栏)[上中内里]?$|^(?:围绕|聚焦|针对|关于)|^在.{1,20}(?:方面|领域|[中上])$|^(?:通过|运用|利用|依托|借助|在).{0,24}(?:微博|微信|公众号|网站|平台|公报|新媒体)|^.{0,8}(?:微博|微信|公众号|网站|公报|新媒体|领域).{0,6}$/

function longest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Math.max(a, b)
}

function isInContext(context: RegExp, { quantity: { sentence } }: Claim): boolean {
  return (
    context.test(sentence.node.value.slice(sentence.from, sentence.to)) ||
    context.test(sentence.section?.heading.value ?? '')
  )
}

function matches(pattern: RegExp | undefined, text: string): boolean {
  if (!pattern) return false
  pattern.lastIndex = 0
  return pattern.test(text)
}

/** Length of the words that name the metric, or undefined if they are not all that the text says. */
function matchLength(
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
function isNeutral(text: string, neutral: RegExp, more: RegExp | undefined, issuer: string): boolean {
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

function readingsOf(metric: Metric, cell: CellOf, quantity: Quantity): BoundReading[] {
  const readings: BoundReading[] = [readingOf(metric.label, metric.cells, metric, cell, quantity)]
  for (const other of metric.readings ?? [])
    readings.push(readingOf(other.label, other.cells, metric, cell, quantity))
  return readings
}

const MONEY: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 10_000, 亿元: 100_000_000 }

function readingOf(
  label: BoundReading['label'],
  addresses: readonly string[],
  metric: Metric,
  cell: CellOf,
  quantity: Quantity,
): BoundReading {
  const cells: BoundCell[] = []
  let value: number | undefined = 0
  let slack = 0
  for (const address of addresses) {
    const bound = cell(address)
    if (bound) cells.push(bound)
    // A sum of money whose unit the table does not print proves nothing.
    const unitless =
      MONEY[quantity.unit] !== undefined &&
      bound?.value.kind === 'number' &&
      (bound.value.unit ?? metric.unit) === undefined
    if (bound?.value.kind !== 'number' || unitless) {
      value = undefined
      continue
    }
    const factor = scale(bound.value.unit ?? metric.unit, quantity.unit)
    if (value !== undefined) value += bound.value.value * factor
    // Half a unit of the last decimal printed, on whichever side is the coarser.
    if (factor !== 1)
      slack += Math.max(0.5 * 10 ** -bound.value.decimals * factor, 0.5 * 10 ** -quantity.decimals)
  }
  return { label, cells, value: value === undefined ? undefined : Math.round(value * 1e6) / 1e6, slack }
}

/** Factor from the cell's unit of money to the prose's; 1 for everything else. */
function scale(from: string | undefined, to: string): number {
  const source = from === undefined ? undefined : MONEY[from]
  const target = MONEY[to]
  return source === undefined || target === undefined ? 1 : source / target
}

// Verbs of occurrence and the words that close a zero statement, which name no item.
const ZERO_NEUTRAL =
  /收到|接到|接收|接受|实施|进行|安排|设立|设置|配备|受理|发生|产生|出现|收取|涉及|引发|引起|收费|办理|新收|作出|制定|制发|召开|举办|开展|存在|提起|提出|申请(?:人)?|过|情况|情形|案件|事项|事件|现象|案例|行为|问题|记录|要求|请求|一[件例起宗次条份]|此类|而|因|向|来自|通过|任何|的/y

/** The items that a denial denies, if everything it says names an item or is neutral. */
function bindZero(
  statement: ZeroStatement,
  metrics: readonly CompiledMetric[],
  neutral: RegExp,
  issuer: string,
  cell: CellOf,
): BoundZero[] {
  const text = normalizeDigits(statement.subject)
  const found: { from: number; to: number; metric: Metric }[] = []
  for (const { metric, zero } of metrics) {
    if (!zero) continue
    zero.lastIndex = 0
    for (let match = zero.exec(text); match && match[0] !== ''; match = zero.exec(text))
      found.push({ from: match.index, to: match.index + match[0].length, metric })
  }
  if (found.length === 0) return []
  found.sort((a, b) => b.to - b.from - (a.to - a.from))
  const kept: typeof found = []
  for (const candidate of found)
    if (!kept.some((other) => candidate.from < other.to && other.from < candidate.to)) kept.push(candidate)
  kept.sort((a, b) => a.from - b.from)
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
