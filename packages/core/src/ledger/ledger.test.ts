import { describe, expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import type { Form, Metric } from '../form/schema.ts'
import { plainTextReader } from '../reader/plain-text.ts'
import { fillForm } from '../testing/fill-form.ts'
import { sampleForm } from '../testing/sample-form.ts'
import { understandReport } from '../understand-report.ts'
import type { Ledger } from './entry.ts'
import { coverageOf, ledgerOf } from './ledger.ts'
import { explain, statusName } from './words.ts'

const metric = (id: string, cells: string[], says: string[], more: Partial<Metric> = {}): Metric => ({
  id,
  label: { 'zh-CN': id, en: id },
  cells,
  units: ['人', '张', '件', '万元', '元'],
  says,
  ...more,
})

const form: Form = {
  ...sampleForm,
  metrics: [
    metric('visitors', ['visits/visitors/count'], ['到馆读者N'], { zero: ['到馆读者'] }),
    metric('cards', ['visits/cards/count'], ['办理借阅证N']),
    metric('readers', ['visits/adults/count', 'visits/minors/count'], ['老少读者N']),
    metric('received', ['requests/new/total'], ['收到荐购N'], {
      readings: [
        { label: { 'zh-CN': '新收加结转', en: 'both' }, cells: ['requests/new/total', 'requests/old/total'] },
      ],
    }),
    metric('seats', [], ['设有座位N']),
  ],
  neutral: ['全年|本馆|共|[上下]半年'],
}

const cells = {
  visitors: 30,
  adults: 20,
  minors: 10,
  cards: 12,
  'requests/new/total': 5,
  'requests/old/total': 2,
}

function ledgerFor(prose: string, blank: Record<string, number | string> = {}): Ledger {
  const text = fillForm(form, { cells: { ...cells, ...blank }, prose: { overview: prose } })
  const { facts, form: bound } = understandReport(plainTextReader.read(text), [form])
  return ledgerOf(facts, bound)
}

/** `figure status reason`, one a figure. */
const lines = (ledger: Ledger): string[] =>
  [...ledger.values()].map((entry) =>
    [entry.quantity.text, entry.status, 'by' in entry ? entry.by : entry.why].join(' '),
  )

describe('a figure of an item of the form', () => {
  test.each([
    ['全年到馆读者30人。', ['30人 verified cell']],
    ['全年到馆读者31人。', ['31人 contradicted cell']],
    ['全年老少读者30人。', ['30人 verified cells']],
    ['全年老少读者20余人。', ['20余人 verified cells']],
    ['全年到馆读者40余人。', ['40余人 contradicted cell']],
    ['收到荐购7件。', ['7件 verified cells']],
    ['收到荐购6件。', ['6件 contradicted cell']],
    ['设有座位16张。', ['16张 unchecked no-item']],
    ['1月到馆读者31人。', ['31人 contradicted part-of-year']],
    ['1月到馆读者3人。', ['3人 unchecked part-year']],
    [
      '上半年到馆读者12人，下半年到馆读者18人。',
      ['12人 verified part-of-year', '18人 verified part-of-year'],
    ],
  ])('%s', (prose, expected) => {
    expect(lines(ledgerFor(prose))).toEqual(expected)
  })

  test('nothing is held against a blank or a cell that is not there', () => {
    expect(lines(ledgerFor('办理借阅证12张。', { cards: '' }))).toEqual(['12张 unchecked blank-cell'])
    const text = fillForm(form, { cells: {}, omit: ['cards'], prose: { overview: '办理借阅证12张。' } })
    const { facts, form: bound } = understandReport(plainTextReader.read(text), [form])
    expect(lines(ledgerOf(facts, bound))).toEqual(['12张 unchecked missing-cell'])
  })

  test('two places of the prose are held against each other where the table has nothing', () => {
    const two = (a: number, b: number) =>
      lines(ledgerFor(`办理借阅证${a}张。本馆共办理借阅证${b}张。`, { cards: '' }))
    expect(two(12, 12)).toEqual(['12张 verified mention', '12张 verified mention'])
    expect(two(12, 21)).toEqual(['12张 contradicted mention', '21张 contradicted mention'])
  })

  test('0 where the table is blank is what the denial says', () => {
    const ledger = ledgerFor('到馆读者0人。全年没有到馆读者。', { visitors: '', adults: '', minors: '' })
    expect(lines(ledger)).toEqual(['0人 verified zero'])
  })
})

describe('a figure that the prose itself decides on', () => {
  test.each([
    [
      '发布书评30篇，其中小说10篇、散文20篇。',
      ['30篇 verified parts', '10篇 verified whole', '20篇 verified whole'],
    ],
    [
      '借出图书2000余册，其中小说800册、散文1250册。',
      ['2000余册 verified parts', '800册 verified whole', '1250册 verified whole'],
    ],
    [
      '发布书评30篇，其中小说类10篇、散文类15篇。',
      ['30篇 unchecked lone', '10篇 unchecked open-list', '15篇 unchecked open-list'],
    ],
    [
      '发布书评30篇，其中小说类20篇、散文类15篇。',
      ['30篇 contradicted parts', '20篇 unchecked wrong-list', '15篇 unchecked wrong-list'],
    ],
    ['发布书评81篇，同比增长22.73%。', ['81篇 unchecked lone', '22.73% verified feasible']],
    ['发布书评81篇，同比增长22.77%。', ['81篇 unchecked lone', '22.77% contradicted rate']],
    [
      '发放问卷200份，回收194份，回收率97%。',
      ['200份 verified figures', '194份 verified figures', '97% verified rate'],
    ],
    // Somewhere in a long report there is a count that makes any whole percentage right.
    [
      '借出图书200册。开展活动。举办展览。借出画册194册，占97%。',
      ['200册 unchecked lone', '194册 unchecked lone', '97% unchecked no-base'],
    ],
    // Some whole number or other grows to 8190 by any such rate.
    ['发布书评8190篇，同比增长22.7%。', ['8190篇 unchecked lone', '22.7% unchecked no-base']],
    [
      '发布书评60篇，比上年的80篇下降25%。',
      ['60篇 verified figures', '80篇 verified figures', '25% verified rate'],
    ],
    [
      '发布书评60篇，比上年的80篇下降30%。',
      ['60篇 unchecked lone', '80篇 unchecked last-year', '30% contradicted rate'],
    ],
    [
      '发布书评8篇，其中小说6篇，占75%。',
      ['8篇 verified figures', '6篇 verified figures', '75% verified rate'],
    ],
  ])('%s', (prose, expected) => {
    expect(lines(ledgerFor(prose))).toEqual(expected)
  })
})

describe('a figure that nothing decides on says why', () => {
  test.each([
    ['2019年到馆读者25人。', '25人 unchecked last-year'],
    ['2012年到馆读者25人。', '25人 unchecked other-year'],
    ['自2012年以来，到馆读者累计225人。', '225人 unchecked cumulative'],
    ['下一步，计划举办活动5次。', '5次 unchecked plan'],
    ['下属分馆到馆读者8人。', '8人 unchecked other-scope'],
    ['读者满意率达98%。', '98% unchecked no-base'],
    ['借出图书2000册。', '2000册 unchecked lone'],
    ['培训馆员12人。', '12人 unchecked unrecognised'],
    ['培训馆员10余人。', '10余人 unchecked approximate'],
    ['复制按每页0.5元收取。', '0.5元 other tariff'],
  ])('%s', (prose, expected) => {
    expect(lines(ledgerFor(prose))).toEqual([expected])
  })

  test('without a form', () => {
    const facts = extractFacts({ ...plainTextReader.read('全年到馆读者30人。'), year: 2020 })
    expect(lines(ledgerOf(facts, undefined))).toEqual(['30人 unchecked no-form'])
  })
})

test('a number that is no statistic is in the ledger and not in its share', () => {
  const ledger = ledgerFor('复制按每页0.5元收取。全年到馆读者30人，培训馆员12人。')
  expect(ledger.size).toBe(3)
  expect(coverageOf(ledger)).toEqual({ numbers: 2, verified: 1, contradicted: 0, unchecked: 1 })
})

test('every entry has its sentence in both languages, with nothing left unfilled', () => {
  const ledger = ledgerFor(
    '到馆读者31人。老少读者30人。发布书评30篇，其中小说10篇、散文20篇。借出81册，同比增长22.73%。1月到馆读者40人。培训12人。',
  )
  expect(ledger.size).toBeGreaterThan(8)
  for (const entry of ledger.values()) {
    const [chinese, english] = [explain(entry, 'zh-CN'), explain(entry, 'en')]
    expect(chinese).not.toBe(english)
    expect(`${chinese}${english}`).not.toMatch(/[{}]|undefined|NaN/)
    expect(statusName(entry.status, 'en')).not.toBe('')
  }
  expect([...ledger.values()].slice(0, 2).map((entry) => explain(entry, 'zh-CN'))).toEqual([
    '表中“visitors”为 30',
    '与表中“readers”的 20 + 10 = 30 一致',
  ])
})
