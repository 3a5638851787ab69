import { positionOf } from '../source/source-text.ts'
import type {
  Block,
  Heading,
  List,
  Paragraph,
  Report,
  Section,
  Signature,
  SourceText,
} from '../tree/nodes.ts'
import type { FlatBlock, FlatList, Line } from './blocks.ts'
import { type TableHead, tableHead } from './captions.ts'
import { isAnnexLine } from './line-shape.ts'
import { placeOf } from './mapped-text.ts'
import { outline } from './outline.ts'
import { type FoundSignature, findSignature } from './signature.ts'
import { findTitle, titleIssuer, titleYear } from './title.ts'

/** The report tree of a flat sequence of blocks; the one place where readers' findings become sections. */
export function buildReport(source: SourceText, blocks: readonly FlatBlock[]): Report {
  const title = findTitle(blocks)
  const depths = outline(blocks, title.to)
  const named = title.text === undefined ? undefined : titleIssuer(title.text.value)
  const signature = findSignature(blocks, depths, title.to, named)
  const heads = tableHeads(blocks, depths)
  const issuer = named ?? signature?.issuer?.text.value ?? firstOf(heads, (head) => head.filledInBy)
  const year =
    (title.text === undefined ? undefined : titleYear(title.text.value)) ??
    firstOf(heads, (head) => head.year)
  const report: Report = {
    type: 'report',
    children: assemble(source, blocks, depths, title, signature, heads),
    source,
    position: positionOf(source, 0, source.text.length),
  }
  if (title.text !== undefined) {
    const { value, runs } = title.text
    report.title = { type: 'paragraph', value, runs, position: placeOf(source, title.text) }
  }
  if (issuer !== undefined) report.issuer = issuer
  if (year !== undefined) report.year = year
  return report
}

function assemble(
  source: SourceText,
  blocks: readonly FlatBlock[],
  depths: readonly number[],
  title: { from: number; to: number },
  signature: FoundSignature | undefined,
  heads: ReadonlyMap<number, TableHead>,
): Block[] {
  const root: Block[] = []
  const open: Section[] = []
  const captions = new Map<number, Paragraph | Heading>()
  const closing = closingLines(blocks, depths, heads)
  let end = 0

  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const section = open.pop()
      const start = section?.heading.position?.start.offset
      if (section !== undefined && start !== undefined) section.position = positionOf(source, start, end)
    }
  }
  const append = (block: Block) => {
    const siblings = open.at(-1)?.children ?? root
    siblings.push(block)
    end = block.position?.end.offset ?? end
  }

  for (const [index, block] of blocks.entries()) {
    if (index >= title.from && index < title.to) continue
    if (signature !== undefined && index >= signature.from && index < signature.to) {
      if (index === signature.from) {
        close(1)
        append(signatureNode(source, signature))
      }
      continue
    }
    if (closing.has(index)) close(1)
    switch (block.type) {
      case 'table': {
        const caption = heads.get(index)?.caption
        const node = caption === undefined ? undefined : captions.get(caption)
        append(node === undefined ? block : { ...block, caption: node })
        break
      }
      case 'flat-list':
        append(listNode(source, block))
        break
      case 'line': {
        const depth = depths[index] ?? 0
        if (depth === 0) {
          const paragraph = paragraphNode(source, block)
          captions.set(index, paragraph)
          append(paragraph)
          break
        }
        close(depth)
        const section = sectionNode(source, block, depth, ordinalAmong(open.at(-1)?.children ?? root))
        captions.set(index, section.heading)
        append(section)
        open.push(section)
      }
    }
  }
  close(1)
  return root
}

function tableHeads(blocks: readonly FlatBlock[], depths: readonly number[]): Map<number, TableHead> {
  const heads = new Map<number, TableHead>()
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'table') heads.set(index, tableHead(blocks, depths, index))
  }
  return heads
}

/** Lines before which every section ends: those that announce the table of the whole report behind its last section. */
function closingLines(
  blocks: readonly FlatBlock[],
  depths: readonly number[],
  heads: ReadonlyMap<number, TableHead>,
): Set<number> {
  const lines = new Set<number>()
  const last = depths.lastIndexOf(1)
  const lastBlock = blocks[last]
  // An annex holds its tables.
  if (lastBlock?.type === 'line' && isAnnexLine(lastBlock)) return lines
  for (const head of heads.values()) if (head.wholeReport && head.from > last) lines.add(head.from)
  return lines
}

function firstOf<Value>(
  heads: ReadonlyMap<number, TableHead>,
  pick: (head: TableHead) => Value | undefined,
): Value | undefined {
  for (const head of heads.values()) {
    const value = pick(head)
    if (value !== undefined) return value
  }
  return undefined
}

function ordinalAmong(siblings: readonly Block[]): number {
  for (let at = siblings.length - 1; at >= 0; at--) {
    const sibling = siblings[at]
    if (sibling?.type === 'section') return sibling.ordinal + 1
  }
  return 1
}

function paragraphNode(source: SourceText, { text, numbering }: Pick<Line, 'text' | 'numbering'>): Paragraph {
  const node: Paragraph = {
    type: 'paragraph',
    value: text.value,
    runs: text.runs,
    position: placeOf(source, text),
  }
  if (numbering !== undefined) node.numbering = numbering
  return node
}

function sectionNode(source: SourceText, line: Line, depth: number, ordinal: number): Section {
  const position = placeOf(source, line.text)
  const heading: Heading = {
    type: 'heading',
    depth,
    value: line.text.value,
    runs: line.text.runs,
    position,
  }
  const section: Section = { type: 'section', heading, ordinal, depth, children: [], position }
  if (line.numbering !== undefined) {
    heading.numbering = line.numbering
    section.numbering = line.numbering
  }
  return section
}

function listNode(source: SourceText, list: FlatList): List {
  const children = list.items.map((item) => paragraphNode(source, item))
  const start = list.items[0]?.text.start ?? 0
  const end = list.items.at(-1)?.text.end ?? start
  const node: List = {
    type: 'list',
    ordered: list.ordered,
    children,
    position: positionOf(source, start, end),
  }
  if (list.start !== undefined) node.start = list.start
  return node
}

function signatureNode(source: SourceText, { issuer, date }: FoundSignature): Signature {
  const start = (issuer ?? date)?.text.start ?? 0
  const node: Signature = {
    type: 'signature',
    position: positionOf(source, start, (date ?? issuer)?.text.end ?? start),
  }
  if (issuer !== undefined) node.issuer = paragraphNode(source, issuer)
  if (date !== undefined) node.date = paragraphNode(source, date)
  return node
}
