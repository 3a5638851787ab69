/** A place in the text that the reader read: line and column from 1, offset in UTF-16 units from 0. */
export interface Point {
  line: number
  column: number
  offset: number
}

export interface Position {
  start: Point
  end: Point
}

/** Where a person finds the node in a format without lines (a Word file, a PDF). All counted from 1. */
export interface Locator {
  paragraph?: number
  table?: number
  row?: number
  column?: number
  page?: number
}

interface Located {
  /** Absent in a tree that was not read from text; such a node cannot be reported on. */
  position?: Position
  locator?: Locator
}

/** `value.slice(at, at + length)` stands in the source at `offset`. Runs are in order and do not overlap. */
export interface TextRun {
  at: number
  offset: number
  length: number
}

interface TextBearing extends Located {
  /** The text as a person reads it: markup resolved, one `\n` where the source breaks a line inside the node. */
  value: string
  /** How `value` maps back into the source; absent where the position is unknown. */
  runs?: readonly TextRun[]
}

/** The written number of a heading or an item: 一、 is `cn-comma` 1, （二） is `cn-paren` 2, 3. is `arabic-dot` 3. */
export type NumberingStyle =
  | 'cn-comma'
  | 'cn-paren'
  | 'arabic-dot'
  | 'arabic-comma'
  | 'arabic-paren'
  | 'circled'

export interface Numbering {
  style: NumberingStyle
  value: number
  /** As printed, the mark included: `（二）`, `3．`. */
  text: string
  /** Length of the mark at the start of the node's `value`, with what blanks precede and follow it. */
  length: number
}

export interface Heading extends TextBearing {
  type: 'heading'
  depth: number
  numbering?: Numbering
}

export interface Paragraph extends TextBearing {
  type: 'paragraph'
  numbering?: Numbering
}

export interface List extends Located {
  type: 'list'
  ordered: boolean
  /** The number of the first item of an ordered list. */
  start?: number
  children: Paragraph[]
}

/** A heading with everything that follows it up to the next heading of its depth or above. */
export interface Section extends Located {
  type: 'section'
  heading: Heading
  numbering?: Numbering
  /** Place among its siblings, from 1. */
  ordinal: number
  /** 1 for 一、, 2 for （一）, 3 for 1. … whatever the markup said. */
  depth: number
  children: Block[]
}

/** One cell of the grid. A cell that spans stands once, at its upper left; `row` and `column` count from 0. */
export interface Cell extends TextBearing {
  type: 'cell'
  row: number
  column: number
  rowSpan: number
  colSpan: number
  header?: boolean
}

export interface Row extends Located {
  type: 'row'
  children: Cell[]
}

export interface Table extends Located {
  type: 'table'
  /** The short line directly above that names it, if it has one; it also stands in the tree as a block. */
  caption?: Paragraph | Heading
  /** Number of columns of the widest row. */
  width: number
  /**
   * Whether a cell's `column` can be trusted: all rows have the same width once spans are counted.
   * False for formats that drop merged cells, as tab text does.
   */
  rectangular: boolean
  children: Row[]
}

/** The lines at the end of the prose that say who issued the report and when. */
export interface Signature extends Located {
  type: 'signature'
  issuer?: Paragraph
  date?: Paragraph
}

export type Block = Section | Paragraph | List | Table | Signature

/** A node whose text can be searched and reported on. */
export type TextNode = Heading | Paragraph | Cell

export interface Report extends Located {
  type: 'report'
  /** The one or more lines of the title, joined without a break. */
  title?: Paragraph
  /** The issuing body, from the title, else the signature, else 填报单位. */
  issuer?: string
  /** The year the report is on, from the title, else from the table's caption. */
  year?: number
  children: Block[]
  source: SourceText
}

/** The text that was read, with what is needed to turn an offset into line and column. */
export interface SourceText {
  readonly text: string
  /** Offsets at which lines start; the first is 0. */
  readonly lineStarts: readonly number[]
}

/** A stretch of a node's `value`; what facts are made of and findings point at. */
export interface Span {
  node: TextNode
  from: number
  to: number
}
