import { each, fill, instancesOf, numberIn, placesOf, plainTables, replace, sumOf } from '../document.mjs'

/**
 * @typedef {import('../document.mjs').Document} Document
 * @typedef {import('../document.mjs').Edit} Edit
 * @typedef {import('../document.mjs').Site} Site
 * @typedef {import('@gouji/core').BoundCell} BoundCell
 * @typedef {import('@gouji/core').BoundTable} BoundTable
 * @typedef {import('./index.mjs').Kind} Kind
 */

/** Rules that may report a cell that breaks a sum: its other ends may be a bound, a balance or the prose. */
const SUM = [
  'table-sum',
  'table-bound',
  'copied-total',
  'narrative-table-mismatch',
  'zero-claim',
  'channel-attribution',
  'cell-value',
]

/**
 * Equations of the form that hold in the report, with the cells of each.
 * @param {Document} document
 */
function sums(document) {
  return plainTables(document).flatMap((table) =>
    document.form.form.relations.flatMap((relation) => {
      if (relation.table !== table.form.id || relation.kind !== 'sum') return []
      return instancesOf(table, relation, [[relation.total], relation.parts]).flatMap(
        ([[total], parts = []] = [[]]) => {
          const sum = sumOf(parts)
          if (!total || sum === undefined || numberIn(total) !== sum) return []
          return [{ relation, total, parts, sum, table }]
        },
      )
    }),
  )
}

/** A change of one cell of an equation; the finding may stand on any of its cells. @param {Document} document @param {BoundCell} cell @param {number | string} value @param {readonly BoundCell[]} cells @returns {Site[]} */
function changed(document, cell, value, cells) {
  const edits = fill(document, cell, value)
  return edits.length > 0 ? [{ edits, places: placesOf(document, cells) }] : []
}

/** What a total is changed to: where pending cases have no row of their own, only too small a total is wrong. @param {{ severity: string }} relation @param {number} sum */
const wrongTotal = ({ severity }, sum) => (severity === 'error' ? sum + 1 : sum - 1)

/** @param {string} digits */
const swapped = (digits) => {
  const at = [...digits.slice(1)].findIndex(
    (digit, index) => digit !== digits[index] && (index > 0 || digit !== '0'),
  )
  return at < 0 ? undefined : digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
}

/** A part can only be changed where its sum is an error whatever way it is off. @param {Document} document */
const strictSums = (document) => sums(document).filter(({ relation }) => relation.severity === 'error')

/** @param {Document} document */
const bounds = (document) =>
  plainTables(document).flatMap((table) =>
    document.form.form.relations.flatMap((relation) => {
      if (relation.table !== table.form.id || relation.kind !== 'bound') return []
      return instancesOf(table, relation, [
        relation.lesser,
        relation.greater,
        relation.unless ?? [],
        relation.equalNeeds ?? [],
      ]).map(([lesser = [], greater = [], unless = [], equalNeeds = []]) => ({
        relation,
        lesser,
        greater,
        unless,
        equalNeeds,
      }))
    }),
  )

/** Cells that hold a number, of rows that are no headings. @param {Document} document */
const numbers = (document) =>
  plainTables(document).flatMap((table) =>
    [...table.cells.values()].filter((cell) => cell.row.kind !== 'heading' && numberIn(cell) !== undefined),
  )
/** @param {Document} document */
const zeros = (document) => numbers(document).filter((cell) => numberIn(cell) === 0)

/** A cell of zero that holds something else, which is no number. @param {string} id @param {string} zh @param {string} en @param {string} text @returns {Kind} */
const cellWith = (id, zh, en, text) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules: ['cell-value', 'zero-claim', 'placeholder-text'],
  sites: (document) => each(zeros(document).map((cell) => fill(document, cell, text))),
})

