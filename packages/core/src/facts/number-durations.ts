import { isDuration } from './classifiers.ts'
import { end, type Token } from './number-token.ts'

/** What stands behind a time limit or a standing service: 15个工作日内, 48小时服务, 5天的期限. */
const LIMIT_BEHIND =
  /以?内|之内|前(?!期)|(?:的|之)?(?:法定|内部|答复|办理|承诺|公示|反馈)?(?:时限|期限|限期|期(?!间))|服务|自助|值[守班]|在线|不[间打]|热线|制(?!作|发|定)|无理由|响应/y

/** Before a time that was measured and directly before its number: 缩短近4天, 提前3天. */
const CHANGED =
  /(?:缩短|压缩|压减|减少|缩减|节省|节约|快|慢|提速|延迟|滞后|超时|少用|多用|提前|推迟|增加)了?(?:近|约|超过|将近|接近|不足|不到|至少)?$/

/** 平均9.5个工作日, 用时1.5小时, 平均办理时间为6天. */
const MEASURED =
  /(?:平均|[人件日月年户]均|用时|耗时|费时|历时|历经|为时|时长|天数|时数|时效|周期|间隔|停[用机运]|中断|宕机|故障|长达|[仅只]用了?|用了|花费?了?|最快|最慢|最短|为期|持续)[^，。；、0-9]{0,8}$/

/** 累计停用11.5小时, 全年开放248天: only with nothing behind it. */
const SUMMED = /(?:累计|共|合计|总计|开放|运行|播[出放]|值班|培训|学习|服务|授课)[^，。；、0-9]{0,8}$/

/** 由平均15天缩短至9天: the first of two, or the second. */
const FROM = /(?:由|从)[^，。；、0-9]{0,10}$/
const CHANGES_TO = /(?:缩短|压缩|压减|减少|缩减|降低|降|延长|增加|减)(?:至|到|为)[^，。；、0-9]{0,2}$/
const BEHIND_FROM = /[^，。；]{0,4}(?:缩短|压缩|压减|减少|缩减|降|延长|增加|减)[^，。；]{0,2}(?:至|到|为)/y

// 平均用时压缩到8个工作日以内.
const AVERAGE = /平均|用时|耗时/

const RULE = /时限|期限|法定|规定|承诺|要求|应当?|须|限[于时]|不得|必须|可(?!用)|至少提前|超过/
const ACTUAL = /平均|实际|均|用时|耗时|时长|周期|时效|时间(?!限)/

/**
 * Whether the time of `unit` before `to` was measured (用时1.5小时, 平均9.5个工作日) rather than set (20个工作日内).
 * `from` is where its number begins; `decimal` whether it has decimals, as hardly a limit does.
 */
export function isMeasured(
  text: string,
  from: number,
  to: number,
  unit: string,
  decimal: boolean,
  before: readonly Token[],
): boolean {
  const clause = clauseBefore(text, from)
  if (end(LIMIT_BEHIND, text, to) !== undefined) return text.startsWith('以内', to) && AVERAGE.test(clause)
  if (unit === '年' || unit === '个年度' || unit === '日') return /(?:历时|耗时|用时)[近约]?$/.test(clause)
  if (CHANGED.test(clause)) return !/提前/.test(clause) || isEarly(text, clause, to)
  const actual = ACTUAL.test(clause)
  if (RULE.test(clause) && !/平均|实际/.test(clause)) return false
  if (decimal || MEASURED.test(clause)) return true
  if (SUMMED.test(clause) && !/^24\s?小时/.test(text.slice(from, from + 5)))
    return end(BOUNDARY, text, to) !== undefined
  if (CHANGES_TO.test(clause) || (FROM.test(clause) && end(BEHIND_FROM, text, to) !== undefined))
    return actual
  // 分别为3天、5天: as the one before it.
  const previous = before[before.length - 1]
  return (
    previous?.kind === 'quantity' &&
    isDuration(previous.unit) &&
    /^[、和及与]$/.test(text.slice(previous.to, from))
  )
}

const BOUNDARY = /[，。；、,;）)]|$/y

/** 提前3天办结 was measured; 应提前3天告知, 提前5天公示 are rules. */
function isEarly(text: string, clause: string, to: number): boolean {
  return !RULE.test(clause.replace(/时限|期限|法定|规定|承诺/g, '')) && end(DONE, text, to) !== undefined
}

const DONE = /(?:办结|办理完|完成|答复|办完|报送|送达|结束)|[，。；、,;）)]|$/y

/** The words of the clause before `from`, at most 24. */
function clauseBefore(text: string, from: number): string {
  const start = Math.max(0, from - 24)
  const words = text.slice(start, from)
  const mark = Math.max(words.lastIndexOf('，'), words.lastIndexOf('。'), words.lastIndexOf('；'))
  return words.slice(mark + 1)
}
