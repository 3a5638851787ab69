import {
  coverageOf,
  factsOf,
  type Ledger,
  type Locale,
  ledgerOf,
  readReport,
  type Understanding,
} from '@gouji/core'
import { forms } from '@gouji/rules/forms'
import type { FactsArguments } from '../arguments.ts'
import { readDocument, reasonOf } from '../documents.ts'
import { findFiles } from '../files.ts'
import { jsonFormatter } from '../formatters/json.ts'
import { styleFor } from '../formatters/style.ts'
import type { ExitCode, Io } from '../io.ts'
import { addCoverage, noCoverage } from '../summary.ts'
import { words } from '../words.ts'
import { csvFormatter } from './csv.ts'
import { tableFormatter } from './table.ts'

/** A document whose figures were read, under the name that the user gave it. */
export interface ReadDocument {
  readonly name: string
  readonly document: Understanding
  readonly ledger: Ledger
}

/** Turns documents into text, one at a time; `end` comes after the last. */
export interface FactsFormatter {
  document(read: ReadDocument): string | Promise<string>
  end(files: number, coverage: ReturnType<typeof noCoverage>): string
}

/** Prints every figure of the documents with what became of it. Exit code 0, or 2 where one could not be read. */
export async function facts(args: FactsArguments, io: Io, locale: Locale): Promise<ExitCode> {
  const text = words[locale]
  const complain = (line: string) => io.stderr.write(`gouji: ${line}\n`)
  const known = forms.map(({ id }) => id)
  if (args.form !== undefined && !known.includes(args.form)) {
    complain(text.usage({ kind: 'unknown-form', id: args.form, known }))
    return 2
  }
  const { paths, problems } = await findFiles(args.paths, io.cwd, text)
  const formatter = await formatterFor(args, io, locale)
  const coverage = noCoverage()
  let files = 0
  for (const path of paths) {
    if (io.stdout.closed) break
    const source = await readDocument(path, args.stdinFilename, io)
    if ('problem' in source) {
      problems.push(source.problem(text))
      continue
    }
    const { content, name, reader } = source
    try {
      const document = readReport({ content, reader }, forms, readingOptions(args, locale))
      if ('problem' in document) {
        problems.push(text.unreadable(name, document.problem.message))
        continue
      }
      const ledger = ledgerOf(document.facts, document.form)
      files++
      addCoverage(coverage, coverageOf(ledger))
      io.stdout.write(await formatter.document({ name, document, ledger }))
    } catch (error) {
      problems.push(text.crashed(name, reasonOf(error)))
    }
  }
  io.stdout.write(formatter.end(files, coverage))
  problems.forEach(complain)
  return problems.length > 0 ? 2 : 0
}

function readingOptions({ form, year }: FactsArguments, locale: Locale) {
  return { locale, ...(form !== undefined && { form }), ...(year !== undefined && { year }) }
}

async function formatterFor(args: FactsArguments, io: Io, locale: Locale): Promise<FactsFormatter> {
  if (args.format === 'csv') return csvFormatter(locale)
  if (args.format === 'json') {
    const array = jsonFormatter()
    return {
      document: ({ document, ledger, name }) => array.document(factsOf(document, ledger, name)),
      end: () => array.end(),
    }
  }
  const { columns } = io.stdout
  const style = await styleFor(args.color, io.env, columns !== undefined)
  return tableFormatter({ style, locale, columns })
}
