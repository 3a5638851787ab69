import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('conversion-residue', () => {
  ruleTester(rule).run({
    valid: [
      '网址：http://www.example.gov.cn/list_1.html?a=1&b=2，邮箱xxgk@example.gov.cn。',
      '办理“一件事”改革！未找到的材料可以补交。',
      'R&D 经费、A类{一类}、[附表]均已公开；\t第一栏\t第二栏。',
      {
        name: 'an entity of Markdown is what it stands for',
        format: 'markdown',
        text: '公开&nbsp;信息&amp;解读。',
      },
      '页码 PAGE 3，书签见目录。',
    ],
    invalid: [
      {
        text: '[bookmark: _GoBack]查阅点设在县档案馆。',
        findings: [
          { messageId: 'field', text: '[bookmark: _GoBack]', data: { text: '[bookmark: _GoBack]' }, fix: '' },
        ],
        output: '查阅点设在县档案馆。',
      },
      {
        text: '详见错误！未找到引用源。和 { PAGE \\* MERGEFORMAT }，共&nbsp;3件。',
        findings: [
          { messageId: 'field', text: '错误！未找到引用源。', fix: '' },
          { messageId: 'field', text: '{ PAGE \\* MERGEFORMAT }', fix: '' },
          { messageId: 'field', text: '&nbsp;', fix: '' },
        ],
      },
      {
        text: '新增栏\uFFFD两个，锟斤拷。',
        findings: [
          { messageId: 'lost', text: '\uFFFD', data: { text: 'U+FFFD' } },
          { messageId: 'lost', text: '锟斤拷', data: { text: '锟斤拷' } },
        ],
      },
      {
        text: '第一行\u000b第二行。',
        findings: [{ messageId: 'control', data: { text: 'U+000B' }, fix: '' }],
        output: '第一行第二行。',
      },
      {
        name: 'the same symbol before every item is one finding',
        text: '\uf0b7 网站公开\n\n\uf0b7 公众号公开\n',
        findings: [{ messageId: 'symbol', line: 1, data: { text: 'U+F0B7' }, related: [{ line: 3 }] }],
      },
      {
        name: 'in a cell, escaped in Markdown',
        format: 'markdown',
        text: '| 项目 | 数 |\n| --- | --- |\n| \\[bookmark: \\_GoBack\\]收到申请 | 3 |\n',
        findings: [{ messageId: 'field', line: 3 }],
      },
    ],
  })
})
