import type { TextRun } from './nodes.ts'

/** Index of the last run that starts at or before the character at `at` of a value; 0 if none does. */
export function runAt(runs: readonly TextRun[], at: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
