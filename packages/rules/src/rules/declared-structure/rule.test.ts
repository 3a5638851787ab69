import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八']
const report = (preface: string, titles: readonly string[]) =>
  `清河县水务局2017年政府信息公开工作年度报告\n\n${preface}\n\n${titles.map((title, at) => `${numerals[at]}、${title}\n\n工作有序开展。\n`).join('\n')}`
const four = [
  '概述',
  '主动公开政府信息情况',
  '因政府信息公开申请行政复议、提起行政诉讼的情况',
  '存在的主要问题及改进措施',
]

test('declared-structure', () => {
  ruleTester(rule).run({
    valid: [
      report(
        '本报告由概述、主动公开政府信息情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进措施等四个部分组成。',
        four,
      ),
      report('全文由四个部分组成：概况，主动公开，复议诉讼，问题和措施。', four),
      report('报告内容包括概述、主动公开等部分。', four),
      report('本报告由概述、主动公开情况等几部分组成。', four),
      report('本报告共分四个部分，并附统计表。', four),
      {
        name: 'the attached table counted in',
        text: report('本报告由五个部分组成，其中第五部分为附表。', four),
      },
      {
        name: 'parts of something else',
        text: report('本年度清理目录中的三个部分，报告依据《条例》编制。', four),
      },
      {
        name: 'a title that nobody can compare',
        text: report('本报告由引言、主动公开政府信息情况、行政复议和诉讼情况、问题及改进组成。', four),
      },
      { name: 'a count that enumeration-count reports', text: report('本报告由五个部分组成：', four) },
      { name: 'an excerpt', text: '本报告由概述、主动公开、依申请公开、问题四个部分组成。\n' },
    ],
    invalid: [
      {
        text: report('本报告共分五个部分，附统计数据。', four),
        findings: [
          {
            messageId: 'count',
            line: 3,
            text: '五个部分',
            data: { declared: 5, actual: 4 },
            related: [{}, {}, {}, {}],
          },
        ],
      },
      {
        name: 'a list without 等 that leaves one out',
        text: report('本报告由概述、主动公开情况、行政复议诉讼情况、存在问题和改进措施组成。', [
          ...four,
          '其他需要报告的事项',
        ]),
        findings: [
          {
            messageId: 'left-out',
            line: 3,
            data: { parts: '“其他需要报告的事项”' },
            related: [{ text: '五、其他需要报告的事项' }],
          },
        ],
      },
      {
        name: 'a part that is not there',
        text: report('全文包括概述、主动公开情况、收费及减免情况、复议诉讼情况、问题及改进五个部分。', four),
        findings: [
          { messageId: 'not-there', data: { parts: '“收费及减免情况”' }, related: [{}, {}, {}, {}] },
        ],
      },
      {
        name: 'the count against a list that is right',
        text: report(
          '本报告由概述、主动公开政府信息情况、因政府信息公开申请行政复议、提起行政诉讼的情况、存在的主要问题及改进措施等五个部分组成。电子版可在网站下载。',
          four,
        ),
        findings: [{ messageId: 'count', text: '五个部分', related: [{}, {}, {}, {}] }],
      },
    ],
  })
})
