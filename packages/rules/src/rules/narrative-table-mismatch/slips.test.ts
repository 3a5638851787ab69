import { lintReport, plainTextReader } from '@gouji/core'
import { expect, test } from 'vitest'
import { statistics2014 } from '../../forms/index.ts'
import { statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

type Cells = NonNullable<Parameters<typeof statisticsReport>[0]>['cells']

function found(proactive: string, cells: Cells) {
  const content = statisticsReport({ format: 'plain', prose: { proactive }, cells })
  const { messages } = lintReport(
    { content, reader: plainTextReader },
    { forms: [statistics2014], rules: [rule] },
    { locale: 'zh-CN' },
  )
  return messages.map(({ message, likelier }) => ({ message, likelier }))
}

test.each([
  [
    'digits that changed places',
    '全年主动公开政府信息357条。',
    { 'proactive-total': 375 },
    '相邻两位颠倒',
    undefined,
  ],
  [
    'a digit typed twice',
    '全年主动公开政府信息357条。',
    { 'proactive-total': 3577 },
    '多写或漏写了一位',
    undefined,
  ],
  ['ten times', '全年主动公开政府信息35条。', { 'proactive-total': 350 }, '相差十倍', undefined],
  [
    'the row below',
    '全年召开政府信息公开工作会议7次。',
    { meetings: 2, trainings: 7 },
    '相邻的“举办各类培训班数”正好是 7',
    'primary',
  ],
  [
    'two figures added',
    '全年主动公开政府信息721条，此外在其他栏目发布简讯587条。',
    { 'proactive-total': 1308 },
    '1308 = 721 + 587',
    'related',
  ],
  [
    'last year’s figure',
    '全年主动公开政府信息321条，上年为286条。',
    { 'proactive-total': 286 },
    '286 正是正文所说的上年数',
    'related',
  ],
] as const)('%s', (_name, prose, cells, words, likelier) => {
  const [first, ...others] = found(prose, cells)
  expect(others).toEqual([])
  expect(first?.message).toContain(words)
  expect(first?.likelier).toBe(likelier)
})

test('nothing is said of two figures that have nothing in common', () => {
  expect(found('全年主动公开政府信息357条。', { 'proactive-total': 418 })).toEqual([
    {
      message: '正文为 357条，表中“主动公开政府信息数”为 418，两处应当一致。',
      likelier: undefined,
    },
  ])
})

test('several kinds of evidence are all named', () => {
  const [first] = found(
    '全年主动公开政府信息75条，同比增长19.05%，其中政策信息30条，动态信息25条，其他信息20条。',
    { 'proactive-total': 77 },
  )
  expect(first).toMatchObject({ likelier: 'related' })
  expect(first?.message).toMatch(/30 \+ 25 \+ 20/)
  expect(first?.message).toMatch(/19\.05%/)
})
