import { normalizeDigits } from '../facts/number-grammar.ts'
import type { Claim, Facts, Sentence } from '../facts/types.ts'
import type { Report } from '../tree/nodes.ts'
import { bindAllOf } from './bind-all-of.ts'
import { bindDone } from './bind-done.ts'
import { bindZero } from './bind-zeros.ts'
import type { BoundClaim, BoundReport } from './bound.ts'
import { type CellOf, readingsOf } from './claim-readings.ts'
import {
  type CompiledMetric,
  type Counted,
  compileMetrics,
  isNeutral,
  matches,
  matchLength,
  ownNames,
  possibleIn,
} from './metric-patterns.ts'
import type { Form } from './schema.ts'

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
  const compiled = compileMetrics(form)
  const { metrics, byUnit, neutral } = compiled
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
  zeros.push(...bindDone(claims, form, cell))
  claims.push(...bindAllOf(claims, compiled, issuer, cell))
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

const ADDS_UP =
  /^[、，和及]?(?:全年|本年)?(?:两项|以上)?(?:共计|合计|总计|一共|总共|共|应|需|共需|应予)(?:办理|处理|承办|受理)?(?:申请)?[为有是]?$/

/** Whether the claim uses a metric's words with others beside them. */
function isNarrowed(claim: Claim, byUnit: ReadonlyMap<string, Counted>): boolean {
  const counted = byUnit.get(claim.quantity.unit)
  if (!counted) return false
  const own = `${normalizeDigits(claim.subject)}N${normalizeDigits(claim.object)}`
  const { literals, metrics } = possibleIn(own, counted)
  return metrics.some((metric) => matches(metric, own, literals))
}

/** The most specific metric whose words the claim uses with nothing that narrows them. */
function bindingOf(
  claim: Claim,
  byUnit: ReadonlyMap<string, Counted>,
  neutral: RegExp,
  issuer: string,
  under: string | undefined,
): Binding | undefined {
  const counted = byUnit.get(claim.quantity.unit)
  if (!counted) return undefined
  const subject = normalizeDigits(claim.subject)
  const object = normalizeDigits(claim.object)
  const own = `${subject}N${object}`
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
  const best = bestOf(claim, counted, ownCounts ? own : undefined, withTopic, neutral, issuer, under)
  if (best || !ownCounts || !subject.endsWith('的') || OF_SOME.test(subject)) return best
  // 收到的8件申请均已答复: the noun stands behind the count, and something is said of it.
  for (const noun of object.slice(0, 18).matchAll(COUNTED_NOUN)) {
    const turned = `${subject.slice(0, -1)}${object.slice(0, noun.index + noun[0].length)}N`
    const found = bestOf(claim, counted, turned, undefined, neutral, issuer, under)
    if (found) return found
  }
  return undefined
}

const OF_SOME = /其中|部分|另|个别|有的/
// What an item of these forms counts ends in one of these.
const COUNTED_NOUN =
  /申请|信息|文件|材料|稿件|解读稿|查阅点|场所|培训班|会议|发布会|访谈|人员|案件|复议|诉讼|投诉|举报|许可|处罚/g

/** The metric that the texts name best; undefined where two do so equally. `own` and `withTopic` are ways to read the claim. */
function bestOf(
  claim: Claim,
  counted: Counted,
  own: string | undefined,
  withTopic: string | undefined,
  neutral: RegExp,
  issuer: string,
  under: string | undefined,
): Binding | undefined {
  const widest = withTopic ?? own
  if (widest === undefined) return undefined
  const { node, to, sentence } = claim.quantity
  const behind = node.value.slice(to, Math.min(sentence.to, to + 40))
  let best: Binding | undefined
  let tied = false
  // What stands in the text alone stands in it with the clause before.
  const { literals, metrics } = possibleIn(widest, counted)
  for (const candidate of metrics) {
    if (candidate.metric.under !== undefined && candidate.metric.under !== under) continue
    // What does not match with the clause before does not match without it.
    if (withTopic !== undefined && !matches(candidate, withTopic, literals)) continue
    const context = candidate.context()
    if (context && !isInContext(context, claim)) continue
    const length = longest(
      own === undefined ? undefined : matchLength(candidate, own, literals, neutral, issuer),
      withTopic === undefined ? undefined : matchLength(candidate, withTopic, literals, neutral, issuer),
    )
    if (length === undefined || candidate.unlessBehind()?.test(behind)) continue
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
  /(?:平台|网站|微信|微博|公众号|公开栏|渠道|方面|领域|媒体|系统|专栏)[上中内里]?$|(?:起诉|复议|诉讼|提起|结案|审结|提出|提交)的$|^(?:围绕|聚焦|针对|关于)|^在.{1,20}(?:方面|领域|[中上])$|^(?:通过|运用|利用|依托|借助|在).{0,24}(?:微博|微信|公众号|网站|平台|公报|新媒体)|^.{0,8}(?:微博|微信|公众号|网站|公报|新媒体|领域).{0,6}$/

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
