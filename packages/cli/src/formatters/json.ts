import type { Formatter } from './formatter.ts'

/** An array with one object a document, one on each line. */
export function jsonFormatter(): Formatter {
  let documents = 0
  return {
    document: (result) => `${documents++ === 0 ? '[\n' : ',\n'}${JSON.stringify(result)}`,
    end: () => (documents === 0 ? '[]\n' : '\n]\n'),
  }
}
