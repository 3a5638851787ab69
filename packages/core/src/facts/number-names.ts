import { isChineseNumeral } from './chinese-number.ts'
import { end, isDigit, other, type Scanned } from './number-token.ts'

const N = '(?:[0-9]+(?:\\.[0-9]+)*|[零〇一二两三四五六七八九十百千]+)'
/** 第13、14、15条, 第1至5期: a list, closed by what it numbers. */
const ORDINALS = new RegExp(
  `第\\s?${N}(?:\\s?(?:[-—－–~～]{1,2}|[至到、和及与])\\s?第?\\s?${N}){1,12}\\s?(?:[条款项号期批次章节届版页卷组类]|季度)`,
  'y',
)
/** 第3期, 第二十条, 第三方. */
const ORDINAL = new RegExp(`第\\s?${N}(?:[条款项届次批期号章节方时位名]|季度)?`, 'y')
const ARTICLE_ITEM = /(?:[（(][一二三四五六七八九十0-9]{1,3}[）)])?[项款目]/y
const DOCUMENT_BRACKET = /〔[0-9]{4}〕\s?第?[0-9]{0,5}\s?号?/y

/** 第二十条第（一）项, 第3期. */
export function ordinalAt(text: string, at: number): Scanned {
  const to = end(ORDINALS, text, at) ?? end(ORDINAL, text, at)
  if (to === undefined) return { kind: 'skip', to: at + 1 }
  return other(at, end(ARTICLE_ITEM, text, to) ?? to)
}

/** 〔2021〕30号. */
export function documentNumberAt(text: string, at: number): Scanned {
  return other(at, end(DOCUMENT_BRACKET, text, at) ?? at + 1)
}

/** Past the 》 that closes the title at `at`; titles nest, and one that is never closed ends where it begins. */
export function titleAt(text: string, at: number): Scanned {
  let depth = 0
  const limit = Math.min(text.length, at + 120)
  for (let index = at; index < limit; index++) {
    const char = text.charAt(index)
    if (char === '《') depth++
    else if (char === '》' && --depth === 0) return other(at, index + 1)
  }
  return other(at, at + 1)
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '"': '"' }
/** Longer than this, what stands in quotation marks is a sentence rather than a name. */
const LONGEST_NAME = 16
const DATE = /[0-9]{4}\s?年|[0-9]{1,2}\s?月|二[〇○零O0]/

/** The name in quotation marks at `at`, where it holds a numeral: “一网通办”, “最多跑一次”, “3·15”. */
export function quotedNameAt(text: string, at: number): Scanned {
  const closing = CLOSING[text.charAt(at)]
  let numeral = false
  let digit = false
  for (let index = at + 1; index < text.length && index <= at + LONGEST_NAME + 1; index++) {
    const char = text.charAt(index)
    if (char === closing) {
      if (!numeral && !digit) return { kind: 'skip', to: index + 1 }
      const name = text.slice(at + 1, index)
      const named = numeral || isDigit(text.charCodeAt(at + 1))
      return named && !DATE.test(name) ? other(at, index + 1) : { kind: 'skip', to: at + 1 }
    }
    if ('，。；：！？\n'.includes(char)) break
    const code = text.charCodeAt(index)
    if (isDigit(code)) digit = true
    else if (isChineseNumeral(code)) numeral = true
  }
  return { kind: 'skip', to: at + 1 }
}
