/** The innermost sentence or pair of brackets around a place, what is bracketed or quoted inside it blanked out. */
export interface Region {
  /** Offset of `text` in the value. */
  from: number
  /** As long as the region; 〓 for every character between inner brackets, quotes and 《》. */
  text: string
}

export const BLANK = '〓'

const CLOSES: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '【': '】',
}
const CLOSING = new Set(Object.values(CLOSES))
const SENTENCE_END = '。！？\n'
// Either way from the place; what is longer is no sentence.
const FARTHEST = 600

/** The region of `value` around `at`. A bracket that the sentence does not close bounds the region. */
export function regionAround(value: string, at: number): Region {
  let from = at
  while (from > 0 && at - from < FARTHEST && !SENTENCE_END.includes(value.charAt(from - 1))) from--
  let to = at
  while (to < value.length && to - at < FARTHEST && !SENTENCE_END.includes(value.charAt(to))) to++
  const open: { at: number; close: string }[] = []
  const pairs: { from: number; to: number }[] = []
  for (let index = from; index < to; index++) {
    const char = value.charAt(index)
    const close = CLOSES[char]
    if (close !== undefined) open.push({ at: index, close })
    else if (CLOSING.has(char)) {
      const last = open[open.length - 1]
      if (last?.close === char) {
        open.pop()
        if (last.at < at && index >= at) {
          from = last.at + 1
          to = index
          break
        }
        pairs.push({ from: last.at + 1, to: index })
      } else if (index < at) {
        from = index + 1
        open.length = 0
      } else {
        to = index
        break
      }
    }
  }
  const unclosed = open.findLast(({ at: opened }) => opened < at && opened >= from)
  if (unclosed) from = unclosed.at + 1
  return { from, text: blanked(value, from, to, pairs) }
}

function blanked(
  value: string,
  from: number,
  to: number,
  pairs: readonly { from: number; to: number }[],
): string {
  let text = value.slice(from, to)
  for (const pair of pairs) {
    if (pair.from < from || pair.to > to) continue
    text = text.slice(0, pair.from - from) + BLANK.repeat(pair.to - pair.from) + text.slice(pair.to - from)
  }
  return text
}
