import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('term-consistency', () => {
  ruleTester(rule).run({
    valid: [
      '作为重点工作，建立台账，部署到位；既使群众知情，又使群众参与。',
      '把网站做为民服务的窗口，做为群众办实事的平台。',
      '台风登陆期间，局网站及时发布预警；为及时更新栏目，配备专人。',
      '群众反应迅速，办公部门函盖章后寄出，按排序公示，绝密、机密、秘密分级管理。',
      { name: 'consistent where the form has no say', text: '发布政务动态81条、其它信息3条。其它情况正常。' },
      {
        name: 'another wrote the title, and the label',
        text: '六、其他需要报告的事项\n\n转载《其它事项公告》。\n\n\t其它\n\t3\n',
      },
      {
        name: 'the name of a column',
        text: '六、其他需要报告的事项\n\n“其它公告”栏目更新12次，“政策问答（含其它）”更新3次。\n',
      },
      { text: '建立台帐。其它情况、其他情况。', options: { allow: ['台帐', '其它'] } },
    ],
    invalid: [
      {
        text: '建立台帐，统一布署，做为重点工作抓好落实。',
        findings: [
          { messageId: 'misspelt', text: '台帐', data: { right: '台账' }, severity: 'warning', fix: '台账' },
          { messageId: 'misspelt', text: '布署', fix: '部署' },
          { messageId: 'misspelt', text: '做为', fix: '作为' },
        ],
        output: '建立台账，统一部署，作为重点工作抓好落实。',
      },
      {
        text: '办事流程已改，为及时公布。群众可登陆政府网站查询，既使节假日也可申请。',
        findings: [
          { messageId: 'misspelt', text: '为及时', fix: '未及时' },
          { messageId: 'misspelt', text: '登陆', fix: '登录' },
          { messageId: 'misspelt', text: '既使', fix: '即使' },
        ],
      },
      {
        text: '解决群众反应强烈的突出问题，涉及国家机密的不予公开，将其做为重点。',
        findings: [
          { messageId: 'misspelt', text: '反应', fix: '反映' },
          { messageId: 'misspelt', text: '国家机密', fix: '国家秘密' },
          { messageId: 'misspelt', text: '做为', fix: '作为' },
        ],
      },
      {
        name: 'heading 其他, text 其它',
        text: (format) =>
          `${format === 'markdown' ? '## ' : ''}六、其他需要报告的事项\n\n没有其它情况要说明。\n`,
        findings: [
          {
            messageId: 'variant',
            line: 3,
            text: '其它',
            data: { count: 1 },
            related: [{ line: 1, text: '其他' }],
            fix: '其他',
          },
        ],
      },
      {
        name: 'a quotation does not count, the text does',
        text: '六、其他需要报告的事项\n\n“其它公告”栏目更新12次，没有其它情况。\n',
        findings: [
          { messageId: 'variant', line: 3, data: { count: 1 }, related: [{ line: 1 }], fix: '其他' },
        ],
      },
      {
        name: 'the form words its headings; one finding for the document',
        text: '本报告含其它事项。\n\n六、其它需要报告的事项\n\n没有其它情况。\n',
        findings: [
          {
            messageId: 'variant',
            line: 1,
            data: { count: 3 },
            related: [{ line: 3 }, { line: 5 }],
            fix: '其他',
          },
        ],
      },
    ],
  })
})
