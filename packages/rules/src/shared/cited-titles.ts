/** Whether `at` stands inside a cited title 《…》, where wording is another's. */
export function isInTitle(value: string, at: number): boolean {
  const open = value.lastIndexOf('《', at)
  return open !== -1 && value.lastIndexOf('》', at) < open && value.indexOf('》', at) !== -1
}
