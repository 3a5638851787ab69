import type { Finding, Locale, Rule, Severity, TextEdit } from '../rule/types.ts'
import type { Report } from '../tree/nodes.ts'
import { placeOf, positionOf } from './place.ts'
import { render } from './render.ts'
import type { Diagnostic, DiagnosticFix, DiagnosticSuggestion, RelatedPlace } from './types.ts'

/**
 * A finding as it is printed, without its fingerprint; undefined where what it points at has no position. Other
 * places without a position are left out, and so are fixes that markup runs through: those cannot be applied to the
 * source as they are. `severity` is the user's and wins over the finding's own, which wins over the rule's. Throws
 * for a message id that the rule does not have.
 */
export function toDiagnostic(
  rule: Rule,
  finding: Finding,
  severity: Severity | undefined,
  report: Report,
  locale: Locale,
): Omit<Diagnostic, 'fingerprint'> | undefined {
  const place = placeOf(finding.at, report)
  if (!place) return undefined
  const sentence = (id: string, data: Finding['data']): string => {
    const message = rule.messages[id]
    if (!message) throw new Error(`${rule.id} has no message ${id}`)
    return render(message, data, locale)
  }
  const related: RelatedPlace[] = []
  for (const other of finding.related ?? []) {
    const range = placeOf(other.at, other.in?.report ?? report)
    if (!range) continue
    const elsewhere = other.in ? { filePath: other.in.path } : {}
    related.push({ message: sentence(other.messageId, other.data ?? finding.data), ...elsewhere, ...range })
  }
  const diagnostic: Omit<Diagnostic, 'fingerprint'> = {
    ruleId: rule.id,
    messageId: finding.messageId,
    severity: (severity ?? finding.severity ?? rule.meta.severity) === 'error' ? 2 : 1,
    message: [finding, ...(finding.notes ?? [])]
      .map(({ messageId, data = finding.data }) => sentence(messageId, data))
      .join(locale === 'en' ? ' ' : ''),
    ...place,
    related,
    data: finding.data ?? {},
  }
  if (finding.actual !== undefined) diagnostic.actual = finding.actual
  if (finding.expected !== undefined) diagnostic.expected = finding.expected
  if (finding.likelier !== undefined) diagnostic.likelier = finding.likelier
  const basis = finding.basis ?? rule.meta.basis
  if (basis !== undefined) diagnostic.basis = basis
  const fix = finding.fix && toFix(finding.fix, report)
  if (fix) diagnostic.fix = fix
  const suggestions: DiagnosticSuggestion[] = []
  for (const suggestion of finding.suggestions ?? []) {
    const edit = toFix(suggestion.edit, report)
    if (!edit) continue
    const desc = sentence(suggestion.messageId, suggestion.data ?? finding.data)
    suggestions.push({ messageId: suggestion.messageId, desc, fix: edit })
  }
  if (suggestions.length > 0) diagnostic.suggestions = suggestions
  return diagnostic
}

function toFix({ at, text }: TextEdit, report: Report): DiagnosticFix | undefined {
  const position = positionOf(at, report)
  if (!position) return undefined
  const range = [position.start.offset, position.end.offset] as const
  return report.source.text.slice(...range) === at.node.value.slice(at.from, at.to)
    ? { range, text }
    : undefined
}
