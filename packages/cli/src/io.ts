/** Where the command writes to. `write` never throws; once the reader has gone, `closed` is true and nothing is written. */
export interface Output {
  write(text: string): void
  readonly closed: boolean
  /** Width in columns where it is a terminal; undefined for a pipe or a file. */
  readonly columns: number | undefined
}

/** Everything the command has from its surroundings, so that it can be run without a process. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  stdin(): Promise<Uint8Array>
}

/** 0 nothing at error level, 1 findings, 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2
