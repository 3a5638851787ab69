import type { FlatBlock } from '../blocks.ts'
import { lineBlock } from '../blocks.ts'
import { joinMapped, type MappedText, mappedText } from '../mapped-text.ts'

/** Tags at which a line of text ends. */
const lineTag =
  /^<\/?(?:br|p|div|center|h[1-6]|li|ul|ol|section|article|header|footer|blockquote|hr)(?![\w-])/i
/** What stands between two pieces of text: a line end, or a reference to a blank. */
const invisible = /[\r\n]|&(?:nbsp|emsp|ensp|#160|#12288|#8195);/g

/**
 * The lines of text in a block of raw HTML, tags and comments left out. A raw HTML table is not read: its cells
 * without their grid would be sentences of nothing.
 */
export function pushHtmlLines(into: FlatBlock[], source: string, start: number, end: number): void {
  const html = source.slice(start, end)
  if (/<table(?![\w-])/i.test(html)) return
  let line: MappedText[] = []
  const endLine = () => {
    const text = joinMapped(line, '')
    if (text.value !== '') into.push(lineBlock(text))
    line = []
  }
  const pushText = (from: number, to: number) => {
    let at = from
    for (const found of html.slice(from, to).matchAll(invisible)) {
      const stop = from + found.index
      line.push(mappedText(source, start + at, start + stop))
      if (!found[0].startsWith('&')) endLine()
      at = stop + found[0].length
    }
    line.push(mappedText(source, start + at, start + to))
  }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    pushText(at, open === -1 ? html.length : open)
    if (open === -1) break
    const comment = html.startsWith('<!--', open)
    const close = html.indexOf(comment ? '-->' : '>', open)
    if (lineTag.test(html.slice(open, open + 16))) endLine()
    if (close === -1) break
    at = close + (comment ? 3 : 1)
  }
  endLine()
}
