import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('personal-data', () => {
  ruleTester(rule).run({
    valid: [
      '如有疑问，请与局办公室联系（联系电话：13800138000，传真：0571-88880000）。',
      '群众可拨打监督电话13800138000反映问题，联系人：陈先生，手机13900139000。',
      '统一社会信用代码：113301001990030756，索引号：110101199003075555。',
      '索引号110101199003071234，受理编号20230101123456789。',
      '申请人电话138****8000，身份证号330***********12X。',
      '办公地址：清河路12号3号楼502室，窗口接待群众13800件次。',
      '填报人：何欣\n联系电话：13800138000\n',
      { name: 'in a table', text: '\t联系电话\n\t13800138000\n' },
      { text: '居民陈某（手机13800138000）。', options: { allow: ['13800138000'] } },
    ],
    invalid: [
      {
        name: 'the check character holds',
        text: '申请人李某，号码11010119900307002X，要求公开批文。',
        findings: [
          {
            messageId: 'resident',
            text: '11010119900307002X',
            data: { masked: '110*************2X' },
            severity: 'error',
          },
        ],
      },
      {
        name: 'the check character does not hold, but it is announced',
        text: '申请人身份证号为110101199003070021。',
        findings: [{ messageId: 'resident', data: { masked: '110*************21' }, severity: 'warning' }],
      },
      {
        text: '居民代表（手机13800138000）到窗口提交材料。原告王某（联系电话：139 0013 9000）撤诉。',
        findings: [
          { messageId: 'mobile', text: '13800138000', data: { masked: '138******00' }, severity: 'warning' },
          { messageId: 'mobile', text: '139 0013 9000', data: { masked: '139********00' } },
        ],
      },
      {
        text: '申请人家住清河路12号2单元502室，已当面答复。',
        findings: [{ messageId: 'home', text: '家住清河路12号2单元', severity: 'warning' }],
      },
    ],
  })
})
