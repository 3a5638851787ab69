import type { Report } from '../tree/nodes.ts'
import { annotate } from './annotate.ts'
import { bindSections } from './bind-sections.ts'
import { bindTables } from './bind-tables.ts'
import type { BoundReport } from './bound.ts'
import { chooseByGrids, expectedForm, type FormChoice } from './choose-form.ts'
import { indexOf } from './form-index.ts'
import { gridsOf } from './grid.ts'
import type { Form } from './schema.ts'

export type BoundForm = Omit<BoundReport, 'claims' | 'partial' | 'zeros'>

/** Chooses the form a report is on and binds its tables and sections; undefined where it is on none of the forms. */
export function bindForm(
  report: Report,
  forms: readonly Form[],
  options: FormChoice = {},
): BoundForm | undefined {
  const grids = gridsOf(report)
  const form = chooseByGrids(report, grids, forms, options)
  if (!form) return undefined
  const index = indexOf(form)
  const { evidence, foreign } = annotate(grids, index, forms)
  const tables = bindTables(grids, evidence, index)
  return {
    form,
    expectedForm: expectedForm(forms, options.year ?? report.year),
    tables,
    sections: bindSections(report, form),
    foreign: foreign.map(({ form: other, cell, label }) => ({ form: other, node: cell.cell, label })),
    cell(address) {
      const place = index.cells.get(address)
      return place && tables.get(place.table)?.cells.get(place.key)
    },
  }
}
