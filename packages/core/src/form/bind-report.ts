import type { Facts } from '../facts/types.ts'
import type { Report } from '../tree/nodes.ts'
import { bindClaims } from './bind-claims.ts'
import { bindForm } from './bind-form.ts'
import type { BoundReport } from './bound.ts'
import type { Form } from './schema.ts'

/** Chooses the form that a report is on and binds tables, sections and claims to its items; undefined if it is on none. */
export function bindReport(
  report: Report,
  facts: Facts,
  forms: readonly Form[],
  options: { form?: string; year?: number } = {},
): BoundReport | undefined {
  const bound = bindForm(report, forms, options)
  if (!bound) return undefined
  return { ...bound, ...bindClaims(report, facts, bound.form, bound.cell) }
}
