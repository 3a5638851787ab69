import type { DateMention, Facts, Paragraph, Period, Report, Span } from '@gouji/core'

/** A place where the document says which year it is on. */
export interface StatedYear {
  readonly year: number
  readonly at: Span
}

/** What the document itself says of the year that it reports on. */
export interface StatedYears {
  /**
   * The year that the figures are of: the title's, unless the period of the figures and another place agree
   * against it. Undefined where nothing says it.
   */
  readonly year: number | undefined
  readonly title: StatedYear | undefined
  /** The period that the report declares for its figures, where both ends fall in one year. */
  readonly period: StatedYear | undefined
  /** The captions of its tables: （2017年度）. */
  readonly captions: readonly StatedYear[]
  /** Its own sentence before the first section: 现公布…2017年政府信息公开工作年度报告. */
  readonly preface: readonly StatedYear[]
}

/** Reads them from the facts; nothing is compared here. */
export function statedYears(report: Report, facts: Facts): StatedYears {
  const title = yearOfTitle(report.title, facts)
  const declared = reportPeriod(facts)
  const period =
    declared?.start.year !== undefined && declared.start.year === declared.end.year
      ? { year: declared.start.year, at: declared }
      : undefined
  const captions: StatedYear[] = []
  const preface: StatedYear[] = []
  for (const date of facts.dates) {
    const { year, month, node } = date
    if (year === undefined || month !== undefined || node === report.title) continue
    if (isCaption(date)) captions.push({ year, at: date })
    else if (isPrefaceOf(date, facts)) preface.push({ year, at: date })
  }
  const year =
    title === undefined || period === undefined || period.year === title.year
      ? (title?.year ?? report.year ?? period?.year)
      : likelyYear(title.year, period.year, [...captions, ...preface], facts)
  return { year, title, period, captions, preface }
}

/** The title's year, unless more of the other places speak for the period's. */
function likelyYear(title: number, period: number, stated: readonly StatedYear[], facts: Facts): number {
  const { signedOn, sentences, dates } = facts
  const votes = (year: number): number =>
    stated.filter((other) => other.year === year).length +
    // A report is signed in the year after its own.
    (signedOn?.year === year + 1 ? 1 : 0) +
    // 2022年，我局…: the year that a sentence opens with.
    (dates.some(
      (date) =>
        date.year === year &&
        date.month === undefined &&
        sentences.some(({ node, from }) => node === date.node && date.from - from < 3 && date.from >= from),
    )
      ? 1
      : 0)
  return votes(period) > votes(title) ? period : title
}

function yearOfTitle(title: Paragraph | undefined, facts: Facts): StatedYear | undefined {
  if (title === undefined) return undefined
  const mention = facts.dates.find((date) => date.node === title && date.year !== undefined)
  return mention?.year === undefined ? undefined : { year: mention.year, at: mention }
}

/** A short line with nothing but the year in brackets, or one that names a table of the year. */
const CAPTION =
  /^[\s　]*[（(]?[\s　]*(?:(?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3})[\s　]*年度?[\s　]*[）)]?[\s　]*$/
const TABLE_NAME = /(?:统计表|情况表|汇总表)(?:[（(][^（()）]{0,20}[）)])?$/
const LONGEST_CAPTION = 40

function isCaption({ node }: DateMention): boolean {
  const { value } = node
  if (node.type === 'cell' || value.length > LONGEST_CAPTION) return false
  return CAPTION.test(value) || TABLE_NAME.test(value)
}

/** The words between a report's year and its name. */
const NAMES_REPORT =
  /^度?[^，。；：、（）]{0,24}?(?:年度报告|年报|报告如下|公开(?:工作)?(?:情况|报告|年度|总结))/
const PUBLISHES = /公布|编制|编写|现将|现就|反映|发布|汇总|编撰|撰写|形成/
/** Another year's report that is only mentioned. */
const MENTIONS = /关于|上年|上一年|去年|按时|截至|月底?前|日前|此前|做好|自|比|较/

/** Whether the mention is the report's year in a sentence that presents the report. */
function isPrefaceOf(date: DateMention, facts: Facts): boolean {
  const { node, from, to } = date
  const { value } = node
  if (node.type === 'cell' || value.length <= LONGEST_CAPTION / 2) return false
  if (!NAMES_REPORT.test(value.slice(to, to + 40))) return false
  const sentence = facts.sentences.find((candidate) => candidate.node === node && from < candidate.to)
  if (sentence === undefined || sentence.section !== undefined) return false
  const clause = sentence.clauses.find((candidate) => candidate.from <= from && from < candidate.to)
  const before = value.slice(clause?.from ?? sentence.from, from)
  return PUBLISHES.test(before) && !MENTIONS.test(before)
}

/** A survey, a campaign or a check has a period of its own. */
const ANOTHER_PERIOD =
  /调查|问卷|测评|评议|考核|评估|培训|活动|宣传|监测|检测|抽查|普查|抽样|访谈|征集|试点|计划|规划|公示期/
const SPEAKS_OF_REPORT = /报告|年报|所列|本表|统计数据|数据(?:的)?(?:统计|起止)|统计(?:期|时)/
/** 2008年以来累计: a period of several years is meant. */
const SEVERAL_YEARS = /累计|以来|历年|五年|三年/
/** A body that was set up or merged within the year has figures from that day on. */
const NEW_BODY = /成立|组建|挂牌|设立|合并|划转|撤销/

/**
 * The period that the report declares for its own figures, if it declares one: not that of a survey, of a plan, of
 * several years, nor that of a body which did not exist the whole year.
 */
export function reportPeriod(facts: Facts): Period | undefined {
  return facts.periods.find((period) => {
    const { node, from, to } = period
    const sentence = facts.sentences.find((candidate) => candidate.node === node && from < candidate.to)
    if (sentence === undefined) return false
    const text = node.value.slice(sentence.from, sentence.to)
    const inPreface = sentence.section === undefined
    const ofReport = SPEAKS_OF_REPORT.test(text)
    if (!(ofReport && (period.declared || inPreface)) && !(inPreface && /期间|政府信息公开/.test(text)))
      return false
    if (!inPreface && !/报告|年报|所列/.test(text) && sentence.section?.ordinal !== 1) return false
    const clause = sentence.clauses.findLast((candidate) => candidate.from <= from)
    const around = node.value.slice(clause?.from ?? sentence.from, to)
    return !ANOTHER_PERIOD.test(around) && !SEVERAL_YEARS.test(text) && !NEW_BODY.test(node.value)
  })
}
