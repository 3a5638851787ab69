// pnpm evaluate [--check | --update] [-v [word]]: how much gouji finds and how much of what it says is so, over the
// labelled corpus of fixtures/ and over defects that are seeded into its clean reports.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { recommended } from '@gouji/rules'
import { isSame } from '../scripts/generate.mjs'
import { passages, reports, sentences } from './corpus.mjs'
import { kinds } from './defects/index.mjs'
import { makeTally, measurePassages, measureReports, measureSeeded, measureSentences } from './measure.mjs'
import { accuracyPage, shownRatio, TOTALS, withAccuracy } from './page.mjs'

/**
 * @typedef {import('./page.mjs').Ratio} Ratio
 * @typedef {import('./page.mjs').Figures} Figures
 */

const root = path.join(import.meta.dirname, '..')
const baselinePath = path.join(import.meta.dirname, 'baseline.json')

/** Shares of the ledger that are better the smaller they are, or neither. */
const NOT_HELD = new Set(['totals/contradicted', 'totals/unchecked'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    update: { type: 'boolean' },
    verbose: { type: 'boolean', short: 'v' },
  },
})

/** @type {import('./measure.mjs').Note[]} */
const notes = []
const figures = measure(notes)
const flat = flatten(figures)
print(figures)
if (values.verbose)
  for (const { what, detail } of notes.filter(({ what }) => positionals.every((word) => what.includes(word))))
    console.log([what, ...detail.map((line) => `    ${line}`)].join('\n'))

const pages = new Map([[path.join(root, 'docs/accuracy.md'), accuracyPage(figures)]])
for (const row of figures.rules) {
  const page = path.join(root, 'packages/rules/src/rules', row.id, 'rule.md')
  pages.set(page, withAccuracy(readFileSync(page, 'utf8'), row))
}
const stale = [...pages].filter(
  ([file, text]) => !existsSync(file) || !isSame(readFileSync(file, 'utf8'), text),
)

if (values.update) {
  for (const [file, text] of stale) writeFileSync(file, text)
  writeFileSync(baselinePath, `${JSON.stringify(flat, null, 2)}\n`)
  const written = [...stale.map(([file]) => file), baselinePath]
  const biome = path.join(root, 'node_modules/.bin/biome')
  const { status, stderr } = spawnSync(biome, ['format', '--write', ...written], { encoding: 'utf8' })
  if (status !== 0) console.error(stderr)
  for (const file of written) console.log(`written: ${path.relative(root, file)}`)
}

if (values.check) {
  const fallen = fallenSince(JSON.parse(readFileSync(baselinePath, 'utf8')), flat)
  for (const line of fallen) console.log(`fallen: ${line}`)
  for (const [file] of stale) console.log(`out of date: ${path.relative(root, file)}`)
  if (stale.length > 0) console.log('Run pnpm evaluate --update and commit what it writes.')
  if (fallen.length + stale.length > 0) process.exitCode = 1
}

/** @param {import('./measure.mjs').Note[]} notes @returns {Figures} */
function measure(notes) {
  const tally = makeTally()
  const sentence = measureSentences(notes)
  const passage = measurePassages(tally, notes)
  const report = measureReports(tally, notes)
  const { byKind, alone } = measureSeeded(tally, notes)
  const rules = recommended.rules.map(({ id, meta }) => {
    const { precision, labelled, seeded } = tally.rule(id)
    return {
      id,
      severity: meta.severity,
      precision: precision.ratio,
      labelled: labelled.ratio,
      seeded: seeded.ratio,
    }
  })
  const errors = rules.filter(({ severity }) => severity === 'error')
  const { numbers, verified, contradicted, unchecked } = report.coverage
  /** @type {Record<string, Ratio>} */
  const totals = {
    'clean-reports': report.clean,
    'clean-passages': passage.clean,
    precision: sum(rules.map((rule) => rule.precision)),
    'precision-error': sum(errors.map((rule) => rule.precision)),
    labelled: sum(rules.map((rule) => rule.labelled)),
    'labelled-error': sum(errors.map((rule) => rule.labelled)),
    seeded: sum(rules.map((rule) => rule.seeded)),
    'seeded-error': sum(errors.map((rule) => rule.seeded)),
    'seeded-alone': alone,
    'passage-defects': passage.found,
    'passage-numbers': passage.numbers,
    sentences: { of: sentence.quantities.of + sentence.extra, hits: sentence.quantities.hits },
    traps: sentence.traps,
    verified: { of: numbers, hits: verified },
    contradicted: { of: numbers, hits: contradicted },
    unchecked: { of: numbers, hits: unchecked },
  }
  const all = reports()
  return {
    totals,
    rules,
    kinds: kinds.map(({ id, what, rules: [rule = ''] }) => ({
      id,
      what,
      rule,
      ratio: byKind.get(id) ?? { of: 0, hits: 0 },
    })),
    sizes: {
      reports: report.reports,
      cleanReports: new Set(all.filter(({ clean }) => clean).map(({ slug }) => slug)).size,
      passages: passages().length,
      cleanPassages: passages().filter(({ clean }) => clean).length,
      sentences: sentences().length,
    },
  }
}

