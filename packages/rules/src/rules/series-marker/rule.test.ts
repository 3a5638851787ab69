import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('series-marker', () => {
  ruleTester(rule).run({
    valid: [
      '存在两个问题：一是更新不及时；二是形式单一。',
      '存在问题：一是更新慢；二是内容少。改进措施：一是建立台账；二是加强检查；三是开展培训。',
      '对此，我局一是组建专班，二是开展培训，三是加强督查。',
      '坚持一是一、二是二。统一是前提，规范是要求。',
      '一方面加强学习，另一方面抓好落实。首先明确责任，其次细化措施，最后强化考核。',
      '一要提高认识；二要压实责任；三要加强督查。',
      '不足有两点：第一，更新不及时；第二，解读偏少。',
      '一是推广二维码查询，二级单位全部接入；二是培训人员。',
      '我局三是抓落实，成效明显。',
      {
        name: 'over paragraphs, with a series inside',
        text: '一是抓制度。要求：一是建账；二是销号。\n\n说明文字。\n\n二是抓队伍。\n\n三是抓落实。\n',
      },
      {
        name: 'a heading begins anew',
        text: '（一）问题\n\n一是更新慢。\n\n（二）措施\n\n一是定期检查。\n\n二是加强培训。\n',
      },
      '一是加强领导；二是完善制度；三年内全部达标。三项措施均已落实。',
      '制度方面，一是规程不全，二是分工不明；平台方面，一是栏目偏少，二是检索不便，三是更新不勤。',
      '（1）平台建设，一是栏目偏少，二是检索不便；（2）队伍建设，一是人手紧，二是轮岗多，三是培训少。',
      '规程上，一是不全，二是不细，队伍层面，一是人手紧，二是轮岗多。',
      '一是从科室层面看，一是分工不明，二是衔接不畅；二是从窗口层面看，一是人手紧，二是轮岗多。',
      '一是抓制度：一是建账，二是销号；二是抓队伍：一是培训，二是考核；三是抓督查。',
      { name: 'another way to mark a member', text: '一是抓制度；其次抓队伍；三是抓落实。' },
      {
        name: 'a single point in each of two paragraphs',
        text: '主要问题：一是更新慢。\n\n下一步：一是定期检查；二是加强培训。\n',
      },
    ],
    invalid: [
      {
        text: '一是完善制度；二加强培训，全员参加；三是定期检查。',
        findings: [
          {
            messageId: 'lost',
            text: '二加强',
            data: { expected: '二是', previous: '一是' },
            related: [{ text: '一是' }],
            severity: 'warning',
            suggestions: [{ messageId: 'write', fix: '二是' }],
          },
        ],
      },
      {
        text: '主要问题：一是形式单一；三是力量不足。',
        findings: [
          {
            messageId: 'skipped',
            text: '三是',
            data: { found: '三是', expected: '二是' },
            related: [{ text: '一是' }],
            suggestions: [{ messageId: 'write', fix: '二是' }],
          },
        ],
      },
      {
        name: 'one finding for a series, over paragraphs',
        text: '一是抓制度。印发规程。\n\n三是抓队伍。配备专人。\n\n三是抓落实。按月通报。\n',
        findings: [
          {
            messageId: 'skipped',
            line: 3,
            text: '三是',
            related: [{ line: 1 }],
            suggestions: [{ messageId: 'write', fix: '二是' }],
          },
        ],
      },
      {
        text: '问题：一是更新不及时；一是形式单一。',
        findings: [
          {
            messageId: 'repeated',
            text: '一是',
            data: { expected: '二是' },
            related: [{ text: '一是' }],
            suggestions: [{ messageId: 'write', fix: '二是' }],
          },
        ],
      },
      {
        text: '一是建账；二是销号；二是通报；四是问责。',
        findings: [
          {
            messageId: 'repeated',
            text: '二是',
            data: { expected: '三是' },
            related: [{ text: '二是' }],
            suggestions: [{ messageId: 'write', fix: '三是' }],
          },
        ],
      },
      {
        text: '平台方面，一是栏目偏少，二是检索不便；一是更新不勤。',
        findings: [
          {
            messageId: 'repeated',
            text: '一是',
            data: { expected: '三是' },
            related: [{ text: '二是' }],
            suggestions: [{ messageId: 'write', fix: '三是' }],
          },
        ],
      },
      {
        name: 'within the member of another series',
        text: '一是抓制度：一是建账，二是销号，二是通报。',
        findings: [
          {
            messageId: 'repeated',
            text: '二是',
            data: { expected: '三是' },
            related: [{ text: '二是' }],
            suggestions: [{ messageId: 'write', fix: '三是' }],
          },
        ],
      },
      {
        name: 'a series before it changes nothing',
        text: '短板：一是内容少；二是更新慢。\n\n今年：一是充实内容；三是加快更新。\n',
        findings: [
          {
            messageId: 'skipped',
            line: 3,
            related: [{ line: 3 }],
            suggestions: [{ messageId: 'write', fix: '二是' }],
          },
        ],
      },
      {
        text: '不足：第一，内容少；第三，更新慢。一要抓培训，三要抓督查。',
        findings: [
          {
            messageId: 'skipped',
            text: '第三',
            related: [{ text: '第一' }],
            suggestions: [{ messageId: 'write', fix: '第二' }],
          },
          {
            messageId: 'skipped',
            text: '三要',
            related: [{ text: '一要' }],
            suggestions: [{ messageId: 'write', fix: '二要' }],
          },
        ],
      },
      {
        name: 'the last member',
        text: '一是加强领导；二是完善制度；三强化督查。',
        findings: [
          {
            messageId: 'lost',
            text: '三强化',
            data: { expected: '三是' },
            related: [{ text: '二是' }],
            suggestions: [{ messageId: 'write', fix: '三是' }],
          },
        ],
      },
      {
        name: 'no first member',
        text: '下一步，将加强领导，压实责任；二是健全制度；三是强化培训。',
        findings: [{ messageId: 'first', text: '二是', data: { expected: '一是' } }],
      },
    ],
  })
})
