import { defineRule } from '@gouji/core'
import * as z from 'zod'
import { occurrences } from '../../shared/occurrences.ts'

/** Six digits of a district, a date of birth, three digits and the check character. */
const RESIDENT =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g

const MOBILE = /(?<![0-9A-Za-z-])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![0-9A-Za-z])/g

/** 家住…3单元502室: down to the door. 办公地址 and 联系地址 are the office's own. */
const HOME =
  /(?:家住|现住|住在|家庭住址|家庭地址|户籍地址|(?<!办公|联系|机构)住址)[：:为是在]{0,2}[^，。；、（）()\n]{0,30}?\d{1,4}[号栋幢][^，。；、（）()\n]{0,12}?(?:室|单元)/g

/** Both numbers have it, and few other texts. */
const DIGITS = /\d{11}|\d{3}[ -]\d{4}[ -]\d{4}/

const HOME_WORDS = /家住|现住|住在|住址|家庭地址|户籍地址/

/** Words that announce a resident number; with one of them a wrong check character is a slip of the pen. */
const ANNOUNCED = /身份证|身份号码|公民身份|证件号/
/** Numbers of the same shape that are nobody's. */
const OTHER_NUMBER = /信用代码|组织机构代码|索引号|文号|编号|流水号|账号|订单|单号/

/** Who is not the office. */
const PERSON =
  /申请人|原告|上诉人|起诉人|投诉人|举报人|信访人|当事人|第三人|来电人|来信人|来访人|报料人|村民|居民|市民|群众|网民|业主|家属|本人|患者|学生|家长|职工|工人|农户|先生|女士|[一-龥]某/
const PERSON_BESIDE =
  /申请人|原告|上诉人|起诉人|投诉人|举报人|信访人|当事人|第三人|来电人|来信人|来访人|家属|本人|患者|家长|先生|女士|[一-龥]某/
/** How an office gives its own number. */
const OFFICE =
  /电话|热线|传真|联系方式|联系人|办公室|拨打|致电|短信|微信|值班|专线|负责人|填报人|审核人|经办人|[局镇乡县市区处科股站所院校]长|书记|主任/

/**
 * From the last mark; a colon stands between the words that introduce a number and the number. A bracket belongs to
 * what stands right before it: 原告王某（联系电话：…）.
 */
const CLAUSE = /[^，,；;。（(]{0,8}[（(][^，,；;。（(]*$|[^，,；;。（(]*$/
const CONTACT = /联系人|负责人/

/** Weights of the first 17 digits and the check characters by remainder, GB 11643—1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

export const rule = defineRule({
  id: 'personal-data',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '文中出现个人身份证号、手机号码或家庭住址',
      en: "the text carries a person's identity number, mobile number or home address",
    },
    basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    evidence: 'one-place',
  },
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('可以公开的号码，按原样填写 / numbers that may be published, as they are written'),
  }),
  messages: {
    resident: {
      'zh-CN': '文中有公民身份号码（{masked}），公开前应删去或遮盖。',
      en: 'A resident identity number ({masked}) stands in the text; delete or mask it before publication.',
    },
    mobile: {
      'zh-CN': '文中有个人手机号码（{masked}），公开前应删去或遮盖。',
      en: "A person's mobile number ({masked}) stands in the text; delete or mask it before publication.",
    },
    home: {
      'zh-CN': '文中有详细的家庭住址（{masked}），公开前应删去或概括。',
      en: 'A home address ({masked}) stands in the text; delete it or make it less precise before publication.',
    },
  },
  *check(context) {
    const { allow } = context.options
    for (const { text, match } of occurrences(context, RESIDENT, DIGITS)) {
      const { node } = text
      const [number] = match
      const before = node.value.slice(Math.max(0, match.index - 20), match.index)
      const certain = isResidentNumber(number)
      if (allow.includes(number) || OTHER_NUMBER.test(before) || !(certain || ANNOUNCED.test(before)))
        continue
      yield {
        messageId: 'resident',
        at: { node, from: match.index, to: match.index + number.length },
        data: { masked: masked(number) },
        severity: certain ? 'error' : 'warning',
        item: masked(number),
      }
    }
    for (const { text, match } of occurrences(context, MOBILE, DIGITS)) {
      const [number] = match
      const { value } = text.node
      if (allow.includes(number) || !isPrivate(value, match.index, match.index + number.length)) continue
      yield {
        messageId: 'mobile',
        at: { node: text.node, from: match.index, to: match.index + number.length },
        data: { masked: masked(number) },
        item: masked(number),
      }
    }
    for (const { text, match } of occurrences(context, HOME, HOME_WORDS)) {
      const [address] = match
      if (allow.includes(address)) continue
      yield {
        messageId: 'home',
        at: { node: text.node, from: match.index, to: match.index + address.length },
        data: { masked: `${address.slice(0, 6)}…` },
        item: address.slice(0, 6),
      }
    }
  },
})

function isResidentNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0)
  return CHECKS.charAt(sum % 11) === number.charAt(17).toUpperCase()
}

/** Whether the sentence gives the number as a person's and not as the office's own. */
function isPrivate(value: string, from: number, to: number): boolean {
  const near = Math.max(0, from - 60)
  const before = value.slice(near, from)
  const start = near + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1
  const clause = CLAUSE.exec(value.slice(start, from))?.[0] ?? ''
  if (OFFICE.test(value.slice(Math.max(start, from - 14), from))) {
    return PERSON_BESIDE.test(clause) && !CONTACT.test(clause)
  }
  const behind = value.slice(to, to + 30)
  const end = behind.indexOf('。')
  return PERSON.test(value.slice(start, to + (end === -1 ? 30 : end)))
}

/** Enough to find it by, not enough to use it. */
function masked(number: string): string {
  return number.slice(0, 3) + '*'.repeat(number.length - 5) + number.slice(-2)
}
