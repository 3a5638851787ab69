import type { Coverage } from '../diagnostic/types.ts'
import type { Claim, Facts, Quantity, Span } from '../facts/types.ts'
import type { BoundCell, BoundClaim, BoundReport } from '../form/bound.ts'
import type { Form } from '../form/schema.ts'
import { breakdownFaults } from './breakdown-faults.ts'
import { misattributed } from './channels.ts'
import { checkClaim, checkPartial } from './check-claims.ts'
import { breakdownChecks, enumerationChecks, partCountChecks } from './check-lists.ts'
import { rateChecks } from './check-rates.ts'
import { overlap, repetitions } from './conflicts.ts'
import { deniedCounts } from './denied-counts.ts'
import type { CheckId, Ledger, LedgerEntry } from './entry.ts'
import { wrongRates } from './judge-rate.ts'
import { imbalances } from './prose-balance.ts'
import { repeatedCounts } from './repeated-words.ts'
import { shareSums } from './share-sums.ts'
import { uncheckedEntry } from './unchecked.ts'

/**
 * What became of each figure of the prose: verified, contradicted, unchecked and why, or no statistic. A figure is
 * contradicted where the figures of the document prove it wrong or one of two wrong; that goes before everything that
 * speaks for it. The table decides before the prose's own arithmetic.
 */
export function ledgerOf(facts: Facts, form: BoundReport | undefined): Ledger {
  const found = new Map<Quantity, LedgerEntry>()
  const note = (entry: LedgerEntry | undefined): void => {
    if (entry && !found.has(entry.quantity)) found.set(entry.quantity, entry)
  }
  noteContradictions(facts, form, note)
  const boundBy = new Map<Quantity, BoundClaim>()
  if (form) {
    for (const bound of form.claims) {
      boundBy.set(bound.claim.quantity, bound)
      note(checkClaim(bound, form))
    }
    for (const bound of form.partial) {
      boundBy.set(bound.claim.quantity, bound)
      note(checkPartial(bound, form))
    }
  }
  for (const entry of breakdownChecks(facts)) note(entry)
  for (const entry of enumerationChecks(facts)) note(entry)
  for (const entry of rateChecks(facts)) note(entry)
  if (form) for (const entry of mentionChecks(form)) note(entry)
  for (const entry of partCountChecks(facts)) note(entry)
  const ledger = new Map<Quantity, LedgerEntry>()
  const units = form && unitsOf(form)
  let at = 0
  for (const quantity of facts.quantities) {
    const claim: Claim | undefined = facts.claims[at]?.quantity === quantity ? facts.claims[at++] : undefined
    const known = found.get(quantity)
    if (known) {
      ledger.set(quantity, known)
      continue
    }
    const entry = uncheckedEntry(quantity, claim, boundBy.get(quantity), units)
    ledger.set(
      quantity,
      inWrongList(claim, found) ? { ...entry, status: 'unchecked', why: 'wrong-list' } : entry,
    )
  }
  return ledger
}

/** How many figures there are and what became of them; numbers that are no statistic are left out. */
export function coverageOf(ledger: Ledger): Coverage {
  const coverage: Coverage = { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 }
  for (const { status } of ledger.values()) {
    if (status === 'other') continue
    coverage.numbers++
    coverage[status]++
  }
  return coverage
}

function noteContradictions(
  facts: Facts,
  form: BoundReport | undefined,
  note: (entry: LedgerEntry) => void,
): void {
  if (form) {
    for (const { bound, own, other } of misattributed(form)) {
      const { quantity } = bound.claim
      note(contradicted(quantity, 'channel', [other, own], numberIn(own), bound))
    }
  }
  for (const { breakdown, sum } of breakdownFaults(facts, form)) {
    const parts = breakdown.parts.map((part) => part.quantity)
    note(contradicted(breakdown.total, 'parts', parts, sum))
  }
  for (const { finding } of wrongRates(facts, form)) {
    const { at, expected, related = [] } = finding
    const spans = related.flatMap((other) => ('node' in other.at ? other.at : []))
    const value = typeof expected === 'number' ? expected : undefined
    note(contradicted(at as Quantity, 'rate', spans, value))
  }
  for (const { shares, sum } of shareSums(facts))
    for (const share of shares)
      note(
        contradicted(
          share,
          'rate',
          shares.filter((other) => other !== share),
          sum,
        ),
      )
  for (const { first, second } of repeatedCounts(facts)) {
    note(contradicted(second, 'mention', [first], first.low))
    note(contradicted(first, 'mention', [second], second.low))
  }
  if (!form) return
  for (const { left, right, leftSum, rightSum } of imbalances(form)) {
    const of = (side: readonly BoundClaim[]) => side.map(({ claim }) => claim.quantity)
    for (const bound of left) note(contradicted(bound.claim.quantity, 'balance', of(right), rightSum, bound))
    for (const bound of right) note(contradicted(bound.claim.quantity, 'balance', of(left), leftSum, bound))
  }
  for (const { statement, counted } of deniedCounts(form))
    note(contradicted(counted.claim.quantity, 'zero', [statement], 0, counted))
  for (const { first, second } of repetitions(form)) {
    const [a, b] = [first.claim.quantity, second.claim.quantity]
    if (overlap(a, b)) continue
    note(contradicted(b, 'mention', [a], a.low, second))
    note(contradicted(a, 'mention', [b], b.low, first))
  }
}

function contradicted(
  quantity: Quantity,
  by: CheckId,
  against: readonly (BoundCell | Span)[],
  value: number | undefined,
  bound?: BoundClaim,
): LedgerEntry {
  const entry = { quantity, status: 'contradicted', by, against } as const
  const item = bound && { item: bound.metric.cells, name: bound.metric.label }
  return { ...entry, ...item, ...(value !== undefined && { value }) }
}

function numberIn({ value }: BoundCell): number | undefined {
  return value.kind === 'number' ? value.value : undefined
}

/** Counts of one item that no table decides on and that agree. */
function* mentionChecks(form: BoundReport): Iterable<LedgerEntry> {
  for (const { first, second } of repetitions(form)) {
    const [a, b] = [first.claim.quantity, second.claim.quantity]
    const item = { item: first.metric.cells, name: first.metric.label }
    yield { quantity: a, status: 'verified', by: 'mention', against: [b], ...item }
    yield { quantity: b, status: 'verified', by: 'mention', against: [a], ...item }
  }
}

/** Whether the figure is a part of a list that does not come to its total. */
function inWrongList(claim: Claim | undefined, found: ReadonlyMap<Quantity, LedgerEntry>): boolean {
  const total = claim?.partOf && found.get(claim.partOf.total)
  return total?.status === 'contradicted' && total.by === 'parts'
}

const unitsByForm = new WeakMap<Form, ReadonlySet<string>>()

/** Classifiers with which the items of the form are counted. */
function unitsOf({ form }: BoundReport): ReadonlySet<string> {
  let units = unitsByForm.get(form)
  if (!units) {
    units = new Set(form.metrics.flatMap((metric) => metric.units))
    unitsByForm.set(form, units)
  }
  return units
}
