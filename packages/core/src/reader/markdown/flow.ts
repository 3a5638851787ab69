import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  List as MarkdownList,
  Root,
  RootContent,
} from 'mdast'
import type { Numbering, SourceText, Table } from '../../tree/nodes.ts'
import { type FlatBlock, type FlatList, lineBlock, pushLine } from '../blocks.ts'
import { joinMapped, type MappedText, mappedText, sliceMapped } from '../mapped-text.ts'
import { numberingOf } from '../numbering.ts'
import { parsedTable } from './cells.ts'
import { pushHtmlLines } from './html-text.ts'
import { inlineText, rangeOf } from './inline.ts'
import type { LiftedTable } from './lift-tables.ts'
import type { ToSource } from './offsets.ts'
import { pushParagraph } from './paragraphs.ts'

/** What the flow of a document is read with. */
export interface FlowContext {
  source: SourceText
  toSource: ToSource
  /** Tables that were taken out, with their placeholders' offsets in the parsed text. */
  lifted: readonly LiftedTable[]
  tables: readonly Table[]
}

type FlowNode = RootContent | BlockContent | DefinitionContent

/** The parsed document as flat blocks, the lifted tables back in their places. */
export function flatBlocks(root: Root, context: FlowContext): FlatBlock[] {
  const blocks: FlatBlock[] = []
  let nextTable = 0
  for (const node of root.children) {
    if (
      node.type === 'thematicBreak' &&
      node.position?.start.offset === context.lifted[nextTable]?.placeholder
    ) {
      const table = context.tables[nextTable]
      if (table !== undefined) blocks.push(table)
      nextTable++
    } else {
      pushNode(blocks, node, context)
    }
  }
  return blocks
}

/** Quotations nest as deep as the text is long, so they are opened without recursion. */
function pushNode(blocks: FlatBlock[], node: FlowNode, context: FlowContext): void {
  const { source, toSource } = context
  const waiting: FlowNode[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { start, end } = rangeOf(next, toSource)
    switch (next.type) {
      case 'heading': {
        const text = inlineText(next.children, source.text, toSource, start)
        const trimmed = sliceMapped(text, 0, text.value.length)
        if (trimmed.value !== '') blocks.push(lineBlock(trimmed, { kind: 'heading', level: next.depth }))
        break
      }
      case 'paragraph':
        pushParagraph(blocks, inlineText(next.children, source.text, toSource, start))
        break
      case 'blockquote':
        waiting.push(...next.children.toReversed())
        break
      case 'list':
        pushList(blocks, next, context)
        break
      case 'table':
        blocks.push(parsedTable(next, source, toSource))
        break
      case 'code':
        pushCode(blocks, source.text, start, end)
        break
      case 'html':
        pushHtmlLines(blocks, source.text, start, end)
        break
      default:
    }
  }
}

interface Item {
  text: MappedText
  numbering: Numbering | undefined
}

/** A list with several items is one; a single numbered item is a numbered line, as a section of an office's report begins. */
function pushList(blocks: FlatBlock[], list: MarkdownList, context: FlowContext): void {
  const items: Item[] = []
  const tables: Table[] = []
  const ordered = list.ordered === true
  collectItems(list, items, tables, context)
  if (ordered && list.children.length === 1) {
    for (const { text } of items) blocks.push(lineBlock(text))
  } else if (items.length > 0) {
    const flat: FlatList = { type: 'flat-list', ordered, start: list.start ?? undefined, items }
    blocks.push(flat)
  }
  blocks.push(...tables)
}

/** The paragraphs of all items, those of lists inside them in their places. */
function collectItems(list: MarkdownList, items: Item[], tables: Table[], context: FlowContext): void {
  const { source, toSource } = context
  const waiting: {
    node: FlowNode | ListItem
    list: MarkdownList
    marker: MappedText | undefined
    order: number
  }[] = []
  const enter = (inner: MarkdownList) => {
    for (let at = inner.children.length - 1; at >= 0; at--) {
      const item = inner.children[at]
      if (item !== undefined) waiting.push({ node: item, list: inner, marker: undefined, order: at })
    }
  }
  enter(list)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, list: around, marker, order } = next
    switch (node.type) {
      case 'list':
        enter(node)
        break
      case 'listItem': {
        const [first] = node.children
        const start = rangeOf(node, toSource).start
        const mark =
          around.ordered === true && first !== undefined
            ? markerText(source.text, start, rangeOf(first, toSource).start)
            : undefined
        for (let at = node.children.length - 1; at >= 0; at--) {
          const child = node.children[at]
          if (child !== undefined) {
            waiting.push({ node: child, list: around, marker: at === 0 ? mark : undefined, order })
          }
        }
        break
      }
      case 'blockquote':
        for (const child of node.children.toReversed()) waiting.push({ ...next, node: child })
        break
      case 'table':
        tables.push(parsedTable(node, source, toSource))
        break
      default: {
        const found: FlatBlock[] = []
        pushNode(found, node, context)
        for (const [at, block] of found.entries()) {
          if (block.type !== 'line') continue
          items.push(itemOf(block.text, at === 0 ? marker : undefined, around, order))
        }
      }
    }
  }
}

/** The number as written, with the blank behind it. */
function markerText(source: string, start: number, end: number): MappedText {
  const mark = mappedText(source, start, end)
  if (mark.end === end || source.charCodeAt(mark.end) === 0x0a || source.charCodeAt(mark.end) === 0x0d)
    return mark
  return {
    value: source.slice(mark.start, end),
    runs: [{ at: 0, offset: mark.start, length: end - mark.start }],
    start: mark.start,
    end,
  }
}

function itemOf(text: MappedText, marker: MappedText | undefined, list: MarkdownList, order: number): Item {
  if (marker === undefined) return { text, numbering: numberingOf(text.value) }
  const whole = joinMapped([marker, text], '')
  const numbering = numberingOf(whole.value)
  // 1. 1. 1. is how Markdown lets one write 1. 2. 3.
  if (numbering !== undefined && order > 0 && numbering.value === list.start) numbering.value += order
  return { text: whole, numbering }
}

/** Indented lines are code to Markdown and paragraphs to the office that indented them. */
function pushCode(blocks: FlatBlock[], source: string, start: number, end: number): void {
  let from = start
  while (from < end) {
    const feed = source.indexOf('\n', from)
    const stop = feed === -1 || feed > end ? end : feed
    if (!/^[ \t]{0,3}(?:`{3}|~{3})/.test(source.slice(from, Math.min(stop, from + 8)))) {
      pushLine(blocks, source, from, stop)
    }
    from = stop + 1
  }
}
