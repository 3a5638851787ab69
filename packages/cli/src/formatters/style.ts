import type { ChalkInstance } from 'chalk'

/** What stands out in the output; each wraps a text that has no line break. */
export interface Style {
  error(text: string): string
  warning(text: string): string
  related(text: string): string
  dim(text: string): string
  bold(text: string): string
  title(text: string): string
  good(text: string): string
}

const asIs = (text: string) => text

export const plainStyle: Style = {
  error: asIs,
  warning: asIs,
  related: asIs,
  dim: asIs,
  bold: asIs,
  title: asIs,
  good: asIs,
}

/** The sixteen colours that every terminal has; chalk is loaded only where they are wanted. */
export async function styleFor(
  asked: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Promise<Style> {
  if (!wantsColour(asked, env, isTerminal)) return plainStyle
  const { Chalk } = await import('chalk')
  return chalkStyle(new Chalk({ level: 1 }))
}

export function chalkStyle(chalk: ChalkInstance): Style {
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    related: chalk.cyan,
    dim: chalk.dim,
    bold: chalk.bold,
    title: chalk.underline,
    good: chalk.green,
  }
}

/** The option decides, then FORCE_COLOR, then NO_COLOR, then whether a terminal reads the output. */
export function wantsColour(
  asked: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (asked !== undefined) return asked
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (env.NO_COLOR) return false
  return isTerminal && env.TERM !== 'dumb'
}
