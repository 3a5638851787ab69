import type { Data, Locale, Localized } from '../rule/types.ts'

/** `{name}`: a letter, then letters, digits and `_`. Nothing nested, so one pass finds them all. */
export const PLACEHOLDER = /\{([a-zA-Z]\w*)\}/g

const LIST_MARK: Readonly<Record<Locale, string>> = { 'zh-CN': '、', en: ', ' }

/**
 * The sentence of a finding in one language. Numbers stand as they are, without thousands separators, so that a
 * clerk can search the document for them; lists are joined in the manner of the language. A name that the data
 * lacks stays `{name}`.
 */
export function render(message: Localized, data: Data | undefined, locale: Locale): string {
  const template = message[locale]
  if (!template.includes('{')) return template
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const value = data?.[name]
    if (value === undefined) return whole
    return typeof value === 'object' ? value.join(LIST_MARK[locale]) : String(value)
  })
}

/** The names that a template wants filled, in order of appearance. */
export function placeholders(template: string): string[] {
  return Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '')
}
