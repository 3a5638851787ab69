import { addsUp } from '@gouji/core'
import { contradicts, digitsOf, numberIn, placeOf, replace, verifiedFigures } from '../document.mjs'

/**
 * @typedef {import('../document.mjs').Document} Document
 * @typedef {import('../document.mjs').Site} Site
 * @typedef {import('./index.mjs').Kind} Kind
 * @typedef {ReturnType<typeof verifiedFigures>[number]} Figure
 */

/** Rules that may report a figure of the prose that is not the table's. */
const AGAINST_TABLE = [
  'narrative-table-mismatch',
  'breakdown-sum',
  'channel-attribution',
  'narrative-conflict',
  'percentage-arithmetic',
  'zero-claim',
  'narrative-event-count',
]
const SUM = [
  'breakdown-sum',
  'narrative-table-mismatch',
  'narrative-conflict',
  'channel-attribution',
  'percentage-arithmetic',
  'table-sum',
]
const RATE = ['percentage-arithmetic', 'narrative-conflict', 'breakdown-sum']

/** Whole numbers that a slip makes of the digits, the likeliest first. @param {string} digits */
const swaps = (digits) =>
  [...digits.slice(1)].flatMap((digit, at) =>
    digit === digits[at] || (at === 0 && digit === '0')
      ? []
      : [digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2)],
  )
/** @param {string} digits */
const losses = (digits) =>
  digits.length < 2
    ? []
    : [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1)).filter((rest) => rest[0] !== '0')
/** @param {string} digits */
const doublings = (digits) =>
  [...digits]
    .map((digit, at) => digits.slice(0, at) + digit + digits.slice(at))
    .filter((more) => more[0] !== '0')

/** The cell of a claim that has one. @param {Figure} figure */
const ownCell = ({ bound }) =>
  bound.readings[0]?.cells.length === 1 ? bound.readings[0].cells[0] : undefined

/** Figures of the cells beside or above a cell. @param {Document} document @param {Figure} figure @param {'row' | 'column'} along */
function neighbours({ form }, figure, along) {
  const own = ownCell(figure)
  const table = own && form.tables.get(own.address.split('/')[0] ?? '')
  if (!own || !table) return []
  const line = [...table.cells.values()].filter((cell) =>
    along === 'row' ? cell.column.id === own.column.id : cell.row.id === own.row.id,
  )
  const at = line.findIndex(({ address }) => address === own.address)
  return [line[at - 1], line[at + 1]]
    .map(numberIn)
    .filter((value) => value !== undefined && value > 0)
    .map(String)
}

/** What was said of the year before, in the sentence of the figure. @param {Document} document @param {Figure} figure */
const lastYears = ({ facts }, { quantity }) =>
  facts.rates.flatMap(({ kind, of, base }) => {
    if (of !== quantity || !base || kind === 'share' || kind === 'ratio') return []
    const digits = digitsOf(base)
    return digits ? [digits.bare] : []
  })

/** @type {[id: string, zh: string, en: string, alter: (figure: Figure, document: Document) => string[]][]} */
const SLIPS = [
  [
    'swapped-digits',
    '正文数字两位颠倒',
    'two digits of a figure change places',
    ({ digits }) => swaps(digits.bare),
  ],
  ['lost-digit', '正文数字漏一位', 'a figure loses a digit', ({ digits }) => losses(digits.bare)],
  [
    'doubled-digit',
    '正文数字重一位',
    'a digit of a figure is typed twice',
    ({ digits }) => doublings(digits.bare),
  ],
  [
    'ten-times',
    '正文数字多一个零',
    'a figure is ten times what it was',
    ({ digits, value }) => (value > 0 ? [`${digits.bare}0`] : []),
  ],
  ['off-by-one', '正文数字差一', 'a figure is one more', ({ value }) => [String(value + 1)]],
  [
    'row-beside',
    '正文抄了上一行或下一行的数',
    'a figure is that of the row above or below',
    (figure, document) => neighbours(document, figure, 'row'),
  ],
  [
    'column-beside',
    '正文抄了旁边一列的数',
    'a figure is that of the column beside',
    (figure, document) => neighbours(document, figure, 'column'),
  ],
  [
    'figure-of-last-year',
    '正文写成上年的数',
    'a figure is last year’s',
    (figure, document) => lastYears(document, figure),
  ],
]

/** @type {Kind[]} */
const slips = SLIPS.map(([id, zh, en, alter]) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules: AGAINST_TABLE,
  sites: (document) =>
    verifiedFigures(document).flatMap((figure) => {
      const { quantity, digits, bound } = figure
      const text = alter(figure, document).find((changed) => contradicts(bound, Number(changed)))
      if (text === undefined) return []
      const edits = replace(
        document,
        { node: quantity.node, from: quantity.from, to: quantity.from + digits.printed.length },
        text,
      )
      return edits.length > 0 ? [{ edits }] : []
    }),
}))

