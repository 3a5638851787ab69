import './one-shot.ts'
import { fstatSync, writeSync } from 'node:fs'
import { parseArguments } from './arguments.ts'
import type { ExitCode, Output } from './io.ts'
import { run } from './run.ts'

/** Commands that read documents, and so load what is worth keeping. */
const READS: ReadonlySet<string> = new Set(['lint', 'facts'])

/** Codes of a reader that has gone: `gouji … | head`. */
const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET'])

/**
 * Writes to the descriptor itself: node's streams for pipes and files cost as much start-up as linting a report.
 * Only a terminal, which has a width, is asked for as a stream.
 */
function outputTo(fd: 1 | 2): Output {
  let closed = false
  return {
    get closed() {
      return closed
    },
    get columns() {
      if (!isCharacterDevice(fd)) return undefined
      const stream = fd === 1 ? process.stdout : process.stderr
      return stream.isTTY ? stream.columns || 80 : undefined
    },
    write(text) {
      let bytes = Buffer.from(text)
      while (bytes.length > 0 && !closed) {
        try {
          bytes = bytes.subarray(writeSync(fd, bytes))
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          if (code === 'EAGAIN') pause()
          else if (GONE.has(code ?? '')) closed = true
          else throw error
        }
      }
    },
  }
}

function isCharacterDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice()
  } catch {
    return false
  }
}

/** A pipe that does not block is full: give its reader a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Runs the command and ends the process with its exit code; everything is written by then. `finished` is called
 * before that, if something was linted.
 */
export async function main(argv: readonly string[], finished: () => void): Promise<never> {
  const stderr = outputTo(2)
  let code: ExitCode = 2
  try {
    const { cwd, env } = process
    code = await run(argv, { cwd: cwd(), env, stdout: outputTo(1), stderr, stdin })
    if (code !== 2 && READS.has(parseArguments(argv).kind)) finished()
  } catch (error) {
    stderr.write(`gouji: ${error instanceof Error ? error.stack : String(error)}\n`)
  }
  process.exit(code)
}

export { run }
