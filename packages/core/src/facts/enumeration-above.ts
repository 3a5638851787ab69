import type { Span } from '../tree/nodes.ts'
import type { CountInText } from './enumeration-counts.ts'
import { FIRST_MARK, styleAt, styleOf } from './enumeration-marks.ts'
import { COUNTS_POINTS, ENDS_IN_POINT } from './enumeration-nouns.ts'
import { followSeries, type Listed } from './enumeration-series.ts'
import type { FactText } from './types.ts'

/** What refers back to a list: 上述三个问题, 针对以上两点. */
const REFERS_BACK = /(?:上述|以上|前述|上面)(?:所说的?|提到的|所列的?|存在的|的|这)?$/
// 上述三项合计: figures, not points.
const FIGURES = /^[^，。；]{0,6}(?:合计|共计|相加|之和|数据|指标|费用|数字)/
const FAULTS = /问题|不足|短板|困难|差距|薄弱|弱项|难题/
const REMEDIES = /改进|整改|措施|下一?步|打算|今后|对策|举措/
// Blocks that a reference looks back over, and characters behind the last member.
const FARTHEST_BLOCKS = 30
const FARTHEST = 400

/** Whether the count refers back to what has been listed. */
export function refersBack(count: CountInText): boolean {
  return REFERS_BACK.test(count.node.value.slice(Math.max(0, count.from - 8), count.from))
}

/** The series before 上述三个问题, in its own text or in the blocks directly before it. */
export function seriesAbove(
  texts: readonly FactText[],
  index: number,
  count: CountInText,
): Listed | undefined {
  const { value } = count.node
  const points = count.noun !== '' && ENDS_IN_POINT.test(count.noun)
  if (!points && !(count.noun === '' && COUNTS_POINTS.test(count.measure))) return undefined
  if (FIGURES.test(value.slice(count.to))) return undefined
  const found = [...blocksAbove(texts, index), ...runInSeries(texts, index, count.from)]
  const nearest = found[found.length - 1]
  if (!nearest || nearest.length < 2) return undefined
  const last = nearest[nearest.length - 1]
  if (last?.node === count.node && count.from - last.to > FARTHEST) return undefined
  const heading = texts[index]?.section?.heading.value ?? ''
  const lead = nearest[0]?.node.value.slice(0, nearest[0].from) ?? ''
  if (!areCalled(count.noun, heading + lead)) return undefined
  return { items: nearest, alsoCounts: found.slice(0, -1).map((items) => items.length), place: 'above' }
}

/** Whether the heading or the lead says that the members are what is counted: 方面 can be anything, 制度 has to be named. */
function areCalled(noun: string, said: string): boolean {
  if (noun === '' || noun.endsWith('方面')) return true
  return FAULTS.test(noun) ? FAULTS.test(said) : said.includes(noun.slice(-2))
}

/** Every series in the text before `limit`. */
function runInSeries(texts: readonly FactText[], index: number, limit: number): Span[][] {
  const value = texts[index]?.node.value.slice(0, limit) ?? ''
  const found: Span[][] = []
  let at = 0
  for (const { index: from } of value.matchAll(new RegExp(FIRST_MARK, 'g'))) {
    if (from < at) continue
    const style = styleAt(value, from)
    if (!style) continue
    const { items, whole } = followSeries(texts, index, from, style, limit)
    if (items.length < 2) continue
    if (!whole) return []
    found.push(items)
    at = items[items.length - 1]?.to ?? from
  }
  return found
}

/** The series of blocks, and those run in them, that end right before the text or in it. */
function blocksAbove(texts: readonly FactText[], index: number): Span[][] {
  const own = texts[index]
  if (!own) return []
  const found: Span[][] = []
  let start = index - 1
  while (start >= 0 && index - start < FARTHEST_BLOCKS && texts[start]?.kind !== 'heading') start--
  for (let at = start + 1; at < index; at++) found.push(...seriesAt(texts, at, index))
  const nearest = found[found.length - 1]
  const last = nearest?.[nearest.length - 1]?.node
  return last === texts[index - 1]?.node || last === own.node ? found : []
}

/** The series that begins with the text, without and with the member at `index`, and those within the text. */
function seriesAt(texts: readonly FactText[], at: number, index: number): Span[][] {
  const { node } = texts[at] ?? {}
  if (!node || node.type === 'cell') return []
  const within = runInSeries(texts, at, node.value.length)
  if (node.numbering?.value !== 1) return within
  const { items, whole } = followSeries(texts.slice(0, index + 1), at, 0, styleOf(node.numbering))
  if (!whole) return within
  // （二）改进情况。针对上述三个问题 is a head of its own; another block may be the last of those above.
  const own = texts[index]?.node
  const before = items.filter((item) => item.node !== own)
  const ownHead = REMEDIES.test(own?.value.slice(0, 12) ?? '')
  const series = before.length === items.length || ownHead ? [before] : [before, items]
  return [...within, ...series.filter(({ length }) => length > 1)]
}
