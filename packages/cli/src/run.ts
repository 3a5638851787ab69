import { recommended } from '@gouji/rules'
import { parseArguments } from './arguments.ts'
import type { ExitCode, Io } from './io.ts'
import { lint } from './lint.ts'
import { localeOf } from './locale.ts'
import { version } from './version.ts'
import { words } from './words.ts'

/** Runs the command on its arguments, program name left out; comes back with the exit code and never throws for input. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = parseArguments(argv)
  switch (command.kind) {
    case 'version':
      io.stdout.write(`${version}\n`)
      return 0
    case 'help':
      io.stdout.write((await import('./help.ts')).help(command.about, command.locale ?? localeOf(io.env)))
      return 0
    case 'usage': {
      const text = words[command.locale ?? localeOf(io.env)]
      io.stderr.write(`gouji: ${text.usage(command.error)}\n${text.seeHelp}\n`)
      return 2
    }
    case 'facts': {
      const { facts } = await import('./facts/facts.ts')
      return facts(command.options, io, command.options.locale ?? localeOf(io.env))
    }
    case 'lint':
      return lint(command.options, io, command.options.locale ?? localeOf(io.env), recommended)
  }
}
