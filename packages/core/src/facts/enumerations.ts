import type { Block, Paragraph, Report, Span, TextNode } from '../tree/nodes.ts'
import type { Enumeration, FactText, Quantity } from './types.ts'

// What a count of a list's items is followed by.
const NOUN =
  /^点(?=[：:。，])|^(?:个|大|项|条)?(?:方面|部分|环节|层面|步骤|板块|要点|问题|措施|重点|关键|抓手|着力点|内容|短板|不足|亮点|特点|做法|原因|差距|困难|薄弱环节|工作|任务|举措|层面)/
// The count announces items that follow: 以下五个方面：, 主要有三个问题。
const ANNOUNCES =
  /以下|如下|下列|下面|存在|主要(?:有|从|是|做|抓)|仍有|还有|着重|重点(?:抓|做|从)|包括|体现在|表现在|做好|抓好|从/
const SERIES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A noun that lists of parts end in: A、B、C三个方面. */
const INLINE_NOUN = /^(?:个|大|类)(?:方面|部分|环节|层面|板块|栏目|类别|子栏目|内容|领域)|^部分|^类/

/**
 * Counts of things that the text then lists: the numbered blocks after the announcement, a series 一是…二是… in the
 * same text, or a list joined by 、 directly before the count.
 */
export function enumerationsOf(
  texts: readonly FactText[],
  quantitiesOf: (node: TextNode) => readonly Quantity[],
  report: Report,
): Enumeration[] {
  const found: Enumeration[] = []
  for (const text of texts) {
    for (const quantity of quantitiesOf(text.node)) {
      if (!quantity.exact || quantity.low < 2 || quantity.low > 20) continue
      const value = text.node.value
      const after = value.slice(quantity.to - quantity.unit.length, quantity.to + 8)
      const announced = announcement(text, quantity, after, report)
      if (announced) found.push(announced)
      else {
        const inline = inlineList(text.node, quantity, after)
        if (inline) found.push(inline)
      }
    }
  }
  return found
}

function announcement(
  text: FactText,
  quantity: Quantity,
  after: string,
  report: Report,
): Enumeration | undefined {
  const noun = NOUN.exec(after)
  if (!noun) return undefined
  const value = text.node.value
  const clause = quantity.sentence.clauses[quantity.clause]
  if (!clause) return undefined
  const nounEnd = quantity.to - quantity.unit.length + noun[0].length
  const rest = value.slice(nounEnd)
  if (!/^[：:]/.test(rest) && !ANNOUNCES.test(value.slice(clause.from, quantity.from))) return undefined
  const name = value.slice(quantity.to, nounEnd)
  // The items stand behind the announcement in the same text …
  const series = seriesAfter(text.node, nounEnd)
  if (series.length > 0) {
    if (!/^[^。；]{0,16}[：:，。]/.test(rest)) return undefined
    return { count: quantity, noun: name, items: series, alsoCounts: [], place: 'inline' }
  }
  // … or as the blocks after it, if nothing but the end of the sentence follows.
  if (!/^[^，。；：:]{0,10}[：:。，]?\s*$/.test(rest)) return undefined
  const items = blocksAfter(text.node, report)
  if (items.length < 2) return undefined
  return { count: quantity, noun: name, items, alsoCounts: [], place: 'blocks' }
}

/** 一是…二是…三是…, from the first on; empty if the series does not begin behind `from`. */
function seriesAfter(node: TextNode, from: number): Span[] {
  const items: Span[] = []
  let at = from
  for (const ordinal of SERIES) {
    const next = firstOf(node.value, at, [`${ordinal}是`, `（${ordinal}）`, `(${ordinal})`, `${ordinal}要`])
    if (next === -1) break
    // A series that begins anew before the next member is another one.
    const anew = items.length > 0 ? firstOf(node.value, at, ['一是', '（一）']) : -1
    if (anew !== -1 && anew < next) break
    items.push({ node, from: next, to: Math.min(node.value.length, next + 2) })
    at = next + 2
  }
  return items.length >= 2 ? items : []
}

