import { refersBack, seriesAbove } from './enumeration-above.ts'
import { seriesBehind } from './enumeration-announced.ts'
import { type CountInText, countsIn } from './enumeration-counts.ts'
import { datesOfCount } from './enumeration-dates.ts'
import { listBefore } from './enumeration-list-before.ts'
import { listBehind, repeatedWord } from './enumeration-list-behind.ts'
import type { Listed } from './enumeration-series.ts'
import { isProse } from './texts.ts'
import type { Enumeration, FactText, ListCount, Quantity, TextNode } from './types.ts'

/**
 * Counts of things that the text also lists: a series 一是…二是… or numbered blocks behind the count, the series that
 * 上述三个问题 looks back at, dates, or a list joined by 、 before the count or behind it. A list that may be open, a
 * selection or something else's is left out.
 */
export function enumerationsOf(
  texts: readonly FactText[],
  quantitiesOf: (node: TextNode) => readonly Quantity[],
): Enumeration[] {
  const found: Enumeration[] = []
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]
    if (!text || !isProse(text)) continue
    for (const count of countsIn(text.node)) {
      const listed = listOf(texts, index, count)
      if (!listed) continue
      const { node, from, to, value, noun } = count
      const counted: ListCount = { node, from, to, text: count.text, value }
      const quantity = quantitiesOf(node).find((other) => other.from <= from && from < other.to)
      if (quantity) counted.quantity = quantity
      found.push({ count: counted, noun, ...listed })
    }
  }
  return found
}

function listOf(texts: readonly FactText[], index: number, count: CountInText): Listed | undefined {
  const repeated = repeatedWord(count)
  if (repeated || count.quoted) return repeated
  if (refersBack(count)) return seriesAbove(texts, index, count)
  if (isSecondCount(count)) return undefined
  const behind =
    seriesBehind(texts, index, count, clauseFrom(count)) ?? datesOfCount(count) ?? listBehind(texts, count)
  if (behind && agrees(behind, count)) return behind
  const before = listBefore(texts, count)
  // With a list on either side the count is that of the one it fits.
  return before && (!behind || agrees(before, count)) ? before : behind
}

function agrees({ items, alsoCounts }: Listed, { value }: CountInText): boolean {
  return items.length === value || alsoCounts.includes(value)
}

/** 三大类十项, 两批三类: how the things listed are shared out between the counts is not said. */
function isSecondCount({ node: { value }, from }: CountInText): boolean {
  return /[0-9二两三四五六七八九十]\s?[个大类项种条批轮][^，,。；;：:、和及与]{0,6}$/.test(
    value.slice(Math.max(0, from - 10), from),
  )
}

const CLAUSE_END = '，,。；;：:！？\n'

function clauseFrom({ node: { value }, from }: CountInText): number {
  let at = from
  while (at > 0 && from - at < 60 && !CLAUSE_END.includes(value.charAt(at - 1))) at--
  return at
}
