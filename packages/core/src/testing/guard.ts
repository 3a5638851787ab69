/**
 * Freezes everything that can be reached from `value`, through arrays, plain objects, maps and sets. A map or set
 * itself cannot be frozen; `snapshot` shows whether one was altered.
 */
export function deepFreeze<T>(value: T): T {
  const pending: unknown[] = [value]
  const seen = new Set<object>()
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    Object.freeze(next)
    for (const [key, inner] of entries(next)) pending.push(key, inner)
  }
  return value
}

/**
 * The content of a value as one string, the same for equal content: two of them before and after show whether
 * anything was altered. An object met again is written as its number, so shared and cyclic values end. Functions
 * are left out.
 */
export function snapshot(value: unknown): string {
  const numbers = new Map<object, number>()
  const out: string[] = []
  const write = (next: unknown): void => {
    if (typeof next !== 'object' || next === null) {
      out.push(typeof next === 'string' ? JSON.stringify(next) : String(next))
      return
    }
    const number = numbers.get(next)
    if (number !== undefined) {
      out.push(`#${number}`)
      return
    }
    numbers.set(next, numbers.size)
    out.push(Array.isArray(next) ? '[' : `${next.constructor?.name ?? ''}{`)
    for (const [key, inner] of entries(next)) {
      if (typeof inner === 'function') continue
      write(key)
      out.push(':')
      write(inner)
      out.push(',')
    }
    out.push('}')
  }
  write(value)
  return out.join('')
}

function entries(value: object): Iterable<readonly [unknown, unknown]> {
  if (value instanceof Map || value instanceof Set) return value.entries()
  return Object.entries(value)
}
