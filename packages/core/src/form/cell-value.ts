import type { CellValue } from './bound.ts'

const blank: CellValue = { kind: 'blank' }

/** Most cells hold one of these; they are shared, not made anew for each. */
const smallNumbers: readonly CellValue[] = Array.from({ length: 64 }, (_, value) =>
  Object.freeze<CellValue>({ kind: 'number', value, decimals: 0 }),
)

/** Words with which a clerk says that there is nothing, where a number belongs. */
const none = /^(?:无|無|暂无|没有|不涉及|不适用|未发生)$/
const dash = /^[—–―─－-]{1,4}$/
const slash = /^[/／\\＼]{1,3}$/

/** Sign, digits (grouped by threes or not), decimals, 万, classifier or money unit; the whole cell, half-width. */
const printedNumber =
  /^(¥|￥)?(\+|-|−|增加?|减少?)?(?:(\d{1,3}(?:,\d{3}){1,5})|(\d{1,15}))(?:\.(\d{1,6}))?(万|亿)?(元|条|件|篇|期|次|场|份|人次|人|名|位|个|家|户|项|类|宗|起|部|批|例)?$/

/** What stands in a value cell. A number printed with 万 before a classifier is multiplied out; 万元 stays a unit. */
export function parseCellValue(text: string): CellValue {
  const { length } = text
  if (length === 0) return blank
  if (length < 10) {
    const whole = digits(text)
    if (whole >= 0) return smallNumbers[whole] ?? { kind: 'number', value: whole, decimals: 0 }
  }
  if (!mayBeValue(text)) return { kind: 'text', text }
  const bare = text.replace(/[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]+/g, ' ').trim()
  if (bare === '') return blank
  if (none.test(bare)) return { kind: 'none', text: bare }
  if (dash.test(bare)) return { kind: 'dash', text: bare }
  if (slash.test(bare)) return { kind: 'slash', text: bare }
  return numberIn(bare) ?? { kind: 'text', text: bare }
}

/** Labels are most of what is no plain number: they start as no figure does, or are too long for one. */
function mayBeValue(text: string): boolean {
  if (text.length > 60) return text.trim() === ''
  let at = 0
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  if (at === text.length) return true
  const code = text.charCodeAt(at)
  if (isDigit(code)) {
    // 1.当面申请数: a numbered label.
    while (isDigit(text.charCodeAt(at))) at++
    const next = text.charCodeAt(at + 1)
    return text.charAt(at) !== '.' || isDigit(next) || Number.isNaN(next)
  }
  return code < 0x3001 || startOfWord.includes(text.charAt(at))
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000

/** What starts 无, 没有, 暂无, 不涉及, 未发生, 减8, 增5, and full-width figures and marks. */
const startOfWord = '无無没暂不未减增０１２３４５６７８９＋－／＼￥─\ufeff'

/** The number that a cell of nothing but ASCII digits holds, −1 for any other. */
function digits(text: string): number {
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function numberIn(bare: string): CellValue | undefined {
  if (bare.length > 30) return undefined
  const half = bare.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  // 1 234 is one number, 12 34 is not.
  const joined = half.replace(/ (?=\d{3}(?!\d))/g, '').replace(/ (?=\D)|(?<=\D) /g, '')
  const match = printedNumber.exec(joined)
  if (!match) return undefined
  const [, yuan, sign, grouped, plain, fraction, scale, classifier] = match
  const size = Number(`${(grouped ?? plain ?? '').replaceAll(',', '')}.${fraction ?? 0}`)
  const negative = sign === '-' || sign === '−' || sign?.startsWith('减')
  const money = yuan === undefined ? classifier : '元'
  const scaled = scale !== undefined && money !== '元' ? size * (scale === '万' ? 10_000 : 100_000_000) : size
  const unit = money === '元' ? `${scale ?? ''}元` : money
  return {
    kind: 'number',
    value: negative ? -scaled : scaled,
    decimals: fraction?.length ?? 0,
    ...(unit === undefined ? {} : { unit }),
  }
}
