import type { Quantity } from '../facts/types.ts'

/** A percentage as printed: 22.73% to a hundredth, 三成 to ten. */
type Percent = Pick<Quantity, 'low' | 'step'>

/** The exact percentages that a printed one can stand for: rounded half up or half even, or cut off. */
export function printedInterval({ low, step }: Percent): {
  low: number
  high: number
} {
  return { low: low - step / 2 - 1e-9, high: low + step - 1e-9 }
}

/** Whether `value` percent may be printed as the quantity is. */
export function printsAs(value: number, percent: Percent): boolean {
  const { low, high } = printedInterval(percent)
  return value >= low && value < high
}

/**
 * A whole number of the year before from which `current` has grown by the printed rate (`sign` −1: fallen);
 * undefined if there is none.
 */
export function feasibleBase(current: number, percent: Percent, sign: 1 | -1): number | undefined {
  const { low, high } = printedInterval(percent)
  const factors = [1 + (sign * low) / 100, 1 + (sign * high) / 100].filter((factor) => factor > 0)
  if (factors.length < 2) return undefined
  const from = Math.ceil(current / Math.max(...factors) - 1e-9)
  const to = Math.floor(current / Math.min(...factors) + 1e-9)
  for (let base = Math.max(1, from); base <= to; base++) {
    if (printsAs(((current - base) / base) * 100 * sign, percent)) return base
    // Beyond a few candidates some whole number always fits.
    if (base - from > 1000) return base
  }
  return undefined
}

/** How many whole numbers, on the average, lie in the interval of bases from which `current` can have grown by the rate. */
export function baseWindow(current: number, percent: Percent, sign: 1 | -1): number {
  const { low, high } = printedInterval(percent)
  const factors = [1 + (sign * low) / 100, 1 + (sign * high) / 100]
  if (factors.some((factor) => factor <= 0)) return Number.POSITIVE_INFINITY
  return current / Math.min(...factors) - current / Math.max(...factors)
}
