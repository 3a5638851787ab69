/** The caller asked for something that does not exist or cannot be: an unknown rule, form or option, a bad value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
  /** Where in the options, as a path: `rules.table-sum.tolerance`. */
  readonly key: string

  constructor(key: string, problem: string) {
    super(`${key}: ${problem}`)
    this.key = key
  }
}
