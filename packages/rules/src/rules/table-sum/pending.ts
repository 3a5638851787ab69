import type { Facts } from '@gouji/core'

/** A case that is not closed. The table of 2014 has no row for it, so that its total may exceed the outcomes. */
const PENDING = /未审结|未办结|未结案|审理中|在审|正在审理|正在办理|尚未[^，。；]{0,6}[判裁决结]|待[判裁决]/

/** Whether the prose speaks of cases that are pending. */
export function tellsOfPending({ sentences }: Facts): boolean {
  return sentences.some(({ node, from, to }) => PENDING.test(node.value.slice(from, to)))
}
