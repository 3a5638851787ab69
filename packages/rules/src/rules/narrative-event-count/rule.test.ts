import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const statistics =
  (organisation: string | string[], cells: Content['cells'] = {}, omit: string[] = []) =>
  (format: Content['format']) =>
    statisticsReport({ format, prose: { organisation }, cells, omit })

const THREE =
  '3月16日，我局召开政府信息公开工作会议；5月8日，召开政务公开推进会；9月20日，举办政府信息公开培训班。'

test('narrative-event-count', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      THREE,
      { name: 'as many as the table counts', text: statistics(THREE, { meetings: 2, trainings: 1 }) },
      { name: 'fewer: not every meeting is told of', text: statistics(THREE, { meetings: 6, trainings: 3 }) },
      { name: 'a blank cell contradicts nothing', text: statistics(THREE, { meetings: '', trainings: '' }) },
      {
        name: 'attended, not held',
        text: statistics('3月16日，派员参加全市政府信息公开工作会议；9月20日，参加政府信息公开培训班。'),
      },
      {
        name: 'on another subject',
        text: statistics('5月8日，召开党建工作会议；6月12日，举办消防安全培训班；7月3日，召开听证会。'),
      },
      {
        name: 'news conferences as many as the table counts',
        text: statistics('1月18日、5月30日各举办新闻发布会一场。', { 'press-conferences': 2 }),
      },
      {
        name: 'one meeting of two days',
        text: statistics('3月5日、6日召开政务公开工作会议。', { meetings: 1 }),
      },
      {
        name: 'of another year',
        text: statistics('2016年3月5日、7月9日各召开一次政务公开工作会议。', { meetings: 0 }),
      },
      {
        name: 'dates of a check, not of the meeting',
        text: statistics('3月5日、7月9日开展两次自查，11月2日召开政务公开工作会议通报。', { meetings: 1 }),
      },
      {
        name: 'more stated than dated: not every one is told of',
        text: (format) =>
          formatReport2021({ format, prose: { overview: `全年共召开政务公开工作会议5次。${THREE}` } }),
      },
      {
        name: 'a count of part of them, or of others',
        text: (format) =>
          formatReport2021({
            format,
            prose: {
              overview: `上半年召开政务公开工作会议1次。参加全市政务公开工作会议1次。另召开政务公开座谈会1次。${THREE}`,
            },
          }),
      },
      { name: 'without a day', text: statistics('一季度，召开政府信息公开工作会议。定期召开政务公开例会。') },
      {
        name: 'a number with the date is held against the table itself',
        text: statistics('9月20日，举办政府信息公开培训班2期。', { trainings: 1 }),
      },
      {
        name: 'a form that does not count them',
        text: (format) => formatReport2021({ format, prose: { overview: THREE } }),
      },
    ],
    invalid: [
      {
        name: 'two meetings dated, one counted',
        text: statistics(THREE, { meetings: 1, trainings: 1 }),
        findings: [
          {
            messageId: 'fewer',
            severity: 'warning',
            likelier: 'related',
            actual: 2,
            expected: 1,
            data: { found: 2, value: 1, dates: ['3月16日', '5月8日'] },
            related: [{ text: '1' }, {}],
          },
        ],
      },
      {
        name: 'a course dated, none counted',
        text: statistics('9月20日，举办政府信息公开培训班。', { meetings: 0, trainings: 0 }),
        findings: [{ messageId: 'fewer', data: { found: 1, value: 0 }, related: [{ text: '0' }] }],
      },
      {
        name: 'both kinds',
        text: statistics(THREE, { meetings: 0, trainings: 0 }),
        findings: [
          { messageId: 'fewer', data: { found: 2 }, related: [{}, {}] },
          { messageId: 'fewer', data: { found: 1 }, related: [{}] },
        ],
      },
      {
        name: 'in two paragraphs',
        text: statistics(['2月23日，召开政府信息公开工作动员会。', '11月8日，召开政务公开工作座谈会。'], {
          meetings: 1,
        }),
        findings: [{ messageId: 'fewer', data: { dates: ['2月23日', '11月8日'] }, related: [{}, {}] }],
      },
      {
        name: 'one for every date',
        text: statistics('1月18日、5月30日和8月2日各举办新闻发布会一场。', { 'press-conferences': 2 }),
        findings: [
          {
            messageId: 'fewer',
            data: { found: 3, value: 2, dates: ['1月18日', '5月30日', '8月2日'] },
            related: [{ text: '2' }, {}, {}],
          },
        ],
      },
      {
        name: 'the dates before a comma',
        text: statistics('2月26日和8月19日，我局先后召开政务公开专题会议。', { meetings: 1 }),
        findings: [{ messageId: 'fewer', data: { found: 2, value: 1 }, related: [{}, {}] }],
      },
      {
        name: 'fewer stated in the prose than dated',
        text: (format) =>
          formatReport2021({
            format,
            prose: {
              overview: [
                '全年共召开政务公开工作会议2次。',
                '3月5日召开政务公开部署会，6月8日召开政务公开推进会，11月2日召开政务公开座谈会。',
              ],
            },
          }),
        findings: [
          {
            messageId: 'stated',
            actual: 3,
            expected: 2,
            data: { found: 3, value: 2, dates: ['3月5日', '6月8日', '11月2日'] },
            related: [{ text: '2次' }, {}, {}],
          },
        ],
      },
      {
        name: 'the table has no such row',
        text: statistics('9月20日，举办政府信息公开培训班。', {}, ['trainings']),
        findings: [
          {
            messageId: 'no-row',
            likelier: 'related',
            data: { found: 1, dates: ['9月20日'] },
            related: [{}],
          },
        ],
      },
    ],
  })
})
