import type { Preset, RuleSetting } from '../lint-report.ts'
import { ConfigurationError } from './configuration-error.ts'
import type { Rule, Severity } from './types.ts'

export type RuleSettings = Readonly<Record<string, RuleSetting>>

/** A rule that is switched on, with its options parsed. */
export interface ActiveRule {
  readonly rule: Rule
  /** What the user asked for; undefined leaves it to the finding and the rule. */
  readonly severity: Severity | undefined
  readonly options: unknown
}

const NO_SETTINGS: RuleSettings = {}
const resolved = new WeakMap<Preset, WeakMap<RuleSettings, readonly ActiveRule[]>>()

/**
 * The rules of a preset under a user's settings, in the preset's order. Worked out once for each pair of objects, so
 * a settings object is not to be changed after its first use. Throws a ConfigurationError that names the key for an
 * unknown rule, a setting of no known shape, and options that the rule's schema refuses.
 */
export function activeRules(preset: Preset, settings: RuleSettings = NO_SETTINGS): readonly ActiveRule[] {
  let ofPreset = resolved.get(preset)
  if (!ofPreset) {
    ofPreset = new WeakMap()
    resolved.set(preset, ofPreset)
  }
  let active = ofPreset.get(settings)
  if (!active) {
    active = resolve(preset.rules, settings)
    ofPreset.set(settings, active)
  }
  return active
}

function resolve(rules: readonly Rule[], settings: RuleSettings): readonly ActiveRule[] {
  const known = new Set(rules.map((rule) => rule.id))
  for (const id of Object.keys(settings)) {
    if (!known.has(id)) throw new ConfigurationError(`rules.${id}`, 'there is no such rule')
  }
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const key = `rules.${rule.id}`
    const [severity, options] = split(key, settings[rule.id])
    if (severity !== 'off') active.push({ rule, severity, options: parseOptions(rule, options, key) })
  }
  return active
}

type Chosen = readonly [severity: Severity | 'off' | undefined, options: Readonly<Record<string, unknown>>]

/** Settings come from JSON and YAML files as often as from typed code, so their shape is looked at, not trusted. */
function split(key: string, setting: unknown): Chosen {
  if (setting === undefined) return [undefined, {}]
  if (setting === 'off' || setting === 'error' || setting === 'warning') return [setting, {}]
  if (Array.isArray(setting) && setting.length === 2) {
    const [severity, options]: unknown[] = setting
    if (typeof options === 'object' && options !== null && !Array.isArray(options)) {
      const given = { ...options }
      if (severity === 'default') return [undefined, given]
      if (severity === 'error' || severity === 'warning') return [severity, given]
    }
  }
  throw new ConfigurationError(
    key,
    "has to be 'off', 'warning', 'error', or [severity or 'default', { options }]",
  )
}

/** The options with their defaults, frozen. */
export function parseOptions(
  rule: Rule,
  options: Readonly<Record<string, unknown>>,
  key = `rules.${rule.id}`,
): unknown {
  const parsed = rule.options.safeParse(options)
  if (parsed.success) return freeze(parsed.data)
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const path = [key, ...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])]
  const problem = unknown === undefined ? (issue?.message ?? 'bad options') : 'there is no such option'
  throw new ConfigurationError(path.map(String).join('.'), problem)
}

function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
