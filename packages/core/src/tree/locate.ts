import { positionOf } from '../source/source-text.ts'
import type { Block, Position, Report, Row, Span, TextNode, TextRun } from './nodes.ts'
import { runAt } from './runs.ts'

/**
 * The place of a node, of a span, or of `value.slice(from, to)` of a text node. A stretch that covers several
 * runs goes from the first to the last, whatever markup lies between. Undefined where the tree has no position.
 */
export function locate(
  report: Report,
  anchor: Block | Row | TextNode | Span,
  from?: number,
  to?: number,
): Position | undefined {
  if ('node' in anchor) return locate(report, anchor.node, from ?? anchor.from, to ?? anchor.to)
  if (from === undefined && to === undefined) return anchor.position
  if (!('value' in anchor) || anchor.position === undefined) return anchor.position
  const { runs, value, position } = anchor
  if (runs === undefined || runs.length === 0) return position
  const first = from ?? 0
  const last = to ?? value.length
  const start = startOf(runs, first)
  const end = last > first ? endOf(runs, last - 1, position.end.offset) : start
  return positionOf(report.source, start, Math.max(start, end))
}

/** Where the character at `at` starts; one that no run carries (a line break, a reference) starts where the run before it ends. */
function startOf(runs: readonly TextRun[], at: number): number {
  const run = runs[runAt(runs, at)]
  if (run === undefined || at < run.at) return run?.offset ?? 0
  return run.offset + Math.min(at - run.at, run.length)
}

/** Where the character at `at` ends; one that no run carries ends where the next run, or else the node, does. */
function endOf(runs: readonly TextRun[], at: number, nodeEnd: number): number {
  const index = runAt(runs, at)
  const run = runs[index]
  if (run === undefined || at < run.at) return run?.offset ?? nodeEnd
  if (at < run.at + run.length) return run.offset + at - run.at + 1
  return runs[index + 1]?.offset ?? nodeEnd
}
