import type { FactText, Span } from '@gouji/core'
import { type Marker, type MarkerKind, markersOf, markerText, numeral } from './markers.ts'

export interface Break {
  /** `lost` a member without 是 or 要, `skipped` a number too high, `repeated` one that was there, `first` no first. */
  readonly kind: 'lost' | 'skipped' | 'repeated' | 'first'
  readonly at: Span
  readonly found: string
  /** What should stand there. */
  readonly expected: string
  /** The member before, where there is one. */
  readonly previous?: Marker
}

interface Series {
  last: Marker
  /** Begun within a member of the series before it, which may go on behind it. */
  readonly nested: boolean
  /** One finding a series. */
  broken: boolean
}

/** Other ways to mark a member. A series that changes between ways is not judged. */
const otherWays = (value: number): RegExp =>
  new RegExp(
    `第${numeral(value)}|其次|再次|另一方面|[（(]${numeral(value)}[）)]|${numeral(value)}、|${value}[.．、）)]`,
  )
const FIRST_OTHERWISE = /首先|第一|其一|一方面|一、|[（(][一1][）)]|1[.．、）)]|①/

/** What makes another word of a numeral: 二级, 二维码, 三者, 四季度. */
const NO_MEMBER =
  /^[级维者手线等类十百千万亿〇零、，个年月日号季周次批期届条款项名位家件份篇部门楼层区中小院审孩胎局处轮公审级定农包点和与至到]/

/** Where series of 一是, 二是 … of the prose miss a member, repeat one or lose the mark of one. */
export function brokenSeries(texts: readonly FactText[]): Break[] {
  const breaks: Break[] = []
  const open = new Map<MarkerKind, Series[]>()
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]
    if (!text) continue
    if (text.kind === 'title' || text.kind === 'signature' || text.kind === 'caption' || text.kind === 'cell')
      continue
    const markers = markersOf(text, index)
    if (text.kind === 'heading' && markers[0]?.from !== 0) open.clear()
    for (const [place, marker] of markers.entries()) {
      const stack = open.get(marker.kind) ?? []
      open.set(marker.kind, stack)
      const found = settle(marker, stack, texts, markers.slice(place + 1))
      if (found) breaks.push(found)
    }
    const trailing = lostLast(markers.at(-1), open)
    if (trailing) breaks.push(trailing)
  }
  return breaks
}

/** Puts a marker into the series that it goes on with; what is wrong with it comes back. */
function settle(
  marker: Marker,
  stack: Series[],
  texts: readonly FactText[],
  later: readonly Marker[],
): Break | undefined {
  const { kind, value } = marker
  const at = stack.findLastIndex(
    ({ last }, place) =>
      last.value + 1 === value &&
      (place === stack.length - 1 || isOuter(last, marker) || endsNested(stack[place + 1], marker)),
  )
  const going = stack[at]
  if (going) {
    stack.length = at + 1
    going.last = marker
    return undefined
  }
  const top = stack.at(-1)
  if (!top) {
    stack.push({ last: marker, nested: false, broken: false })
    return value === 2 ? withoutFirst(marker, texts, later) : undefined
  }
  const between = textBetween(top.last, marker, texts)
  if (value === 1 ? isNewSeries(top.last, marker, between) : between.includes(markerText(kind, value - 1))) {
    stack.push({ last: marker, nested: !/[。；;！？\n]/.test(between), broken: false })
    return undefined
  }
  const previous = top.last
  top.last = marker
  if (top.broken) return undefined
  top.broken = true
  const next = previous.value + 1
  const expected = markerText(kind, next)
  const found = markerText(kind, value)
  const here = { node: marker.text.node, from: marker.from, to: marker.to }
  if (value <= previous.value) return { kind: 'repeated', at: here, found, expected, previous }
  if (between.includes(expected) || otherWays(next).test(between)) return undefined
  const lost =
    value === next + 1 && (kind === '是' || kind === '要') ? lostMember(previous, marker, texts) : undefined
  if (lost)
    return { kind: 'lost', at: lost, found: lost.node.value.slice(lost.from, lost.to), expected, previous }
  return { kind: 'skipped', at: here, found, expected, previous }
}

/** A paragraph that begins with 一是 may hold a series of its own; the next paragraph goes on with 二是. */
function isOuter(last: Marker, marker: Marker): boolean {
  return last.from === 0 && marker.from === 0
}

/** A semicolon or full stop ends the member that a series stands in; the outer series goes on. */
function endsNested(inner: Series | undefined, { text, from }: Marker): boolean {
  return inner?.nested === true && /[；;。]/.test(text.node.value.charAt(from - 1))
}

