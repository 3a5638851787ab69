/** Longer than any title; looking no further keeps the work small in a text of any length. */
const LONGEST = 200

/** Whether `at` stands inside a cited title 《…》, where wording is another's. */
export function isInTitle(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - LONGEST), at + 1)
  const open = before.lastIndexOf('《')
  return open !== -1 && before.lastIndexOf('》') < open && value.slice(at, at + LONGEST).includes('》')
}
