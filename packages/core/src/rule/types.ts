import type { output, ZodType } from 'zod'
import type { Facts } from '../facts/types.ts'
import type { BoundReport } from '../form/bound.ts'
import type { Cell, Heading, List, Paragraph, Report, Section, Span, Table } from '../tree/nodes.ts'

export type Locale = 'zh-CN' | 'en'
export type Severity = 'error' | 'warning'
export type Category = 'figures' | 'table' | 'period' | 'form' | 'wording' | 'corpus'

/** A sentence in every language of the product; `{name}` is filled from the finding's data. */
export type Localized = Readonly<Record<Locale, string>>

/** What a finding points at: a node with a position, or a stretch of a node's text. */
export type Anchor = Span | Heading | Paragraph | Cell | Table | Section | List

export type Data = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>

/** The other end of a contradiction, or one more place with the same defect. */
export interface RelatedFinding<MessageId extends string = string> {
  messageId: MessageId
  at: Anchor
  /** The report that `at` stands in, where that is one of the others. */
  in?: RelatedReport
  data?: Data
}

/** A replacement of the text at `at`; a fix is applied automatically, a suggestion only when chosen. */
export interface TextEdit {
  at: Span
  text: string
}

export interface Suggestion<MessageId extends string = string> {
  messageId: MessageId
  data?: Data
  edit: TextEdit
}

/** A sentence behind that of the finding. */
export interface Note<MessageId extends string = string> {
  messageId: MessageId
  data?: Data
}

/** What a rule yields. The sentence is rendered later, in the user's language. */
export interface Finding<MessageId extends string = string> {
  messageId: MessageId
  at: Anchor
  data?: Data
  /** Further sentences of the message: evidence, and how the figure probably went wrong. */
  notes?: readonly Note<MessageId>[]
  related?: readonly RelatedFinding<MessageId>[]
  /** Overrides the rule's own severity, e.g. where a relation of the form is only likely. */
  severity?: Severity
  actual?: string | number
  expected?: string | number
  /** Which end is likelier wrong, where another figure decides. */
  likelier?: 'primary' | 'related'
  /** The clause this rests on; defaults to the rule's. */
  basis?: string
  /** What the finding is about, for the fingerprint: a form item, a section, a word. Never an offset. */
  item?: string
  fix?: TextEdit
  suggestions?: readonly Suggestion<MessageId>[]
}

export interface RuleContext<Options> {
  readonly report: Report
  readonly facts: Facts
  /** Absent when the document is on no known form; a rule that needs none still runs. */
  readonly form: BoundReport | undefined
  readonly options: Options
  /** Other reports that were given with this one (last year's, the subordinate offices'). */
  readonly related: readonly RelatedReport[]
}

export interface RelatedReport {
  readonly path: string
  readonly report: Report
  readonly form: BoundReport | undefined
}

export interface RuleMeta {
  category: Category
  severity: Severity
  summary: Localized
  fixable?: boolean
  /** Issuer and number of the instrument, or the kind of reasoning, that the rule rests on. */
  basis?: string
  /**
   * `both-ends`: every finding has to name its other place. `one-place`: the defect stands where it is reported.
   * Whatever is said here, a finding whose `expected` is a number has to name the place that number comes from.
   */
  evidence: 'both-ends' | 'one-place'
}

export interface RuleDefinition<Id extends string, Options extends ZodType, MessageId extends string> {
  id: Id
  meta: RuleMeta
  /** A strict object; every key has `.default()` and `.describe()`. */
  options: Options
  messages: Readonly<Record<MessageId, Localized>>
  check(context: RuleContext<output<Options>>): Iterable<Finding<MessageId>>
}

/** A rule of any options, as the runner sees it. */
export interface Rule {
  readonly id: string
  readonly meta: RuleMeta
  readonly options: ZodType
  readonly messages: Readonly<Record<string, Localized>>
  check(context: RuleContext<never>): Iterable<Finding>
}
