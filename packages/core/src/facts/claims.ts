import { type PeriodMark, periodAt } from './claim-period.ts'
import type { Claim, ClaimPeriod, Cue, Quantity, Sentence } from './types.ts'

// A part of the body or several bodies: their figures are not the whole report's.
const OTHER_SCOPE =
  /各(?:镇|乡|街|村|单位|部门|科|处|区|县|市|级|学校|医院|基层)|下属|所属|直属|二级单位|有的|有些|个别|部分(?!公开)|机关本级|局机关|委机关|办机关|某/
const OWN_SCOPE =
  /全[市县区局镇乡系院校委省]|我[市县区局镇乡委办会院校]|本[市县区局镇乡委办会院校机单]|合计|总计/

const PART = /其中|包括|包含|分别|含/
const SHARE = /占[^，。]{0,12}$/
const CHANGE = /(?:增长|增加|上升|提高|提升|上涨|下降|减少|回落|降低|增幅|降幅|新增|净增|多|少)[了约近]?$/
const TOTAL = /(?:共|共计|合计|总计|累计|总数|总量|一共|达到|达|共有)[为有是达：]?$/

/** Headings under which figures are plans unless the sentence says otherwise. */
const PLAN_HEADING = /下一步|打算|计划|改进|努力方向|展望/
const PLAN_VERB = /将|拟|力争|计划|确保|要|争取/

/** What the quantities of one sentence say. `quantities` are those of the sentence, in order; `marks` its periods. */
export function claimsOf(
  sentence: Sentence,
  quantities: readonly Quantity[],
  marks: readonly PeriodMark[],
): Claim[] {
  if (quantities.length === 0) return []
  const text = sentence.node.value
  const fallback: ClaimPeriod =
    sentence.section &&
    PLAN_HEADING.test(sentence.section.heading.value) &&
    PLAN_VERB.test(text.slice(sentence.from, sentence.to))
      ? 'plan'
      : 'this-year'
  const claims: Claim[] = []
  const lead = leadOf(sentence)
  let scope: Claim['scope'] = 'own'
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]
    const clause = quantity && sentence.clauses[quantity.clause]
    if (!quantity || !clause) continue
    const previous = quantities[index - 1]
    const next = quantities[index + 1]
    const start = previous && previous.to > clause.from ? previous.to : clause.from
    const stop = next && next.from < clause.to ? next.from : clause.to
    const subject = text.slice(start, quantity.from).trim()
    const object = text
      .slice(quantity.to, next && next.from < clause.to ? objectEnd(text, quantity.to, stop) : stop)
      .trim()
    // 23件中22件已办结: one of those just counted.
    const among = previous !== undefined && /^(?:申请)?(?:当)?中/.test(subject)
    if (OTHER_SCOPE.test(subject)) scope = 'other'
    else if (OWN_SCOPE.test(subject)) scope = 'own'
    const claim: Claim = {
      quantity,
      subject,
      object,
      cue: cueOf(subject),
      period: periodAt(marks, quantity.from, fallback),
      scope: among ? 'other' : scope,
    }
    const topic = topicOf(sentence, quantity, quantities)
    if (topic !== undefined) claim.topic = topic
    if (lead !== undefined) claim.lead = lead
    claims.push(claim)
  }
  return claims
}

const RUN_IN = /^([^，。；：\n]{2,14})[。：]/

/** What the paragraph begins with as its heading, else the sub-heading that it stands under. */
function leadOf({ node, section, from }: Sentence): string | undefined {
  const numbering = node.type === 'cell' ? undefined : node.numbering
  const runIn = numbering ? RUN_IN.exec(node.value.slice(numbering.length))?.[1] : undefined
  if (runIn !== undefined && from > 0) return runIn
  if (!section || section.depth < 2) return undefined
  return section.heading.value.slice(section.heading.numbering?.length ?? 0)
}

/** Before the next quantity of the same clause, the object ends at a joint (收到申请2件、办结2件). */
function objectEnd(text: string, from: number, stop: number): number {
  const joint = text.slice(from, stop).search(/[、和及]/)
  return joint === -1 ? from : from + joint
}

/** The clause directly before, if no quantity stands in it and it is part of the same sentence. */
function topicOf(
  sentence: Sentence,
  quantity: Quantity,
  quantities: readonly Quantity[],
): string | undefined {
  const before = sentence.clauses[quantity.clause - 1]
  if (!before || quantities.some((other) => other.clause === quantity.clause - 1)) return undefined
  return sentence.node.value.slice(before.from, before.to).trim()
}

function cueOf(subject: string): Cue {
  if (SHARE.test(subject)) return 'share'
  if (CHANGE.test(subject)) return 'change'
  if (PART.test(subject)) return 'part'
  if (TOTAL.test(subject)) return 'total'
  return 'plain'
}