/** The row of a cell as lines of the source, with what separates it from the next. @param {Document} document @param {import('@gouji/core').Row} row @returns {Edit[]} */
function withoutRow({ text, format }, { position }) {
  if (!position) return []
  const from = text.lastIndexOf('\n', position.start.offset - 1) + 1
  const line = text.indexOf('\n', position.end.offset)
  if (line < 0) return []
  const to = format.id === 'text' && text[line + 1] === '\n' ? line + 2 : line + 1
  return [{ from, to, text: '' }]
}

/** Rows that a person can lose without losing the label of a group. @param {Document} document */
const losable = (document) =>
  plainTables(document).flatMap((table) =>
    [...table.lines.values()].flatMap(({ row, line, label }) => {
      const cells = [...table.cells.values()].filter((cell) => cell.row.id === row.id)
      const own = row.kind === 'leaf' && !row.unprinted && line.children.every(({ rowSpan }) => rowSpan === 1)
      const first = line.children.find(({ value }) => value.trim() !== '')
      return own &&
        label &&
        first === label &&
        cells.length > 0 &&
        cells.every((cell) => numberIn(cell) === 0)
        ? [{ table, row, line, label, cells }]
        : []
    }),
  )

/** Where a table stands: a finding on what it lacks may name any place in it. @param {Document} document @param {BoundTable} table @returns {import('../document.mjs').Place[]} */
const wholeTable = (document, table) => {
  const positions = table.tables.flatMap(({ position, caption }) =>
    [position, caption?.position].filter((at) => at !== undefined),
  )
  const headings = document.form.sections.flatMap(({ section }) =>
    table.tables.some(
      ({ position }) =>
        position &&
        section.position &&
        position.start.offset >= section.position.start.offset &&
        position.end.offset <= section.position.end.offset,
    )
      ? [section.heading.position].filter((at) => at !== undefined)
      : [],
  )
  return [...positions, ...headings].map(({ start, end }) => [start.offset, end.offset])
}

/** @param {import('@gouji/core').Row} row @returns {import('../document.mjs').Place[]} */
const wholeRow = ({ position }) => (position ? [[position.start.offset, position.end.offset]] : [])

/** The label with the character in its middle left out, unless the form knows that wording. @param {string} label */
const shorter = (label) =>
  label.slice(0, Math.floor(label.length / 2)) + label.slice(Math.floor(label.length / 2) + 1)

