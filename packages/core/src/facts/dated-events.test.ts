import { expect, test } from 'vitest'
import { plainTextReader } from '../reader/plain-text.ts'
import { extractFacts } from './extract-facts.ts'

/** `kind month-day` of the events in a report on 2018. */
function eventsIn(text: string): string[] {
  const { events } = extractFacts({ ...plainTextReader.read(text), year: 2018 })
  return events.map(({ kind, date }) => `${kind} ${date.month}-${date.day}`)
}

test.each([
  ['3月16日，召开政府信息公开工作会议。', ['meeting 3-16']],
  ['5月8日召开政务公开推进会，9月20日举办政府信息公开培训班。', ['meeting 5-8', 'training 9-20']],
  ['6月5日，组织开展业务培训。', ['training 6-5']],
  ['7月3日，召开新闻发布会。', ['press-conference 7-3']],
  ['4月2日、10月9日各召开一次政务公开推进会。', ['meeting 4-2', 'meeting 10-9']],
  ['4月2日、16日先后举办政务公开培训班。', ['training 4-2', 'training 4-16']],
  ['2月7日和8月30日，召开政务公开专题会议2次。', ['meeting 2-7', 'meeting 8-30']],
  [
    '1月5日、4月6日、7月9日分别举行新闻发布会。',
    ['press-conference 1-5', 'press-conference 4-6', 'press-conference 7-9'],
  ],
])('the events in %s', (text, expected) => {
  expect(eventsIn(text)).toEqual(expected)
})

test('a date that leaves out its year takes that of the one before', () => {
  const { events } = extractFacts(plainTextReader.read('2017年4月2日、10月9日各召开一次政务公开推进会。'))
  expect(events.map(({ date }) => date.year)).toEqual([2017, 2017])
})

test.each([
  // One meeting of two days.
  ['4月2日、3日召开政务公开工作会议。', ['meeting 4-2']],
  // The dates of another thing.
  ['4月2日、5月3日开展两次自查，11月2日召开政务公开会议。', ['meeting 11-2']],
  // Three times on two days: which ones is not said.
  ['4月2日、5月3日召开政务公开会议3次。', ['meeting 5-3']],
])('the last date alone in %s', (text, expected) => {
  expect(eventsIn(text)).toEqual(expected)
})

test.each([
  '3月16日，派员参加全市政府信息公开工作会议。',
  '3月16日，召开党建工作会议；6月2日，举办消防安全培训班。',
  '3月，召开政府信息公开工作会议。',
  '4月2日、10月9日各组织一次应急演练。',
  '3月、9月各召开一次政务公开工作会议。',
  '自4月2日起，逐月召开政务公开例会的单位增至8家。',
])('no event in %s', (text) => {
  expect(eventsIn(text)).toEqual([])
})
