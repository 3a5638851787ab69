import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms } from '../../forms/index.ts'
import { type Content, formatReport2021, statisticsReport } from '../../testing/reports.ts'
import { rule } from './rule.ts'

const statistics = (proactive: string, cells: NonNullable<Content['cells']>) => (format: Content['format']) =>
  statisticsReport({ format, prose: { proactive }, cells })

test('channel-attribution', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      '全年通过政府网站公开信息54条。',
      {
        name: 'each figure in its row',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开54条，通过微信公众号公开9条。', {
          'proactive-total': 60,
          'by-website': 54,
          'by-wechat': 9,
        }),
      },
      {
        name: 'two channels with one number',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开60条，通过微信公众号公开60条。', {
          'proactive-total': 60,
          'by-website': 60,
          'by-wechat': 60,
        }),
      },
      {
        name: 'the second of two websites may be counted elsewhere',
        text: statistics('全年主动公开政府信息60条，通过局门户网站公开54条，通过信息公开网站公开30条。', {
          'proactive-total': 60,
          'by-website': 54,
          'by-other': 30,
        }),
      },
      {
        name: 'a figure that stands under no other channel is a mere mismatch',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开45条。', {
          'proactive-total': 60,
          'by-website': 54,
        }),
      },
      {
        name: 'a blank cell contradicts nothing',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开54条。', {
          'proactive-total': 60,
          'by-website': '',
          'by-other': 54,
        }),
      },
      {
        name: 'the count on the website is the total, too',
        text: statistics('全年通过政府网站公开信息54条。', {
          'proactive-total': 54,
          'by-website': 50,
          'by-other': 54,
        }),
      },
      {
        name: 'all of it in several ways',
        text: statistics('全年主动公开政府信息23条，全部在县政府网站和公开栏发布。', {
          'proactive-total': 23,
          'by-website': 0,
          'by-other': 23,
        }),
      },
      {
        name: 'a form without channels',
        text: (format) =>
          formatReport2021({
            format,
            prose: { overview: '全年主动公开政府信息23条，全部在县政府网站发布。' },
          }),
      },
    ],
    invalid: [
      {
        name: 'the website’s figure under other ways',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开信息54条。', {
          'proactive-total': 60,
          'by-website': 9,
          'by-other': 54,
        }),
        findings: [
          {
            messageId: 'attributed',
            text: '54条',
            severity: 'warning',
            actual: 54,
            expected: 9,
            data: { channel: '政府网站公开政府信息数', other: '其他方式公开政府信息数', own: 9 },
            related: [{ text: '54' }, { text: '9' }],
          },
        ],
      },
      {
        name: 'the only count of the prose, nothing under its own channel',
        text: statistics('全年通过政府网站公开信息54条。', {
          'proactive-total': 54,
          'by-website': 0,
          'by-other': 54,
        }),
        findings: [{ messageId: 'attributed', text: '54条', related: [{ text: '54' }, { text: '0' }] }],
      },
      {
        name: 'two figures that changed places are one finding',
        text: statistics('全年主动公开政府信息60条，通过政府网站公开54条，通过微信公众号公开9条。', {
          'proactive-total': 60,
          'by-website': 9,
          'by-wechat': 54,
        }),
        findings: [{ messageId: 'attributed', text: '54条', related: [{}, {}] }],
      },
      {
        name: 'microblog for WeChat',
        text: statistics('全年主动公开政府信息60条，通过政务微博发布信息17条。', {
          'proactive-total': 60,
          'by-website': 60,
          'by-wechat': 17,
        }),
        findings: [{ messageId: 'attributed', data: { other: '政务微信公开政府信息数' }, related: [{}, {}] }],
      },
      {
        name: 'all of it on the website, and the table has it under other ways',
        text: statistics('全年主动公开政府信息23条，全部在县政府网站发布，其中5条同时张贴。', {
          'proactive-total': 23,
          'by-website': 0,
          'by-other': 23,
        }),
        findings: [
          {
            messageId: 'all-elsewhere',
            text: '全部在县政府网站发布',
            actual: 23,
            expected: 0,
            data: { prose: '23条', said: '全部在县政府网站发布' },
            related: [{ text: '23' }, { text: '0' }],
          },
        ],
      },
    ],
  })
})
