import type { BoundTable, Cell, FormColumn, FormRow } from '@gouji/core'

/** A label that the form does not know, in the place of one that the table lacks. */
export interface Renamed<Item extends FormRow | FormColumn> {
  readonly item: Item
  readonly label: Cell
}

/** Characters that two labels have to share, as a part of the longer one. */
const LEAST_SHARED = 0.5

/** Columns that are there under another name: 法律咨询机构 where 法律服务机构 is missing. */
export function renamedColumns({ missingColumns, unknownColumns }: BoundTable): Renamed<FormColumn>[] {
  return pair(
    missingColumns.filter(({ kind }) => kind !== 'group'),
    unknownColumns,
  )
}

/** Rows that are there under another name. */
export function renamedRows({ missingRows, unknownRows }: BoundTable): Renamed<FormRow>[] {
  return pair(missingRows, unknownRows)
}

/** Pairs those that share most of their characters, where only one of either side does. */
function pair<Item extends FormRow | FormColumn>(
  missing: readonly Item[],
  unknown: readonly Cell[],
): Renamed<Item>[] {
  const taken = new Set<Cell>()
  return missing.flatMap((item) => {
    const alike = unknown.filter(
      (cell) => !taken.has(cell) && sharedPart(item.label, cell.value) >= LEAST_SHARED,
    )
    const [label, another] = alike
    if (label === undefined || another !== undefined) return []
    taken.add(label)
    return [{ item, label }]
  })
}

const NOTHING_SAID = /[\s　、，。.．:：（）()“”"一二三四五六七八九十0-9-]/g

function sharedPart(label: string, printed: string): number {
  const one = label.replace(NOTHING_SAID, '')
  const rest = [...printed.replace(NOTHING_SAID, '')]
  const longest = Math.max(one.length, rest.length)
  let shared = 0
  for (const character of one) {
    const at = rest.indexOf(character)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return longest === 0 ? 0 : shared / longest
}
