import type { Block, Cell, Paragraph, Report, Row, Section, Table } from '../tree/nodes.ts'

/** A printed cell: its text, or its text with the columns and rows that it spans. */
export type PrintedCell = string | { text: string; across?: number; down?: number }

/** A printed table: rows of cells, and the lines above it. */
export interface PrintedTable {
  above?: readonly string[]
  rows: readonly (readonly PrintedCell[])[]
}

/** A table as a reader lays it out; cells are placed on the grid with their spans counted. */
export function builtTable(rows: PrintedTable['rows']): Table {
  const taken: boolean[][] = rows.map(() => [])
  const widths: number[] = []
  const children = rows.map((printed, row): Row => {
    const cells: Cell[] = []
    let column = 0
    for (const cell of printed) {
      const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell
      while (taken[row]?.[column]) column++
      cells.push({ type: 'cell', value: text, row, column, rowSpan: down, colSpan: across })
      for (let lower = row; lower < Math.min(row + down, rows.length); lower++) {
        for (let right = column; right < column + across; right++) {
          const line = taken[lower]
          if (line) line[right] = true
        }
      }
    }
    widths.push(taken[row]?.length ?? 0)
    return { type: 'row', children: cells }
  })
  const width = Math.max(...widths)
  return { type: 'table', width, rectangular: widths.every((each) => each === width), children }
}

/** A report tree of nothing but tables, each with the lines above it, under the headings given. */
export function builtReport(
  sections: readonly { heading: string; tables: readonly PrintedTable[] }[],
  { year, title }: { year?: number; title?: string } = {},
): Report {
  const children = sections.map(({ heading, tables }, at): Section => {
    const blocks: Block[] = []
    for (const { above = [], rows } of tables) {
      for (const line of above) blocks.push(paragraph(line))
      blocks.push(builtTable(rows))
    }
    return {
      type: 'section',
      heading: { type: 'heading', depth: 1, value: heading },
      ordinal: at + 1,
      depth: 1,
      children: blocks,
    }
  })
  return {
    type: 'report',
    ...(year === undefined ? {} : { year }),
    ...(title === undefined ? {} : { title: paragraph(title) }),
    children,
    source: { text: '', lineStarts: [0] },
  }
}

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', value })

/** The same tables as text with a cell a line, as word processors export them: spans are lost. */
export function printedText(tables: readonly PrintedTable[]): string {
  return tables
    .map(({ above = [], rows }) =>
      [
        ...above.map((line) => `${line}\n`),
        ...rows.map((row) => `${row.map((cell) => `\t${textOf(cell)}\n`).join('')}\n`),
      ].join(''),
    )
    .join('\n')
}

/** The same tables in Markdown, which has no spans either: rows are as wide as the widest. */
export function printedMarkdown(tables: readonly PrintedTable[]): string {
  return tables
    .map(({ above = [], rows }) => {
      const width = Math.max(...rows.map((row) => row.length))
      const lines = rows.map((row) => {
        const cells = Array.from({ length: width }, (_, at) => textOf(row[at] ?? '').replaceAll('\n', '<br>'))
        return `| ${cells.join(' | ')} |`
      })
      lines.splice(1, 0, `|${' --- |'.repeat(width)}`)
      return [...above.map((line) => `${line}\n`), ...lines].join('\n')
    })
    .join('\n\n')
}

const textOf = (cell: PrintedCell): string => (typeof cell === 'string' ? cell : cell.text)
