/**
 * Characters whose width is settled: Latin, punctuation and numbering signs that terminals draw one column wide,
 * and Chinese characters with their punctuation and full-width forms, two columns wide. Reports have hardly any
 * other, and the tables for the rest take longer to load than a report takes to check.
 */
const NARROW = /^[ -~\xa0-\xac\xae-\xff‐-‧‰-※℃№Ⅰ-ⅿ←-↙①-⒵─-▟✓✗]$/
const WIDE = /^[\u3000-\u3029\u3031-\u303d\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff！-｠￠-￦]$/

let full: ((text: string) => number) | undefined
let met = false

/** Columns that one character takes in a terminal: 0, 1 or 2. Right for every character inside `withColumns`. */
export function charColumns(char: string): number {
  if (NARROW.test(char)) return 1
  if (WIDE.test(char)) return 2
  if (full) return full(char)
  met = true
  return 1
}

/** What `draw` returns; it is called a second time, with the full tables, if it met a character of unsettled width. */
export async function withColumns(draw: () => string): Promise<string> {
  met = false
  const drawn = draw()
  if (!met) return drawn
  full = (await import('./every-width.ts')).stringWidth
  return draw()
}

export function textColumns(text: string): number {
  let columns = 0
  for (const char of text) columns += charColumns(char)
  return columns
}

/** Marks that may not start a line, and those that may not end one. */
const CLOSING = /^[，。、；：！？）》」』】〕”’…％%,.;:!?)\]}]$/
const OPENING = /^[（《「『【〔“‘([{]$/

/** Breaks a text into lines of at most `columns`: at a blank or beside a wide character, as Chinese is set. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  /** Length of `line` up to the last place where it may be broken. */
  let cut = 0
  let previous = ''
  for (const char of text) {
    const own = charColumns(char)
    const beside = char === ' ' || own === 2 || (previous !== '' && charColumns(previous) === 2)
    if (beside && !CLOSING.test(char) && !OPENING.test(previous)) cut = line.length
    if (width + own > columns && line !== '') {
      const end = cut || line.length
      lines.push(line.slice(0, end).trimEnd())
      line = line.slice(end).trimStart()
      width = textColumns(line)
      cut = 0
    }
    previous = char
    if (char === ' ' && line === '') continue
    line += char
    width += own
  }
  if (line !== '') lines.push(line)
  return lines
}