/** @param {readonly Ratio[]} ratios @returns {Ratio} */
function sum(ratios) {
  return ratios.reduce((total, { of, hits }) => ({ of: total.of + of, hits: total.hits + hits }), {
    of: 0,
    hits: 0,
  })
}

/** Every figure by its name, as the baseline holds it: `rules/table-sum/seeded` → [hits, of]. @param {Figures} figures @returns {Record<string, [hits: number, of: number]>} */
function flatten({ totals, rules, kinds }) {
  /** @type {[string, Ratio][]} */
  const named = [
    ...Object.entries(totals).map(
      ([key, ratio]) => /** @type {[string, Ratio]} */ ([`totals/${key}`, ratio]),
    ),
    ...rules.flatMap(({ id, precision, labelled, seeded }) =>
      Object.entries({ precision, labelled, seeded }).map(
        ([key, ratio]) => /** @type {[string, Ratio]} */ ([`rules/${id}/${key}`, ratio]),
      ),
    ),
    ...kinds.map(({ id, ratio }) => /** @type {[string, Ratio]} */ ([`seeded/${id}`, ratio])),
  ]
  return Object.fromEntries(named.map(([key, { of, hits }]) => [key, [hits, of]]))
}

/**
 * What is less than it was: a smaller share, or a rule of which nothing is counted any more. A rule's recall has not
 * fallen where it misses no more than before: a defect that another rule reports now is counted there.
 * @param {Record<string, [number, number]>} before @param {Record<string, [number, number]>} now
 */
function fallenSince(before, now) {
  return Object.entries(before).flatMap(([key, [hits, of]]) => {
    const [newHits, newOf] = now[key] ?? [0, 0]
    if (NOT_HELD.has(key) || of === 0) return []
    const missesNoMore = newOf - newHits <= of - hits
    const held = newOf === 0 ? !key.endsWith('/precision') : newHits * of >= hits * newOf
    if (held || (missesNoMore && /^rules\/.*\/(?:labelled|seeded)$/.test(key))) return []
    return [`${key} ${shownRatio({ hits: newHits, of: newOf })}, was ${shownRatio({ hits, of })}`]
  })
}

/** @param {Figures} figures */
function print({ totals, rules, kinds }) {
  /** @param {string[][]} rows */
  const columns = (rows) => {
    const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
    return rows
      .map((row) =>
        row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n')
  }
  console.log(
    columns([
      ['rule', 'precision', 'recall, labelled', 'recall, seeded'],
      ...rules.map((row) => [
        row.id,
        shownRatio(row.precision),
        shownRatio(row.labelled),
        shownRatio(row.seeded),
      ]),
    ]),
  )
  const weak = kinds.filter(({ ratio }) => ratio.hits < ratio.of)
  console.log(`\n${kinds.length} kinds of seeded defects; not all found:`)
  console.log(columns(weak.map(({ id, ratio }) => [id, shownRatio(ratio)])))
  const idle = kinds.filter(({ ratio }) => ratio.of === 0)
  if (idle.length > 0) console.log(`without a place to be tried: ${idle.map(({ id }) => id).join(', ')}`)
  console.log(
    `\n${columns(Object.entries(TOTALS).map(([key, name]) => [shownRatio(totals[key] ?? { of: 0, hits: 0 }), name.split(' · ')[1] ?? name]))}`,
  )
}
