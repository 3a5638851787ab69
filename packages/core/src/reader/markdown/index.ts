import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { sourceText } from '../../source/source-text.ts'
import type { Report } from '../../tree/nodes.ts'
import type { Reader } from '../../understand-report.ts'
import { buildReport } from '../build.ts'
import { liftedTables } from './cells.ts'
import { flatBlocks } from './flow.ts'
import { type Lifted, liftTables } from './lift-tables.ts'
import { toSourceBy } from './offsets.ts'

/**
 * The table part of GFM alone: its autolinks swallow the Chinese text behind an address, its strikethrough the
 * text between two ~.
 */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze()

/** Markdown as remark-parse reads it, with GFM tables. */
export const markdownReader: Reader = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  read: (text) => readMarkdown(text, liftTables),
}

/** Reads with a given way to take tables out; `leaveTables` leaves every table to the library. */
export function readMarkdown(text: string, lift: typeof liftTables): Report {
  const source = sourceText(text)
  const { text: rest, tables, cuts }: Lifted = lift(source)
  const root = parse(rest)
  return buildReport(
    source,
    flatBlocks(root, {
      source,
      toSource: toSourceBy(cuts),
      lifted: tables,
      tables: liftedTables(source, tables, parse),
    }),
  )
}

function parse(text: string): Root {
  return processor.parse(text)
}
