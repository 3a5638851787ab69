import { plainTextReader, type Reader } from '@gouji/core'

interface Format {
  /** File name endings, without the dot. */
  extensions: readonly string[]
  load(): Reader | Promise<Reader>
}

/** Every format that is read; the parser of one is loaded when the first document of it comes. */
const readable: readonly Format[] = [
  { extensions: ['txt', 'text'], load: () => plainTextReader },
  {
    extensions: ['md', 'markdown'],
    load: async () => (await import('@gouji/core/markdown')).markdownReader,
  },
]

export const extensions: readonly string[] = readable.flatMap((format) => format.extensions)

/** As a person reads them: `.txt .text .md .markdown`. */
export const extensionList = extensions.map((extension) => `.${extension}`).join(' ')

/** The reader for a file name, told by its ending; undefined if the format is not read. */
export function readerFor(name: string): Reader | Promise<Reader> | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase()
  return readable.find((format) => format.extensions.includes(extension ?? ''))?.load()
}
