import { unitAt } from './classifiers.ts'
import type { Numeral } from './number-numeral.ts'
import { end, isSpace, type OtherToken, other, type Token } from './number-token.ts'

/** What a number may stand before whose classifier was lost: 受理申请12，办结11。 */
const BOUNDARY = '，。；、,;）) \u00a0\t\n'

/** 12345、12315热线; 3、4季度; 1、2号楼: numbers in a row, whose last says what they are. */
const ROW = /(?:\s?(?:、|和|及|与|或|\/)\s?[0-9]+){1,12}/y

/** Numbers called by dialling them, if nothing is counted. */
const HOTLINE = /^(?:1[12][0-9]|999|114|12[0-9]{3}|100[0-9]{2}|95[0-9]{3,4}|96[0-9]{3,4})$/

/** Behind these a number is a mark, a place or a number to call, not a count. */
const MARKED =
  /(?:附件|附表|附图|附录|图|(?<!代)表|编号|序号|代码|编码|页码|号码|账号|文号|热线|电话|拨打|致电|拨|传真|邮编|版本|版|(?<![结办流移])转|内线|分机|单元|栋|幢|楼|层|(?<![科处])室|座|厅|窗口|路|线|遇|频道|频率|调频|国道|省道|密码|第|之|款|级|届|区间|方案|步骤|阶段|选项|示例|模式|(?<![上去今本全当])年|群|号|逢)$/

/** What follows 余 or 多 where nothing was lost: 12多元化. */
const NO_LOSS = '额下元样数为是由媒方渠举级'

/**
 * What a number with no classifier behind it is, if it is no quantity: a mark, a page, a year, a number to dial. Undefined
 * where its classifier was lost (收到申请12，已答复11。, 260余).
 */
export function bareNumber(text: string, numeral: Numeral, before: readonly Token[]): OtherToken | undefined {
  const { from, to } = numeral
  const next = text.charAt(to)
  const row = '、和及与或/'.includes(next) && next !== '' ? end(ROW, text, to) : undefined
  if (row !== undefined && !closesRow(text, row)) return other(from, row)
  if (numeral.vague) {
    return numeral.written === '' && !NO_LOSS.includes(next) ? undefined : other(from, to)
  }
  if (numeral.written !== '' || (next !== '' && !BOUNDARY.includes(next))) return other(from, to)
  const printed = text.slice(from, to)
  if (/^(?:19|20)[0-9]{2}(?:\.[0-9]{1,2})?$|\.0$/.test(printed) || HOTLINE.test(printed))
    return other(from, to)
  const previous = before[before.length - 1]
  if (previous?.kind === 'other' && /^[、和及与或/]$/.test(text.slice(previous.to, from)))
    return other(from, to)
  return followsWords(text, from) ? undefined : other(from, to)
}

function closesRow(text: string, at: number): boolean {
  const next = text.charAt(at)
  return next === '' || BOUNDARY.includes(next) || '余多'.includes(next) || unitAt(text, at)?.kind === 'count'
}

/** Whether words stand before the number that may be counted; at the start of a clause it is a mark or a page. */
function followsWords(text: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  const char = text.charAt(at)
  if (char === '、') return true
  if (char !== '：' && (char < '\u4e00' || char > '\u9fff')) return false
  // 总体情况  3: a page of a table of contents.
  if (from - 1 - at > 0 && !/[共计数为达有到收]$/.test(char)) return false
  return !MARKED.test(text.slice(Math.max(0, at - 3), at + 1))
}
