import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { isInTitle } from '../../shared/cited-titles.ts'
import { occurrences } from '../../shared/occurrences.ts'

/**
 * 截止 with a time directly behind it. 截止到, 截止于, 截止至 and the nouns 截止日期, 截止时间 are right and begin with
 * nothing that is listed here.
 */
const BEFORE_TIME =
  /截止[ \u00a0\u3000]{0,3}((?:[\d０-９]{2,4}|[〇○零一二三四五六七八九]{4})[ \u00a0]?年(?:度?[底末]|[ \u00a0]?[\d０-９]{1,2}[ \u00a0]?月(?:[ \u00a0]?[\d０-９]{1,2}[ \u00a0]?日|[底末])?)?|(?:[\d０-９]{1,2}|十[一二]?|[一二三四五六七八九])[ \u00a0]?月(?:[ \u00a0]?[\d０-９]{1,2}[ \u00a0]?日|[底末])?|(?:19|20)\d\d[-./]\d|目前|当前|现在|如今|今年|去年|本年|上年|当年|上半年|本月|[年月季]底|[年月季期]末|今日|昨日|发稿|填报时|本?报告期末|本?报告年度末|统计期末)/g

/** What ends by itself, so that the time behind 截止 is its deadline: 报名截止5月31日. 目前 and the like are none. */
const DEADLINE = /(?:报名|申报|征集|投标|投稿|缴费|竞买)(?:时间|日期|期限)?[ \u00a0\u3000]?$/
const DATE = /^[\d０-９〇○零一二三四五六七八九十]/

export const rule = defineRule({
  id: 'jiezhi-usage',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '“截止”后直接写时间，应为“截至”',
      en: '截止 (to end) takes no time as its object; 截至 (as of) does',
    },
    fixable: true,
    basis: '《现代汉语词典》“截止”“截至”条',
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    jiezhi: {
      'zh-CN': '“截止{time}”应为“截至{time}”：“截止”后面不直接跟时间。',
      en: '“截止{time}” should be “截至{time}”: 截止 takes no time as its object.',
    },
  },
  *check(context) {
    for (const { text, match } of occurrences(context, BEFORE_TIME, '截止')) {
      const { node } = text
      const from = match.index
      if (isInTitle(node.value, from)) continue
      const time = (match[1] ?? '').trim()
      if (DATE.test(time) && DEADLINE.test(node.value.slice(Math.max(0, from - 6), from))) continue
      yield {
        messageId: 'jiezhi',
        at: { node, from, to: from + match[0].length },
        data: { time },
        actual: '截止',
        expected: '截至',
        fix: { at: { node, from, to: from + 2 }, text: '截至' },
      }
    }
  },
})
