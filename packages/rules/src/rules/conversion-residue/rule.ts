import { characterSet, defineRule, hasAny, type Span } from '@gouji/core'
import * as z from 'zod'
import { occurrences } from '../../shared/occurrences.ts'
import { searchedTexts } from '../../shared/searched-texts.ts'

/** What a word processor writes for itself and a conversion leaves behind. Nothing is lost when it is deleted. */
const FIELD =
  /\[bookmark:[^\]\n]{0,60}\]|_GoBack\b|\b_(?:Toc|Ref|Hlk)\d{6,}|(?:Error|错误)[!！] ?(?:Reference source not found|Bookmark not defined|未找到引用源|未定义书签|书签自引用无效|超链接引用无效|不能通过编辑域代码创建对象|文档中没有指定样式的文字|未知的文档属性名称)[。.]?|\{ ?(?:PAGE|NUMPAGES|PAGEREF|TOC|REF|HYPERLINK|DATE|TIME|SEQ|MERGEFIELD|EMBED|FORMTEXT|INCLUDEPICTURE)\b[^{}\n]{0,120}\}|\\\* ?MERGEFORMAT|\[if !support[^\]\n]{0,40}\]|\[endif\]|<\/?o:p>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|ensp|emsp|#\d{2,6}|#x[0-9A-Fa-f]{2,6});/

/** A character that was lost: nobody can say from the document which it was. 锟斤拷 is U+FFFD read as GBK. */
const LOST = /\uFFFD+|(?:锟斤拷)+|(?:烫){3,}|(?:屯){3,}/

// Control characters except tab, line feed, form feed, carriage return and next line; the soft hyphen of a PDF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad]+/

/** Private use and object characters: a symbol font's bullet or a picture, a blank or a box on other machines. */
const PRIVATE = /[\ue000-\uf8ff\ufffc]+/

const RESIDUE = new RegExp(
  `(?<field>${FIELD.source})|(?<lost>${LOST.source})|(?<control>${CONTROL.source})|(?<symbol>${PRIVATE.source})`,
  'g',
)

const isOther = characterSet('\ufffc\ufffd锟烫屯{&[!！\\_p')

/** Whether a character is one that every residue has one of; a report seldom has any. */
function isSign(code: number): boolean {
  if (code < 0x20) return code !== 0x0a && code !== 0x0d && code !== 0x09
  return (code >= 0x7f && code <= 0xad) || (code >= 0xe000 && code <= 0xf8ff) || isOther(code)
}

type Kind = 'field' | 'lost' | 'control' | 'symbol'

export const rule = defineRule({
  id: 'conversion-residue',
  meta: {
    category: 'wording',
    severity: 'warning',
    summary: {
      'zh-CN': '格式转换留下的书签、域代码、乱码或控制字符',
      en: 'bookmarks, field codes, lost characters or control characters left by a conversion',
    },
    fixable: true,
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    field: {
      'zh-CN': '“{text}”是文档转换留下的痕迹，应删去。',
      en: '“{text}” was left behind by a conversion; delete it.',
    },
    lost: {
      'zh-CN': '此处有乱码（{text}），请对照原稿补正。',
      en: 'Characters were lost here ({text}); put them back from the original.',
    },
    control: {
      'zh-CN': '此处有不可见的控制字符（{text}），应删去。',
      en: 'An invisible control character stands here ({text}); delete it.',
    },
    symbol: {
      'zh-CN': '此处有专用字体的符号（{text}），在别的设备上无法显示，请改用通用符号。',
      en: 'A symbol of a private font stands here ({text}), which other machines cannot show; use a common one.',
    },
    also: { 'zh-CN': '此处也有（{text}）', en: 'here as well ({text})' },
  },
  *check(context) {
    // A bullet of a symbol font stands before every item, so what is the same is one finding.
    const same = new Map<string, { kind: Kind; text: string; places: [Span, ...Span[]] }>()
    if (!hasAny(searchedTexts(context).all, isSign)) return
    for (const { text, match } of occurrences(context, RESIDUE, '')) {
      const kind = kindOf(match)
      const at = { node: text.node, from: match.index, to: match.index + match[0].length }
      const shown = kind === 'field' ? match[0] : codesOf(match[0])
      const known = same.get(kind + shown)
      if (known) known.places.push(at)
      else same.set(kind + shown, { kind, text: shown, places: [at] })
    }
    for (const { kind, text, places } of same.values()) {
      const [at, ...others] = places
      yield {
        messageId: kind,
        at,
        data: { text },
        related: others.map((other) => ({ messageId: 'also', at: other }) as const),
        item: `${kind} ${text}`,
        ...(kind === 'field' || kind === 'control' ? { fix: { at, text: '' } } : {}),
      }
    }
  },
})

function kindOf({ groups }: RegExpExecArray): Kind {
  if (groups?.field !== undefined) return 'field'
  if (groups?.lost !== undefined) return 'lost'
  return groups?.control !== undefined ? 'control' : 'symbol'
}

/** Characters that cannot be shown, by their numbers: U+000B. 锟斤拷 can be. */
function codesOf(text: string): string {
  const [first = ''] = text
  if (first >= '\u4e00' && first <= '\u9fff') return text
  return `U+${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
