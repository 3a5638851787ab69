import type { BoundCell, BoundClaim, BoundReport, Span } from '@gouji/core'

/** 全部在县政府网站发布, 每一条都在门户网站上公开: what opens a clause that gives the whole count before it to one channel. */
const ALL = /^(?:每一?条信息|每一?条|全部信息|全部|均|都)(?:都|均|已)?/

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
  if (!opening || SHARED.test(said) || !sumsUpChannels(total, form)) return undefined
  const channels = form.form.metrics.flatMap((metric) => {
    const [address, another] = metric.channel ? metric.cells : []
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

/** Whether the cell is the count that the channels of the form share out. */
function sumsUpChannels({ address }: BoundCell, { form }: BoundReport): boolean {
  const [table, row] = address.split('/')
  const short = `${table}/${row}`
  return form.metrics.some(
    ({ channel, readings }) =>
      channel && readings?.some(({ cells }) => cells.includes(address) || cells.includes(short)),
  )
}
