import type { FlatBlock, Line } from './blocks.ts'
import { announcesWholeReport, isBracketed, isDateLine, isLabel } from './line-shape.ts'
import { yearIn } from './title.ts'

const filledInBy = /^(?:填报|填表|报送|编制)单位(?:[（(](?:盖章|公章)[)）])?[\s　]*[:：][\s　]*(.+)$/
/** Title, year, filled in by, unit: no more lines than these stand above a table. */
const mostLines = 4

/** The short lines directly above a table. */
export interface TableHead {
  /** Index of the first of them; the table's own where there is none. */
  from: number
  /** Index of the line that names the table. */
  caption: number | undefined
  /** Whether the lines announce a table of the whole report. */
  wholeReport: boolean
  year: number | undefined
  filledInBy: string | undefined
}

/** What stands above the table at `index`, up to the heading before it (which names it where nothing nearer does). */
export function tableHead(blocks: readonly FlatBlock[], depths: readonly number[], index: number): TableHead {
  const head: TableHead = {
    from: index,
    caption: undefined,
    wholeReport: false,
    year: undefined,
    filledInBy: undefined,
  }
  for (let at = index - 1; at >= Math.max(0, index - mostLines); at--) {
    const line = blocks[at]
    if (line?.type !== 'line' || !isLabel(line) || isDateLine(line)) break
    const heads = (depths[at] ?? 0) > 0
    if (!heads && line.numbering !== undefined && at < index - 1) break
    const { value } = line.text
    head.year ??= yearIn(value)?.year
    const named = filledInBy.exec(value)?.[1]
    if (named !== undefined) head.filledInBy ??= named.trim()
    if (!heads) head.from = at
    if (!isNote(line)) {
      head.caption = at
      head.wholeReport = announcesWholeReport(line)
    }
    if (head.caption !== undefined || heads || line.numbering !== undefined) break
  }
  return head
}

/** （2017年度）, 填报单位：…, 单位：件: says something of the table, but does not name it. */
function isNote(line: Line): boolean {
  return isBracketed(line) || /[：:]/.test(line.text.value)
}
