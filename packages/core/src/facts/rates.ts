import { averageOf } from './rate-averages.ts'
import { baseNamed, countNamed, countsBehind, isRate } from './rate-figures.ts'
import type { Breakdown, Claim, Quantity, Rate } from './types.ts'

const SHARE_BEFORE = /占(?:[^，。；、]{0,16})$/
const GROWTH_BEFORE = /(增长|增加|上升|提高|提升|增幅|上涨|递增)[了约为达]{0,2}$/
const FALL_BEFORE = /(下降|减少|回落|降低|降幅|下跌|递减)[了约为达]{0,2}$/
const LESS = /(?:下降|减少|回落|降低|少)[了约]?$/

/**
 * Shares, changes and averages with the figures they are of. `claims` are those of one text in order, `breakdowns`
 * those of the same text.
 */
export function ratesOf(text: string, claims: readonly Claim[], breakdowns: readonly Breakdown[]): Rate[] {
  const rates: Rate[] = []
  let totalOf: Map<Quantity, Quantity> | undefined
  for (let index = 0; index < claims.length; index++) {
    const claim = claims[index]
    const printed = claim?.quantity
    if (!claim || !printed) continue
    const clause = printed.sentence.clauses[printed.clause]
    const before = text.slice(clause?.from ?? printed.sentence.from, printed.from)
    const average = averageOf(claims, index, before)
    if (average) rates.push(average)
    else if (printed.unit === '%' || printed.unit === '倍') {
      totalOf ??= totalsOf(breakdowns)
      const rate = percentRate(text, claims, index, before, totalOf)
      if (rate) rates.push(rate)
    } else if (claim.cue === 'change') {
      const rate = printed.unit.endsWith('百分点')
        ? pointsBetween(claims, index)
        : difference(text, claims, index)
      if (rate) rates.push(rate)
    }
  }
  return rates
}

/** The total of each part; whose parts they are is doubtful in a mixed list. */
function totalsOf(breakdowns: readonly Breakdown[]): Map<Quantity, Quantity> {
  const totals = new Map<Quantity, Quantity>()
  for (const { total, parts, why } of breakdowns) {
    if (why === 'mixed') continue
    for (const { quantity } of parts) if (!totals.has(quantity)) totals.set(quantity, total)
  }
  return totals
}

function percentRate(
  text: string,
  claims: readonly Claim[],
  index: number,
  before: string,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed) return undefined
  if (printed.unit === '%') {
    const inTurn = sharesInTurn(claims, index, totalOf)
    if (inTurn) return inTurn
    if (SHARE_BEFORE.test(before)) return shareOf(claims, index, before, totalOf)
    if (STANDS_ALONE.test(before))
      return shareAlone(claims, index, totalOf) ?? shareNamed(claims, index, totalOf)
    const named = RATE_NAME.exec(before)?.[1]
    if (named !== undefined) return printed.exact ? ratioOf(claims, index, named) : undefined
  }
  if (!printed.exact) return undefined
  const falls = FALL_BEFORE.test(before)
  return falls || GROWTH_BEFORE.test(before)
    ? growthOf(text, claims, index, before, falls ? -1 : 1)
    : undefined
}

/**
 * 政务动态112条，占33.04%: the count before it is the part. 招生考试信息占主动公开总数的21.6%: part and base are named.
 * The base is what is named, else the total of the part's list.
 */
function shareOf(
  claims: readonly Claim[],
  index: number,
  before: string,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed) return undefined
  const at = before.lastIndexOf('占')
  const subject = before
    .slice(0, at)
    .replace(/^[，、；：\s]*(?:其中|各|均|约|分别)*/, '')
    .trim()
  const said = before.slice(at + 1)
  const direct = previousCount(claims, index)
  const behind = subject === '' || (direct && subject.endsWith(direct.text))
  const of = behind ? direct : countNamed(claims, index, subject)
  if (!of || !printed.exact || (behind && printed.from - of.to > 24)) return undefined
  const base = baseNamed(claims, index, said, of)
  if (base === 'unknown') return undefined
  const whole = base ?? totalOf.get(of)
  return { kind: 'share', printed, sign: 1, of, ...(whole && whole.unit === of.unit && { base: whole }) }
}

// Nothing but a word of approximation or a joint before the percentage.
const STANDS_ALONE = /^[，、和及与\s]*(?:超过|达到?|约为?|近|将近|接近|不足|不到|超|逾|为|是)?$/

/** 健康科普类210条，超过九成: the count directly before is the part, of the total of its list. */
function shareAlone(
  claims: readonly Claim[],
  index: number,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const printed = claims[index]?.quantity
  const of = previousCount(claims, index)
  const base = of && totalOf.get(of)
  if (!printed || !of || !base || base.unit !== of.unit || printed.clause !== of.clause + 1) return undefined
  return { kind: 'share', printed, sign: 1, of, base }
}

