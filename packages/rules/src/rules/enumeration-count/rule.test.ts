import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('enumeration-count', () => {
  ruleTester(rule).run({
    valid: [
      '主要从以下三个方面改进：一是加强学习；二是完善制度；三是强化督查。',
      { name: 'a list joined by 、', text: '设置了机构职能、政策文件、工作动态三个栏目。' },
      {
        name: '和 may stand within an item or between two',
        text: '从组织领导、制度建设和监督检查三个方面发力。从政策制定和解读、公众参与两个方面发力。',
      },
      { name: '等 leaves the list open', text: '设置了机构职能、政策文件、工作动态等五个栏目。' },
      { name: '其他 leaves the list open', text: '涵盖规划、财政、人事及其他八类信息。' },
      { name: 'nothing is listed', text: '主要存在三个方面的问题。下一步将逐项整改。' },
      {
        name: 'a series of another count does not belong to it',
        text: '两个方面的工作得到肯定。今后，一是加强学习；二是完善制度；三是强化督查。',
      },
      {
        name: 'a longer series that goes on in another sentence',
        text: '主要存在两个方面的问题：一是公开不及时；二是目录不完善。下一步，一是加强学习；二是充实力量。',
      },
      {
        name: 'the items as blocks',
        text: '主要存在以下两个问题：\n\n（一）公开不及时。\n\n（二）目录不完善。',
      },
      {
        name: 'the items as a Markdown list',
        format: 'markdown',
        text: '主要存在以下两个问题：\n\n1. 公开不及时。\n2. 目录不完善。',
      },
      { name: 'a count of something else', text: '收到三个部门的意见，一是规划局，二是财政局。' },
    ],
    invalid: [
      {
        text: '主要从以下四个方面改进：一是加强学习；二是完善制度；三是强化督查。',
        findings: [
          {
            messageId: 'count',
            text: '四个',
            severity: 'warning',
            actual: 4,
            expected: 3,
            data: { noun: '方面', found: 3 },
            related: [{ text: '一是' }, { text: '二是' }, { text: '三是' }],
          },
        ],
      },
      {
        name: 'one more than announced',
        text: '主要存在两个方面的问题：一是公开不及时；二是目录不完善；三是解读不深入。',
        findings: [{ messageId: 'count', text: '两个', expected: 3, related: [{}, {}, {}] }],
      },
      {
        name: 'a list joined by 、',
        text: '设置了机构职能、政策文件、工作动态五个栏目。',
        findings: [{ messageId: 'count', actual: 5, expected: 3, related: [{}, {}, {}] }],
      },
      {
        name: 'the items as blocks',
        text: '主要存在以下三个问题。\n\n（一）公开不及时。\n\n（二）目录不完善。',
        findings: [{ messageId: 'count', line: 1, related: [{ line: 3, text: '（一）' }, { line: 5 }] }],
      },
      {
        name: 'the items as a Markdown list',
        format: 'markdown',
        text: '主要存在以下三个问题：\n\n1. 公开不及时。\n2. 目录不完善。\n',
        findings: [{ messageId: 'count', line: 1, related: [{}, {}] }],
      },
      {
        name: 'more joints than would fit',
        text: '从组织领导、制度建设和监督检查五个方面发力。',
        findings: [{ messageId: 'count', actual: 5, related: [{}, {}] }],
      },
    ],
  })
})
