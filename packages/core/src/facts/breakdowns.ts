import type { Breakdown, BreakdownPart, Quantity, Sentence } from './types.ts'

// Between a total and its parts.
const OPENING = /其中|包括|包含|分别为|分别是|分别|主要为|依次为|具体为|具体是|含|：|:/
const OPEN_LIST = /等|主要|重点|涉及|部分(?!公开)/
// Ways of publication: one item may go out by several, so their counts may exceed the total.
const CHANNEL =
  /网站|门户|官网|微信|微博|公众号|平台|公开栏|宣传栏|电子屏|报纸|报刊|媒体|电视|广播|客户端|短信|抖音|头条|公报|渠道|方式|系统|专栏|网|栏/
// Another doing than the total's: what follows counts something else.
const OTHER_DOING =
  /办结|答复|结转|召开|举办|培训|参加|收到|受理|接到|接待|回复|处理|制定|印发|同比|增长|下降|比上年|较上年|上年|去年|新增|修订|废止|占|共|均/
const CLOSING = /其他|其它|其余|另外|剩余/
const TOTAL_ONLY = /^(?:[、，和及]|以上|上述)*(?:共计|合计|总计|共|一共|总共|计|累计)[为有是]?$/

/** Totals with the parts listed for them, of the quantities of one text in order. */
export function breakdownsOf(
  text: string,
  quantities: readonly Quantity[],
  sentences: readonly Sentence[],
): Breakdown[] {
  const breakdowns: Breakdown[] = []
  for (let index = 0; index < quantities.length; index++) {
    const total = quantities[index]
    if (!total || isRate(total)) continue
    const forward = partsAfter(text, quantities, index, sentences)
    if (forward) {
      breakdowns.push(forward)
      continue
    }
    const backward = partsBefore(text, quantities, index)
    if (backward) breakdowns.push(backward)
  }
  return breakdowns
}

function isRate(quantity: Quantity): boolean {
  return quantity.unit === '%' || quantity.unit === '倍' || quantity.unit.endsWith('百分点')
}

function partsAfter(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  sentences: readonly Sentence[],
): Breakdown | undefined {
  const total = quantities[index]
  const first = quantities[index + 1]
  if (!total || !first) return undefined
  const opening = openingBetween(text, quantities, index)
  if (!opening) return undefined
  const lastSentence = sentences[sentences.indexOf(opening.first.sentence)]
  if (!lastSentence) return undefined
  const bracketEnd = opening.bracket ? closingBracket(text, opening.at) : -1
  const parts: BreakdownPart[] = []
  let sum = 0
  let from = opening.labelFrom
  let depth = 0
  let mixed = false
  for (let next = opening.index; next < quantities.length; next++) {
    const quantity = quantities[next]
    if (!quantity || quantity.sentence !== lastSentence) break
    if (opening.bracket && quantity.from > bracketEnd) break
    const between = text.slice(from, quantity.from)
    if (!opening.bracket) {
      for (const char of between)
        if (char === '（' || char === '(') depth++
        else if (char === '）' || char === ')') depth = Math.max(0, depth - 1)
    }
    from = quantity.to
    if (isRate(quantity)) continue
    if (depth > 0) continue
    const label = labelOf(between)
    if (parts.length > 0 && /其中|包括|包含|分别/.test(between)) {
      // A part broken down in turn: what follows may be its parts.
      mixed = true
      break
    }
    if (quantity.unit !== total.unit) {
      if (OTHER_DOING.test(label)) break
      mixed = true
      continue
    }
    if (parts.length > 0 && OTHER_DOING.test(label) && !OTHER_DOING.test(parts[0]?.label ?? '')) break
    parts.push({ quantity, label })
    sum += quantity.low
    if (parts.length > 1 && sum === total.low) break
  }
  if (parts.length < 2) return undefined
  const last = parts[parts.length - 1]
  if (!last) return undefined
  const why = reasonAgainst(text, total, parts, opening.cue, last.quantity.to, mixed)
  return {
    total,
    parts,
    exhaustive: why === undefined,
    ...(why && { why }),
    span: { node: total.node, from: total.from, to: last.quantity.to },
  }
}