// 教学质量类占比最大，为28.16%: the clause before names what has the share.
const LARGEST =
  /^(?:其中)?([^，。；]{2,12}?)(?:类)?(?:信息)?(?:占比|比重|比例|所占比例)(?:最[大高多]|较[大高])?$/

function shareNamed(
  claims: readonly Claim[],
  index: number,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const claim = claims[index]
  const name = claim?.topic === undefined ? undefined : LARGEST.exec(claim.topic)?.[1]
  const of = name === undefined ? undefined : countNamed(claims, index, name)
  const base = of && totalOf.get(of)
  if (!claim?.quantity.exact || !of || !base || base.unit !== of.unit) return undefined
  return { kind: 'share', printed: claim.quantity, sign: 1, of, base }
}

/** A188条、B164条、C131条，三类分别占48.87%、…: as many shares as there are counts in the list before them. */
function sharesInTurn(
  claims: readonly Claim[],
  index: number,
  totalOf: ReadonlyMap<Quantity, Quantity>,
): Rate | undefined {
  const printed = claims[index]?.quantity
  const beside = [claims[index - 1], claims[index + 1]]
  if (!printed?.exact || !beside.some((claim) => isShareBeside(claim, printed))) return undefined
  let first = index
  while (isShareBeside(claims[first - 1], printed)) first--
  let last = index
  while (isShareBeside(claims[last + 1], printed)) last++
  const size = last - first + 1
  if (size < 2 || !/分别/.test(claims[first]?.subject ?? '')) return undefined
  const topic = claims[first]?.topic
  const counts = topic === undefined ? countsBehind(claims, first, size) : countsNamed(claims, first, topic)
  if (counts?.length !== size) return undefined
  const of = counts[index - first]
  if (!counts || !of) return undefined
  const base = totalOf.get(of)
  return { kind: 'share', printed, sign: 1, of, ...(base && base.unit === of.unit && { base }) }
}

/** 工程建设类和房产市场类数量居前，分别占…: the clause before says which. */
function countsNamed(claims: readonly Claim[], index: number, topic: string): Quantity[] | undefined {
  const names = topic.replace(RANKED, '').split(/[、和及与]/)
  const counts = names.flatMap((name) => countNamed(claims, index, name) ?? [])
  return counts.length === names.length ? counts : undefined
}

const RANKED = /(?:的)?(?:数量|公开量|信息)?(?:均)?(?:居前|较多|靠前|最多|居多|为主|较高|最高)$/

function isShareBeside(claim: Claim | undefined, { sentence, clause }: Quantity): boolean {
  const quantity = claim?.quantity
  return quantity?.unit === '%' && quantity.sentence === sentence && quantity.clause === clause
}

// 回收1468份，回收率97.87%: a rate named after the count that it is of.
const RATE_NAME = /([\u4e00-\u9fff]{2,6})率(?:约?为|达到?|是|约)?$/

function ratioOf(claims: readonly Claim[], index: number, named: string): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed) return undefined
  // 信息公开率 is of what was disclosed; 按时办结率 is not of all that was done.
  for (let from = 0; from <= named.length - 2; from++) {
    if (from > 0 && !SAYS_LITTLE.test(named.slice(0, from))) continue
    const name = named.slice(from)
    const words = RATE_WORDS[name] ?? [name]
    for (let back = index - 1; back >= 0; back--) {
      const claim = claims[back]
      if (!claim || claim.quantity.sentence !== printed.sentence) break
      if (!isRate(claim.quantity) && words.some((word) => claim.subject.includes(word))) {
        const of = claim.quantity
        // 4件申请中已办结3件: the count before is what the rate is of.
        const among = AMONG.test(claim.subject) ? claims[back - 1]?.quantity : undefined
        const base = among?.unit === of.unit && among.exact ? among : undefined
        return { kind: 'ratio', printed, sign: 1, of, ...(base && { base }) }
      }
    }
  }
  return undefined
}

const SAYS_LITTLE = /^(?:任务|项目|政府信息|信息|申请|文件|稿件|案件|问卷|群众|公众|其|总|综合|平均|主动)+$/
const AMONG = /^(?:申请|案件)?(?:当)?中/

/** Rates whose counts go by another word. */
const RATE_WORDS: Readonly<Record<string, readonly string[]>> = {
  纠错: ['纠错', '纠正'],
  办结: ['办结', '办理完毕'],
  答复: ['答复', '回复'],
  公开: ['主动公开', '予以公开', '公开'],
}

/** The count directly before a percentage in its sentence; a rate in between makes it doubtful. */
function previousCount(claims: readonly Claim[], index: number): Quantity | undefined {
  const said = claims[index - 1]
  const previous = said?.quantity
  // 予以公开11件、部分公开2件，占56.52%: the share may be of both.
  if (said && /^[、和及与]/.test(said.subject)) return undefined
  if (!previous || previous.sentence !== claims[index]?.quantity.sentence) return undefined
  return isRate(previous) ? undefined : previous
}

