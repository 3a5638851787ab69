import type { Diagnostic, DiagnosticRange } from '../diagnostic/types.ts'

/**
 * Code points that take two columns in a terminal and in a CJK monospaced face: East Asian Wide and Fullwidth of
 * Unicode, the blocks that occur in Chinese documents, and the quotes, dashes and dots that such faces draw wide.
 */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x203b, 0x203b],
  [0x2160, 0x217f],
  [0x2460, 0x24ff],
  [0x25a0, 0x25ff],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    width += point < 0x1100 || !WIDE.some(([from, to]) => point >= from && point <= to) ? 1 : 2
  }
  return width
}

interface Mark {
  range: DiagnosticRange
  /** `^` where a finding stands, `~` its other places. */
  sign: '^' | '~'
  label: string
}

/**
 * The lines of a text that findings speak of, each with the marked stretches drawn under it and what is said of
 * them: `^^^` the finding, `~~~` its other places, with the finding's number before both. Lines between are shown
 * as `…`. Made for snapshots: a change of a rule shows in the picture.
 */
export function drawFindings(text: string, diagnostics: readonly Diagnostic[]): string {
  const lines = text.split(/\r\n|\n|\r/)
  const marks = new Map<number, Mark[]>()
  const add = (mark: Mark): void => {
    const { line } = mark.range
    marks.set(line, [...(marks.get(line) ?? []), mark])
  }
  diagnostics.forEach((diagnostic, index) => {
    const level = diagnostic.severity === 2 ? 'error' : 'warning'
    const likelier = diagnostic.likelier ? ` (likelier wrong: ${diagnostic.likelier})` : ''
    const label = `[${index + 1}] ${level} ${diagnostic.ruleId}/${diagnostic.messageId}: ${diagnostic.message}`
    add({ range: diagnostic, sign: '^', label: label + likelier })
    for (const other of diagnostic.related) {
      add({ range: other, sign: '~', label: `[${index + 1}] ${other.message}` })
    }
  })
  const gutter = String(Math.max(0, ...marks.keys())).length
  const out: string[] = []
  let previous = 0
  for (const [line, of] of [...marks].sort(([a], [b]) => a - b)) {
    if (line > previous + 1) out.push(`${' '.repeat(gutter)} …`)
    previous = line
    const source = expandTabs(lines[line - 1] ?? '')
    out.push(`${String(line).padStart(gutter)} | ${source.trimEnd()}`)
    for (const mark of of.sort((a, b) => a.range.column - b.range.column)) {
      out.push(`${' '.repeat(gutter)} | ${underline(lines[line - 1] ?? '', mark)} ${mark.label}`)
    }
  }
  return out.length > 0 ? `${out.join('\n')}\n` : ''
}

function underline(line: string, { range, sign }: Mark): string {
  const from = range.column - 1
  const to = range.endLine > range.line ? line.length : range.endColumn - 1
  const indent = ' '.repeat(widthOf(expandTabs(line.slice(0, from))))
  const length = Math.max(1, widthOf(expandTabs(line.slice(from, to))))
  const onward = range.endLine > range.line ? `→${range.endLine}` : ''
  return indent + sign.repeat(length) + onward
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '  ')
}
