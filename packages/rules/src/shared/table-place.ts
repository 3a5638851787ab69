import type { Anchor, BoundLine, BoundTable, Cell, FormRow, Table } from '@gouji/core'

/** The cell that shows where a bound line stands: its label, else the first cell of its row. */
export function cellOfLine({ label, line }: BoundLine): Cell | undefined {
  return label ?? line.children[0]
}

/** The table itself, at its first part where it is split; undefined for one that was not found. */
export function placeOfTable({ tables }: BoundTable): Table | undefined {
  return tables[0]
}

/** The nearest row of the form before `row` that the document has. */
export function lineBefore({ form, lines }: BoundTable, row: FormRow): BoundLine | undefined {
  for (let at = form.rows.indexOf(row) - 1; at >= 0; at--) {
    const line = lines.get(form.rows[at]?.id ?? '')
    if (line) return line
  }
  return undefined
}

/** The nearest row of the form behind `row` that the document has. */
export function lineAfter({ form, lines }: BoundTable, row: FormRow): BoundLine | undefined {
  for (let at = form.rows.indexOf(row) + 1; at < form.rows.length; at++) {
    const line = lines.get(form.rows[at]?.id ?? '')
    if (line) return line
  }
  return undefined
}

/** The cell of the line, else the table: something to point at. */
export function anchorOf(table: BoundTable, line: BoundLine | undefined): Anchor | undefined {
  return (line && cellOfLine(line)) ?? placeOfTable(table)
}
