/** Where text was taken out: from `at` on, an offset of what is left is `by` less than in the source. */
export interface Cut {
  at: number
  by: number
}

/** Turns an offset of the parsed text into one of the source. */
export type ToSource = (offset: number) => number

export function toSourceBy(cuts: readonly Cut[]): ToSource {
  let current = 0
  return (offset) => {
    // Offsets come nearly in order, so the cut at hand is nearly always the one before or after.
    while (current > 0 && (cuts[current - 1]?.at ?? 0) > offset) current--
    while (current < cuts.length && (cuts[current]?.at ?? 0) <= offset) current++
    return offset + (cuts[current - 1]?.by ?? 0)
  }
}
