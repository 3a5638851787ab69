import type { Claim, ZeroStatement } from '../facts/types.ts'
import type { Cell, Row, Section, Table, TextNode } from '../tree/nodes.ts'
import type { Form, FormColumn, FormRow, FormSection, FormTable, Metric } from './schema.ts'

/** What stands in a value cell. Blank, 0, 无, / and —— are five different things. */
export type CellValue =
  | {
      kind: 'number'
      value: number /** Printed beside the number: 元, 万元. */
      unit?: string
      decimals: number
    }
  | { kind: 'blank' }
  | { kind: 'none'; text: string }
  | { kind: 'slash'; text: string }
  | { kind: 'dash'; text: string }
  | { kind: 'text'; text: string }

/** A value cell of the document and the item of the form that it answers. */
export interface BoundCell {
  /** `table/row/column` in the form. */
  readonly address: string
  readonly row: FormRow
  readonly column: FormColumn
  readonly cell: Cell
  readonly value: CellValue
}

/** A row of the form and the place where the document has it (a column, if the table lies on its side). */
export interface BoundLine {
  readonly row: FormRow
  /** The cell that carries the label; absent where only its place shows it. */
  readonly label?: Cell
  /** The label as printed, numbering and notes taken off. */
  readonly printed: string
  /** `exact` label or alias, `mistake` one listed in the form, `near` a likely misspelling, `blank` known by its place alone. */
  readonly match: 'exact' | 'mistake' | 'near' | 'blank'
  /** What the unit column says, where there is one. */
  readonly unit?: Cell
  readonly line: Row
}

export interface BoundColumn {
  readonly column: FormColumn
  readonly label?: Cell
  readonly printed: string
  readonly match: 'exact' | 'mistake' | 'near' | 'blank'
}

export interface BoundTable {
  readonly form: FormTable
  /** The document's tables that hold it: none if it was not found, several if it was split. */
  readonly tables: readonly Table[]
  /** By row id and `row/column`. */
  readonly lines: ReadonlyMap<string, BoundLine>
  readonly columns: ReadonlyMap<string, BoundColumn>
  readonly cells: ReadonlyMap<string, BoundCell>
  /** Rows of the form that the document lacks, in the form's order. */
  readonly missingRows: readonly FormRow[]
  readonly missingColumns: readonly FormColumn[]
  /** Rows that are named in the document but have no value cells. */
  readonly labelOnly: readonly BoundLine[]
  /** Rows and columns the form does not know (local additions), by their label cell. */
  readonly unknownRows: readonly Cell[]
  readonly unknownColumns: readonly Cell[]
}

export interface BoundSection {
  readonly form: FormSection
  readonly section: Section
  /** `exact` title or alias, `variant` understood but not the form's. */
  readonly match: 'exact' | 'variant'
}

/** What a claim of the prose may mean; a claim with none is unchecked. */
export interface BoundReading {
  readonly label: { readonly 'zh-CN': string; readonly en: string }
  readonly cells: readonly BoundCell[]
  /** Σ of the cells in the unit of the claim; undefined if one of them is not a number. */
  readonly value: number | undefined
  /** How far the printed decimals let the value be off after a change of unit (0.01万元 is 50 to 150元). */
  readonly slack: number
}

export interface BoundClaim {
  readonly claim: Claim
  readonly metric: Metric
  /** The first is the plain one. */
  readonly readings: readonly BoundReading[]
}

export interface BoundZero {
  readonly statement: ZeroStatement
  readonly metric: Metric
  readonly cells: readonly BoundCell[]
}

/** A report held against the form that it is on. */
export interface BoundReport {
  readonly form: Form
  /** The form that the report's year asks for; another than `form` where the wrong generation was used. */
  readonly expectedForm: Form | undefined
  readonly tables: ReadonlyMap<string, BoundTable>
  readonly sections: readonly BoundSection[]
  readonly claims: readonly BoundClaim[]
  /** Counts of a part of the year (3月召开会议2次): they cannot exceed the item's count for the whole year. */
  readonly partial: readonly BoundClaim[]
  readonly zeros: readonly BoundZero[]
  /** Labels of other forms found in this one's place: the cell and the form it belongs to. */
  readonly foreign: readonly { readonly form: Form; readonly node: TextNode; readonly label: string }[]
  /** By address `table/row/column`, the column left out where there is one. */
  cell(address: string): BoundCell | undefined
}
