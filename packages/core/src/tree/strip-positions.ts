import type { Report } from './nodes.ts'

const dropped = new Set(['position', 'runs', 'locator'])

/**
 * A deep copy of the tree without positions, runs and locators. A node that stands in two places (a caption, which
 * is a block too) is one node in the copy as well. The source text is kept as it is.
 */
export function stripPositions(report: Report): Report {
  return copy(report, new Map()) as Report
}

function copy(value: unknown, copies: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = copies.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    const items: unknown[] = []
    copies.set(value, items)
    for (const item of value) items.push(copy(item, copies))
    return items
  }
  const node: Record<string, unknown> = {}
  copies.set(value, node)
  for (const [key, part] of Object.entries(value)) {
    if (!dropped.has(key)) node[key] = key === 'source' ? part : copy(part, copies)
  }
  return node
}
