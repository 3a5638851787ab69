import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('repeated-punctuation', () => {
  ruleTester(rule).run({
    valid: [
      '做到及时、准确、全面公开。',
      '公开范围不断扩大……效果明显——群众满意。',
      '这样做对不对？！群众说了算！！',
      '网址为 www.example.gov.cn/?a=1;;b=2,,3。',
      { name: 'marks on two lines are two items', text: '第一，\n，第二。' },
      { text: '群众留言：“好。。”', options: { allow: ['。。'] } },
    ],
    invalid: [
      {
        text: '做到及时，，准确公开。',
        findings: [
          {
            messageId: 'repeated',
            line: 1,
            text: '，，',
            data: { marks: '，，' },
            severity: 'error',
            fix: '，',
          },
        ],
        output: '做到及时，准确公开。',
      },
      {
        name: 'blanks and half-width marks between',
        text: '做到及时， ,准确公开。',
        findings: [{ messageId: 'repeated', text: '， ,', fix: '，' }],
        output: '做到及时，准确公开。',
      },
      {
        name: 'a fix in Markdown keeps the markup around it',
        format: 'markdown',
        text: '**做到及时、、** 准确公开。',
        findings: [{ messageId: 'repeated', text: '、、', fix: '、' }],
        output: '**做到及时、** 准确公开。',
      },
      {
        name: 'which of two marks stays is for a person to say',
        text: '做到及时公开，。',
        findings: [
          {
            messageId: 'mixed',
            text: '，。',
            suggestions: [
              { messageId: 'keep', fix: '，' },
              { messageId: 'keep', fix: '。' },
            ],
          },
        ],
        output: '做到及时公开，。',
      },
      {
        name: 'full stops as an ellipsis',
        text: '包括网站、公众号。。。',
        findings: [
          {
            messageId: 'ellipsis',
            text: '。。。',
            suggestions: [
              { messageId: 'write-ellipsis', fix: '……' },
              { messageId: 'keep', fix: '。' },
            ],
          },
        ],
      },
      {
        name: 'in a heading and in a paragraph of a whole report',
        text: (format) => {
          const mark = format === 'markdown' ? '## ' : ''
          return `${mark}一、主动公开情况、、\n\n做到及时公开；；\n`
        },
        findings: [
          { messageId: 'repeated', line: 1, fix: '、' },
          { messageId: 'repeated', line: 3, fix: '；' },
        ],
      },
    ],
  })
})
