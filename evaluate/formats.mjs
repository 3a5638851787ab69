import { plainTextReader } from '@gouji/core'
import { markdownReader } from '@gouji/core/markdown'

/**
 * @typedef {import('@gouji/core').Reader} Reader
 * @typedef {{ id: string, file: string, reader: Reader }} Format
 */

/**
 * The formats in which reports are read, and the file that holds one in a folder of fixtures/. A format joins by a
 * line here: its reports are then linted, and its seeded defects are those of the kinds whose edits it can take.
 * @type {readonly Format[]}
 */
export const formats = [
  { id: 'text', file: 'report.txt', reader: plainTextReader },
  { id: 'markdown', file: 'report.md', reader: markdownReader },
]

/** The format of a file by its ending. @param {string} file @returns {Format} */
export function formatOf(file) {
  const format = formats.find(({ reader }) => reader.extensions.some((ending) => file.endsWith(`.${ending}`)))
  if (!format) throw new Error(`no format reads ${file}`)
  return format
}
