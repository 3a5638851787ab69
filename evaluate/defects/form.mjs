import { each, plainTables, replace, verifiedFigures } from '../document.mjs'

/**
 * @typedef {import('../document.mjs').Document} Document
 * @typedef {import('../document.mjs').Site} Site
 * @typedef {import('@gouji/core').DateMention} DateMention
 * @typedef {import('./index.mjs').Kind} Kind
 */

const PERIOD = ['statistics-period', 'report-year']
const YEARS = ['report-year', 'statistics-period', 'stale-year', 'signing-date', 'form-version']

/** A piece of a span in another wording. @param {Document} document @param {import('../document.mjs').Span} span @param {string} piece @param {string} other */
function reword(document, span, piece, other) {
  const at = span.node.value.slice(span.from, span.to).indexOf(piece)
  return at < 0
    ? []
    : replace(document, { node: span.node, from: span.from + at, to: span.from + at + piece.length }, other)
}

/** Periods said to be that of the figures, of this year and whole. @param {Document} document */
const declared = ({ facts, report }) =>
  facts.periods.filter(
    (period) =>
      period.declared &&
      period.start.year === report.year &&
      (period.end.year ?? report.year) === report.year,
  )

/** Last year's number, or next year's where the form changes with the year. @param {number} year */
const wrongYear = (year) => (year === 2019 || year === 2021 || year === 2014 ? year + 1 : year - 1)

/** @param {string} id @param {string} zh @param {string} en @param {(document: Document, period: ReturnType<typeof declared>[number]) => import('../document.mjs').Edit[]} edits @returns {Kind} */
const periodOff = (id, zh, en, edits) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules: PERIOD,
  sites: (document) =>
    each(
      declared(document)
        .slice(0, 1)
        .map((period) => edits(document, period)),
    ),
})

/** Headings of the first level with a number. @param {Document} document */
const numbered = ({ report }) =>
  report.children.flatMap((block) =>
    block.type === 'section' && block.numbering?.style === 'cn-comma'
      ? [{ section: block, numbering: block.numbering }]
      : [],
  )

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** @param {Document} document @param {ReturnType<typeof numbered>[number]} heading @param {number} value @returns {Site[]} */
function renumber(document, { section, numbering }, value) {
  const [from, to] = [NUMERALS[numbering.value], NUMERALS[value]]
  if (!from || !to) return []
  const { heading } = section
  return each([reword(document, { node: heading, from: 0, to: numbering.length }, from, to)])
}