/** Breakdowns of exact figures that have to add up, and do. @param {Document} document */
const closedSums = ({ facts, ledger }) =>
  facts.breakdowns.filter(
    ({ exhaustive, total, parts }) =>
      exhaustive &&
      ledger.get(total)?.status === 'verified' &&
      addsUp(total, parts) &&
      [total, ...parts.map(({ quantity }) => quantity)].every(digitsOf),
  )

/** @param {Document} document @param {import('@gouji/core').Quantity} quantity @param {number} value @returns {Site[]} */
function withValue(document, quantity, value) {
  const digits = digitsOf(quantity)
  if (!digits || value < 0) return []
  const edits = replace(
    document,
    { node: quantity.node, from: quantity.from, to: quantity.from + digits.printed.length },
    String(value),
  )
  return edits.length > 0 ? [{ edits }] : []
}

/** The whole span of a sum, where a finding on any of its figures may stand. @param {Document} document @param {import('@gouji/core').Breakdown} breakdown @param {Site[]} sites @returns {Site[]} */
const within = (document, { span }, sites) => {
  const place = placeOf(document, span)
  return sites.map((site) => (place ? { ...site, places: [place] } : site))
}

/** Shares and growth whose base is printed and that are right, so that a changed rate is wrong. @param {Document} document @param {readonly string[]} kinds */
const rightRates = ({ facts }, kinds) =>
  facts.rates.flatMap((rate) => {
    const { printed, of, base, kind, sign } = rate
    if (!kinds.includes(kind) || !base || ![printed, of, base].every(({ exact }) => exact) || base.low === 0)
      return []
    const ratio = kind === 'growth' ? (sign * (of.low - base.low)) / base.low : of.low / base.low
    return Math.abs(ratio * 100 - printed.low) <= printed.step / 2 + 1e-6 ? [rate] : []
  })

/** The number of a rate with another value, printed to as many decimals. @param {Document} document @param {import('@gouji/core').Rate} rate @param {number} value @returns {Site[]} */
function withRate(document, { printed }, value) {
  const [number] = /^\d+(?:\.\d+)?(?=%|％)/.exec(printed.text) ?? []
  if (!number) return []
  const edits = replace(
    document,
    { node: printed.node, from: printed.from, to: printed.from + number.length },
    value.toFixed(printed.decimals),
  )
  return edits.length > 0 ? [{ edits }] : []
}

/** Whether some two figures of the paragraph have the rate by chance. @param {Document} document @param {import('@gouji/core').Rate} rate @param {number} value */
function hasOtherBase({ facts }, { printed }, value) {
  const figures = facts.quantities.filter(
    ({ node, exact, unit }) => node === printed.node && exact && !/[%％]/.test(unit),
  )
  return figures.some((a) =>
    figures.some((b) =>
      [a.low / b.low, Math.abs(a.low - b.low) / b.low].some(
        (ratio) => Math.abs(ratio * 100 - value) <= printed.step,
      ),
    ),
  )
}

/** @param {string} id @param {string} zh @param {string} en @param {string[]} kinds @returns {Kind} */
const rateOff = (id, zh, en, kinds) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules: RATE,
  sites: (document) =>
    rightRates(document, kinds).flatMap((rate) => {
      const value = [7, 13, -6]
        .map((by) => rate.printed.low + by)
        .find((off) => off > 0 && !hasOtherBase(document, rate, off))
      return value === undefined ? [] : withRate(document, rate, value)
    }),
})

/** @type {Record<string, string>} */
const OPPOSITE = { 增长: '下降', 增加: '减少', 上升: '下降', 下降: '上升', 减少: '增加' }

