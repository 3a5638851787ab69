import type { Numeral } from './number-numeral.ts'
import { end } from './number-token.ts'

/** A number and the classifier behind it, at `at`..`to`. */
export interface Counted {
  text: string
  from: number
  at: number
  to: number
  numeral: Numeral
}

const BOUNDARY = /[，。；、,;：:（(）)”"」\s]|$|以[上下内]|左右|上下|和|及|与/y

/** Classifiers that Chinese numerals stand before in names and idioms as often as in counts: 三门峡, 两面, 五一路. */
const RISKY_WHEN_WRITTEN = '路门道面头只把回句段节单讲堂通副栋幢层枝首床票席架根座'

/** Classifiers that count only in some places, and where. */
const CONTEXTS: Readonly<Record<string, (counted: Counted) => boolean>> = {
  路: isChannel,
  分: isScore,
  层: isStoreys,
  栋: isBuildings,
  幢: isBuildings,
  米: isLength,
  公里: isLength,
  千米: isLength,
  版: ({ text, from, at, numeral }) =>
    numeral.decimals === 0 && !/^(?:19|20)[0-9]{2}$/.test(text.slice(from, at)),
  期: isIssue,
  次: (counted) => !isSession(counted),
  条: (counted) => !isArticle(counted),
  款: (counted) => !isArticle(counted) && counted.numeral.written === '',
  项: (counted) => !isArticle(counted),
  名: (counted) => !isRank(counted),
  位: (counted) => !isRank(counted) && counted.text.charAt(counted.from - 1) !== '后',
  页: ({ text, from }) =>
    !/第\s?[0-9]{1,3}\s?页[，,/\s]{0,2}共\s?$/.test(text.slice(Math.max(0, from - 12), from)),
  对: ({ text, to }) => isBoundary(text, to),
  元: ({ text, to, numeral }) =>
    numeral.written.length !== 1 || isBoundary(text, to) || text.charAt(to) === '钱',
}

/** Whether the number counts with its classifier where it stands: 3期 does, 二期工程 does not. */
export function countsHere(unit: string, counted: Counted): boolean {
  const { text, from, to, numeral } = counted
  // 1.2米×0.8米: a size.
  if (isTimes(text.charAt(from - 1)) || isTimes(text.charAt(to))) return false
  if (numeral.written !== '' && RISKY_WHEN_WRITTEN.includes(unit) && !isBoundary(text, to)) return false
  return CONTEXTS[unit]?.(counted) ?? true
}

function isTimes(char: string): boolean {
  return char === '×' || char === '*' || char === '✕'
}

function isBoundary(text: string, at: number): boolean {
  return end(BOUNDARY, text, at) !== undefined
}

function clauseBefore(text: string, from: number, length: number): string {
  const words = text.slice(Math.max(0, from - length), from)
  return words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf('。'), words.lastIndexOf('；')) + 1)
}

/** 视频1.8万路, 公开56路; but 12路公交, 乘5路. */
function isChannel({ text, from, to, numeral }: Counted): boolean {
  const before = clauseBefore(text, from, 10)
  if (/公交|乘|[搭换]|坐|站/.test(before) || /车|巴士|公交/.test(text.slice(to, to + 3))) return false
  return numeral.written === '' || /视频|监控|信号|图像|摄像|探头|画面/.test(before)
}

/** 得分93.6分, 满分100分; but 8时30分, 十分. */
function isScore({ text, from, to, numeral }: Counted): boolean {
  const before = clauseBefore(text, from, 12)
  if (/[时点:：之]\s?$/.test(before)) return false
  if (/得|评|打|总分|满分|均|扣|加|减|计|考核|成绩|分值|积分|获|[高低]于$|不足$|超过$|达到?$/.test(before))
    return true
  return numeral.written === '' && (numeral.decimals > 0 || isBoundary(text, to))
}

/** 共5层; but 3层大厅. */
function isStoreys({ text, from, to }: Counted): boolean {
  return /[共高有]$|地上|地下|建筑/.test(clauseBefore(text, from, 4)) && isBoundary(text, to)
}

/** 拆除危房12栋; but 位于3栋, 3栋201室. */
function isBuildings({ text, from, to, numeral }: Counted): boolean {
  const before = clauseBefore(text, from, 16)
  if (/位于|地址|坐落|住|地点|设在/.test(before)) return false
  return (
    (isBoundary(text, to) || text.charAt(to) === '的') &&
    (numeral.vague || /(?:共|建成?|拆除?|改造|涉及|楼|房|住宅|公寓|建筑)[^，]{0,4}$/.test(before))
  )
}

/** 道路12公里; but 向东200米, 北行3公里处. */
function isLength({ text, from, to }: Counted): boolean {
  return (
    !/(?:[东西南北行向]|(?<!间)距)\s?约?$/.test(text.slice(Math.max(0, from - 3), from)) &&
    !'处外内范'.includes(text.charAt(to) || ' ')
  )
}

const PROJECT = /(?:工程|项目|建设|扩建|改造|系统|平台|厂房|开发|地块|规划|供水|水厂|用地|园区|小区|厂)/y
const PROJECT_BEFORE = /(?:工程|项目|小区|园区|花园|家园|广场|新城|系统|基地|中心|厂|园|苑|府|湾|公寓)$/

/** 简报3期; but 二期工程, 花园三期, 一期、二期. */
function isIssue({ text, from, at, to, numeral }: Counted): boolean {
  if (numeral.low > 5 || numeral.high !== numeral.low) return true
  if (text.slice(from, at) === '二' || end(PROJECT, text, to) !== undefined) return false
  if (text.charAt(from - 1) === '（' && text.charAt(to) === '）') return false
  if (PROJECT_BEFORE.test(text.slice(Math.max(0, from - 2), from))) return false
  return !/^[、和及与][二2]期/.test(text.slice(to, to + 3))
}

const SESSION = /(?:全体|扩大)?(?:会议|全会|教代会|职代会|代表大会|常委会|党代会)/y

/** 十届三次教代会, 人大一次会议: a session by its number. */
function isSession({ text, from, to }: Counted): boolean {
  const before = text.charAt(from - 1)
  return (
    before === '届' || ('大协会'.includes(before) && before !== '' && end(SESSION, text, to) !== undefined)
  )
}

const STATUTE = /(?:条例|办法|规定|规则|细则|准则|法)》$/

/** 《条例》二十条: an article by its number. */
function isArticle({ text, from }: Counted): boolean {
  return text.charAt(from - 1) === '》' && STATUTE.test(text.slice(Math.max(0, from - 4), from))
}

/** 全市前10名. */
function isRank({ text, from }: Counted): boolean {
  return text.charAt(from - 1) === '前'
}
