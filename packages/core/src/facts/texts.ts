import type { Block, Report, Section, Table, TextNode } from '../tree/nodes.ts'
import type { FactText } from './types.ts'

/** A cell with more than this is prose laid out in a table, not a label or a figure. */
const PROSE_CELL = 60

/** Every text of the report in document order: title, headings, paragraphs, items, signature and cells. */
export function textsOf(report: Report): FactText[] {
  const texts: FactText[] = []
  const add = (
    node: TextNode,
    kind: FactText['kind'],
    section: Section | undefined,
    table: Table | undefined,
  ) => {
    texts.push({ node, kind, section, table })
  }
  if (report.title) add(report.title, 'title', undefined, undefined)
  const captions = new Set<TextNode>()
  const visit = (blocks: readonly Block[], section: Section | undefined): void => {
    for (const block of blocks) if (block.type === 'table' && block.caption) captions.add(block.caption)
    for (const block of blocks) {
      switch (block.type) {
        case 'section':
          add(block.heading, 'heading', block, undefined)
          visit(block.children, block)
          break
        case 'paragraph':
          if (block !== report.title)
            add(block, captions.has(block) ? 'caption' : 'paragraph', section, undefined)
          break
        case 'list':
          for (const item of block.children) add(item, 'item', section, undefined)
          break
        case 'signature':
          if (block.issuer) add(block.issuer, 'signature', section, undefined)
          if (block.date) add(block.date, 'signature', section, undefined)
          break
        case 'table':
          for (const row of block.children)
            for (const cell of row.children) if (cell.value !== '') add(cell, 'cell', section, block)
          break
      }
    }
  }
  visit(report.children, undefined)
  return texts
}

/** Whether figures are read from the text: prose, and cells that hold prose. */
export function isProse(text: FactText): boolean {
  switch (text.kind) {
    case 'paragraph':
    case 'item':
      return true
    case 'cell':
      return text.node.value.length > PROSE_CELL && text.node.value.includes('。')
    default:
      return false
  }
}
