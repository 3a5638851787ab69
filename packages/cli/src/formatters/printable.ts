/** Control characters, and those that turn the direction of writing: a document is not to steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g

/** The text in one line: a tab is two blanks, what cannot be shown is `�`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (char === '\t' ? '  ' : char === '\n' ? ' ' : '\ufffd'))
}