// 申请量同比增长: a rate of something named in its own clause is not of the count before.
const OWN_SUBJECT =
  /^(?:[，、（）()]|同比|环比|较|比|与|同|上年|上一年度?|去年|前一年|[0-9]{4}年度?|度|同期|相比|数量|总量|总数|量|数|均|也|分别|增幅|降幅|的|[0-9]+[条件篇次份人]|增长|增加|上升|提高|提升|下降|减少|回落|降低|约|了|为|达|有所|幅度|，)*$/
// 申请件数同比增长: what grew goes by the last noun before its 数 or 量.
const COUNTED_NOUN =
  /^，?(?:[\u4e00-\u9fff]{0,8}?)(申请|信息|文件|稿件|案件|推文|解读|培训)(?:公开)?(?:件|条|篇|期)?(?:数量?|总量|总数|量)/

function growthOf(
  text: string,
  claims: readonly Claim[],
  index: number,
  before: string,
  sign: 1 | -1,
): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed) return undefined
  if (/分别/.test(before) || isBesideRate(claims[index - 1], printed))
    return growthInTurn(claims, index, sign)
  const noun = COUNTED_NOUN.exec(before.trim())
  const rest = noun ? before.trim().slice(noun[0].length) : before.trim()
  const figures = figuresBefore(text, claims, index)
  const base = figures.base ?? baseBehind(claims, index)
  const { change } = figures
  let { of } = figures
  if (!OWN_SUBJECT.test(rest)) return undefined
  if (noun && !(of && subjectOf(claims, of).includes(noun[1] ?? ''))) return undefined
  if (change && base && !of) return { kind: 'change', printed, sign, of: change, base }
  of ??= namedBefore(text, claims, index, change, base)
  if (!of || (!base && !change && printed.from - of.to > 40) || (base && base.unit !== of.unit))
    return undefined
  return {
    kind: 'growth',
    printed,
    sign,
    of,
    ...(base && { base }),
    ...(figures.parts && { alternatives: figures.parts }),
    ...(change?.unit === of.unit && change.exact && { change }),
  }
}

function isBesideRate(claim: Claim | undefined, printed: Quantity): boolean {
  return isShareBeside(claim, printed)
}

/** 67批143人次，同比分别下降15.19%和12.27%: as many rates as counts, one after the other. */
function growthInTurn(claims: readonly Claim[], index: number, sign: 1 | -1): Rate | undefined {
  const printed = claims[index]?.quantity
  if (!printed) return undefined
  let first = index
  while (isShareBeside(claims[first - 1], printed)) first--
  let last = index
  while (isShareBeside(claims[last + 1], printed)) last++
  const size = last - first + 1
  if (size < 2 || !/分别/.test(claims[first]?.subject ?? '')) return undefined
  const counts = claims.slice(Math.max(0, first - size), first)
  const of = counts[index - first]
  const known = counts.every(
    ({ quantity, period, cue }) =>
      quantity.sentence === printed.sentence &&
      !isRate(quantity) &&
      period === 'this-year' &&
      cue !== 'change',
  )
  if (!of?.quantity.exact || counts.length !== size || !known) return undefined
  // A third count before them leaves open which two are meant.
  const before = claims[first - size - 1]
  if (before?.quantity.sentence === printed.sentence && before.quantity.clause === counts[0]?.quantity.clause)
    return undefined
  return { kind: 'growth', printed, sign, of: of.quantity }
}

function subjectOf(claims: readonly Claim[], quantity: Quantity): string {
  const claim = claims.find((other) => other.quantity === quantity)
  return claim ? `${claim.topic ?? ''}${claim.subject}${claim.object}` : ''
}

/** 与上年新收121件相比，增长…, 审计公告较上年增加6条，增长…: the count is one named further back. */
function namedBefore(
  text: string,
  claims: readonly Claim[],
  index: number,
  change: Quantity | undefined,
  base: Quantity | undefined,
): Quantity | undefined {
  const known = change ?? base
  const at = claims.findIndex(({ quantity }) => quantity === known)
  const claim = claims[at]
  if (!known || !claim || index - at > 1) return undefined
  const name = COMPARED.exec(
    text.slice(known.sentence.clauses[known.clause]?.from ?? known.from, known.from),
  )?.[1]
  const of = name === undefined ? undefined : countNamed(claims, at, name)
  return of?.unit === known.unit ? of : undefined
}