interface Opening {
  at: number
  cue: string
  /** Index of the first part. */
  index: number
  first: Quantity
  labelFrom: number
  bracket: boolean
}

/** The word that opens the list of parts, within what stands between the total and the next count. */
function openingBetween(text: string, quantities: readonly Quantity[], index: number): Opening | undefined {
  const total = quantities[index]
  if (!total) return undefined
  let next = index + 1
  // 81条，同比增长22.73%，其中…: rates may stand in between.
  while (next < quantities.length && quantities[next] && isRate(quantities[next] as Quantity)) next++
  const first = quantities[next]
  if (!first || first.sentence.index - total.sentence.index > 1) return undefined
  const between = text.slice(total.to, first.from)
  if (first.sentence !== total.sentence && !/^[^。！？]{0,20}[。]\s*其中/.test(between)) return undefined
  const cue = OPENING.exec(between)
  if (!cue) return undefined
  // The total must be the last thing said before the list opens.
  if (/[，。；][^，。；]{8,}$/.test(between.slice(0, cue.index)) && cue[0] !== '其中') return undefined
  const at = total.to + cue.index
  const bracket = /[（(]\s*$/.test(text.slice(total.to, at)) || /[（(]/.test(text.slice(total.to, at))
  return { at, cue: cue[0], index: next, first, labelFrom: at + cue[0].length, bracket }
}

function closingBracket(text: string, from: number): number {
  const found = text.slice(from).search(/[）)]/)
  return found === -1 ? text.length : from + found
}

/** …1条、…4条、共计26条: the list before its total, where the total's clause says nothing else. */
function partsBefore(text: string, quantities: readonly Quantity[], index: number): Breakdown | undefined {
  const total = quantities[index]
  if (!total) return undefined
  const previous = quantities[index - 1]
  if (!previous || previous.sentence !== total.sentence) return undefined
  if (!TOTAL_ONLY.test(text.slice(previous.to, total.from).trim())) return undefined
  const parts: BreakdownPart[] = []
  for (let before = index - 1; before >= 0; before--) {
    const quantity = quantities[before]
    if (!quantity || quantity.sentence !== total.sentence || quantity.unit !== total.unit) break
    const earlier = quantities[before - 1]
    const from = earlier && earlier.sentence === total.sentence ? earlier.to : quantity.sentence.from
    parts.unshift({ quantity, label: labelOf(text.slice(from, quantity.from)) })
  }
  const first = parts[0]
  if (parts.length < 2 || !first) return undefined
  const why = reasonAgainst(text, total, parts, 'total', total.to, false)
  return {
    total,
    parts,
    exhaustive: why === undefined,
    ...(why && { why }),
    span: { node: total.node, from: first.quantity.from, to: total.to },
  }
}

function labelOf(between: string): string {
  return between
    .replace(/^[，。、；：:,;\s]+/, '')
    .replace(/其中[：:，,]?|包括|分别为|分别是/g, '')
    .trim()
}

function reasonAgainst(
  text: string,
  total: Quantity,
  parts: readonly BreakdownPart[],
  cue: string,
  end: number,
  mixed: boolean,
): Breakdown['why'] {
  if (!total.exact || parts.some((part) => !part.quantity.exact)) return 'approximate'
  const labels = parts.map((part) => part.label)
  if (labels.some((label) => CHANNEL.test(label))) return 'channels'
  if (mixed || labels.some((label) => label.length > 24)) return 'mixed'
  const tail = text.slice(end, end + 6)
  if (/^[^，。；]{0,2}等/.test(tail) || labels.some((label) => OPEN_LIST.test(label))) return 'open'
  if (cue === 'total' || cue.startsWith('分别')) return undefined
  if (labels.some((label) => CLOSING.test(label))) return undefined
  return 'partial'
}
