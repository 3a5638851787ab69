import type { FlatBlock, Line } from './blocks.ts'
import { isDateLine, isSectionName } from './line-shape.ts'
import { joinMapped } from './mapped-text.ts'

/** In columns, a Chinese character two. A text with a longer line than this is not wrapped by hand. */
const widest = 100
/** A line within so many columns of the longest one was ended by the margin. */
const ragged = 6
const narrowest = 40
/** So many lines have to end at the margin in mid-sentence before a text counts as wrapped. */
const fewest = 3

const finished = /[。！？；：，、:;!?”’）)》]$/
const titleEnd = /(?:报告|总结|年报|情况|措施|事项)$/

/**
 * Paragraphs that were broken at a fixed width, put together again; all other text comes back as it is. Only a
 * text whose every line is narrow, and of which several break off at the margin in mid-sentence, is taken for one.
 */
export function joinWrapped(blocks: FlatBlock[], source: string): FlatBlock[] {
  let margin = 0
  for (const block of blocks) {
    if (block.type !== 'line') continue
    // Every character is one column at least.
    if (block.text.value.length > widest) return blocks
    margin = Math.max(margin, columns(block.text.value))
  }
  if (margin > widest || margin < narrowest) return blocks
  const goesOn = blocks.map((block, index) => breaksOff(block, blocks[index + 1], source, margin - ragged))
  let unfinished = 0
  for (const [index, block] of blocks.entries()) {
    if (goesOn[index] && block.type === 'line' && !finished.test(block.text.value)) unfinished++
  }
  if (unfinished < fewest) return blocks
  const joined: FlatBlock[] = []
  let open: Line[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'line') {
      joined.push(block)
      continue
    }
    open.push(block)
    if (goesOn[index]) continue
    const [first] = open
    joined.push(
      open.length === 1 || first === undefined
        ? block
        : {
            ...first,
            text: joinMapped(
              open.map((line) => line.text),
              '\n',
            ),
          },
    )
    open = []
  }
  return joined
}

/** Whether the line fills the width and the next one, directly below and not set in, may go on with it. */
function breaksOff(block: FlatBlock, next: FlatBlock | undefined, source: string, full: number): boolean {
  if (block.type !== 'line' || next?.type !== 'line' || next.numbering !== undefined) return false
  const { value, end } = block.text
  if (columns(value) < full || /[。！？]$/.test(value) || titleEnd.test(value)) return false
  if (isDateLine(next) || isSectionName(next)) return false
  return /^[ \t]*(?:\r\n|\n|\r)$/.test(source.slice(end, Math.min(next.text.start, end + 40)))
}

function columns(value: string): number {
  let width = value.length
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 0x2e7f) width++
  return width
}