/** @type {Kind[]} */
export const tables = [
  {
    id: 'total-off-by-one',
    what: { 'zh-CN': '表中合计差一', en: 'a total of the table is one off' },
    rules: SUM,
    sites: (document) =>
      sums(document).flatMap(({ relation, total, parts, sum }) =>
        wrongTotal(relation, sum) < 0
          ? []
          : changed(document, total, wrongTotal(relation, sum), [total, ...parts]),
      ),
  },
  {
    id: 'part-swapped-digits',
    what: { 'zh-CN': '表中分项两位颠倒', en: 'two digits of a part in the table change places' },
    rules: SUM,
    sites: (document) =>
      strictSums(document).flatMap(({ total, parts }) =>
        parts.flatMap((part) => {
          const value = swapped(String(numberIn(part)))
          return value === undefined ? [] : changed(document, part, value, [total, ...parts])
        }),
      ),
  },
  {
    id: 'part-of-row-beside',
    what: { 'zh-CN': '表中分项抄了旁边的数', en: 'a part in the table is that of the one beside it' },
    rules: SUM,
    sites: (document) =>
      strictSums(document).flatMap(({ total, parts }) =>
        parts.flatMap((part, at) => {
          const value = numberIn(parts[at - 1])
          return value === undefined || value === numberIn(part)
            ? []
            : changed(document, part, value, [total, ...parts])
        }),
      ),
  },
  {
    id: 'total-in-a-part',
    what: { 'zh-CN': '分项抄了合计', en: 'a part is a copy of the total' },
    rules: SUM,
    sites: (document) =>
      strictSums(document).flatMap(({ total, parts, sum }) =>
        parts.flatMap((part) =>
          numberIn(part) === sum ? [] : changed(document, part, sum, [total, ...parts]),
        ),
      ),
  },
  {
    id: 'balance-off',
    what: { 'zh-CN': '收到、办理、结转不平', en: 'received, handled and carried forward do not balance' },
    rules: SUM,
    sites: (document) =>
      plainTables(document).flatMap((table) =>
        document.form.form.relations.flatMap((relation) => {
          if (relation.table !== table.form.id || relation.kind !== 'balance') return []
          return instancesOf(table, relation, [relation.left, relation.right]).flatMap(
            ([left = [], right = []]) => {
              const last = right.at(-1)
              const [a, b] = [sumOf(left), sumOf(right)]
              if (!last || a === undefined || a !== b || a === 0) return []
              return changed(document, last, (numberIn(last) ?? 0) + 2, [...left, ...right])
            },
          )
        }),
      ),
  },
  {
    id: 'part-above-whole',
    what: { 'zh-CN': '部分大于总体', en: 'a part is more than its whole' },
    rules: ['table-bound', 'narrative-table-mismatch', 'table-sum', 'zero-claim', 'channel-attribution'],
    sites: (document) =>
      bounds(document).flatMap(({ relation, lesser, greater, unless }) => {
        const whole = sumOf(greater)
        const first = lesser.find((cell) => numberIn(cell) !== undefined)
        if (relation.severity !== 'error' || relation.falling || !first || whole === undefined) return []
        if (unless.some((cell) => (numberIn(cell) ?? 1) > 0)) return []
        return changed(document, first, whole + 26, [first, ...greater])
      }),
  },
  {
    id: 'copied-total',
    what: { 'zh-CN': '照抄总数', en: 'an item is a copy of the total it is a part of' },
    rules: ['copied-total', 'table-bound', 'narrative-table-mismatch'],
    sites: (document) =>
      bounds(document).flatMap(({ lesser: [lesser], greater: [greater], equalNeeds: [needs] }) => {
        const [total, issued] = [numberIn(greater), numberIn(needs)]
        if (
          !lesser ||
          !greater ||
          total === undefined ||
          issued === undefined ||
          total < 8 ||
          issued * 3 > total
        )
          return []
        return numberIn(lesser) === total ? [] : changed(document, lesser, total, [lesser, greater])
      }),
  },
  {
    id: 'heading-filled',
    what: { 'zh-CN': '标题行填了数', en: 'a heading row is given a figure' },
    rules: ['header-row-value', 'table-sum'],
    sites: (document) =>
      plainTables(document).flatMap(({ cells }) =>
        each(
          [...cells.values()]
            .filter(
              ({ row, value }) => row.kind === 'heading' && (value.kind === 'blank' || value.kind === 'dash'),
            )
            .map((cell) => fill(document, cell, 17)),
        ),
      ),
  },
  cellWith('blank-cell', '数字格空着', 'a cell is left blank', ''),
  cellWith('none-in-cell', '数字格填“无”', 'a cell holds 无', '无'),
  cellWith('about-in-cell', '数字格填约数', 'a cell holds an approximation', '约10'),
  cellWith('placeholder-in-cell', '数字格填“XX”', 'a cell holds XX', 'XX'),
  {
    id: 'fraction-in-cell',
    what: { 'zh-CN': '件数填成小数', en: 'a count is a fraction' },
    rules: ['cell-value', 'table-sum', 'zero-claim', 'narrative-table-mismatch'],
    sites: (document) =>
      each(
        numbers(document)
          .filter(
            ({ column, row }) =>
              (column.number ?? 'count') === 'count' && row.unit !== '万元' && column.unit !== '万元',
          )
          .map((cell) => fill(document, cell, `${numberIn(cell)}.5`)),
      ),
  },
  {
    id: 'lost-row',
    what: { 'zh-CN': '漏一行', en: 'a row is lost' },
    rules: ['required-row', 'row-label'],
    sites: (document) =>
      losable(document).flatMap(({ table, line }) => {
        const edits = withoutRow(document, line)
        // A table that had one row is gone with it, and may be missed anywhere.
        return edits.length > 0
          ? [{ edits, places: table.lines.size > 1 ? wholeTable(document, table) : 'anywhere' }]
          : []
      }),
  },
  {
    id: 'row-twice',
    what: { 'zh-CN': '同一行出现两次，数字不同', en: 'a row stands twice, with two figures' },
    rules: ['table-shape', 'table-sum', 'row-label', 'cell-value', 'zero-claim'],
    sites: (document) =>
      losable(document).flatMap(({ line, cells: [cell] }) => {
        const [row] = withoutRow(document, line)
        const [edit] = cell ? fill(document, cell, 3) : []
        if (!row || !edit) return []
        const { text } = document
        const copy = text.slice(row.from, edit.from) + edit.text + text.slice(edit.to, row.to)
        return [
          { edits: [{ from: row.to, to: row.to, text: copy }], places: [[row.from, row.to + copy.length]] },
        ]
      }),
  },
  {
    id: 'known-mistake',
    what: { 'zh-CN': '行名误写（国家机密）', en: 'a label is mistaken (国家机密)' },
    rules: ['row-label', 'term-consistency'],
    sites: (document) =>
      plainTables(document).flatMap(({ lines }) =>
        each(
          [...lines.values()].map(({ row, label }) => {
            const [mistake] = row.mistakes ?? []
            const at = label?.value.indexOf(row.label) ?? -1
            return mistake && label && at >= 0
              ? replace(document, { node: label, from: at, to: at + row.label.length }, mistake)
              : []
          }),
        ),
      ),
  },
  {
    id: 'renamed-label',
    what: { 'zh-CN': '行名漏一个字', en: 'a label has lost a character' },
    rules: ['row-label', 'required-row'],
    sites: (document) =>
      plainTables(document).flatMap((table) =>
        [...table.lines.values()].flatMap(({ row, label }) => {
          const wordings = table.form.rows.flatMap(({ label: own, aliases = [], mistakes = [] }) => [
            own,
            ...aliases,
            ...mistakes,
          ])
          const at = label?.value.indexOf(row.label) ?? -1
          if (!label || at < 0 || row.label.length < 6 || wordings.includes(shorter(row.label))) return []
          const edits = replace(
            document,
            { node: label, from: at, to: at + row.label.length },
            shorter(row.label),
          )
          return edits.length > 0 ? [{ edits, places: wholeTable(document, table) }] : []
        }),
      ),
  },
  {
    id: 'wrong-unit',
    what: { 'zh-CN': '单位栏写错', en: 'the unit of a row is another' },
    rules: ['cell-value', 'row-label'],
    sites: (document) =>
      plainTables(document).flatMap(({ lines }) =>
        each(
          [...lines.values()].map(({ row, unit }) =>
            unit && row.unit && unit.value === row.unit
              ? replace(
                  document,
                  { node: unit, from: 0, to: unit.value.length },
                  row.unit === '万元' ? '人次' : '万元',
                )
              : [],
          ),
        ),
      ),
  },
  {
    id: 'lost-column',
    what: { 'zh-CN': '漏一列', en: 'a column is lost' },
    rules: ['required-row', 'table-shape', 'row-label'],
    formats: ['text'],
    sites: (document) =>
      plainTables(document).flatMap((table) =>
        [...table.columns.values()].flatMap(({ column, label }) => {
          const cells = [...table.cells.values()].filter((cell) => cell.column.id === column.id)
          if (
            table.columns.size < 5 ||
            column.kind !== 'leaf' ||
            !label ||
            cells.some((cell) => numberIn(cell) !== 0)
          )
            return []
          const edits = [label, ...cells.map(({ cell }) => cell)].flatMap((cell) => {
            if (!cell.position || cell.value.includes('\n')) return []
            const from = document.text.lastIndexOf('\n', cell.position.start.offset - 1) + 1
            return [{ from, to: cell.position.end.offset + 1, text: '' }]
          })
          return edits.length === cells.length + 1 ? [{ edits, places: wholeTable(document, table) }] : []
        }),
      ),
  },
  {
    id: 'extra-cell',
    what: { 'zh-CN': '某行多一格', en: 'a row has one cell too many' },
    rules: ['table-shape'],
    sites: (document) =>
      plainTables(document)
        .filter(({ columns }) => columns.size >= 5)
        .flatMap((table) =>
          [...table.lines.values()].flatMap(({ row, line }) => {
            const last = line.children.at(-1)
            const bound =
              last && [...table.cells.values()].some((cell) => cell.row.id === row.id && cell.cell === last)
            const end = last?.position?.end.offset
            if (end === undefined || table.lines.size < 5 || !bound) return []
            const text = document.format.id === 'text' ? '\n\t0' : ' | 0'
            return [{ edits: [{ from: end, to: end, text }], places: wholeRow(line) }]
          }),
        ),
  },
  {
    id: 'missing-cell',
    what: { 'zh-CN': '某行少一格', en: 'a row has one cell too few' },
    rules: ['table-shape', 'cell-value'],
    formats: ['text'],
    sites: (document) =>
      plainTables(document)
        .filter(({ columns }) => columns.size >= 5)
        .flatMap((table) =>
          [...table.lines.values()].flatMap(({ row, line }) => {
            const cells = [...table.cells.values()].filter((cell) => cell.row.id === row.id)
            const at = cells[1]?.cell.position
            if (!at || table.lines.size < 5 || cells.length < 5) return []
            const from = document.text.lastIndexOf('\n', at.start.offset - 1) + 1
            return [{ edits: [{ from, to: at.end.offset + 1, text: '' }], places: wholeRow(line) }]
          }),
        ),
  },
  {
    id: 'cell-under-zero-statement',
    what: { 'zh-CN': '正文说没有，表中填了数', en: 'a cell of which the prose says none is given a figure' },
    rules: ['zero-claim', 'table-sum', 'table-bound', 'narrative-table-mismatch', 'narrative-event-count'],
    sites: (document) =>
      document.form.zeros
        .filter(
          ({ statement, cells }) =>
            statement.period === 'this-year' &&
            cells.length > 0 &&
            cells.every((cell) => numberIn(cell) === 0),
        )
        .flatMap(({ statement, cells: [cell] }) => {
          const edits = cell ? fill(document, cell, 2) : []
          return edits.length > 0 && cell
            ? [{ edits, places: placesOf(document, [cell, { cell: /** @type {any} */ (statement.node) }]) }]
            : []
        }),
  },
  {
    id: 'fewer-than-told',
    what: {
      'zh-CN': '正文写明日期的会议多于表中次数',
      en: 'the prose dates more meetings than the table counts',
    },
    rules: ['narrative-event-count', 'narrative-table-mismatch', 'zero-claim'],
    sites: (document) => {
      const metric = document.form.form.metrics.find(({ event }) => event === 'meeting')
      const count = numberIn(document.form.cell(metric?.cells[0] ?? ''))
      const node = document.facts.texts.find(
        ({ kind, node: { value } }) => kind === 'paragraph' && value.length > 60 && value.endsWith('。'),
      )?.node
      const days = DAYS.slice(0, (count ?? DAYS.length) + 1)
      if (count === undefined || !node || days.length <= count || document.facts.events.length > 0) return []
      const { length } = node.value
      const text = `。${days.map((day) => `${day}召开政府信息公开工作专题会议`).join('，')}。`
      return each([replace(document, { node, from: length - 1, to: length }, text)])
    },
  },
]

const DAYS = ['3月6日', '5月15日', '7月22日', '9月18日']