// Characters from one member of a series to the next.
const FARTHEST = 1500

function firstOf(value: string, from: number, marks: readonly string[]): number {
  let first = -1
  const near = value.slice(from, from + FARTHEST)
  for (const mark of marks) {
    const found = near.indexOf(mark)
    const at = found === -1 ? -1 : from + found
    if (at !== -1 && (first === -1 || at < first)) first = at
  }
  return first
}

/** The numbered blocks that follow a text among its siblings, as long as their numbers run on from 1. */
function blocksAfter(node: TextNode, report: Report): Span[] {
  const place = siblingsOf(node, report.children)
  if (!place) return []
  const items: Span[] = []
  let style: string | undefined
  let broken = false
  const take = (candidate: TextNode): boolean => {
    const numbering = candidate.type === 'cell' ? undefined : candidate.numbering
    const marked = numbering ?? seriesNumbering(candidate)
    if (!marked) return style === undefined ? false : items.length > 0
    if (style !== undefined && marked.style !== style) return items.length > 0
    if (marked.value !== items.length + 1) {
      // A number that is skipped or stands twice leaves the end of the list in doubt; a new list begins at 1.
      if (marked.value !== 1) broken = true
      return false
    }
    style = marked.style
    items.push({ node: candidate, from: 0, to: Math.min(candidate.value.length, marked.length) })
    return true
  }
  for (const block of place.siblings.slice(place.index + 1)) {
    if (block.type === 'section') {
      if (!take(block.heading)) break
    } else if (block.type === 'list') {
      for (const item of block.children) take(item)
    } else if (block.type === 'paragraph') {
      // Text between the items belongs to them; text before the first one ends the search.
      if (!take(block) && items.length === 0) break
    } else break
  }
  return broken ? [] : items
}

function seriesNumbering(node: TextNode): { style: string; value: number; length: number } | undefined {
  const value = SERIES.indexOf(node.value.charAt(0)) + 1
  return value > 0 && node.value.charAt(1) === '是' ? { style: 'series', value, length: 2 } : undefined
}

function siblingsOf(
  node: TextNode,
  blocks: readonly Block[],
): { siblings: readonly Block[]; index: number } | undefined {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (block === (node as Paragraph)) return { siblings: blocks, index }
    if (block.type === 'list' && block.children.includes(node as Paragraph))
      return { siblings: blocks, index }
    if (block.type === 'section') {
      const inner = siblingsOf(node, block.children)
      if (inner) return inner
    }
  }
  return undefined
}

/** A、B、C三个方面: the list ends at the count and begins after the clause's last other mark. */
function inlineList(node: TextNode, quantity: Quantity, after: string): Enumeration | undefined {
  const noun = INLINE_NOUN.exec(after)
  if (!noun) return undefined
  const clause = quantity.sentence.clauses[quantity.clause]
  if (!clause) return undefined
  const list = node.value.slice(clause.from, quantity.from)
  // 等 leaves the list open, another number or a bracket makes its end doubtful.
  if (/等|[0-9（）()]|其他/.test(list) || !list.includes('、')) return undefined
  const parts = list.split('、')
  if (parts.length < 2 || parts.some((part) => part.length === 0 || part.length > 14)) return undefined
  const items: Span[] = []
  let at = clause.from
  for (const part of parts) {
    items.push({ node, from: at, to: at + part.length })
    at += part.length + 1
  }
  const joints = (list.match(/和|及|与|以及/g) ?? []).length
  const alsoCounts = Array.from({ length: joints }, (_, extra) => parts.length + extra + 1)
  return {
    count: quantity,
    noun: node.value.slice(quantity.to, quantity.to - quantity.unit.length + noun[0].length),
    items,
    alsoCounts,
    place: 'inline',
  }
}