/** 审计公告较上年增加6条, 与上年新收121件: what is compared. */
const COMPARED =
  /^(?:与|同|较|比)?(?:上年|上一年度?|去年|[0-9]{4}年度?)?的?([\u4e00-\u9fff]{2,10}?)(?:(?:较|比)(?:上年|上一年度?|去年|[0-9]{4}年度?)?(?:同期)?(?:增长|增加|上升|减少|下降|多|少)了?)?$/

/** 218条，比上年的184条增加34条: the change in counts against the two counts. */
function difference(text: string, claims: readonly Claim[], index: number): Rate | undefined {
  const claim = claims[index]
  if (!claim?.quantity.exact) return undefined
  const { of, base, change } = figuresBefore(text, claims, index)
  if (!of || !base || change || of.unit !== base.unit || claim.quantity.unit !== of.unit) return undefined
  return { kind: 'difference', printed: claim.quantity, sign: LESS.test(claim.subject) ? -1 : 1, of, base }
}

/** 由96.4%提升到98.1%，提升1.7个百分点: the difference of two rates of one clause before it. */
function pointsBetween(claims: readonly Claim[], index: number): Rate | undefined {
  const claim = claims[index]
  const [of, base] = [claims[index - 1], claims[index - 2]]
  if (!claim?.quantity.exact || of?.quantity.unit !== '%' || base?.quantity.unit !== '%') return undefined
  if (of.quantity.sentence !== claim.quantity.sentence || base.quantity.sentence !== of.quantity.sentence)
    return undefined
  if (!of.quantity.exact || !base.quantity.exact || base.period !== 'last-year') return undefined
  const sign = LESS.test(claim.subject) ? -1 : 1
  return { kind: 'points', printed: claim.quantity, sign, of: of.quantity, base: base.quantity }
}

interface Figures {
  of?: Quantity
  base?: Quantity
  change?: Quantity
  /** Parts of `of` that the change may be of as well. */
  parts?: readonly Quantity[]
}

/** This year's and last year's count, and the change between them, before a rate in its sentence. */
function figuresBefore(text: string, claims: readonly Claim[], index: number): Figures {
  const printed = claims[index]?.quantity
  const figures: Figures = {}
  for (let back = index - 1; back >= 0; back--) {
    const other = claims[back]
    if (!other || !printed || other.quantity.sentence !== printed.sentence || isRate(other.quantity)) break
    if (/；/.test(text.slice(other.quantity.to, printed.from))) break
    if (other.cue === 'change') figures.change ??= other.quantity
    else if (other.period === 'last-year') figures.base ??= other.quantity
    else {
      // 58件，其中…1件，比上年的46件多12件: whether the part or the whole has changed is not said.
      const listed = other.partOf !== undefined || /^[、和及与]/.test(other.subject)
      // 264条，其中…61条，比上年的231条增长14.29%: of the whole or of the last part.
      const total = other.partOf?.total
      if (
        listed &&
        total &&
        figures.base &&
        other.period === 'this-year' &&
        total.sentence === other.quantity.sentence
      ) {
        figures.of = total
        figures.parts = other.partOf?.parts.map(({ quantity }) => quantity) ?? []
      }
      if (other.period === 'this-year' && !listed) {
        figures.of = other.quantity
        // 由上年的118篇增加到160篇: last year's stands first.
        const first = claims[back - 1]
        if (
          !figures.base &&
          first?.period === 'last-year' &&
          (ROSE_TO.test(other.subject) || countTheSame(first, other))
        )
          figures.base = first.quantity
      }
      break
    }
  }
  return figures
}

const TIME_WORDS =
  /^(?:[，、\s]|[0-9]{4}年度?|上年度?|去年|今年|本年度?|全年|共|我[局镇县市委]|本[局镇县市委])+/
const VERB = 2

/** 2023年收到申请16件，2024年收到12件: the second need not repeat the noun. */
function countTheSame(first: Claim, second: Claim): boolean {
  if (first.quantity.unit !== second.quantity.unit || !first.quantity.exact) return false
  const [one, two] = [first.subject, second.subject].map((subject) => subject.replace(TIME_WORDS, ''))
  return one !== undefined && two !== undefined && two.length >= VERB && one.startsWith(two)
}

const ROSE_TO = /^(?:增加|增长|上升|提高|提升|下降|减少|降低|回落|增|升|降|减)(?:到|至|为)/

/** 同比增长14.87%（2023年为2986件）: the base in the bracket behind. */
function baseBehind(claims: readonly Claim[], index: number): Quantity | undefined {
  const printed = claims[index]?.quantity
  const next = claims[index + 1]
  if (!printed || next?.period !== 'last-year') return undefined
  const between = printed.node.value.slice(printed.to, next.quantity.from)
  return BASE_BEHIND.test(between) ? next.quantity : undefined
}

const BASE_BEHIND = /^[（(][^（）()]{0,14}$|^[。，]\s?(?:[0-9]{4}年度?|上年度?(?:同期)?|去年(?:同期)?)[为是]$/
