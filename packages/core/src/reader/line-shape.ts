import type { FlatBlock, Line } from './blocks.ts'
import { sectionNames } from './section-names.ts'

const sentenceMark = /[。！？；!?;]/
const year = '(?:[\\d０-９]{4}|[〇○零一二三四五六七八九]{4})'
const small = '(?:[\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})'
const blank = '[\\s　]{0,4}'
const writtenDate = `${year}${blank}年${blank}${small}${blank}月(?:${blank}${small}${blank}日)?`
/** 2018年1月25日, 二〇一八年一月, 2018-01-25, each with or without brackets, and nothing else. */
const dateLine = new RegExp(`^[（(]?(?:${writtenDate}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})[)）]?$`)
/** A full date at the end of a line that begins with something else: 某某局 2018年1月25日. */
const dateAtEnd = new RegExp(`${year}${blank}年${blank}${small}${blank}月${blank}${small}${blank}日$`)
const bracketed = /^[（(][^（()）]*[)）]$/
/** …情况统计表, a note in brackets behind it or not. */
const wholeReportTable = /统计表(?:[（(].{0,20}[)）])?$/
const annexLine = /^附(?:件|表)[\s　]?[\d１-９一二三四五六七八九十]{0,2}[:：]?$/

/** A line that may name something: short, in one piece and no sentence. */
export function isLabel(line: Line, longest = 40): boolean {
  const { value } = line.text
  return value.length <= longest && !sentenceMark.test(value) && !value.includes('\n')
}

export function isDateLine(line: Line): boolean {
  return line.text.value.length <= 24 && dateLine.test(line.text.value)
}

/** Where the date at the end of the line starts, if something else stands before it. */
export function dateStart(line: Line): number | undefined {
  const { value } = line.text
  if (value.length > 60) return undefined
  const at = value.search(dateAtEnd)
  return at > 0 ? at : undefined
}

export function isBracketed(line: Line): boolean {
  return bracketed.test(line.text.value)
}

/** 附件, 附件1, 附表： alone on a line. */
export function isAnnexLine(line: Line): boolean {
  return line.text.value.length <= 8 && annexLine.test(line.text.value)
}

/** Whether the line names a table of the whole report, not of the section it happens to stand behind. */
export function announcesWholeReport(line: Line): boolean {
  return isLabel(line) && wholeReportTable.test(bareName(line.text.value))
}

/** Whether the line is nothing but the well-known name of a section. */
export function isSectionName(line: Line): boolean {
  const { value } = line.text
  return value.length <= 40 && (sectionNames.has(bareName(value)) || isAnnexLine(line))
}

/** Without the mark that some put behind a heading. */
export function bareName(value: string): string {
  return /[。：:]$/.test(value) ? value.slice(0, -1) : value
}

/** Could be an issuing body on a line of its own. */
export function isIssuerLine(block: FlatBlock | undefined): block is Line {
  return (
    block?.type === 'line' &&
    block.numbering === undefined &&
    block.markup?.kind !== 'heading' &&
    block.text.value.length >= 3 &&
    isLabel(block, 36) &&
    !/[，,：:、《》]/.test(block.text.value) &&
    !isBracketed(block) &&
    !isSectionName(block) &&
    !isDateLine(block)
  )
}