/** From one marker to the next, which may stand in a later text. */
function textBetween(from: Marker, to: Marker, texts: readonly FactText[]): string {
  if (from.index === to.index) return from.text.node.value.slice(from.to, to.from)
  const parts = [from.text.node.value.slice(from.to)]
  for (let index = from.index + 1; index < to.index; index++) parts.push(texts[index]?.node.value ?? '')
  parts.push(to.text.node.value.slice(0, to.from))
  return parts.join('\n')
}

/** The clause before a marker that only says of what it speaks: 从领导层面看，, 形式方面，. */
const TOPIC =
  /(?:^|[，,；;])[^，,；;]{1,16}(?:方面|层面|环节|角度|来看|来说|来讲|而言|上看|面看|上|中)(?:看|讲|说)?[，,]$/

/**
 * Whether a second 一是 begins anew. Within one sentence it does not, unless a colon, a topic (形式方面，) or words behind
 * a semicolon lead it in; nor does one that opens the sentence or paragraph right after a series that has come no
 * further than 一是.
 */
function isNewSeries(previous: Marker, marker: Marker, between: string): boolean {
  const lead = between.slice(Math.max(between.lastIndexOf('。'), between.lastIndexOf('\n')) + 1)
  if (marker.index !== previous.index) {
    return previous.value > 1 || marker.from > 0 || previous.from > 0 || marker.index > previous.index + 1
  }
  if (/[：:]/.test(lead) || TOPIC.test(lead) || /[；;][^；;]*[^；;\s][^；;]*$/.test(lead)) return true
  if (!/[。！？\n]/.test(between)) return false
  return previous.value > 1 || lead.trim() !== ''
}

/** 二加强…: the numeral of the missing member at the start of a clause, its 是 or 要 lost. */
function lostMember(previous: Marker, marker: Marker, texts: readonly FactText[]): Span | undefined {
  const digit = numeral(previous.value + 1)
  const start = new RegExp(`(?<=^|[，。；：、！？,;:\\s])${digit}(?=[\\u4e00-\\u9fff])`, 'g')
  for (let index = previous.index; index <= marker.index; index++) {
    const node = texts[index]?.node
    if (!node) continue
    start.lastIndex = index === previous.index ? previous.to : 0
    const end = index === marker.index ? marker.from : node.value.length
    for (
      let match = start.exec(node.value);
      match !== null && match.index < end;
      match = start.exec(node.value)
    ) {
      const from = match.index
      if (!NO_MEMBER.test(node.value.slice(from + 1))) return { node, from, to: Math.min(end, from + 3) }
    }
  }
  return undefined
}

/** 三强化… behind 一是…；二是…: what a measure begins with, so that no other word made with a numeral is meant. */
const MEASURE =
  /^(?:强化|加强|完善|健全|推进|提升|优化|深化|规范|落实|加大|提高|开展|建立|组织|严格|拓展|丰富|创新|加快|坚持|突出|细化|压实|扩大|增强|统筹|抓好|抓实)/

/** The last member of a series, if it follows two that are marked and has lost its 是 or 要. */
function lostLast(
  last: Marker | undefined,
  open: ReadonlyMap<MarkerKind, readonly Series[]>,
): Break | undefined {
  if (!last || last.value < 2 || (last.kind !== '是' && last.kind !== '要')) return undefined
  const series = open.get(last.kind)?.at(-1)
  if (!series || series.broken || series.last !== last) return undefined
  const { node } = last.text
  const digit = numeral(last.value + 1)
  const at = ['；', '。', ';']
    .map((mark) => node.value.indexOf(mark + digit, last.to))
    .find((place) => place !== -1)
  if (at === undefined || !MEASURE.test(node.value.slice(at + 1 + digit.length))) return undefined
  series.broken = true
  const from = at + 1
  const to = from + digit.length + 2
  const expected = markerText(last.kind, last.value + 1)
  return { kind: 'lost', at: { node, from, to }, found: node.value.slice(from, to), expected, previous: last }
}

/** 二是…三是… in a paragraph that has no first member in any form. */
function withoutFirst(
  marker: Marker,
  texts: readonly FactText[],
  later: readonly Marker[],
): Break | undefined {
  const { kind, text, index, from, to } = marker
  if (!later.some((other) => other.kind === kind && other.value === 3)) return undefined
  const before = [texts[index - 2], texts[index - 1]].map((other) => other?.node.value ?? '').join('\n')
  const own = text.node.value.slice(0, from)
  if (FIRST_OTHERWISE.test(own) || (own + before).includes(markerText(kind, 1))) return undefined
  const found = markerText(kind, 2)
  return { kind: 'first', at: { node: text.node, from, to }, found, expected: markerText(kind, 1) }
}
