import { characterSet } from '../source/character-set.ts'
import { isChineseNumeral } from './chinese-number.ts'
import { chineseAt } from './number-chinese.ts'
import { codeAt, latinEnd, mayBeCode } from './number-codes.ts'
import { documentNumberAt, ordinalAt, quotedNameAt, titleAt } from './number-names.ts'
import { arabicNumeral } from './number-numeral.ts'
import { halfAt, tenthsAt } from './number-shares.ts'
import { isDigit, other, type Scanned, type Token } from './number-token.ts'
import { quantity } from './quantity-token.ts'

export {
  type DateToken,
  type NumberToken,
  normalizeDigits,
  type OtherToken,
  type Token,
} from './number-token.ts'

// Where something that matters may begin.
const isStart = characterSet(
  '0123456789《〔第半“‘「"十百千万亿零〇一二两三四五六七八九ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
)

/**
 * Every number, date and look-alike of `text`, in order, none overlapping. `text` has to have gone through
 * `normalizeDigits`. Linear in the length of the text.
 */
export function scanNumbers(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (!isStart(text.charCodeAt(at))) {
      at++
      continue
    }
    const token = tokenAt(text, at, tokens)
    if (token.kind !== 'skip') tokens.push(token)
    at = Math.max(token.to, at + 1)
  }
  return tokens
}

function tokenAt(text: string, at: number, before: readonly Token[]): Scanned {
  const code = text.charCodeAt(at)
  if (isDigit(code)) return arabicAt(text, at, before)
  if (isChineseNumeral(code)) return chineseAt(text, at, before)
  switch (text.charAt(at)) {
    case '《':
      return titleAt(text, at)
    case '〔':
      return documentNumberAt(text, at)
    case '第':
      return ordinalAt(text, at)
    case '半':
      return halfAt(text, at) ?? { kind: 'skip', to: at + 1 }
    case '“':
    case '‘':
    case '「':
    case '"':
      return quotedNameAt(text, at)
    default:
      return other(at, latinEnd(text, at))
  }
}

function arabicAt(text: string, at: number, before: readonly Token[]): Scanned {
  const code = mayBeCode(text, at) ? codeAt(text, at) : undefined
  if (code) return code
  const tenths = text.charAt(at + 1) === '成' ? tenthsAt(text, at, at + 1) : undefined
  return tenths ?? quantity(text, arabicNumeral(text, at), before)
}
