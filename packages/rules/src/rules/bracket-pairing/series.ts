import type { FactText, Numbering, Span } from '@gouji/core'

export interface Marker extends Span {
  /** As printed: （一）, (二). */
  readonly printed: string
  readonly half: boolean
}

/** A series of numbered texts, （一）（二）（三）, whose brackets are of two widths. */
export interface MixedSeries {
  /** The markers of the rarer width; of the half-width, where both are as many. */
  readonly odd: readonly [Marker, ...Marker[]]
  readonly usual: Marker
}

/** Series of the numbered headings and paragraphs of a report whose markers mix full-width and half-width brackets. */
export function mixedSeries(texts: readonly FactText[]): MixedSeries[] {
  const found: MixedSeries[] = []
  const open = new Map<Numbering['style'], { last: number; markers: Marker[] }>()
  const settle = (markers: readonly Marker[]): void => {
    const half = markers.filter((marker) => marker.half)
    const full = markers.filter((marker) => !marker.half)
    const [odd, usual] = half.length > full.length ? [full, half] : [half, full]
    const [first, ...others] = odd
    if (first && usual[0]) found.push({ odd: [first, ...others], usual: usual[0] })
  }
  for (const { node } of texts) {
    if (node.type === 'cell' || !node.numbering) continue
    const { style, value, text } = node.numbering
    const printed = text.trim()
    if (style === 'cn-comma') {
      for (const { markers } of open.values()) settle(markers)
      open.clear()
    }
    const half = printed.startsWith('(')
    // 一) has no bracket before it, and (一） is reported as a pair.
    if (half !== printed.endsWith(')') || !(half || printed.startsWith('（'))) continue
    const from = node.value.indexOf(printed)
    if (from === -1) continue
    const marker: Marker = { node, from, to: from + printed.length, printed, half }
    const series = open.get(style)
    if (series && value > series.last) {
      series.markers.push(marker)
      series.last = value
    } else {
      if (series) settle(series.markers)
      open.set(style, { last: value, markers: [marker] })
    }
  }
  for (const { markers } of open.values()) settle(markers)
  return found
}
