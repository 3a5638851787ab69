import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('repeated-word', () => {
  ruleTester(rule).run({
    valid: [
      '常常、天天、层层把关，一件一件办，方方面面都要研究研究、讨论讨论。',
      '规范规范性文件管理，配备政务信息信息员2名，在政务公开公开栏张贴。',
      '以便民为目的的服务，为了了解群众需求，问题是是否公开，栏目都在在线平台上。',
      '二〇二〇年，县人民政府政府信息公开申请申请人共3名，部门部门预算全部公开。',
      '推进标准化规范化建设，碧水水利、市市场监管局、化化工企业均已公开。',
      '推进平台建设。建设栏目3个，内容的的确确丰富。',
      '印发《政务公开工作工作规则》。',
      {
        name: 'the issuer above a title that begins with it',
        text: '澄湖县水利局\n澄湖县水利局2022年政府信息公开工作年度报告\n\n工作有序开展。\n',
      },
      { name: 'cells are apart', text: '\t网站\n\t网站\n\t3\n\n\t公开\n\t公开\n\t4\n' },
      { name: 'lines are apart', text: '完成平台\n平台建设稳步推进。' },
      { text: '大家大家，注意。', options: { allow: ['大家'] } },
    ],
    invalid: [
      {
        text: '窗口主动主动告知办理进度。',
        findings: [
          { messageId: 'doubled', text: '主动主动', data: { word: '主动' }, severity: 'warning', fix: '' },
        ],
        output: '窗口主动告知办理进度。',
      },
      {
        text: '政府政府网站运行正常。',
        findings: [{ messageId: 'doubled', text: '政府政府', fix: '' }],
      },
      {
        name: 'a heading, a phrase and three in a row',
        text: (format) =>
          `${format === 'markdown' ? '## ' : ''}一、平台建设建设情况\n\n进一步进一步加强管理；政府信息公开政府信息公开工作工作工作有序。\n`,
        findings: [
          { messageId: 'doubled', line: 1, text: '建设建设', fix: '' },
          { messageId: 'doubled', line: 3, text: '进一步进一步', fix: '' },
          { messageId: 'doubled', line: 3, text: '政府信息公开政府信息公开', fix: '' },
          { messageId: 'doubled', line: 3, text: '工作工作工作', fix: '' },
        ],
      },
      {
        name: 'particles',
        text: '这是群众关心的的事，已办结了了。结果是是满意，专栏设在在首页。',
        findings: [
          { messageId: 'doubled', text: '的的', fix: '' },
          { messageId: 'doubled', text: '了了', fix: '' },
          { messageId: 'doubled', text: '是是', fix: '' },
          { messageId: 'doubled', text: '在在', fix: '' },
        ],
        output: '这是群众关心的事，已办结了。结果是满意，专栏设在首页。',
      },
      {
        name: 'in a cell',
        text: '\t工作\n\t数量\n\n\t发布发布解读稿件\n\t3\n',
        findings: [{ messageId: 'doubled', line: 4, text: '发布发布', fix: '' }],
      },
    ],
  })
})
