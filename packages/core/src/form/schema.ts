import * as z from 'zod'

/**
 * What a form is. National forms and an office's own have the same shape; `formSchema.parse` is for forms that
 * come from outside, the national ones are held against it by a test.
 */

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const localized = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) })

/** `table/row/column`; the column may be left out where the table has one value column. */
const address = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+(?:\/[a-z0-9-]+)?$/)

const rowSchema = z.strictObject({
  id,
  /** As printed, without numbering and without bracketed notes. */
  label: z.string().min(1),
  /** Other wordings that are right. */
  aliases: z.array(z.string()).optional(),
  /** Wordings that are known mistakes for this label; they bind, and are reported. */
  mistakes: z.array(z.string()).optional(),
  /** Classifier printed in the unit column, where the form has one. */
  unit: z.string().optional(),
  kind: z.enum(['heading', 'total', 'leaf']),
  /** The row this one stands under. */
  parent: id.optional(),
  /** The form prints no label beside it: it is known by its columns alone. */
  unprinted: z.boolean().optional(),
})

const columnSchema = z.strictObject({
  id,
  label: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  mistakes: z.array(z.string()).optional(),
  kind: z.enum(['group', 'total', 'leaf']),
  parent: id.optional(),
  unit: z.string().optional(),
  /** What may stand in the column: whole non-negative numbers unless said otherwise. */
  number: z.enum(['count', 'decimal', 'signed']).optional(),
})

const tableSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Labels, captions or headings that announce the table: 第二十条第（一）项, 政府信息公开情况统计表. */
  marks: z.array(z.string()),
  /** Whether the table has a column with the unit of each row. */
  unitColumn: z.boolean().optional(),
  rows: z.array(rowSchema).min(1),
  columns: z.array(columnSchema).min(1),
})

const basis = z.string().min(1)
const severity = z.enum(['error', 'warning'])
const relationBase = { id, table: id, severity, basis, summary: localized }

/**
 * A relation speaks of rows (and then holds in every column) or of columns (and then holds in every row).
 * `sum`: total = Σ parts. `balance`: Σ left = Σ right. `bound`: each of `lesser` ≤ Σ greater, unless one of
 * `unless` is positive. `requires`: when one of `when` is positive, one of `some` is too.
 * `carry`: `current` of this year = `previous` of the year before.
 */
const relationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...relationBase,
    kind: z.literal('sum'),
    over: z.enum(['rows', 'columns']),
    total: id,
    parts: z.array(id).min(1),
    /** Σ parts > total is an error even where `severity` is warning (pending cases have no row of their own). */
    excess: severity.optional(),
  }),
  z.strictObject({
    ...relationBase,
    kind: z.literal('balance'),
    over: z.enum(['rows', 'columns']),
    left: z.array(id).min(1),
    right: z.array(id).min(1),
  }),
  z.strictObject({
    ...relationBase,
    kind: z.literal('bound'),
    over: z.enum(['rows', 'columns']),
    lesser: z.array(id).min(1),
    greater: z.array(id).min(1),
    unless: z.array(id).optional(),
    /** `lesser` are signed changes, and what is bounded is by how much they fall. */
    falling: z.boolean().optional(),
    /** Where none of these comes near it, a lesser figure that equals the greater one was probably copied from it. */
    equalNeeds: z.array(id).optional(),
  }),
  z.strictObject({
    ...relationBase,
    kind: z.literal('requires'),
    over: z.enum(['rows', 'columns']),
    when: z.array(id).min(1),
    some: z.array(id).min(1),
    unless: z.array(id).optional(),
  }),
  z.strictObject({
    ...relationBase,
    kind: z.literal('carry'),
    over: z.enum(['rows', 'columns']),
    current: id,
    previous: id,
    /** Where the figure is not carried over as it is but grown: current = previous + add − less. */
    add: z.array(id).optional(),
    less: z.array(id).optional(),
    /** Whose report `add` and `less` stand in; `previous` is always of the year before. */
    grownIn: z.enum(['this-year', 'last-year']).optional(),
  }),
])

const metricSchema = z.strictObject({
  id,
  label: localized,
  /** Cells whose sum the metric is; none where prose counts what the form does not ask for. */
  cells: z.array(address),
  /** Other admissible readings of the same words; a claim is wrong only if no reading fits. */
  readings: z.array(z.strictObject({ label: localized, cells: z.array(address).min(1) })).optional(),
  /** Classifiers with which prose counts it. */
  units: z.array(z.string()).min(1),
  /** Unit of the cells, where prose may use another (元 against 万元). */
  unit: z.string().optional(),
  /**
   * How prose says it: regular expressions over the clause with `N` where number and classifier stand. What the
   * clause has besides has to be neutral, else the words narrow the count and the claim is not this metric's.
   */
  says: z.array(z.string()),
  /** How a zero statement names it (未收到…申请). */
  zero: z.array(z.string()).optional(),
  /** Only as part of a claim of this metric, or in its sentence behind one: 其中维持3件 under 行政复议. */
  under: id.optional(),
  /** What the sentence or the heading over it has to match, where the words alone are too general. */
  context: z.string().optional(),
  /** Named by a verb alone (办结12件): bound only where nothing else may be its object. */
  follows: z.boolean().optional(),
  /** What must not stand behind the number: it says that another count is the item's (其中涉及信息公开的2件). */
  unlessBehind: z.string().optional(),
  /** A state, not a flow: 自…以来 does not make it a count of several years. */
  stock: z.boolean().optional(),
  /** Words that narrow nothing here, besides the form's own; regular expressions. */
  neutral: z.array(z.string()).optional(),
  /** What is none where all of the metric are said to be done: 收到23件，均已办结 leaves none to carry forward. */
  doneLeaves: id.optional(),
  /** Dated events of the prose that the metric counts. */
  event: z.enum(['meeting', 'training', 'press-conference']).optional(),
  /** A channel of publication: 政府网站, 政务微信. */
  channel: z.boolean().optional(),
})

const sectionSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Other accepted names. */
  aliases: z.array(z.string()),
  /** Names that are understood, and reported as not the form's. */
  variants: z.array(z.string()).optional(),
  required: z.boolean(),
})

export const formSchema = z.strictObject({
  id,
  name: localized,
  /** Years of data that the form serves, both ends included. */
  years: z.strictObject({ from: z.number().int(), to: z.number().int().optional() }),
  basis,
  /** Titles of reports on this form, as regular expressions; they decide only where no table was found. */
  titles: z.array(z.string().min(1)).optional(),
  /** Labels that no other form of the family has; two of them settle the choice. */
  marks: z.array(z.string()).min(1),
  sections: z.array(sectionSchema),
  tables: z.array(tableSchema).min(1),
  relations: z.array(relationSchema),
  metrics: z.array(metricSchema),
  /** Words of the subject that narrow no count (政府信息公开, 公民、法人和其他组织); regular expressions. */
  neutral: z.array(z.string()).optional(),
})

export type Form = z.infer<typeof formSchema>
export type FormTable = Form['tables'][number]
export type FormRow = FormTable['rows'][number]
export type FormColumn = FormTable['columns'][number]
export type FormSection = Form['sections'][number]
export type Relation = Form['relations'][number]
export type Metric = Form['metrics'][number]
