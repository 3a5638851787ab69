/** Longer than any title; looking no further keeps the work small in a text of any length. */
const LONGEST = 200

/** Whether `at` stands inside a cited title 《…》, where wording is another's. */
export function isInTitle(value: string, at: number): boolean {
  return openedAt(value, at, '《', '》') !== -1
}

/** Where the quotation “…” that `at` stands in is opened, -1 outside of one. */
export function quotedFrom(value: string, at: number): number {
  return openedAt(value, at, '“', '”')
}

function openedAt(value: string, at: number, open: string, close: string): number {
  const start = Math.max(0, at - LONGEST)
  const before = value.slice(start, at + 1)
  const opened = before.lastIndexOf(open)
  if (opened === -1 || before.lastIndexOf(close) > opened) return -1
  return value.slice(at, at + LONGEST).includes(close) ? start + opened : -1
}
