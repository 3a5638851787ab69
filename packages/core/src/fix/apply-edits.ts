import type { DiagnosticFix } from '../diagnostic/types.ts'

export interface EditResult<Edit extends DiagnosticFix> {
  text: string
  /** Edits that are in `text`, in document order. */
  applied: Edit[]
  /** Edits that overlap an earlier one and so were left out; lint the new text to have them offered again. */
  conflicts: Edit[]
}

/**
 * Applies edits to the text whose offsets they carry. Of two that overlap the one that starts earlier is kept (the
 * longer, where both start together); two equal edits count as one and both as applied. Throws a RangeError for a
 * range outside the text or reversed: such an edit belongs to another text.
 */
export function applyEdits<Edit extends DiagnosticFix>(
  text: string,
  edits: readonly Edit[],
): EditResult<Edit> {
  const applied: Edit[] = []
  const conflicts: Edit[] = []
  const pieces: string[] = []
  let done = 0
  let last: Edit | undefined
  const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
  for (const edit of ordered) {
    const [start, end] = edit.range
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new RangeError(`edit [${start}, ${end}] is not within a text of ${text.length} units`)
    }
    if (last && isSame(last, edit)) {
      applied.push(edit)
      continue
    }
    if (start < done || (last && start === last.range[0])) {
      conflicts.push(edit)
      continue
    }
    pieces.push(text.slice(done, start), edit.text)
    applied.push(edit)
    done = end
    last = edit
  }
  pieces.push(text.slice(done))
  return { text: pieces.join(''), applied, conflicts }
}

function isSame(a: DiagnosticFix, b: DiagnosticFix): boolean {
  return a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text
}
