import { lintReport, plainTextReader, pointAt, sourceText, understandReport } from '@gouji/core'
import { recommended } from '@gouji/rules'
import { passages, reports, sentences } from './corpus.mjs'
import { kinds } from './defects/index.mjs'
import { apply, lint, readDocument, shifted } from './document.mjs'

/**
 * @typedef {import('@gouji/core').Diagnostic} Diagnostic
 * @typedef {{ of: number, hits: number }} Ratio
 * @typedef {{ what: string, detail: string[] }} Note what a person has to look at, for -v
 */

/** Sites of one kind that are tried in one report; more of the same say nothing new. */
const SITES = 3

/** Rules that are asked of a passage: the others want a whole report. */
const OF_PASSAGES = new Set(
  recommended.rules
    .filter(({ id, meta }) => meta.category === 'figures' || id === 'table-sum' || id === 'table-bound')
    .map(({ id }) => id),
)

/** A sentence that stands alone, in the least report that can hold it. @param {string} text */
const around = (text) => `某县档案局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${text}\n`

/** @param {number} a @param {number} b */
const same = (a, b) => a === b || Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a))

/** How the number grammar reads the labelled sentences. @param {Note[]} notes */
export function measureSentences(notes) {
  const quantities = { of: 0, hits: 0 }
  const traps = { of: 0, hits: 0 }
  let extra = 0
  for (const { id, text, quantities: wanted, traps: trapped } of sentences()) {
    const { facts } = understandReport(plainTextReader.read(around(text)), recommended.forms)
    const node = facts.texts.find(({ kind }) => kind === 'paragraph' || kind === 'item')?.node
    const base = Math.max(0, node?.value.indexOf(text) ?? 0)
    const read = facts.quantities
      .filter((quantity) => quantity.node === node)
      .map((quantity) => ({ ...quantity, from: quantity.from - base, to: quantity.to - base }))
    const taken = new Set()
    /** @type {string[]} */
    const detail = []
    let at = 0
    for (const { text: printed, low, high, exact, unit } of wanted) {
      quantities.of++
      const from = text.indexOf(printed, at)
      at = from + printed.length
      const found = read.find((quantity) => !taken.has(quantity) && quantity.from < at && quantity.to > from)
      if (!found) {
        detail.push(`missing ${printed}`)
        continue
      }
      taken.add(found)
      const right =
        same(found.low, low) &&
        same(found.high, high ?? Number.POSITIVE_INFINITY) &&
        found.exact === exact &&
        found.unit === unit
      if (right) quantities.hits++
      else detail.push(`${printed} read as ${found.text}: ${found.low} to ${found.high}, ${found.unit}`)
    }
    const left = read.filter((quantity) => !taken.has(quantity))
    extra += left.length
    for (const { text: printed } of left) detail.push(`no quantity: ${printed}`)
    for (const trap of trapped) {
      traps.of++
      const places = [...text.matchAll(new RegExp(trap.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))]
      const fell = places.some(({ index }) =>
        left.some(({ from, to }) => from < index + trap.length && to > index),
      )
      if (!fell) traps.hits++
    }
    if (detail.length > 0) notes.push({ what: `sentence ${id} ${text}`, detail })
  }
  return { quantities, traps, extra }
}

/** @param {Diagnostic} diagnostic */
const shown = ({ line, ruleId, message }) => `${line} [${ruleId}] ${message}`

/** Whether a finding has the number, in its words or in its data. @param {Diagnostic} diagnostic @param {number} number */
function names({ message, related, data, actual, expected }, number) {
  const said = [message, ...related.map((other) => other.message)]
    .join(' ')
    .replace(/(?<=\d)[,，](?=\d)/g, '')
  const values = [...Object.values(data), actual, expected].flat()
  const digits = String(number).replace('.', '\\.')
  return (
    values.some((value) => Number(value) === number) ||
    new RegExp(`(?<![\\d.])${digits}(?!\\d|\\.\\d)`).test(said)
  )
}

/** What is said of the passages. @param {Tally} tally @param {Note[]} notes */
export function measurePassages(tally, notes) {
  const clean = { of: 0, hits: 0 }
  const found = { of: 0, hits: 0 }
  const numbers = { of: 0, hits: 0 }
  for (const passage of passages()) {
    const findings = lint(passage.text, passage.format).filter(({ ruleId }) => OF_PASSAGES.has(ruleId))
    const hits = findings.filter(({ ruleId }) => passage.rules.includes(ruleId))
    const others = findings.filter((finding) => !hits.includes(finding))
    for (const finding of hits) tally.rule(finding.ruleId).precision.add(true)
    // A defect that another rule reports too is one cause; only in a clean passage is a finding certainly wrong.
    if (passage.clean) for (const finding of others) tally.rule(finding.ruleId).precision.add(false)
    if (passage.clean) {
      add(clean, findings.length === 0)
      if (others.length > 0)
        notes.push({
          what: `false alarm in passage ${passage.file} (${passage.note})`,
          detail: others.map(shown),
        })
      continue
    }
    const [rule = ''] = passage.rules
    const hit = hits.length > 0
    const named = hits.some((finding) => passage.numbers.every((number) => names(finding, number)))
    tally.rule(hits[0]?.ruleId ?? rule).labelled.add(hit)
    add(found, hit)
    add(numbers, named)
    if (!named) {
      const what = `${hit ? 'found without the numbers' : 'missed'} in passage ${passage.file}: ${passage.rules.join(', ')} (${passage.note})`
      notes.push({ what, detail: findings.map(shown) })
    }
  }
  return { clean, found, numbers }
}

