import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Reader } from '@gouji/core'
import { STDIN } from './files.ts'
import type { Io } from './io.ts'
import { extensionList, readerFor } from './readers.ts'
import type { Words } from './words.ts'

export type Document =
  | { content: Uint8Array; name: string; reader: Reader }
  | { problem: (text: Words) => string }

/** The bytes of a document with the reader for its format, or why it cannot be had; never throws. */
export async function readDocument(
  path: string,
  stdinFilename: string | undefined,
  io: Io,
): Promise<Document> {
  const fromStdin = path === STDIN
  const name = fromStdin ? (stdinFilename ?? '<stdin>') : path
  try {
    // Standard input without a name is taken for plain text.
    const reader = await readerFor(fromStdin && stdinFilename === undefined ? 'stdin.txt' : name)
    if (!reader) return { problem: (text) => text.notRead(name, extensionList) }
    const content = fromStdin ? await io.stdin() : readFileSync(resolve(io.cwd, path))
    return { content, name, reader }
  } catch (error) {
    return { problem: (text) => text.unreadable(name, reasonOf(error)) }
  }
}

/** What was thrown, in one line: `EACCES: permission denied`. */
export function reasonOf(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
  return line.replace(/, (?:open|read|stat)\b.*$/, '')
}
