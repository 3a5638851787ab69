import type { Locale } from '@gouji/core'
import type { Io } from './io.ts'

export const locales: readonly Locale[] = ['zh-CN', 'en']

/** The language of the environment by POSIX precedence: `zh*` is Chinese, all else English. */
export function localeOf(env: Io['env']): Locale {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh(?![a-z])/i.test(name) ? 'zh-CN' : 'en'
}