/** @param {Ratio} ratio @param {boolean} hit */
function add(ratio, hit) {
  ratio.of++
  if (hit) ratio.hits++
}

/**
 * What is said of the whole reports, and what became of the numbers in them.
 * @param {Tally} tally @param {Note[]} notes
 */
export function measureReports(tally, notes) {
  const clean = { of: 0, hits: 0 }
  const found = { of: 0, hits: 0 }
  const errors = { of: 0, hits: 0 }
  const coverage = { numbers: 0, verified: 0, contradicted: 0, unchecked: 0 }
  const folders = new Set()
  for (const report of reports()) {
    folders.add(report.slug)
    const result = lintReport({ content: report.text, reader: report.format.reader }, recommended)
    for (const key of /** @type {const} */ (['numbers', 'verified', 'contradicted', 'unchecked']))
      coverage[key] += result.coverage[key]
    const wanted = report.expected.filter(({ wrong }) => !wrong)
    const left = [...wanted]
    /** @type {Diagnostic[]} */
    const wrong = []
    for (const finding of result.messages) {
      const at = left.findIndex(({ rule, line }) => rule === finding.ruleId && line === finding.line)
      if (at < 0) wrong.push(finding)
      else left.splice(at, 1)
      tally.rule(finding.ruleId).precision.add(at >= 0)
      if (finding.severity === 2) add(errors, at >= 0)
    }
    for (const { rule } of wanted) tally.rule(rule).labelled.add(true)
    for (const { rule } of left) tally.rule(rule).labelled.take()
    found.of += wanted.length
    found.hits += wanted.length - left.length
    if (report.clean) add(clean, wrong.length === 0)
    if (wrong.length > 0) notes.push({ what: `false alarm in ${report.name}`, detail: wrong.map(shown) })
    if (left.length > 0)
      notes.push({
        what: `missed in ${report.name}`,
        detail: left.map(({ line, rule, what }) => `${line} [${rule}] ${what}`),
      })
  }
  return { reports: folders.size, clean, found, errors, coverage }
}

/**
 * Every kind of defect in every clean report, at a few places each: how many are found, by kind, and how many bring up
 * nothing besides, as one cause should.
 * @param {Tally} tally @param {Note[]} notes */
export function measureSeeded(tally, notes) {
  /** @type {Map<string, Ratio>} */
  const byKind = new Map(kinds.map(({ id }) => [id, { of: 0, hits: 0 }]))
  const alone = { of: 0, hits: 0 }
  for (const report of reports().filter(({ clean }) => clean)) {
    const document = readDocument(report.text, report.format)
    const known = new Set(lint(report.text, report.format).map(({ fingerprint }) => fingerprint))
    for (const kind of kinds) {
      if (kind.formats && !kind.formats.includes(report.format.id)) continue
      for (const site of spread(kind.sites(document), SITES)) {
        const { text, places } = apply(report.text, site.edits)
        const findings = lint(text, report.format).filter(({ fingerprint }) => !known.has(fingerprint))
        const source = sourceText(text)
        const wanted = Array.isArray(site.places)
          ? [...places, ...site.places.map((place) => shifted(place, site.edits))]
          : places
        const lines = wanted.map(([from, to]) => [pointAt(source, from).line, pointAt(source, to).line])
        const inPlace = (/** @type {Diagnostic} */ { line, endLine, related }) =>
          site.places === 'anywhere' ||
          [{ line, endLine }, ...related].some((range) =>
            lines.some(([first = 0, last = 0]) => range.line <= last && range.endLine >= first),
          )
        const besides = findings.filter(({ ruleId }) => !kind.rules.includes(ruleId))
        add(alone, besides.length === 0)
        for (const other of besides)
          notes.push({ what: `besides ${kind.id} in ${report.name}`, detail: [shown(other)] })
        const hit = findings.find((finding) => kind.rules.includes(finding.ruleId) && inPlace(finding))
        const [rule = ''] = kind.rules
        tally.rule(hit?.ruleId ?? rule).seeded.add(hit !== undefined)
        const ratio = byKind.get(kind.id)
        if (ratio) add(ratio, hit !== undefined)
        if (!hit) {
          const detail = [
            ...places.map(([from, to]) =>
              `at ${pointAt(source, from).line}: …${text.slice(Math.max(0, from - 25), to + 15)}…`.replaceAll(
                '\n',
                '⏎',
              ),
            ),
            ...findings.slice(0, 4).map(shown),
          ]
          notes.push({ what: `missed ${kind.id} in ${report.name}`, detail })
        }
      }
    }
  }
  return { byKind, alone }
}

/** At most `most` of a list, evenly from all of it. @template T @param {readonly T[]} list @param {number} most @returns {T[]} */
const spread = (list, most) =>
  list.length <= most
    ? [...list]
    : Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).filter(
        (each) => each !== undefined,
      )

/** A count of hits that can be added to. */
function counter() {
  const ratio = { of: 0, hits: 0 }
  return {
    ratio,
    /** @param {boolean} hit */
    add: (hit) => add(ratio, hit),
    take: () => {
      ratio.hits--
    },
  }
}

/** @typedef {ReturnType<typeof makeTally>} Tally */
export function makeTally() {
  /** @type {Map<string, { precision: ReturnType<typeof counter>, labelled: ReturnType<typeof counter>, seeded: ReturnType<typeof counter> }>} */
  const rules = new Map()
  return {
    rules,
    /** @param {string} id */
    rule(id) {
      const own = rules.get(id) ?? { precision: counter(), labelled: counter(), seeded: counter() }
      rules.set(id, own)
      return own
    },
  }
}
