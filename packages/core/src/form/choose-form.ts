import type { Report, TextNode } from '../tree/nodes.ts'
import { bindSections } from './bind-sections.ts'
import { indexOf } from './form-index.ts'
import { type Grid, gridsOf } from './grid.ts'
import { labelKey } from './label.ts'
import type { Form } from './schema.ts'

export interface FormChoice {
  /** Id of the form, where the caller knows better than the document. */
  form?: string
  /** The year of the data, where the caller knows better than the title. */
  year?: number
}

/** So many marks of a form settle it, or so many labels where forms share them. */
const enoughMarks = 2
const enoughLabels = 6
const enoughSections = 2

/** The form that a year's report belongs on. */
export function expectedForm(forms: readonly Form[], year: number | undefined): Form | undefined {
  if (year === undefined) return undefined
  return forms.find(({ years }) => year >= years.from && year <= (years.to ?? year))
}

/** The form that a report is on, whatever its year; undefined where it is on none of them. */
export function chooseForm(
  report: Report,
  forms: readonly Form[],
  options: FormChoice = {},
): Form | undefined {
  return chooseByGrids(report, gridsOf(report), forms, options)
}

/** As `chooseForm`, with the tables already laid out. */
export function chooseByGrids(
  report: Report,
  grids: readonly Grid[],
  forms: readonly Form[],
  options: FormChoice,
): Form | undefined {
  if (options.form !== undefined) return forms.find(({ id }) => id === options.form)
  const expected = expectedForm(forms, options.year ?? report.year)
  return byTables(grids, forms, expected) ?? bySections(report, forms, expected)
}

/** Labels decide; the year only between forms that the labels do not tell apart. */
function byTables(
  grids: readonly Grid[],
  forms: readonly Form[],
  expected: Form | undefined,
): Form | undefined {
  if (grids.length === 0) return undefined
  if (expected && hasMostMarks(grids, forms, expected)) return expected
  const known = labelsOf(forms)
  const found = new Set<readonly Naming[]>()
  for (const grid of grids) {
    for (const { key } of grid.cells) {
      const namings = key === '' ? undefined : known.get(key)
      if (namings) found.add(namings)
    }
    for (const { value } of grid.above) {
      const namings = known.get(labelKey(value))
      if (namings) found.add(namings)
    }
  }
  let best: { form: Form; marks: number; labels: number } | undefined
  for (const form of forms) {
    let marks = 0
    let labels = 0
    for (const namings of found) {
      for (const naming of namings) {
        if (naming.form !== form) continue
        labels++
        if (naming.mark) marks++
      }
    }
    if (marks < enoughMarks && labels < enoughLabels) continue
    const better =
      !best ||
      marks > best.marks ||
      (marks === best.marks && (form === expected || (best.form !== expected && labels >= best.labels)))
    if (better) best = { form, marks, labels }
  }
  return best?.form
}

/** Whether the expected form's marks settle it: enough of them, and no other form has more. Needs no other form's labels. */
function hasMostMarks(grids: readonly Grid[], forms: readonly Form[], expected: Form): boolean {
  const counts = forms.map((form) => {
    const known = marksOf(form)
    const found = new Set<string>()
    for (const { cells, above } of grids) {
      for (const { key } of cells) if (known.has(key)) found.add(key)
      for (const { value } of above) {
        const key = labelKey(value)
        if (known.has(key)) found.add(key)
      }
    }
    return found.size
  })
  const own = counts[forms.indexOf(expected)] ?? 0
  return own >= enoughMarks && counts.every((count) => count <= own)
}

const marksByForm = new WeakMap<Form, ReadonlySet<string>>()

/** The labels that tell the form from others. */
function marksOf(form: Form): ReadonlySet<string> {
  const known = marksByForm.get(form)
  if (known) return known
  const marks = new Set(form.marks.map(labelKey))
  marksByForm.set(form, marks)
  return marks
}

/** A form that has a label; `mark` where the label is one of the marks that tell the form from others. */
interface Naming {
  readonly form: Form
  readonly mark: boolean
}

const labelsByForms = new WeakMap<readonly Form[], ReadonlyMap<string, readonly Naming[]>>()

/** Every label of the forms with those that have it; built once for each list of forms. */
function labelsOf(forms: readonly Form[]): ReadonlyMap<string, readonly Naming[]> {
  const known = labelsByForms.get(forms)
  if (known) return known
  const labels = new Map<string, Naming[]>()
  for (const form of forms) {
    const { entries, marks } = indexOf(form)
    for (const key of entries.keys()) {
      const namings = labels.get(key) ?? []
      namings.push({ form, mark: marks.has(key) })
      labels.set(key, namings)
    }
  }
  labelsByForms.set(forms, labels)
  return labels
}

/** A report that has lost its tables is known by its title or by its sections. */
function bySections(report: Report, forms: readonly Form[], expected: Form | undefined): Form | undefined {
  if (expected) {
    if (isTitled(expected, report.title)) return expected
    return bindSections(report, expected).length >= enoughSections ? expected : undefined
  }
  // Without a year the newest form with all its sections; a year before the oldest form has none.
  if (report.year !== undefined) return undefined
  return forms.findLast((form) => {
    const required = form.sections.filter((section) => section.required).length
    const exact = bindSections(report, form).filter(({ match }) => match === 'exact').length
    return required > 0 && exact >= Math.max(enoughSections, required - 1)
  })
}

const titleExpressions = new WeakMap<Form, readonly RegExp[]>()

function isTitled(form: Form, title: TextNode | undefined): boolean {
  if (!title) return false
  let expressions = titleExpressions.get(form)
  if (!expressions) {
    expressions = (form.titles ?? []).map((source) => new RegExp(source, 'u'))
    titleExpressions.set(form, expressions)
  }
  return expressions.some((expression) => expression.test(title.value))
}
