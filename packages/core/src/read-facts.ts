import { placeOf } from './diagnostic/place.ts'
import type { Coverage } from './diagnostic/types.ts'
import { addsUp } from './facts/breakdowns.ts'
import type { Breakdown, DateMention, Quantity, Span } from './facts/types.ts'
import type { Form } from './form/schema.ts'
import type { CheckId, Ledger, LedgerEntry, LedgerStatus, OtherId, UncheckedId } from './ledger/entry.ts'
import { coverageOf, ledgerOf } from './ledger/ledger.ts'
import { ConfigurationError } from './rule/configuration-error.ts'
import type { Report } from './tree/nodes.ts'
import {
  type LintInput,
  type Problem,
  type ReadingOptions,
  readReport,
  type Understanding,
} from './understand-report.ts'

/** Where something starts; `null` in a tree that was not read from text. */
export interface FactPlace {
  line: number | null
  column: number | null
}

/** One figure of the prose. */
export interface QuantityFact extends FactPlace {
  /** As printed, with its classifier: 1,234件, 近2.6万次. */
  text: string
  /** Ends of the interval that it stands for, equal where it is exact; `null` is without bound. */
  low: number | null
  high: number | null
  exact: boolean
  /** The classifier as printed: 条, 件, 人次, 万元, %. */
  unit: string
  endLine: number | null
  endColumn: number | null
  status: LedgerStatus
  /** Address `table/row/column` in the form; of a sum several, joined by ` + `. */
  item?: string
  /** By what it was checked, or why not. */
  why?: CheckId | UncheckedId | OtherId
}

/** 未收到申请: that there was none of an item. */
export interface ZeroClaimFact extends FactPlace {
  item: string
  text: string
}

/** A total and the parts that the text lists for it. */
export interface BreakdownFact extends FactPlace {
  total: number
  parts: { label: string; text: string; value: number }[]
  /** Whether the parts have to come to the total, and why not if not. */
  exhaustive: boolean
  why?: NonNullable<Breakdown['why']>
  addsUp: boolean
}

/** 自2017年1月1日起至2017年12月31日止; dates as far as they are printed: 2017-01-01, 2017-01. */
export interface PeriodFact extends FactPlace {
  text: string
  start: string
  end: string
  /** Whether the sentence says that it is the period of the figures. */
  declared: boolean
}

/** What a document says in figures, as plain data; what `gouji facts --format json` prints. */
export interface FactsResult {
  filePath: string
  quantities: QuantityFact[]
  zeroClaims: ZeroClaimFact[]
  breakdowns: BreakdownFact[]
  periods: PeriodFact[]
  coverage: Coverage
}

/**
 * The figures of a report with what became of each. A document that cannot be read has none, and `problem` says why;
 * only a form that does not exist is thrown, as a ConfigurationError.
 */
export function readFacts(
  input: LintInput,
  { forms }: { readonly forms: readonly Form[] },
  options: ReadingOptions = {},
): FactsResult & { problem?: Problem } {
  if (options.form !== undefined && !forms.some(({ id }) => id === options.form))
    throw new ConfigurationError('form', `there is no form ${options.form}`)
  const document = readReport(input, forms, options)
  const filePath = input.path ?? ''
  if ('problem' in document) {
    const coverage: Coverage = { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 }
    const { problem } = document
    return { filePath, quantities: [], zeroClaims: [], breakdowns: [], periods: [], coverage, problem }
  }
  return factsOf(document, ledgerOf(document.facts, document.form), filePath)
}

/** The same of a report that is understood already. */
export function factsOf(
  { report, facts, form }: Understanding,
  ledger: Ledger,
  filePath: string,
): FactsResult {
  return {
    filePath,
    quantities: [...ledger.values()].map((entry) => quantityFact(entry, report, form?.form)),
    zeroClaims: (form?.zeros ?? []).map(({ statement, metric }) => ({
      item: metric.cells.length > 0 ? addresses(metric.cells, form?.form) : metric.id,
      text: textOf(statement),
      ...startOf(statement, report),
    })),
    breakdowns: facts.breakdowns.map((breakdown) => breakdownFact(breakdown, report)),
    periods: facts.periods.map((period) => ({
      text: textOf(period),
      start: isoOf(period.start),
      end: isoOf(period.end),
      declared: period.declared,
      ...startOf(period, report),
    })),
    coverage: coverageOf(ledger),
  }
}

function quantityFact(entry: LedgerEntry, report: Report, form: Form | undefined): QuantityFact {
  const { quantity, status, item } = entry
  const { text, low, high, exact, unit } = quantity
  const place = placeOf(quantity, report)
  return {
    text,
    low: bounded(low),
    high: bounded(high),
    exact,
    unit,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
    status,
    ...(item !== undefined && item.length > 0 && { item: addresses(item, form) }),
    why: 'by' in entry ? entry.by : entry.why,
  }
}

/** Whole addresses joined by ` + `; a form may leave the column out where its table has one. */
function addresses(items: readonly string[], form: Form | undefined): string {
  return items.map((item) => wholeAddress(item, form)).join(' + ')
}

function wholeAddress(item: string, form: Form | undefined): string {
  const [id, row, column] = item.split('/')
  const table = column === undefined ? form?.tables.find((other) => other.id === id) : undefined
  const [only, another] = table?.columns.filter(({ kind }) => kind !== 'group') ?? []
  return only && !another ? `${id}/${row}/${only.id}` : item
}

function breakdownFact(breakdown: Breakdown, report: Report): BreakdownFact {
  const { total, parts, exhaustive, why } = breakdown
  return {
    total: total.low,
    parts: parts.map(({ quantity, label }) => ({ label, text: quantity.text, value: quantity.low })),
    exhaustive,
    ...(why && { why }),
    addsUp: addsUp(total, parts),
    ...startOf(total, report),
  }
}

function startOf(span: Span, report: Report): FactPlace {
  const place = placeOf(span, report)
  return { line: place?.line ?? null, column: place?.column ?? null }
}

function textOf({ node, from, to }: Span): string {
  return node.value.slice(from, to).trim()
}

function bounded(value: Quantity['low']): number | null {
  return Number.isFinite(value) ? value : null
}

function isoOf({ year, month, day }: DateMention): string {
  const parts = [year === undefined ? undefined : String(year), pad(month), pad(day)]
  return parts.filter((part) => part !== undefined).join('-')
}

function pad(part: number | undefined): string | undefined {
  return part === undefined ? undefined : String(part).padStart(2, '0')
}
