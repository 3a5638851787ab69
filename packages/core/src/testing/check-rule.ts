import * as z from 'zod'
import { placeholders } from '../diagnostic/render.ts'
import type { Locale, Rule } from '../rule/types.ts'

const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** A rule id: lower case words joined by hyphens. */
const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Nobody has an option of this name. */
const NO_SUCH_OPTION = 'no-such-option'

/**
 * What is wrong with a rule before it has seen a report, one sentence each: messages that lack a language or differ
 * between languages in what they want filled, two messages with one text, options that are not strict, not described
 * or without a default.
 */
export function checkRule(rule: Rule): string[] {
  return [...checkMeta(rule), ...checkMessages(rule), ...checkOptions(rule)]
}

function* checkMeta(rule: Rule): Iterable<string> {
  if (!RULE_ID.test(rule.id)) yield `the id ${rule.id} is not in kebab-case`
  for (const locale of LOCALES) {
    if (!rule.meta.summary[locale]?.trim()) yield `the summary lacks ${locale}`
  }
}

function* checkMessages(rule: Rule): Iterable<string> {
  const ids = Object.keys(rule.messages)
  if (ids.length === 0) yield 'there are no messages'
  for (const locale of LOCALES) {
    const owners = new Map<string, string>()
    for (const [id, message] of Object.entries(rule.messages)) {
      const text = message[locale]
      if (!text?.trim()) {
        yield `the message ${id} lacks ${locale}`
        continue
      }
      const owner = owners.get(text)
      if (owner !== undefined) yield `the messages ${owner} and ${id} have the same text in ${locale}`
      owners.set(text, id)
    }
  }
  for (const [id, message] of Object.entries(rule.messages)) {
    const names = LOCALES.map((locale) => placeholders(message[locale] ?? ''))
    for (const name of new Set(names.flat())) {
      if (!names.every((own) => own.includes(name))) {
        yield `the message ${id} has {${name}} in one language only`
      }
    }
  }
}

function* checkOptions(rule: Rule): Iterable<string> {
  const described = describeOptions(rule)
  if (!described) {
    yield 'the options are not a z.strictObject'
    return
  }
  if (rule.options.safeParse({ [NO_SUCH_OPTION]: 1 }).success) {
    yield 'the options accept an unknown key; use z.strictObject'
  }
  for (const { name, description, hasDefault } of described) {
    if (!description) yield `the option ${name} has no .describe()`
    if (!hasDefault) yield `the option ${name} has no .default()`
  }
  if (!rule.options.safeParse({}).success) yield 'the defaults of the options do not parse'
}

export interface OptionDescription {
  name: string
  /** `string[]`, `number`, `"a" | "b"`: the type as a reader of the docs wants it. */
  type: string
  description: string
  hasDefault: boolean
  default: unknown
}

/** The options of a rule, for documentation; undefined where its schema is not an object. */
export function describeOptions(rule: Pick<Rule, 'options'>): OptionDescription[] | undefined {
  let schema: JsonSchema
  try {
    schema = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  } catch {
    return undefined
  }
  if (schema.type !== 'object') return undefined
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeName(property),
    description: property.description ?? '',
    hasDefault: 'default' in property,
    default: property.default,
  }))
}

interface JsonSchema {
  type?: string
  description?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
}

function typeName(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.anyOf) return schema.anyOf.map(typeName).join(' | ')
  if (schema.type === 'array') {
    const item = typeName(schema.items ?? {})
    return item.includes(' ') ? `(${item})[]` : `${item}[]`
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `Record<string, ${typeName(schema.additionalProperties)}>`
  }
  return schema.type ?? 'unknown'
}
