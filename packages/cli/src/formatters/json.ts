/** An array with one object a document, one on each line. */
export function jsonFormatter(): { document(result: object): string; end(): string } {
  let documents = 0
  return {
    document: (result: object) => `${documents++ === 0 ? '[\n' : ',\n'}${JSON.stringify(result)}`,
    end: () => (documents === 0 ? '[]\n' : '\n]\n'),
  }
}
