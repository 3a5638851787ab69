import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { formatOf, formats } from './formats.mjs'

/**
 * @typedef {import('./formats.mjs').Format} Format
 * @typedef {{ rule: string, line: number, what: string, missed?: true, wrong?: true }} ExpectedFinding
 * @typedef {{ name: string, slug: string, clean: boolean, text: string, format: Format, expected: ExpectedFinding[] }} LabelledReport
 * @typedef {{ text: string, low: number, high: number | null, exact: boolean, unit: string }} LabelledQuantity
 * @typedef {{ id: string, text: string, quantities: LabelledQuantity[], traps: string[] }} LabelledSentence
 * @typedef {{ file: string, text: string, format: Format, clean: boolean, rules: string[], numbers: number[], note: string }} LabelledPassage
 */

const fixtures = path.join(import.meta.dirname, '../fixtures')
/** @param {string} name */
const read = (name) => readFileSync(path.join(fixtures, name), 'utf8')

/** Every whole report of fixtures/ in every format in which it stands there. @returns {LabelledReport[]} */
export function reports() {
  /** @type {Record<string, ExpectedFinding[]>} */
  const expectations = JSON.parse(read('expected.json'))
  const slugs = readdirSync(fixtures)
    .filter((slug) => Object.hasOwn(expectations, slug))
    .sort()
  return slugs.flatMap((slug) =>
    formats
      .filter(({ file }) => existsSync(path.join(fixtures, slug, file)))
      .map((format) => ({
        name: `${slug}/${format.file}`,
        slug,
        clean: slug.includes('-clean-'),
        text: read(`${slug}/${format.file}`),
        format,
        expected: expectations[slug] ?? [],
      })),
  )
}

/** @returns {LabelledSentence[]} */
export const sentences = () => JSON.parse(read('sentences/sentences.json'))

/** @returns {LabelledPassage[]} */
export const passages = () =>
  JSON.parse(read('passages/passages.json')).map((/** @type {LabelledPassage} */ passage) => ({
    ...passage,
    rules: passage.rules ?? [],
    numbers: passage.numbers ?? [],
    text: read(`passages/${passage.file}`),
    format: formatOf(passage.file),
  }))
