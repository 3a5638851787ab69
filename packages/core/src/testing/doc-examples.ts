/** One fenced block of a rule's page. */
export interface DocExample {
  /** `wrong` has to raise the rule of the page, `right` nothing. */
  kind: 'wrong' | 'right'
  format: 'plain' | 'markdown'
  text: string
  /** Line of the opening fence in the page, from 1. */
  line: number
}

/** ```` ```text wrong ````: at least three backticks, the language, the kind, and whatever else. */
const FENCE = /^(`{3,})(\w*)[ \t]*(\w*)/

const FORMATS: Readonly<Record<string, DocExample['format']>> = {
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
}

/**
 * The examples of a rule's page in order: blocks fenced as `text wrong`, `text right`, `md wrong` or `md right`.
 * Other blocks are no examples. Throws for an example in a language that gouji has no reader for and for a fence
 * that is never closed, so that a slip of the pen does not switch an example off.
 */
export function docExamples(markdown: string): DocExample[] {
  const examples: DocExample[] = []
  const lines = markdown.split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const [, fence, language = '', kind] = FENCE.exec(lines[i] ?? '') ?? []
    if (!fence) continue
    const line = i + 1
    const end = lines.findIndex((text, at) => at > i && text.trimEnd() === fence)
    if (end < 0) throw new Error(`line ${line}: the block is never closed`)
    if (kind === 'wrong' || kind === 'right') {
      const format = FORMATS[language]
      if (!format) throw new Error(`line ${line}: an example is text or md, not ${language || 'nothing'}`)
      examples.push({ kind, format, text: `${lines.slice(i + 1, end).join('\n')}\n`, line })
    }
    i = end
  }
  return examples
}
