import type { BoundCell, BoundClaim, BoundReport, Span } from '@gouji/core'
import type { Metric } from '@gouji/core/form-schema'

/** 全部在县政府网站发布, 每一条都在门户网站上公开: what opens a clause that gives the whole count before it to one channel. */
const ALL =
  /^(?:(?:申请材料|申请)?(?:全部|均|都)(?:为|是|系|属于|以|由|通过)+|每一?条信息|每一?条|全部信息|全部|均|都)(?:都|均|已)?/

/** More than one channel, or part of the count, in one clause. */
const SHARED = /[0-9、]|和|及|或|等|同时|其[他它]/

/**
 * The clause after a count of everything published that gives all of it to one channel, where the table has 0 for that
 * channel and the whole count for another. Undefined for every other claim.
 */
export function allThrough(
  { claim: { quantity }, readings }: BoundClaim,
  form: BoundReport,
): { clause: Span; own: BoundCell; other: BoundCell } | undefined {
  const total = readings[0]?.cells[0]
  const clause = quantity.sentence.clauses[quantity.clause + 1]
  if (!total || !clause || !quantity.exact || quantity.low === 0) return undefined
  const said = clause.node.value.slice(clause.from, clause.to).trim()
  const opening = ALL.exec(said)
  if (!opening || SHARED.test(said)) return undefined
  const ways = waysOf(total, form)
  if (ways.length === 0) return undefined
  const channels = ways.flatMap((metric) => {
    const [address, another] = metric.cells
    const cell = address === undefined || another !== undefined ? undefined : form.cell(address)
    return cell?.value.kind === 'number' ? [{ metric, cell, value: cell.value.value }] : []
  })
  const other = channels.find(({ value }) => value === quantity.low)
  // A form says how prose counts a channel's items; here the count stands before, so `N` is put behind.
  const named = `${said.slice(opening[0].length)}N`
  const own = channels.find(
    ({ metric, value }) => value === 0 && metric.says.some((pattern) => new RegExp(pattern).test(named)),
  )
  return own && other ? { clause, own: own.cell, other: other.cell } : undefined
}

/** The ways that share out the count of a cell: channels of publication, or what the form adds up to it. */
function waysOf({ address }: BoundCell, { form }: BoundReport): Metric[] {
  const [table, row] = address.split('/')
  const addresses = [address, `${table}/${row}`]
  const channels = form.metrics.filter(({ channel }) => channel)
  if (
    channels.some(({ readings }) =>
      readings?.some(({ cells }) => cells.some((cell) => addresses.includes(cell))),
    )
  )
    return channels
  const parts = form.relations.flatMap((relation) =>
    relation.kind === 'sum' && relation.over === 'rows' && relation.table === table && relation.total === row
      ? relation.parts.map((part) => `${table}/${part}`)
      : [],
  )
  return form.metrics.filter(
    ({ cells, says }) => says.length > 0 && cells.length === 1 && parts.includes(cells[0] ?? ''),
  )
}
