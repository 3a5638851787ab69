import type { Block, Report, Section, Table } from './nodes.ts'

/** A block with the innermost section it stands in; for a section, the one around it. */
export interface PlacedBlock {
  readonly block: Block
  readonly section: Section | undefined
}

/** Every block of the report in document order, sections before what they hold. */
export function blocksOf(report: Report): PlacedBlock[] {
  const placed: PlacedBlock[] = []
  collect(report.children, undefined, placed)
  return placed
}

/** Every section of the report, whatever its depth, in document order. */
export function sectionsOf(report: Report): Section[] {
  const sections: Section[] = []
  for (const { block } of blocksOf(report)) if (block.type === 'section') sections.push(block)
  return sections
}

/** Every table of the report in document order. */
export function tablesOf(report: Report): Table[] {
  const tables: Table[] = []
  for (const { block } of blocksOf(report)) if (block.type === 'table') tables.push(block)
  return tables
}

/** Depth is bounded by the number of numbering styles and markup levels, so recursion is safe. */
function collect(blocks: readonly Block[], section: Section | undefined, into: PlacedBlock[]): void {
  for (const block of blocks) {
    into.push({ block, section })
    if (block.type === 'section') collect(block.children, block, into)
  }
}
