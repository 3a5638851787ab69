import type { Diagnostic, Form, LintResult, Locale, RelatedPlace } from '@gouji/core'
import { type Words, words } from '../words.ts'
import { type Canvas, excerpt, type Mark } from './excerpt.ts'
import type { Formatter, Summary } from './formatter.ts'
import { printable } from './printable.ts'
import type { Style } from './style.ts'
import { withColumns, wrap } from './width.ts'

export interface PrettyOptions {
  style: Style
  locale: Locale
  /** Columns of the terminal; undefined where the output is no terminal, and lines are then not wrapped. */
  columns: number | undefined
  forms: readonly Form[]
}

/** Other places that are drawn with a finding; of more than one too many only the first three are. */
const PLACES = 4
const SUGGESTIONS = 3

/** For people: each finding with its source lines, the marked spans of both ends, and what it rests on. */
export function prettyFormatter(options: PrettyOptions): Formatter {
  const text = words[options.locale]
  return {
    document: (result, lines) =>
      result.messages.length === 0 ? '' : withColumns(() => document(result, lines(), options, text)),
    end: (summary) => ending(summary, options.style, text),
  }
}

function document(result: LintResult, lines: readonly string[], options: PrettyOptions, text: Words): string {
  const { style, locale, forms } = options
  const form = forms.find(({ id }) => id === result.form)
  const about = [result.issuer, result.year && text.year(result.year), form?.name[locale]]
  const columns = Math.min(options.columns ?? 100, 120)
  const canvas: Canvas = {
    lines,
    columns,
    digits: String(lastLine(result)).length,
    dim: style.dim,
  }
  const head = `${style.title(printable(result.filePath))}  ${style.dim(about.filter(Boolean).map(String).map(printable).join(' · '))}`
  const findings = result.messages.map((message) => finding(message, canvas, options, text).join('\n'))
  return `${head.trimEnd()}\n\n${findings.join('\n\n')}\n\n`
}

function lastLine(result: LintResult): number {
  let last = 1
  for (const { line, related } of result.messages)
    last = Math.max(last, line, ...related.map((place) => place.line))
  return last
}

function finding(message: Diagnostic, canvas: Canvas, options: PrettyOptions, text: Words): string[] {
  const { style, columns } = options
  const indent = '  '
  const paint = message.severity === 2 ? style.error : style.warning
  const severity = message.severity === 2 ? text.error : text.warning
  const folded = (line: string) =>
    (columns ? wrap(printable(line), columns - indent.length) : [printable(line)]).map(
      (part) => indent + part,
    )

  const shown = message.related.length > PLACES ? message.related.slice(0, PLACES - 1) : message.related
  const likelier = message.likelier === 'related' ? otherEnd(message) : undefined
  const marks: Mark[] = [
    { ...message, sign: '^', paint, note: message.likelier === 'primary' ? text.likelier : '' },
    ...shown.map((place): Mark => {
      const note = place === likelier ? text.noteLikelier(place.message) : place.message
      return { ...place, sign: '-', paint: style.related, note }
    }),
  ]
  const rest = message.related.slice(shown.length)
  const after: string[] = []
  if (rest.length > 0) after.push(text.more(rest.map((place) => place.line)))
  if (message.likelier === 'related' && !likelier) after.push(text.likelierElsewhere)
  if (message.fix) after.push(message.fix.text === '' ? text.remove : text.replaceBy(message.fix.text))
  for (const { desc } of message.suggestions?.slice(0, SUGGESTIONS) ?? []) after.push(text.suggestion(desc))
  if (message.basis) after.push(text.basis(message.basis))

  return [
    `${indent}${paint(severity)} ${style.dim(`${message.line}:${message.column}  ${message.ruleId}`)}`,
    ...folded(message.message).map((line) => style.bold(line)),
    ...excerpt(marks, canvas),
    ...after.flatMap(folded).map((line) => style.dim(line)),
  ]
}

/** The place that the primary one is held against: the only one, or the first if it has the expected figure. */
function otherEnd({ related, expected }: Diagnostic): RelatedPlace | undefined {
  const [first] = related
  const isNamed = typeof expected === 'number' && first?.message.includes(String(expected))
  return related.length === 1 || isNamed ? first : undefined
}

function ending(summary: Summary, style: Style, text: Words): string {
  const { files, errors, warnings, fixable, coverage } = summary
  if (files === 0) return ''
  if (errors + warnings === 0) return `${style.good(text.clean(files, coverage))}\n`
  const counts = style.bold(text.found(files, errors, warnings, fixable))
  return coverage.numbers > 0 ? `${counts}\n${text.coverage(coverage)}\n` : `${counts}\n`
}
