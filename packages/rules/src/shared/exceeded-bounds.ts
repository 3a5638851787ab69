import type { BoundCell, BoundTable, Relation } from '@gouji/core'
import { cellOn, figureIn, linesAcross, settled } from './table-figures.ts'

export type Limit = Extract<Relation, { kind: 'bound' | 'requires' }>

/** A figure that is greater than what it is bounded by, or that needs one of several which are all 0. */
export interface Exceeded {
  readonly relation: Limit
  readonly lesser: BoundCell
  /** What is bounded: the figure, or by how much it falls. */
  readonly value: number
  /** Cells with a figure, of those whose sum is the bound; never empty. */
  readonly greater: readonly BoundCell[]
  /** Σ greater. */
  readonly limit: number
  /** Cells of the bound that are blank: it then is only as much as is filled in. */
  readonly blanks: readonly BoundCell[]
}

/**
 * The bounds of a table that do not hold. A blank is unknown, so a bound made up of several figures needs at least
 * one of them above 0, and `requires` needs all of them to say 0; a row that the document lacks makes it unknown.
 */
export function exceededBounds(table: BoundTable, relations: readonly Relation[]): Exceeded[] {
  const exceeded: Exceeded[] = []
  for (const relation of relations) {
    if (relation.table !== table.form.id) continue
    if (relation.kind !== 'bound' && relation.kind !== 'requires') continue
    for (const line of linesAcross(table, relation.over)) {
      const at = (item: string): BoundCell | undefined => cellOn(table, relation.over, item, line)
      for (const item of relation.kind === 'bound' ? relation.lesser : relation.when) {
        const lesser = at(item)
        const figure = figureIn(lesser)
        if (!lesser || figure === undefined) continue
        const value = relation.kind === 'bound' && relation.falling ? -figure : figure
        if (value <= 0) continue
        const bound = boundOf(relation, at)
        if (!bound || (relation.kind === 'bound' ? value <= bound.limit : bound.limit > 0)) continue
        exceeded.push({ relation, lesser, value, ...bound })
      }
    }
  }
  return exceeded
}

function boundOf(
  relation: Limit,
  at: (item: string) => BoundCell | undefined,
): Pick<Exceeded, 'greater' | 'limit' | 'blanks'> | undefined {
  if (relation.unless?.some((item) => (figureIn(at(item)) ?? 0) > 0)) return undefined
  const greater: BoundCell[] = []
  const blanks: BoundCell[] = []
  let limit = 0
  for (const item of relation.kind === 'bound' ? relation.greater : relation.some) {
    const cell = at(item)
    if (!cell) return undefined
    const value = figureIn(cell)
    if (value === undefined) {
      // A number that cannot stand there is a defect of its own, and may stand for any other.
      if (cell.value.kind === 'number' || cell.value.kind === 'text') return undefined
      blanks.push(cell)
    } else {
      greater.push(cell)
      limit += value
    }
  }
  limit = settled(limit)
  const known = blanks.length === 0 || (relation.kind === 'bound' && limit > 0)
  return greater.length > 0 && known ? { greater, limit, blanks } : undefined
}