/** @type {Kind[]} */
export const figures = [
  ...slips,
  {
    id: 'sum-off',
    what: { 'zh-CN': '正文合计与分项不符', en: 'the total of a list in the prose is not its sum' },
    rules: SUM,
    sites: (document) =>
      closedSums(document).flatMap((sum) =>
        within(document, sum, withValue(document, sum.total, sum.total.low + 10)),
      ),
  },
  {
    id: 'part-off',
    what: { 'zh-CN': '正文某一分项写错', en: 'one part of a list in the prose is off' },
    rules: SUM,
    sites: (document) =>
      closedSums(document).flatMap((sum) => {
        const part = sum.parts.at(-1)
        return part ? within(document, sum, withValue(document, part.quantity, part.quantity.low + 3)) : []
      }),
  },
  rateOff('share-off', '占比与数字不符', 'a share is not that of its part', ['share', 'ratio']),
  rateOff('growth-off', '增长率与数字不符', 'a growth rate is not that of its figures', ['growth']),
  {
    id: 'growth-turned',
    what: { 'zh-CN': '增长写成下降', en: 'a growth is called a fall, or a fall a growth' },
    rules: RATE,
    sites: (document) =>
      rightRates(document, ['growth']).flatMap(({ printed }) => {
        const word = printed.node.value.slice(printed.from - 2, printed.from)
        const other = OPPOSITE[word]
        const edits = other
          ? replace(document, { node: printed.node, from: printed.from - 2, to: printed.from }, other)
          : []
        return edits.length > 0 ? [{ edits }] : []
      }),
  },
  {
    id: 'difference-off',
    what: { 'zh-CN': '增减件数与两年的数不符', en: 'a difference is not that of the two years' },
    rules: RATE,
    sites: ({ facts, ...rest }) =>
      facts.rates.flatMap(({ kind, printed, of, base }) =>
        kind === 'difference' &&
        base &&
        [of, base, printed].every(digitsOf) &&
        Math.abs(of.low - base.low) === printed.low
          ? withValue({ facts, ...rest }, printed, printed.low + 11)
          : [],
      ),
  },
  {
    id: 'channels-swapped',
    what: { 'zh-CN': '两个渠道的数互换', en: 'the figures of two channels change places' },
    rules: ['channel-attribution', 'narrative-table-mismatch'],
    sites: (document) => {
      const channels = verifiedFigures(document).filter(({ bound }) => bound.metric.channel)
      return channels.slice(1).flatMap((second, at) => {
        const first = channels[at]
        if (!first || first.value === second.value || first.quantity.sentence !== second.quantity.sentence)
          return []
        if (!contradicts(first.bound, second.value) || !contradicts(second.bound, first.value)) return []
        const edits = [
          ...withValue(document, first.quantity, second.value),
          ...withValue(document, second.quantity, first.value),
        ].flatMap((site) => site.edits)
        return edits.length === 2 ? [{ edits }] : []
      })
    },
  },
  {
    id: 'said-again-otherwise',
    what: { 'zh-CN': '同一总数前后不一', en: 'a total that no table has is said again with another figure' },
    rules: ['narrative-conflict', 'breakdown-sum', 'percentage-arithmetic'],
    sites: (document) =>
      document.form.claims.flatMap(({ claim: { quantity, period, scope, cue }, metric, readings }) => {
        const own =
          metric.id === 'published' &&
          period === 'this-year' &&
          scope === 'own' &&
          cue !== 'part' &&
          digitsOf(quantity)
        const { node } = quantity
        if (
          !own ||
          readings.some(({ cells }) => cells.length > 0) ||
          quantity.unit !== '条' ||
          !node.value.endsWith('。')
        )
          return []
        const place = placeOf(document, { node, from: node.value.length - 1, to: node.value.length })
        const text = `全年共主动公开政府信息${quantity.low + 9}条。`
        return place ? [{ edits: [{ from: place[1], to: place[1], text }] }] : []
      }),
  },
  {
    id: 'enumeration-off',
    what: {
      'zh-CN': '“几个方面”与所列项数不符',
      en: 'the number of items announced is not that of the items',
    },
    rules: ['enumeration-count', 'declared-structure', 'breakdown-sum'],
    sites: (document) =>
      document.facts.enumerations.flatMap(({ count, items, alsoCounts }) => {
        const more = NUMERALS[count.value + 1]
        const numeral = NUMERALS[count.value]
        if (!more || !numeral || items.length !== count.value || alsoCounts.includes(count.value + 1))
          return []
        if (!count.text.startsWith(numeral)) return []
        const edits = replace(document, { node: count.node, from: count.from, to: count.from + 1 }, more)
        return edits.length > 0 ? [{ edits }] : []
      }),
  },
  {
    id: 'zero-statement',
    what: { 'zh-CN': '有数的事项写成没有', en: 'none is said of what the table counts' },
    rules: ['zero-claim', 'narrative-conflict', 'narrative-table-mismatch'],
    sites: (document) =>
      verifiedFigures(document)
        .filter(({ bound, value }) => ['requests', 'requests-new'].includes(bound.metric.id) && value > 0)
        .flatMap(({ quantity }) => {
          const end = quantity.node.value.length
          const place = placeOf(document, { node: quantity.node, from: end - 1, to: end })
          return place
            ? [{ edits: [{ from: place[1], to: place[1], text: '本年度没有收到政府信息公开申请。' }] }]
            : []
        }),
  },
]

const NUMERALS = ['', '', '两', '三', '四', '五', '六', '七', '八', '九']
