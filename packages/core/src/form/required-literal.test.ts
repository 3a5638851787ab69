import { expect, test } from 'vitest'
import { requiredLiteral } from './required-literal.ts'

test.each([
  ['行政复议(?:案件|申请)?(?:为|共)*N', '行政复议'],
  ['N(?:结果)?(?:被)?维持', '维持'],
  ['(?:收到|接到)(?:公开)?(?:的)?申请(?:件)?(?!人|复议)N', '申请'],
  ['在线访谈?N', '在线访'],
  ['[一二]次会议{1,2}N', '次会'],
  ['(?<!各类)(?:行政诉讼|应诉)N', undefined],
  ['热点|舆情', undefined],
  ['(?:热点|舆情)N', undefined],
])('%s requires %s', (source, literal) => {
  expect(requiredLiteral(source)).toBe(literal)
})
