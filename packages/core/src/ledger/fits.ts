import type { Quantity } from '../facts/types.ts'

/** Whether a figure of the prose can be the value: a point against a point, or within the interval; `slack` widens both. */
export function fits(
  quantity: Pick<Quantity, 'low' | 'high' | 'exact'> & { step?: number },
  value: number,
  slack = 0,
): boolean {
  const { step = 1 } = quantity
  const tolerance = slack + (step === 1 ? 0 : step / 2) + 1e-6
  if (quantity.exact) return Math.abs(quantity.low - value) <= tolerance
  return value >= quantity.low - tolerance && value <= quantity.high + tolerance
}

/** A sum or difference of printed decimals, without what binary fractions add to it. */
export function settled(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
