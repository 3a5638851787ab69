import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('jiezhi-usage', () => {
  ruleTester(rule).run({
    valid: [
      '截至2023年底，全镇共公开信息120条。',
      '申请截止到2023年12月31日，报名截止于5月底。',
      '截止日期为2023年12月31日，截止时间另行通知，受理期截止后不再办理。',
      '意见征集于11月30日截止。2023年共收到意见12条。',
      '招考报名截止2023年4月20日，课题申报截止5月底，作品征集时间截止 6月30日。',
      '转载《截止2020年全县公路里程公告》。',
      '截止期限不得早于公告之日。',
    ],
    invalid: [
      {
        text: '截止2023年12月31日，全局主动公开信息86条。',
        findings: [
          {
            messageId: 'jiezhi',
            text: '截止2023年12月31日',
            data: { time: '2023年12月31日' },
            severity: 'warning',
            fix: '截至',
          },
        ],
        output: '截至2023年12月31日，全局主动公开信息86条。',
      },
      {
        name: 'blanks, other times, several in one text',
        text: '我局截止 2022 年底无积案；截止目前，网站运行正常；截止12月，办结5件。',
        findings: [
          { messageId: 'jiezhi', data: { time: '2022 年底' }, fix: '截至' },
          { messageId: 'jiezhi', data: { time: '目前' }, fix: '截至' },
          { messageId: 'jiezhi', data: { time: '12月' }, fix: '截至' },
        ],
      },
      {
        name: 'no deadline',
        text: '报名截止目前已有12人；关于申报，截止5月底收到8件。',
        findings: [
          { messageId: 'jiezhi', data: { time: '目前' }, fix: '截至' },
          { messageId: 'jiezhi', data: { time: '5月底' }, fix: '截至' },
        ],
      },
      {
        name: 'Chinese numerals in Markdown',
        format: 'markdown',
        text: '- 截止二〇二二年末，**共**公开信息9条。',
        findings: [{ messageId: 'jiezhi', text: '截止二〇二二年末', fix: '截至' }],
        output: '- 截至二〇二二年末，**共**公开信息9条。',
      },
    ],
  })
})