/** @type {Kind[]} */
export const form = [
  periodOff(
    'period-of-two-years',
    '统计期限跨两年',
    'the period begins a year early',
    (document, { start }) => reword(document, start, String(start.year), String((start.year ?? 0) - 1)),
  ),
  periodOff('period-cut-short', '统计期限没有到年底', 'the period ends in November', (document, { end }) =>
    reword(document, end, '12月31日', '11月30日'),
  ),
  periodOff(
    'period-of-last-year',
    '统计期限是上一年',
    'the period is the year before',
    (document, { start, end }) => [
      ...reword(document, start, String(start.year), String((start.year ?? 0) - 1)),
      ...reword(document, end, String(start.year), String((start.year ?? 0) - 1)),
    ],
  ),
  {
    id: 'title-year',
    what: { 'zh-CN': '标题年份写错', en: 'the year of the title is another' },
    rules: YEARS,
    sites: (document) => {
      const { title, year } = document.report
      if (!title || !year || declared(document).length === 0) return []
      const edits = reword(
        document,
        { node: title, from: 0, to: title.value.length },
        String(year),
        String(wrongYear(year)),
      )
      return edits.length > 0 ? [{ edits, places: 'anywhere' }] : []
    },
  },
  {
    id: 'year-in-text',
    what: { 'zh-CN': '正文留着上一年的年份', en: 'the year before stands over this year’s figures' },
    rules: ['stale-year', 'report-year', 'narrative-conflict'],
    sites: (document) => {
      const { year } = document.report
      if (!year) return []
      const sentences = new Set(verifiedFigures(document).map(({ quantity }) => quantity.sentence))
      return each(
        [...sentences].map((sentence) => {
          const text = sentence.node.value.slice(sentence.from, sentence.to)
          const own = new RegExp(`^\\s*${year}年(?:度)?[，,]?(?:我|全|本)`).test(text)
          const others = sentence.node.value.replaceAll(`${year}年`, '').match(/\d{4}年|上年|去年|同比/)
          return own && !others ? reword(document, sentence, String(year), String(year - 1)) : []
        }),
      )
    },
  },
  {
    id: 'stale-plan',
    what: { 'zh-CN': '下年计划写成旧年份', en: 'the plan for next year is dated with a year that is past' },
    rules: ['stale-year'],
    sites: (document) => {
      const { year } = document.report
      if (!year) return []
      return each(
        document.facts.sentences.map((sentence) => {
          const text = sentence.node.value.slice(sentence.from, sentence.to)
          const plan = new RegExp(`^\\s*${year + 1}年，(?:我|本)[^，。]{0,8}将`).test(text)
          const others = sentence.node.value.replace(`${year + 1}年`, '').match(/\d{4}年/)
          return plan && !others ? reword(document, sentence, String(year + 1), String(year)) : []
        }),
      )
    },
  },
  {
    id: 'signature-year',
    what: { 'zh-CN': '落款年份写成报告年度', en: 'the signature has the year of the report' },
    rules: ['signing-date'],
    sites: (document) => {
      const { signedOn } = document.facts
      const { year } = document.report
      if (!signedOn || !year || signedOn.year !== year + 1 || (signedOn.month ?? 12) > 11) return []
      return each([reword(document, signedOn, String(year + 1), String(year))])
    },
  },
  {
    id: 'signed-early',
    what: { 'zh-CN': '落款早于统计期限结束', en: 'the report is signed before its period ends' },
    rules: ['signing-date'],
    sites: (document) => {
      const { signedOn } = document.facts
      const { year } = document.report
      if (
        !signedOn ||
        !year ||
        signedOn.year !== year + 1 ||
        !signedOn.node.value.slice(signedOn.from, signedOn.to).includes('年')
      )
        return []
      return each([replace(document, signedOn, `${year}年12月20日`)])
    },
  },
  {
    id: 'lost-section',
    what: { 'zh-CN': '漏一部分', en: 'a section is lost' },
    rules: ['required-section', 'heading-numbering', 'declared-structure'],
    sites: (document) =>
      document.form.sections.flatMap(({ form: wanted, section }) => {
        const { position } = section
        const tables = [...document.form.tables.values()].flatMap((table) => table.tables)
        const holds = tables.some(
          (table) =>
            position &&
            table.position &&
            table.position.start.offset >= position.start.offset &&
            table.position.end.offset <= position.end.offset,
        )
        if (!wanted.required || !position || holds || section.depth !== 1) return []
        const from = document.text.lastIndexOf('\n', position.start.offset - 1) + 1
        /** @type {Site[]} */
        const sites = [{ edits: [{ from, to: position.end.offset, text: '' }], places: 'anywhere' }]
        return sites
      }),
  },
  {
    id: 'heading-number-twice',
    what: { 'zh-CN': '标题序号重复', en: 'a heading has the number of the one before' },
    rules: ['heading-numbering'],
    sites: (document) =>
      numbered(document).flatMap((heading, at, all) =>
        at > 0 && at + 1 < all.length && all[at - 1]?.numbering.value === heading.numbering.value - 1
          ? renumber(document, heading, heading.numbering.value - 1)
          : [],
      ),
  },
  {
    id: 'heading-number-skipped',
    what: { 'zh-CN': '标题序号跳号', en: 'the number of the last heading skips one' },
    rules: ['heading-numbering', 'required-section', 'declared-structure'],
    sites: (document) => {
      const headings = numbered(document)
      const last = headings.at(-1)
      return last && headings.length > 3 && last.numbering.value === headings.length
        ? renumber(document, last, headings.length + 1)
        : []
    },
  },
  {
    id: 'issuer-slip',
    what: { 'zh-CN': '落款单位写错一个字', en: 'one character of the signing office is another' },
    rules: ['issuer-name'],
    sites: (document) => {
      const name = document.report.issuer
      const signed = document.report.children.flatMap((block) =>
        block.type === 'signature' && block.issuer ? [block.issuer] : [],
      )
      return each(
        signed.map((node) =>
          name && node.value.trim() === name
            ? reword(document, { node, from: 0, to: node.value.length }, name, `${name[0]}堃${name.slice(2)}`)
            : [],
        ),
      )
    },
  },
  {
    id: 'old-form',
    what: { 'zh-CN': '用了旧格式的栏目', en: 'columns are those of the superseded form' },
    rules: ['form-version', 'row-label', 'required-row'],
    sites: (document) => {
      if (document.form.form.id !== 'format-2021') return []
      const labels = plainTables(document).flatMap(({ columns }) => [...columns.values()])
      const edits = labels.flatMap(({ column, label }) => {
        const old = SUPERSEDED[column.label]
        return old && label
          ? reword(document, { node: label, from: 0, to: label.value.length }, column.label, old)
          : []
      })
      return edits.length >= 2 ? [{ edits }] : []
    },
  },
]

/** Columns of the form of 2021 and those that the form of 2019 has in their place. @type {Record<string, string>} */
const SUPERSEDED = {
  本年制发件数: '本年新制作数量',
  本年废止件数: '本年新公开数量',
  现行有效件数: '对外公开总数量',
}
