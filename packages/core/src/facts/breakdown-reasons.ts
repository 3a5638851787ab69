import type { Breakdown, BreakdownPart, Quantity } from './types.ts'

const OPEN_LIST = /等|主要|涉及/
// Ways of publication: one item may go out by several, so their counts may exceed the total.
const CHANNEL =
  /网站|门户|官网|微信|微博|公众号|平台|公开栏|宣传栏|电子屏|报纸|报刊|媒体|电视|广播|客户端|短信|抖音|头条|公报|渠道|方式|系统|专栏|网|栏/
/** Ways and senders of requests: a request has one of each. */
export const REQUEST = /申请|当面|信函|传真|邮寄|网上|来信|现场|线上|窗口/
export const CLOSING = /其[他它](?!组织)|其余|余下|另外|剩余/
const ITEMS = /^(?:条|件|篇|则|期|份|宗|起|次|场|项|类|批|批次|)$/
const OVERLAPS = /(?<!不)(?:重复|重叠|交叉)/
// What a sentence says to rule out that an item counts twice or that something is left out.
const EXCLUSIVE =
  /互不(?:重复|交叉|重叠|包含)|(?:没有|无|不存在)(?:重复|交叉|重叠|遗漏)|每[件条篇项](?:申请|信息)?(?:都|均)?(?:只|仅)|(?:没有|无)其[他它](?!人)|构成(?:了)?全部|无一遗漏/
const PARTS_COUNTED =
  /([二两三四五六七八九十]|[0-9]{1,2})(?:个|大)?(?:部分|类|种|批|项|块|方面|层次|季度|片区|环节|档|阶段|渠道|方式)/g
const NUMERALS = '零一二三四五六七八九十'

/** Why the parts need not add up to the total; undefined if they have to. `cue` is the word that opens the list. */
export function reasonAgainst(
  text: string,
  total: Quantity,
  parts: readonly BreakdownPart[],
  cue: string,
  mixed: boolean,
): Breakdown['why'] {
  if (!total.exact || parts.some((part) => !part.quantity.exact)) return 'approximate'
  const labels = parts.map((part) => part.label)
  const first = parts[0]?.quantity ?? total
  const end = (parts.at(-1)?.quantity ?? total).to
  const behind = text.slice(end, end + 40)
  const exclusive = /[互无没每构]/.test(behind) && EXCLUSIVE.test(behind)
  // A request comes in by one way; an item may be published by several.
  if (
    ITEMS.test(total.unit) &&
    labels.some((label) => CHANNEL.test(label)) &&
    !labels.some((label) => REQUEST.test(label)) &&
    !exclusive
  )
    return 'channels'
  if (mixed || labels.some((label) => label.length > 24)) return 'mixed'
  if (exclusive || isSequence(labels) || isCompletePair(labels)) return undefined
  if (
    labels.some(
      (label) => CLOSING.test(label) || labels.includes(`不${label}`) || labels.includes(`未${label}`),
    )
  )
    return undefined
  if (OVERLAPS.test(text.slice(total.from, end + 16))) return 'open'
  if (/^[^，。；]{0,2}等/.test(behind.slice(0, 6)) || labels.some((label) => OPEN_LIST.test(label)))
    return 'open'
  const from = Math.min(total.sentence.from, first.sentence.from)
  if (cue === '组成' || cue.startsWith('分别') || countsParts(text, from, end, parts.length)) return undefined
  if (namesParts(text.slice(total.sentence.from, total.from), labels)) return undefined
  // Of persons, bodies and money a list names traits that overlap (党员, 女职工) more often than kinds.
  if (!ITEMS.test(total.unit) && cue !== 'total') return 'open'
  return cue === 'total' || cue.startsWith('按') || cue === '（' ? undefined : 'partial'
}

/** Two labels that leave no third: a request is a natural person's or an organisation's. */
const COMPLETE: readonly (readonly [RegExp, RegExp])[] = [
  [/自然人|公民|个人/, /法人|其[他它]组织/],
  [/专职/, /兼职/],
]

function isCompletePair(labels: readonly string[]): boolean {
  const named = labels.filter((label) => !/结转/.test(label))
  if (named.length !== 2) return false
  return COMPLETE.some(
    ([one, other]) => named.some((label) => one.test(label)) && named.some((label) => other.test(label)),
  )
}

const ORDINAL = /^第?([一二三四五六七八九十])(期|批|次|场|季度|阶段|轮)/

/** 第一期…，第二期…; four quarters; both halves of a year. */
function isSequence(labels: readonly string[]): boolean {
  if (labels.length === 2 && labels[0]?.startsWith('上半年') && labels[1]?.startsWith('下半年')) return true
  const kind = ORDINAL.exec(labels[0] ?? '')?.[2]
  if (kind === undefined || (kind === '季度' && labels.length !== 4)) return false
  return labels.every((label, at) => {
    const ordinal = ORDINAL.exec(label)
    return ordinal?.[2] === kind && NUMERALS.indexOf(ordinal[1] ?? '') === at + 1
  })
}

/** 由三部分构成, 三批, 四个季度: as many as are listed. */
function countsParts(text: string, from: number, to: number, count: number): boolean {
  for (const match of text.slice(from, to).matchAll(PARTS_COUNTED)) {
    const printed = match[1] ?? ''
    const value = printed === '两' ? 2 : NUMERALS.indexOf(printed)
    if ((value > 0 ? value : Number(printed)) === count) return true
  }
  return false
}

// What a label has besides the name of its kind.
const BESIDE_NAME = /类|信息|文件|案件|申请|的|方面|数量|共|有|为|件|来自/g

/** 行政复议和行政诉讼一共6件，包括行政复议3件、行政诉讼2件: the total's own words name each part. */
function namesParts(words: string, labels: readonly string[]): boolean {
  if (!/[、和及与]/.test(words)) return false
  return labels.every((label) => {
    const name = label.replace(BESIDE_NAME, '')
    return name.length >= 2 && words.includes(name)
  })
}
