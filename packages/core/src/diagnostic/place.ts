import type { Anchor } from '../rule/types.ts'
import { locate } from '../tree/locate.ts'
import type { Position, Report } from '../tree/nodes.ts'
import type { DiagnosticRange } from './types.ts'

/** Where an anchor stands in the source; a section stands where its heading does. Undefined without a position. */
export function positionOf(at: Anchor, report: Report): Position | undefined {
  if ('node' in at || at.type !== 'section') return locate(report, at)
  return locate(report, at.heading) ?? locate(report, at)
}

/** The same as line and column, with what a person needs to find it in a format without lines. */
export function placeOf(at: Anchor, report: Report): DiagnosticRange | undefined {
  const position = positionOf(at, report)
  if (!position) return undefined
  const { start, end } = position
  const range: DiagnosticRange = {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
  const locator = ('node' in at ? at.node : at).locator
  if (locator) range.locator = locator
  return range
}
