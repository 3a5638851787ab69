import { type Format, fillForm, ruleTester } from '@gouji/core/testing'
import { test } from 'vitest'
import { forms, statistics2014 } from '../../forms/index.ts'
import { rule } from './rule.ts'

function statistics(format: Format, total: number, disclosed: number, issued: number | string): string {
  const cells = { 'proactive-total': total, 'normative-disclosed': disclosed, 'normative-issued': issued }
  return fillForm(statistics2014, { format, cells })
}

test('copied-total', () => {
  ruleTester(rule, { forms }).run({
    valid: [
      { name: 'nothing at all', text: (format) => statistics(format, 0, 0, 0) },
      { name: 'some of the items', text: (format) => statistics(format, 60, 9, '') },
      { name: 'all of a few', text: (format) => statistics(format, 2, 2, '') },
      { name: 'as many were issued', text: (format) => statistics(format, 60, 60, 60) },
      { name: 'older ones were disclosed too', text: (format) => statistics(format, 60, 60, 45) },
      {
        name: 'no row for those issued',
        text: (format) =>
          fillForm(statistics2014, {
            format,
            cells: { 'proactive-total': 60, 'normative-disclosed': 60 },
            omit: ['normative-issued'],
          }),
      },
    ],
    invalid: [
      {
        name: 'none issued is said by a blank',
        text: (format) => statistics(format, 60, 60, ''),
        findings: [
          {
            messageId: 'blank',
            text: '60',
            data: { part: '主动公开规范性文件数', value: 60, total: '主动公开政府信息数' },
            severity: 'warning',
            likelier: 'primary',
            related: [{ text: '60' }, {}],
          },
        ],
      },
      {
        name: 'none issued, and far fewer issued',
        text: (format) => statistics(format, 60, 60, 0),
        findings: [
          { messageId: 'zero', text: '60', data: { support: 0 }, related: [{ text: '60' }, { text: '0' }] },
        ],
      },
      {
        text: (format) => statistics(format, 60, 60, 4),
        findings: [
          { messageId: 'zero', text: '60', data: { support: 4 }, related: [{ text: '60' }, { text: '4' }] },
        ],
      },
    ],
  })
})
