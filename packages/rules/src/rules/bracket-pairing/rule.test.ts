import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('bracket-pairing', () => {
  ruleTester(rule).run({
    valid: [
      '印发《办法》（云政〔2021〕3号），推进“互联网+政务（试点）”。',
      '主要措施：1）加强学习；2）完善制度；a）定期检查。',
      '（包括1）网站；2）公众号）',
      '见附件（共 2）和清单（第3批，12）。',
      '"直引号不分左右，一个也不算错。',
      'The (English) text, f(x) and it’s fine.',
      {
        name: 'opened in one paragraph, closed in a later one',
        text: '主要内容（包括：\n\n一、网站；\n\n二、公众号）。\n',
      },
      { name: 'a quotation of two paragraphs', text: '“公开是常态。\n\n“不公开是例外。”\n' },
      {
        name: 'a quotation of three paragraphs, led in by a colon',
        text: '局长在会上说：“目录要全。\n\n“答复要快。\n\n“解读要清楚。”\n',
      },
      '目录分为a)职能类，b)计划类，c)统计类；方式有1)网站、2)窗口、3）展板。',
      {
        name: 'two series, each of one width',
        text: '一、概述\n\n（一）甲。\n\n（二）乙。\n\n二、其他\n\n(一)丙。\n\n(二)丁。\n',
      },
      { name: 'cells', text: '\t申请数（件）\n\t【备注】\n\n\t（一）收到\n\t——\n' },
      { text: '（一）甲。\n\n(二)乙。\n', options: { series: false } },
    ],
    invalid: [
      {
        text: '受理窗口3个（含分局窗口2个，均已开放。',
        findings: [
          { messageId: 'unclosed', text: '（', data: { mark: '（', partner: '）' }, severity: 'error' },
        ],
      },
      {
        text: '印发《审查办法、《保密规定》，坚持“先审后发、谁发谁责。',
        findings: [
          { messageId: 'unclosed', text: '《', data: { partner: '》' } },
          { messageId: 'unclosed', text: '“' },
        ],
      },
      {
        text: '推进最多跑一次”改革，印发实施方案》。',
        findings: [
          { messageId: 'unopened', text: '”', data: { partner: '“' } },
          { messageId: 'unopened', text: '》' },
        ],
      },
      {
        name: 'a letter or number that begins no list',
        text: '采用方案A)和图1）中的流程（方案2）。',
        findings: [{ messageId: 'unopened', text: ')', related: [{ text: '）' }] }],
      },
      {
        name: 'a quotation that the next paragraph does not go on with',
        text: '局长在会上说：“目录要全。\n\n会后逐项落实。\n',
        findings: [{ messageId: 'unclosed', text: '“' }],
      },
      {
        name: 'two of a kind in one text are one finding',
        text: '实行“一窗受理“服务。',
        findings: [{ messageId: 'unclosed', text: '“', related: [{ text: '“' }] }],
      },
      {
        name: 'two widths in one pair',
        text: '主动公开政府信息（含转载)12条。',
        findings: [{ messageId: 'mixed-pair', text: '（含转载)', severity: 'warning', fix: '）' }],
        output: '主动公开政府信息（含转载）12条。',
      },
      {
        name: 'two widths in one series',
        text: '概况\n\n（一）专人受理。窗口前移。\n\n(二)台账管理。逐件销号。\n\n（三）季度通报。结果公示。\n\n(四)信箱监督。当日回复。\n\n（五）年终评估。公众打分。\n',
        findings: [
          {
            messageId: 'mixed-series',
            line: 5,
            text: '(二)',
            data: { marks: ['(二)', '(四)'], usual: '（一）' },
            related: [{ text: '(四)' }, { text: '（一）' }],
            fix: '（二）',
          },
        ],
      },
      {
        name: 'in a cell of a Markdown table',
        format: 'markdown',
        text: '| 项目 | 数量 |\n| --- | --- |\n| 收到申请（件 | 3 |\n',
        findings: [{ messageId: 'unclosed', line: 3, text: '（' }],
      },
    ],
  })
})
