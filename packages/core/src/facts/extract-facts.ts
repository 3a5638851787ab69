import type { Report, TextNode } from '../tree/nodes.ts'
import { breakdownsOf } from './breakdowns.ts'
import { itemTotals } from './breakdowns-apart.ts'
import { type PeriodMark, periodMarks } from './claim-period.ts'
import { claimsOf } from './claims.ts'
import { isDuration } from './classifiers.ts'
import { eventsOf } from './dated-events.ts'
import { dateMentions, periodsOf } from './dates.ts'
import { enumerationsOf } from './enumerations.ts'
import { normalizeDigits, scanNumbers, type Token } from './number-grammar.ts'
import { ratesOf } from './rates.ts'
import { splitSentences } from './sentences.ts'
import { isProse, textsOf } from './texts.ts'
import type {
  Breakdown,
  Claim,
  DatedEvent,
  DateMention,
  Facts,
  Period,
  Quantity,
  Rate,
  Sentence,
  ZeroStatement,
} from './types.ts'
import { zeroStatementsOf } from './zero-statements.ts'

/** Everything that the prose says in figures and dates, read once per report and shared by all rules. */
export function extractFacts(report: Report): Facts {
  const texts = textsOf(report)
  const sentences: Sentence[] = []
  const quantities: Quantity[] = []
  const claims: Claim[] = []
  const zeros: ZeroStatement[] = []
  const breakdowns: Breakdown[] = []
  const rates: Rate[] = []
  const dates: DateMention[] = []
  const periods: Period[] = []
  const events: DatedEvent[] = []
  const byNode = new Map<TextNode, Quantity[]>()
  for (const text of texts) {
    if (text.kind === 'cell' && !isProse(text)) continue
    const { node } = text
    const start = numberingLength(node)
    const tokens = scanNumbers(normalizeDigits(node.value)).filter((token) => token.from >= start)
    const mentioned = dateMentions(node, tokens)
    append(dates, mentioned)
    if (!isProse(text)) continue
    const own = splitSentences(node, text.section, tokens, sentences.length)
    append(sentences, own)
    append(periods, periodsOf(mentioned, own))
    const counted = quantitiesOf(node, tokens, own)
    byNode.set(node, counted)
    append(quantities, counted)
    const said: Claim[] = []
    let first = 0
    let token = 0
    for (const sentence of own) {
      let last = first
      while (last < counted.length && counted[last]?.sentence === sentence) last++
      let end = token
      while (end < tokens.length && (tokens[end]?.to ?? 0) <= sentence.to) end++
      const inside = tokens.slice(token, end)
      token = end
      let known: readonly PeriodMark[] | undefined
      const marks = () => {
        known ??= periodMarks(node.value, sentence, inside, report.year)
        return known
      }
      if (last > first) append(said, claimsOf(sentence, counted.slice(first, last), marks()))
      first = last
      append(zeros, zeroStatementsOf(sentence, marks))
      append(events, eventsOf(sentence, inside))
    }
    const now = new Set(said.filter(countsNow).map((claim) => claim.quantity))
    const broken = breakdownsOf(node.value, counted, (quantity) => now.has(quantity))
    markParts(said, broken)
    append(claims, said)
    append(breakdowns, broken)
    append(rates, ratesOf(node.value, said, broken))
  }
  append(
    breakdowns,
    itemTotals(texts, (node) => byNode.get(node) ?? []),
  )
  return {
    texts,
    sentences,
    quantities,
    claims,
    zeros,
    breakdowns,
    rates,
    enumerations: enumerationsOf(texts, (node) => byNode.get(node) ?? []),
    dates,
    periods,
    events,
    signedOn: signingDate(texts, dates),
  }
}

function numberingLength(node: TextNode): number {
  return node.type === 'cell' ? 0 : (node.numbering?.length ?? 0)
}

function quantitiesOf(node: TextNode, tokens: readonly Token[], sentences: readonly Sentence[]): Quantity[] {
  const quantities: Quantity[] = []
  let at = 0
  for (const token of tokens) {
    if (token.kind !== 'quantity') continue
    while (at < sentences.length && (sentences[at]?.to ?? 0) < token.to) at++
    const sentence = sentences[at]
    if (!sentence || sentence.from > token.from) continue
    const clause = sentence.clauses.findIndex(
      (candidate) => candidate.from <= token.from && token.from < candidate.to,
    )
    if (clause === -1) continue
    const { from, to, low, high, exact, unit, decimals, step } = token
    quantities.push({
      node,
      from,
      to,
      text: node.value.slice(from, to),
      low,
      high,
      exact,
      unit,
      decimals,
      step,
      sentence,
      clause,
    })
  }
  return quantities
}

/** A count of this year: neither a rate, a time or a change nor a figure of another year. */
function countsNow({ quantity, cue, period }: Claim): boolean {
  if (quantity.unit === '%' || quantity.unit === '倍' || quantity.unit.endsWith('百分点')) return false
  if (isDuration(quantity.unit)) return false
  return cue !== 'change' && cue !== 'share' && period !== 'last-year' && period !== 'other-year'
}

function markParts(claims: readonly Claim[], breakdowns: readonly Breakdown[]): void {
  if (breakdowns.length === 0) return
  const byQuantity = new Map(claims.map((claim) => [claim.quantity, claim]))
  for (const breakdown of breakdowns) {
    for (const { quantity } of breakdown.parts) {
      const claim = byQuantity.get(quantity)
      if (claim && claim.partOf === undefined) claim.partOf = breakdown
    }
  }
}

/** As `push` with all of them, for lists too long for a call's arguments. */
function append<Item>(list: Item[], items: readonly Item[]): void {
  for (const item of items) list.push(item)
}

function signingDate(texts: Facts['texts'], dates: readonly DateMention[]): DateMention | undefined {
  const signed = new Set(texts.filter((text) => text.kind === 'signature').map((text) => text.node))
  return dates.find((date) => signed.has(date.node) && date.year !== undefined && date.month !== undefined)
}
