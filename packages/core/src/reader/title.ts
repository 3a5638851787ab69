import type { FlatBlock, Line } from './blocks.ts'
import { isAnnexLine, isBracketed, isDateLine, isLabel, isSectionName } from './line-shape.ts'
import { joinMapped, type MappedText } from './mapped-text.ts'

/** How the title of a report ends: …工作年度报告, …工作总结, …年报, a note in brackets behind it or not. */
const titleEnd = /(?:报告|总结|年报)(?:[（(][^（()）]{0,20}[)）])?$/
const subject = /政府信息公开|政务信息公开|信息公开|政务公开/
const arabicYear = /(?:19|20)\d{2}(?=[\s　]{0,2}年)/
const fullWidthYear = /２０[０-９]{2}(?=[\s　]{0,2}年)/
const chineseYear = /二[〇○零][一二三四五六七八九〇○零]{2}(?=年)/
const bareYear = /(?:19|20)\d{2}(?!\d)/
const chineseDigits = '〇一二三四五六七八九'

/** A title goes on over at most this many lines. */
const mostLines = 3
/** What may stand above it on a web page: number, date, column. */
const lookedAt = 8

export interface Title {
  /** The lines joined without a break; undefined if the document has none. */
  text: MappedText | undefined
  /** Blocks that are the title: from `from` up to, not including, `to`. */
  from: number
  to: number
}

/** The leading lines that read like …年…报告, with the issuer on a line of its own above them or not. */
export function findTitle(blocks: readonly FlatBlock[]): Title {
  const last = lastTitleLine(blocks)
  if (last === undefined) return { text: undefined, from: 0, to: 0 }
  let from = last
  while (from > 0 && last - from < mostLines - 1) {
    const above = blocks[from - 1]
    if (above?.type !== 'line' || !isTitlePart(above)) break
    from--
  }
  const below = blocks[last + 1]
  const noted = below?.type === 'line' && isBracketed(below) && yearIn(below.text.value) !== undefined
  const to = noted ? last + 2 : last + 1
  const lines: MappedText[] = []
  for (const block of blocks.slice(from, to)) if (block.type === 'line') lines.push(block.text)
  return { text: joinMapped(lines, ''), from, to }
}

function lastTitleLine(blocks: readonly FlatBlock[]): number | undefined {
  const zone = leadingLines(blocks)
  for (const [index, line] of zone) if (isLabel(line, 60) && titleEnd.test(line.text.value)) return index
  for (const [index, line] of zone) {
    if (line.markup?.kind === 'heading' && line.markup.level === 1) return index
    if (isTitlePart(line) && subject.test(line.text.value)) return index
  }
  return undefined
}

function leadingLines(blocks: readonly FlatBlock[]): [number, Line][] {
  const zone: [number, Line][] = []
  for (const [index, block] of blocks.slice(0, lookedAt).entries()) {
    if (block.type !== 'line' || block.numbering !== undefined || !isLabel(block, 60)) break
    if (isSectionName(block) && !isAnnexLine(block)) break
    zone.push([index, block])
  }
  return zone
}

function isTitlePart(line: Line): boolean {
  const { value } = line.text
  return (
    isLabel(line, 60) &&
    !/[：:〔〕【】]|号$|^目[\s　]*录$/.test(value) &&
    !isBracketed(line) &&
    !isDateLine(line) &&
    !isSectionName(line)
  )
}

export interface WrittenYear {
  year: number
  from: number
  to: number
}

/** 2023年, ２０２３年 or 二〇二三年 in a title or caption; `to` stands behind 年 or 年度. */
export function yearIn(value: string): WrittenYear | undefined {
  const found = arabicYear.exec(value) ?? fullWidthYear.exec(value) ?? chineseYear.exec(value)
  if (found === null) return undefined
  const year = Number([...found[0]].map(digitOf).join(''))
  const from = found.index
  const tail = /^[\s　]{0,2}年度?/.exec(value.slice(from + 4))
  return { year, from, to: from + 4 + (tail?.[0].length ?? 0) }
}

/** The year a title is on; in a title alone, a bare 2023 counts too. */
export function titleYear(title: string): number | undefined {
  const written = yearIn(title)
  if (written !== undefined) return written.year
  const bare = bareYear.exec(title)
  return bare === null ? undefined : Number(bare[0])
}

function digitOf(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String(code - 0xff10)
  if (character === '○' || character === '零') return '0'
  const at = chineseDigits.indexOf(character)
  return at === -1 ? character : String(at)
}

/** The body a title names: before the year, else between the year and the subject. */
export function titleIssuer(title: string): string | undefined {
  const written = yearIn(title)
  const named = subject.exec(title)?.index ?? title.length
  if (written === undefined) return asIssuer(title.slice(0, named))
  return (
    asIssuer(title.slice(0, Math.min(written.from, named))) ??
    (written.to < named ? asIssuer(title.slice(written.to, named)) : undefined)
  )
}

function asIssuer(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^关于/, '')
    .replace(/(?:关于|的|（|\()$/, '')
    .trim()
  return name.length >= 2 && !/^(?:年度|工作|本级)+$/.test(name) ? name : undefined
}
