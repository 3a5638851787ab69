import type { ZeroStatement } from '../facts/types.ts'
import type { BoundClaim, BoundZero } from './bound.ts'
import type { CellOf } from './claim-readings.ts'
import type { Form } from './schema.ts'

// 均已按期办结, 全部答复完毕, 23件申请年内均已办结.
const ALL_DONE =
  /^(?:上述|以上|这些|所有|[0-9]{1,5}[件宗条起])?(?:政府信息公开)?(?:申请)?(?:截至|到)?(?:年内|当年|年底|年末|目前)?(?:均|全部|都)(?:已)?(?:经)?(?:在(?:法定|规定)(?:期限|时限)内|按时|按期|依法|依规|及时|如期|年内|妥善)*(?:办结|办理完毕|答复完毕|办理并答复|办理答复|予以答复|作出答复|答复)(?:了)?(?:申请人)?$/

/**
 * Statements without a figure that leave none of something: all of the requests just counted are done, so none is
 * carried forward. Only where the count they follow is of all of them.
 */
export function bindDone(claims: readonly BoundClaim[], form: Form, cell: CellOf): BoundZero[] {
  const zeros: BoundZero[] = []
  for (const { claim, metric } of claims) {
    if (metric.doneLeaves === undefined || claim.cue === 'part' || claim.partOf) continue
    const { sentence, clause } = claim.quantity
    const left = form.metrics.find(({ id }) => id === metric.doneLeaves)
    for (
      let index = clause + 1;
      left && index < sentence.clauses.length && index <= clause + FARTHEST;
      index++
    ) {
      const span = sentence.clauses[index]
      if (!span) break
      const said = span.node.value.slice(span.from, span.to).trim()
      if (!ALL_DONE.test(said)) {
        // Another count comes between: what is all done may be that.
        if (COUNTS.test(said) && !SAYS_NONE.test(said)) break
        continue
      }
      const statement: ZeroStatement = { ...span, before: '', subject: said, sentence, period: 'this-year' }
      zeros.push({ statement, metric: left, cells: left.cells.flatMap((address) => cell(address) ?? []) })
      break
    }
  }
  return zeros
}

/** The statement stands in one of so many clauses behind the count. */
const FARTHEST = 3
const COUNTS = /[0-9]/
const SAYS_NONE = /无|没有|未/
