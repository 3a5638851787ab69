import {
  ConfigurationError,
  decode,
  type LintOptions,
  type LintResult,
  type Locale,
  lintReport,
  type Preset,
} from '@gouji/core'
import { type LintArguments, nearest, type UsageError } from './arguments.ts'
import { readDocument, reasonOf } from './documents.ts'
import { findFiles } from './files.ts'
import type { Formatter } from './formatters/formatter.ts'
import { jsonFormatter } from './formatters/json.ts'
import type { ExitCode, Io } from './io.ts'
import type { Progress } from './progress.ts'
import { checkedShare, count, emptySummary, errorsOnly, isUnchecked } from './summary.ts'
import { words } from './words.ts'

/** Milliseconds after which a person at a terminal is shown how far a run over several files has come. */
const PATIENCE = 500

/** Lints what the arguments name and prints what is found, document by document. */
export async function lint(args: LintArguments, io: Io, locale: Locale, preset: Preset): Promise<ExitCode> {
  const text = words[locale]
  const complain = (line: string) => io.stderr.write(`gouji: ${line}\n`)
  const refusal = checkNames(args, preset)
  if (refusal) {
    complain(text.usage(refusal))
    return 2
  }

  const { paths, problems } = await findFiles(args.paths, io.cwd, text)
  const formatter = await formatterFor(args, io, locale, preset)
  const total = emptySummary()
  const shown = args.quiet ? emptySummary() : total
  const options = lintOptions(args, locale)
  // Not performance.now(), which loads a module of its own.
  const started = Date.now()
  let progress: Progress | undefined
  let unchecked = false

  for (const [index, path] of paths.entries()) {
    if (io.stdout.closed) break
    const document = await readDocument(path, args.stdinFilename, io)
    if ('problem' in document) {
      problems.push(document.problem(text))
      continue
    }
    const { content, name, reader } = document
    let result: LintResult
    try {
      result = lintReport({ content, path: name, reader }, preset, options)
    } catch (error) {
      if (error instanceof ConfigurationError) {
        complain(error.message)
        return 2
      }
      problems.push(text.crashed(name, reasonOf(error)))
      continue
    }
    unchecked ||= isUnchecked(result)
    count(total, result)
    if (args.quiet) {
      result = errorsOnly(result)
      count(shown, result)
    }
    const drawn = await formatter.document(result, () => linesOf(content))
    if (drawn !== '') {
      progress?.clear()
      io.stdout.write(drawn)
    }
    if (paths.length > 1 && io.stderr.columns !== undefined && Date.now() - started > PATIENCE) {
      progress ??= (await import('./progress.ts')).progressBar(paths.length, io.stderr)
      progress.at(index + 1)
    }
  }
  progress?.clear()

  io.stdout.write(formatter.end(shown))
  problems.forEach(complain)
  const { maxWarnings = Number.POSITIVE_INFINITY, minCoverage = 0 } = args
  const tooMany = total.warnings > maxWarnings
  if (tooMany) complain(text.tooManyWarnings(total.warnings, maxWarnings))
  const tooFew = checkedShare(total.coverage) < minCoverage - 1e-9
  if (tooFew) complain(text.tooFewChecked(total.coverage, minCoverage))
  if (unchecked || problems.length > 0) return 2
  return total.errors > 0 || tooMany || tooFew ? 1 : 0
}

/** A rule or form that does not exist is a mistake in the command, found before any file is read. */
function checkNames({ rules, form }: LintArguments, preset: Preset): UsageError | undefined {
  const ids = preset.rules.map((rule) => rule.id)
  for (const id of Object.keys(rules)) {
    if (!ids.includes(id)) return { kind: 'unknown-rule', id, nearest: nearest(id, ids) }
  }
  const known = preset.forms.map(({ id }) => id)
  return form === undefined || known.includes(form) ? undefined : { kind: 'unknown-form', id: form, known }
}

function lintOptions({ rules, form, year }: LintArguments, locale: Locale): LintOptions {
  return {
    locale,
    rules,
    ...(form !== undefined && { form }),
    ...(year !== undefined && { year }),
  }
}

async function formatterFor(args: LintArguments, io: Io, locale: Locale, preset: Preset): Promise<Formatter> {
  if (args.format === 'json') return jsonFormatter()
  const { columns } = io.stdout
  const [{ prettyFormatter }, { styleFor }] = await Promise.all([
    import('./formatters/pretty.ts'),
    import('./formatters/style.ts'),
  ])
  const style = await styleFor(args.color, io.env, columns !== undefined)
  return prettyFormatter({ style, locale, columns, forms: preset.forms })
}

/** The lines as line numbers count them. */
function linesOf(content: Uint8Array): string[] {
  const decoded = decode(content)
  return 'text' in decoded ? decoded.text.split(/\r\n|\n|\r/) : []
}
