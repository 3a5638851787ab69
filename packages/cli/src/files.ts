import { type Stats, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { extensionList, extensions } from './readers.ts'
import type { Words } from './words.ts'

/** What the arguments name: files in a settled order, each once, and a sentence for every argument that names none. */
export interface FoundFiles {
  /** As the user would write them: relative where the argument was. */
  paths: string[]
  problems: string[]
}

/** `-`, the path of standard input. */
export const STDIN = '-'

/** A path that exists is taken literally, whatever characters its name has; only then is it a pattern. */
export async function findFiles(args: readonly string[], cwd: string, words: Words): Promise<FoundFiles> {
  const paths = new Map<string, string>()
  const problems: string[] = []
  const add = (path: string) => {
    const key = path === STDIN ? STDIN : resolve(cwd, path)
    if (!paths.has(key)) paths.set(key, path)
  }
  for (const arg of args) {
    if (arg === STDIN) {
      add(arg)
      continue
    }
    const stats = statOf(resolve(cwd, arg))
    if (stats && !stats.isDirectory()) {
      add(arg)
      continue
    }
    if (!stats && !isPattern(arg)) {
      problems.push(words.missing(arg))
      continue
    }
    const found = stats ? await inFolder(arg, cwd) : await matching(arg, cwd)
    found.forEach(add)
    if (found.length === 0) {
      problems.push(stats ? words.emptyFolder(arg, extensionList) : words.noMatch(arg))
    }
  }
  return { paths: [...paths.values()], problems }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isPattern = (path: string) => /[*?[\]{}!()]/.test(path)

const IGNORED = ['**/node_modules/**']

async function inFolder(folder: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(`**/*.{${extensions.join(',')}}`, {
    cwd: resolve(cwd, folder),
    ignore: IGNORED,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  })
  const prefix = folder === '.' || folder === './' ? '' : folder.replace(/[/\\]*$/, '/')
  return found.map((path) => prefix + path).sort(byCodeUnits)
}

async function matching(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const slashes = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  const found = await glob(slashes, { cwd, ignore: IGNORED, expandDirectories: false })
  const read = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i')
  return found.filter((path) => read.test(path)).sort(byCodeUnits)
}

/** The same on every machine, which a locale's collation is not. */
const byCodeUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
