import type { BoundTable, Finding } from '@gouji/core'
import { rowName } from '../../shared/cell-name.ts'

const BLANKS = /[\s\u00a0\u3000]+/g
const NUMBER = /^[0-9０-９]{1,15}(?:[.．][0-9０-９]{1,6})?$/

/** Rows whose unit is another than the form's, or has changed places with the number. */
export function* unitDefects(table: BoundTable): Iterable<Finding<'unit' | 'swapped' | 'same'>> {
  if (!table.form.unitColumn) return
  let known: ReadonlySet<string> | undefined
  const [column] = table.form.columns
  for (const line of table.lines.values()) {
    const { row, unit } = line
    if (!unit || row.unit === undefined || unit.value === row.unit) continue
    const printed = unit.value.replace(BLANKS, '')
    known ??= new Set(['元', ...table.form.rows.flatMap((each) => each.unit ?? [])])
    const units = known
    const label = rowName(table, row)
    if (units.has(printed)) {
      if (printed === row.unit) continue
      const data = { label, unit: row.unit, text: printed }
      yield {
        messageId: 'unit',
        at: unit,
        data,
        actual: printed,
        expected: row.unit,
        item: `${table.form.id}/${row.id} unit`,
      }
      continue
    }
    const figure = table.cells.get(`${row.id}/${column?.id}`)
    const inItsPlace = figure?.cell.value.replace(BLANKS, '') ?? ''
    if (!figure || !NUMBER.test(printed) || !units.has(inItsPlace)) continue
    yield {
      messageId: 'swapped',
      at: unit,
      data: { label, text: printed, unit: inItsPlace },
      related: [{ messageId: 'same', at: figure.cell, data: { label } }],
      actual: printed,
      expected: row.unit,
      item: `${table.form.id}/${row.id} unit`,
    }
  }
}
