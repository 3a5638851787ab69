import { fits, ledgerOf, lintReport, locate, understandReport } from '@gouji/core'
import { recommended } from '@gouji/rules'

/**
 * @typedef {import('@gouji/core').BoundClaim} BoundClaim
 * @typedef {import('@gouji/core').BoundCell} BoundCell
 * @typedef {import('@gouji/core').BoundTable} BoundTable
 * @typedef {import('@gouji/core').Diagnostic} Diagnostic
 * @typedef {import('@gouji/core').TextNode} TextNode
 * @typedef {import('./formats.mjs').Format} Format
 * @typedef {{ from: number, to: number, text: string }} Edit
 * @typedef {readonly [from: number, to: number]} Place
 * @typedef {{ node: TextNode, from: number, to: number }} Span
 */

/**
 * A change of a report that leaves a contradiction: the edits, and where it may be reported. Without `places` that is
 * where the edits are; `anywhere` for what is not there any more.
 * @typedef {{ edits: Edit[], places?: Place[] | 'anywhere' }} Site
 */

/**
 * A report with what gouji knows of it before any rule is asked. `form` is there: only reports on a known form are
 * given defects.
 * @typedef {ReturnType<typeof readDocument>} Document
 */

/** @param {string} text @param {Format} format */
export function readDocument(text, format) {
  const { report, facts, form } = understandReport(format.reader.read(text), recommended.forms)
  if (!form) throw new Error('the report is on no known form')
  return { text, format, report, facts, form, ledger: ledgerOf(facts, form) }
}

/** @param {string} text @param {Format} format @returns {Diagnostic[]} */
export const lint = (text, format) =>
  lintReport({ content: text, reader: format.reader }, recommended).messages

/** Offsets of a span of the prose; undefined where the source has something between its characters. @param {Document} document @param {Span} span @returns {Place | undefined} */
export function placeOf({ report, text }, span) {
  const position = locate(report, span)
  if (!position) return undefined
  const { start, end } = position
  const same = text.slice(start.offset, end.offset) === span.node.value.slice(span.from, span.to)
  return same ? [start.offset, end.offset] : undefined
}

/** Offsets of a node's text. @param {Document} document @param {TextNode} node */
export const placeOfNode = (document, node) => placeOf(document, { node, from: 0, to: node.value.length })

/** The edit that puts `text` in the place of a span, or none. @param {Document} document @param {Span} span @param {string} text @returns {Edit[]} */
export function replace(document, span, text) {
  const place = placeOf(document, span)
  return place ? [{ from: place[0], to: place[1], text }] : []
}

/** The edit that fills a cell. @param {Document} document @param {{ cell: import('@gouji/core').Cell }} bound @param {string | number} text */
export const fill = (document, { cell }, text) =>
  replace(document, { node: cell, from: 0, to: cell.value.length }, String(text))

/** A site for each edit list that is not empty. @param {Edit[][]} lists @returns {Site[]} */
export const each = (lists) => lists.filter((edits) => edits.length > 0).map((edits) => ({ edits }))

/** @param {Document} document @param {readonly { cell: import('@gouji/core').Cell }[]} cells @returns {Place[]} */
export const placesOf = (document, cells) =>
  cells.flatMap(({ cell }) => [placeOfNode(document, cell) ?? []]).filter(isPlace)

/** @param {readonly number[]} place @returns {place is Place} */
const isPlace = (place) => place.length === 2

/** The text with all edits made, and where their results stand in it. @param {string} text @param {readonly Edit[]} edits */
export function apply(text, edits) {
  const ordered = [...edits].sort((a, b) => a.from - b.from)
  let changed = ''
  let at = 0
  /** @type {Place[]} */
  const places = []
  for (const edit of ordered) {
    if (edit.from < at) throw new Error('edits overlap')
    changed += text.slice(at, edit.from) + edit.text
    places.push([changed.length - edit.text.length, changed.length])
    at = edit.to
  }
  return { text: changed + text.slice(at), places }
}

