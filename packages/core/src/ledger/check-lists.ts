import { addsUp } from '../facts/breakdowns.ts'
import type { Breakdown, Enumeration, Facts, Quantity } from '../facts/types.ts'
import type { LedgerEntry } from './entry.ts'

/** Totals that are the sum of their parts, and the parts with them. A list that falls short of its total proves nothing. */
export function* breakdownChecks({ breakdowns }: Facts): Iterable<LedgerEntry> {
  for (const breakdown of breakdowns) {
    if (!comesTo(breakdown)) continue
    const { total } = breakdown
    const parts = breakdown.parts.map((part) => part.quantity)
    yield { quantity: total, status: 'verified', by: 'parts', against: parts, value: total.low }
    for (const part of parts) {
      const others = parts.filter((other) => other !== part)
      yield { quantity: part, status: 'verified', by: 'whole', against: [total, ...others] }
    }
  }
}

/** The parts add up; of approximate ones, what is known of them allows the total. */
function comesTo({ total, parts }: Breakdown): boolean {
  if (total.exact && parts.every((part) => part.quantity.exact)) return addsUp(total, parts)
  let low = 0
  let high = 0
  for (const { quantity } of parts) {
    low += quantity.low
    high += quantity.high
  }
  return (
    high - low < total.low * WIDEST && low <= total.high && total.low <= high && Number.isFinite(total.high)
  )
}

/** Approximate parts that together leave more than this share of the total open prove nothing. */
const WIDEST = 0.1

/** Whether as many are listed as the count says, or as many as the list may be read to have. */
export function isAsListed({ count, items, alsoCounts }: Enumeration): boolean {
  return items.length === count.value || alsoCounts.includes(count.value)
}

/** Counts of what the text then lists. */
export function* enumerationChecks({ enumerations }: Facts): Iterable<LedgerEntry> {
  for (const enumeration of enumerations) {
    const { count, items } = enumeration
    const { quantity, value } = count
    if (!quantity) continue
    const holds = isAsListed(enumeration)
    yield {
      quantity,
      status: holds ? 'verified' : 'contradicted',
      by: 'enumeration',
      against: items,
      value: holds ? value : items.length,
    }
  }
}

/** 由六个部分组成: what the report counts its own parts with. */
const OF_PARTS = /^(?:个|大)?部分/

/** The number of parts that the report says it has, where it has as many sections. */
export function* partCountChecks({ quantities, texts }: Facts): Iterable<LedgerEntry> {
  for (const quantity of quantities) {
    if (!isPartCount(quantity)) continue
    const headings = texts.filter(({ kind, section }) => kind === 'heading' && section?.depth === 1)
    const numbered = headings.filter(({ section }) => section?.numbering)
    // A first part without its number, or an annex beside the parts: the last number tells.
    const last = numbered.at(-1)?.section?.numbering?.value
    const holds = [headings, numbered].find(({ length }) => length === quantity.low)
    if (!holds && last !== quantity.low) continue
    const against = (holds ?? numbered).map(({ node }) => ({ node, from: 0, to: node.value.length }))
    yield { quantity, status: 'verified', by: 'sections', against, value: quantity.low }
  }
}

function isPartCount({ node, unit, from, to, sentence, exact }: Quantity): boolean {
  if (!exact || (unit !== '个' && unit !== '部分')) return false
  const behind = node.value.slice(to - unit.length, sentence.to)
  if (!OF_PARTS.test(behind)) return false
  return /组成|构成/.test(behind.slice(0, 12)) || OF_REPORT.test(node.value.slice(sentence.from, from))
}

// 全文共分七个部分
const OF_REPORT = /(?:全文|报告|年报)[^，。；]{0,8}$/
