import { ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { rule } from './rule.ts'

test('double-hedge', () => {
  ruleTester(rule).run({
    valid: [
      '发布信息1100余条、3.5万余条、20多万卷、百余件，约占51%，近700条，超过80%，达95%以上。',
      '近5年来多次公开，近三年共发布信息200余条，用时近3个多月。',
      '节约50余万元，预约20余人次，签约60余家，附近30多户，反超20余件。',
      '公开村规民约120余份、行业公约30余份。',
      '现场办结12余万件，2018余溪论坛接待来宾100多人。',
      '每年不少于2次，至少3次以上，最多10件。',
      '收到申请68条，其中68条多为咨询。',
    ],
    invalid: [
      {
        text: '开展培训，约360余人次听讲。',
        findings: [
          {
            messageId: 'twice',
            text: '约360余人次',
            data: { first: '约', second: '余' },
            severity: 'warning',
            suggestions: [
              { messageId: 'drop', fix: '' },
              { messageId: 'drop', fix: '' },
            ],
          },
        ],
      },
      {
        text: '发放折页近4000余份，发放资料超过5000多份，访问量约20万次左右，占比超过90%以上。',
        findings: ['近4000余份', '超过5000多份', '约20万次左右', '超过90%以上'].map((text) => ({
          messageId: 'twice',
          text,
          suggestions: [
            { messageId: 'drop', fix: '' },
            { messageId: 'drop', fix: '' },
          ],
        })) as never,
      },
      {
        name: '约 behind 制 and 民 that end another word',
        text: '印制约2000余册，组织居民约300多人旁听。',
        findings: ['约2000余册', '约300多人'].map((text) => ({
          messageId: 'twice',
          text,
          suggestions: [
            { messageId: 'drop', fix: '' },
            { messageId: 'drop', fix: '' },
          ],
        })) as never,
      },
      {
        text: '发布信息68余条，推送755多条。',
        findings: [
          {
            messageId: 'precise',
            text: '68余条',
            data: { number: '68' },
            suggestions: [{ messageId: 'drop', fix: '' }],
          },
          {
            messageId: 'precise',
            text: '755多条',
            data: { number: '755' },
            suggestions: [{ messageId: 'drop', fix: '' }],
          },
        ],
      },
    ],
  })
})
