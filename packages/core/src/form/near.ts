/** How many edits may lie between a misspelt label and the form's, by the length of the form's: none for short ones. */
export function editLimit(length: number): number {
  if (length < 4) return 0
  return length < 10 ? 1 : length < 18 ? 2 : 3
}

/** Edits (one character put in, left out or replaced) between two labels, or `limit + 1` where there are more. */
export function editDistance(left: string, right: string, limit: number): number {
  const over = limit + 1
  if (Math.abs(left.length - right.length) > limit) return over
  let start = 0
  const shorter = Math.min(left.length, right.length)
  while (start < shorter && left.charCodeAt(start) === right.charCodeAt(start)) start++
  let leftEnd = left.length
  let rightEnd = right.length
  while (
    leftEnd > start &&
    rightEnd > start &&
    left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)
  ) {
    leftEnd--
    rightEnd--
  }
  const width = rightEnd - start
  if (Math.max(leftEnd - start, width) > 2 * limit + 3) return over
  let above = Array.from({ length: width + 1 }, (_, at) => at)
  for (let row = start; row < leftEnd; row++) {
    const current = [row - start + 1]
    for (let at = 0; at < width; at++) {
      const same = left.charCodeAt(row) === right.charCodeAt(start + at)
      const replaced = (above[at] ?? over) + (same ? 0 : 1)
      const shifted = Math.min(above[at + 1] ?? over, current[at] ?? over) + 1
      current.push(Math.min(replaced, shifted))
    }
    above = current
  }
  return Math.min(above[width] ?? over, over)
}

/** Length of the longest run of characters that both have in the same order, gaps allowed. */
export function commonCharacters(left: string, right: string): number {
  let above = new Array<number>(right.length + 1).fill(0)
  for (const character of left) {
    const current = [0]
    for (let at = 0; at < right.length; at++) {
      const same = character === right.charAt(at)
      current.push(same ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, current[at] ?? 0))
    }
    above = current
  }
  return above[right.length] ?? 0
}
