import type { Paragraph, Section, Span, Table, TextNode } from '../tree/nodes.ts'

/** A number with its classifier, as an interval: 1100余条 is (1100, 1200), 22.73% is 22.73 with two decimals. */
export interface Quantity extends Span {
  /** As printed, classifier included. */
  text: string
  low: number
  high: number
  exact: boolean
  /** The classifier as printed: 条, 件, 人次, 万元, %. Empty where the prose lost it. */
  unit: string
  /** Decimals printed. */
  decimals: number
  /** What the last printed digit stands for: 1, 0.01 of 22.73%, 100 of 1.86万件. */
  step: number
  sentence: Sentence
  /** Index into `sentence.clauses`. */
  clause: number
}

/** A sentence of a text node; clauses end at ，；：、 and sentence marks. Offsets are into the node's `value`. */
export interface Sentence extends Span {
  clauses: readonly Span[]
  section: Section | undefined
  /** Place in `facts.sentences`, in document order. */
  index: number
}

/** Which period a figure speaks of; only `this-year` can be held against the tables. */
export type ClaimPeriod = 'this-year' | 'last-year' | 'other-year' | 'cumulative' | 'part-year' | 'plan'

export type Cue = 'total' | 'part' | 'share' | 'change' | 'plain'

/** What a quantity of the prose says, before any form is asked. */
export interface Claim {
  quantity: Quantity
  /** Words before the number, back to the last boundary or the last quantity: 全年共收到…申请. */
  subject: string
  /** Words after the classifier, up to the next boundary or quantity: 12起「政府信息依申请公开」. */
  object: string
  /** The clause before, where this one only counts (共27条) and the noun stands there. */
  topic?: string
  /** The run-in heading of its paragraph, or the sub-heading over it: 2.政务微博。, （三）重点领域信息公开. */
  lead?: string
  cue: Cue
  period: ClaimPeriod
  /** `own` the whole body's figure, `other` that of a part of it or of another body. */
  scope: 'own' | 'other'
  /** The breakdown that this claim is a part of. */
  partOf?: Breakdown
}

/** 未收到…, 没有发生…, 无…: one for each joined noun. */
export interface ZeroStatement extends Span {
  /** The words before the denial in its clause: 本年度, 我局. */
  before: string
  /** The words that are denied, verb included, up to the end of the statement. */
  subject: string
  sentence: Sentence
  period: ClaimPeriod
}

export interface BreakdownPart {
  quantity: Quantity
  label: string
}

/** A total and the parts that the text lists for it. */
export interface Breakdown {
  total: Quantity
  parts: readonly BreakdownPart[]
  /** Whether the parts have to add up to the total. */
  exhaustive: boolean
  /** Why not, if not: 等, channels that overlap, labels of another kind, a list that need not be whole. */
  why?: 'open' | 'channels' | 'mixed' | 'partial' | 'approximate'
  span: Span
}

/**
 * A share of a total, a change against the year before or an average, with what it can be checked against: `share`
 * of/base, `ratio` of/base where the rate is named after `of` and the base is not (回收率), `growth` (of − base)/base,
 * `change` of/base where `of` is the change itself, `difference` of − base in counts, `points` of − base in percentage
 * points, `average` of/base or of/periods.
 */
export interface Rate {
  kind: 'share' | 'ratio' | 'growth' | 'change' | 'difference' | 'points' | 'average'
  /** The percentage, the times (倍), the points or the count, as printed. */
  printed: Quantity
  /** Negative for a fall. */
  sign: 1 | -1
  /** The figure that has the rate: the part, this year's count, or the change. */
  of: Quantity
  /** The total, or last year's figure, where it is printed. */
  base?: Quantity
  /** The change in counts, where the text has it beside the rate: 增加15条，增长22.73%. */
  change?: Quantity
  /** Of an average over the year: months or quarters. */
  periods?: number
  /** Other figures that the rate may be of. */
  alternatives?: readonly Quantity[]
}

/** A number of things, measure word included: 五个 of 五个方面, 六部分. */
export interface ListCount extends Span {
  /** As printed. */
  text: string
  value: number
  /** The same number as the ledger counts it; absent where the number grammar reads none, as in 两点不足. */
  quantity?: Quantity
}

/** 以下五个方面, 由六部分组成: a count and what is counted. */
export interface Enumeration {
  count: ListCount
  /** What is counted, behind the measure word: 方面, 热点问题; empty for 六部分 and 4次. */
  noun: string
  items: readonly Span[]
  /** Other counts that the list allows, where an item may itself hold 和 or 及. */
  alsoCounts: readonly number[]
  /** Where the items stand: in the same text, as the blocks that follow, or before 上述三个问题. */
  place: 'inline' | 'blocks' | 'above'
}

export interface DateMention extends Span {
  year?: number
  month?: number
  day?: number
}

/** 自2017年1月1日起至2017年12月31日止. */
export interface Period extends Span {
  start: DateMention
  end: DateMention
  /** Whether the sentence says that it is the period of the figures (统计期限). */
  declared: boolean
}

/** 3月30日召开了…会议: something that a table counts, with its date. */
export interface DatedEvent extends Span {
  kind: 'meeting' | 'training' | 'press-conference'
  date: DateMention
  sentence: Sentence
}

export interface Facts {
  /** Every text of the report in document order; cells only as far as they belong to no known table. */
  readonly texts: readonly FactText[]
  readonly sentences: readonly Sentence[]
  readonly quantities: readonly Quantity[]
  readonly claims: readonly Claim[]
  readonly zeros: readonly ZeroStatement[]
  readonly breakdowns: readonly Breakdown[]
  readonly rates: readonly Rate[]
  readonly enumerations: readonly Enumeration[]
  readonly dates: readonly DateMention[]
  readonly periods: readonly Period[]
  readonly events: readonly DatedEvent[]
  readonly signedOn: DateMention | undefined
}

/** A text node with where it stands. */
export interface FactText {
  readonly node: TextNode
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'signature' | 'cell'
  readonly section: Section | undefined
  readonly table: Table | undefined
}

export type { Paragraph, Span, TextNode }
