import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('placeholder-text', () => {
  ruleTester(rule).run({
    valid: [
      '申请人王××次日提起诉讼，张××名下房屋、李XX个人信息均已遮盖，电话138****1234、138××××5678。',
      '配备X光机2台，采购MX-5型、iPhone X、3×5米展板，执行1+N方案和N+1机制。',
      '某些部门、某一事项、李某某、××村、××公司的情况。',
      '《关于XX镇××事项的批复》已公开。',
      '解读有待补充完善，2件待补正，如需申请请填写申请表，点击此处下载。',
      '清理待填报事项15项、待填写表格4张、待录入数据60条，已审核8件，待录入3件。',
      '成文日期格式为“X年X月X日”，发文字号样式为“××发〔20××〕×号”，清除遗留“待填写”字样的页面。',
      '网址www.example.gov.cn/a__b_c.html，邮箱x_x@example.com。',
      '二○二○年、二〇二三年。是否公开？次日答复。真的吗？？',
      { name: 'a line to be signed by hand', text: '单位负责人（签字）：______\n' },
      { name: 'a cross in a cell is an answer', text: '\t是否公开\n\t√\n\t×\n' },
      { text: '投入XX万元。', options: { allow: ['XX万元'] } },
    ],
    invalid: [
      {
        text: '印制手册XX份，办结×件，占XX.X%，发放N份。',
        findings: [
          { messageId: 'placeholder', text: 'XX份', severity: 'warning' },
          { messageId: 'placeholder', text: '×件' },
          { messageId: 'placeholder', text: 'XX.X%' },
          { messageId: 'placeholder', text: 'N份' },
        ],
      },
      {
        text: '20XX年X月X日，依据国办发〔20XX〕X号，培训于5月XX日举办。',
        findings: [
          { messageId: 'placeholder', text: '20XX年X月X日' },
          { messageId: 'placeholder', text: '〔20XX〕X号' },
          { messageId: 'placeholder', text: '5月XX日' },
        ],
      },
      {
        text: '座谈会（待补充）场；会议次数待填写；（此处填写主要做法）；请输入正文；TODO。',
        findings: [
          { messageId: 'placeholder', text: '（待补充）' },
          { messageId: 'placeholder', text: '待填写' },
          { messageId: 'placeholder', text: '（此处填写主要做法）' },
          { messageId: 'placeholder', text: '请输入正文' },
          { messageId: 'placeholder', text: 'TODO' },
        ],
      },
      {
        name: 'a quotation that shows no way to write',
        text: '手册定于“X月X日”印发，次数（待补充内容），费用待填报。',
        findings: [
          { messageId: 'placeholder', text: 'X月X日' },
          { messageId: 'placeholder', text: '（待补充内容）' },
          { messageId: 'placeholder', text: '待填报' },
        ],
      },
      {
        text: '联系电话：XXXX-XXXXXXX。投入____万元，于____年__月__日公布。由XX局牵头，【单位名称】配合。',
        findings: [
          { messageId: 'placeholder', text: 'XXXX-XXXXXXX' },
          { messageId: 'placeholder', text: '____' },
          { messageId: 'placeholder', text: '____年__月__' },
          { messageId: 'placeholder', text: 'XX' },
          { messageId: 'placeholder', text: '【单位名称】' },
        ],
      },
      {
        name: 'a title names nobody else',
        text: '××县某某局2022年政府信息公开工作年度报告\n\n工作有序开展。\n',
        findings: [
          { messageId: 'placeholder', line: 1, text: '××' },
          { messageId: 'placeholder', line: 1, text: '某某' },
        ],
      },
      {
        name: 'a cell that holds nothing else',
        text: '\t项目\n\t数量\n\n\t收到申请\n\tXX\n\n\t审核人\n\t待补充\n',
        findings: [
          { messageId: 'placeholder', line: 5, text: 'XX' },
          { messageId: 'placeholder', line: 8, text: '待补充' },
        ],
      },
      {
        name: 'escaped underscores in Markdown',
        format: 'markdown',
        text: '投入\\_\\_\\_\\_万元。',
        findings: [{ messageId: 'placeholder' }],
      },
    ],
  })
})