/** Where a place of the text stands once the edits are made. @param {Place} place @param {readonly Edit[]} edits @returns {Place} */
export function shifted([from, to], edits) {
  /** @param {number} offset @param {boolean} end */
  const move = (offset, end) =>
    edits.reduce((moved, edit) => {
      const behind = end ? edit.to <= offset : edit.to < offset || (edit.to === offset && edit.from < offset)
      return behind ? moved + edit.text.length - (edit.to - edit.from) : moved
    }, offset)
  return [move(from, false), move(to, true)]
}

/** Figures of the prose that the tables bear out in every reading, as digits that can be changed. @param {Document} document */
export function verifiedFigures(document) {
  /** @type {Map<string, Set<number>>} */
  const values = new Map()
  for (const { claim, metric } of document.form.claims) {
    const of = values.get(metric.id) ?? new Set()
    values.set(metric.id, of.add(claim.quantity.low))
  }
  return document.form.claims.flatMap((bound) => {
    const { claim, metric, readings } = bound
    const { quantity } = claim
    const digits = digitsOf(quantity)
    const known =
      readings.length > 0 && readings.every(({ value, cells }) => value !== undefined && cells.length > 0)
    if (!digits || !known || values.get(metric.id)?.size !== 1) return []
    if (claim.period !== 'this-year' || claim.scope !== 'own') return []
    if (document.ledger.get(quantity)?.status !== 'verified') return []
    return [{ bound, quantity, digits, value: quantity.low }]
  })
}

/** A number printed in plain digits: its length, and the digits without separators. @param {import('@gouji/core').Quantity} quantity */
export function digitsOf({ text, low, high, exact, step }) {
  const [printed] = /^\d+(?:[,，]\d{3})*/.exec(text) ?? []
  if (!printed || !exact || low !== high || step !== 1) return undefined
  const bare = printed.replace(/[,，]/g, '')
  return Number(bare) === low ? { printed, bare } : undefined
}

/** Whether no reading of the words admits the value. @param {BoundClaim} bound @param {number} value */
export const contradicts = ({ readings }, value) =>
  !readings.some((reading) =>
    fits({ low: value, high: value, exact: true }, reading.value ?? value, reading.slack),
  )

/** Tables whose cells can all be told from each other and that have nothing of the office's own. @param {Document} document */
export const plainTables = ({ form }) =>
  [...form.tables.values()].filter(
    ({ cells, unknownRows, unknownColumns }) =>
      cells.size > 0 && unknownRows.length + unknownColumns.length === 0,
  )

/** @param {BoundCell | undefined} bound @returns {number | undefined} */
export const numberIn = (bound) =>
  bound?.value.kind === 'number' && bound.value.unit === undefined ? bound.value.value : undefined

/**
 * The cells of a relation, once for each row or column in which it holds, as the lists of items name them.
 * @param {BoundTable} table @param {{ over: 'rows' | 'columns' }} relation @param {readonly string[][]} lists
 * @returns {BoundCell[][][]}
 */
export function instancesOf(table, { over }, lists) {
  /** @type {Map<string, Map<string, BoundCell>>} */
  const across = new Map()
  for (const bound of table.cells.values()) {
    const [own, other] = over === 'rows' ? [bound.row.id, bound.column.id] : [bound.column.id, bound.row.id]
    const line = across.get(other) ?? new Map()
    across.set(other, line.set(own, bound))
  }
  return [...across.values()].flatMap((line) => {
    const found = lists.map((ids) => ids.flatMap((id) => line.get(id) ?? []))
    return found.every((cells, at) => cells.length === lists[at]?.length) ? [found] : []
  })
}

/** Σ of the cells; undefined if one holds no number. @param {readonly BoundCell[]} cells */
export function sumOf(cells) {
  let sum = 0
  for (const cell of cells) {
    const value = numberIn(cell)
    if (value === undefined) return undefined
    sum += value
  }
  return sum
}
