/** One fenced block of a rule's page. */
export interface DocExample {
  /** `wrong` has to raise the rule of the page, `right` nothing. */
  kind: 'wrong' | 'right'
  format: 'plain' | 'markdown'
  text: string
  /** The report of the year before that is given along, where the example has one. */
  before?: string
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
 * A block fenced as `text before` is the report of the year before for the example after it. Other blocks are no
 * examples. Throws for an example in a language that gouji has no reader for and for a fence
 * that is never closed, so that a slip of the pen does not switch an example off.
 */
export function docExamples(markdown: string): DocExample[] {
  const examples: DocExample[] = []
  const lines = markdown.split(/\r?\n/)
  let before: string | undefined
  for (let i = 0; i < lines.length; i++) {
    const [, fence, language = '', kind] = FENCE.exec(lines[i] ?? '') ?? []
    if (!fence) continue
    const line = i + 1
    const end = lines.findIndex((text, at) => at > i && text.trimEnd() === fence)
    if (end < 0) throw new Error(`line ${line}: the block is never closed`)
    const text = `${lines.slice(i + 1, end).join('\n')}\n`
    if (kind === 'before') before = text
    if (kind === 'wrong' || kind === 'right') {
      const format = FORMATS[language]
      if (!format) throw new Error(`line ${line}: an example is text or md, not ${language || 'nothing'}`)
      examples.push({ kind, format, text, line, ...(before === undefined ? {} : { before }) })
      before = undefined
    }
    i = end
  }
  return examples
}
