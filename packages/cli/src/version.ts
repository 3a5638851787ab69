import { readFileSync } from 'node:fs'

/** The version of the installed command, as its package says. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const { version } = manifest as { version: string }
  return version
}
