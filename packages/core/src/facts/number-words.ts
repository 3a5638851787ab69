import { isChineseNumeral } from './chinese-number.ts'
import { classifierAt } from './classifiers.ts'
import { end } from './number-token.ts'

/**
 * Words made with a numeral that count nothing, as far as what follows the numeral could be a classifier: 一般 needs no
 * mention here, 一部分 does.
 */
const FIXED = [
  '一部分|一次性|一条龙|一条心|一本通|一本账|一张图|一张网|一张表|一张纸|一张蓝图|一把手|一把尺|一支笔|一面旗|一家人|一件事',
  '一个个|一次次|一件件|一条条|一项项|一家家|一户户|一道道|一项目',
  '两个维护|两个确立|两个责任|两个大局|两个结合|两个毫不|两个一百|两个务必|两个健康|两张皮|两件套',
  '三个代表|三个务必|三个区分|三个有利|三个必须|三个严禁|三个转变|三个导向|三个到位|三项制度|三部曲|三件套|三次产业|三次分配',
  '三条红线|三条控制线|三条底线|三类内部|四类过程|四个意识|四个自信|四个全面|四个伟大|四个最严|四个服务|四个不摘|四个着力',
  '四项基本|四套班子|五个统筹|五个必由|五个牢牢|五个必须|五个坚持|六个必须|六个坚持|七个有之|八项规定|十个坚持|十个明确|十分',
  '三台县|五台山|五台县|九台区|七台河|五家渠',
]
  .join('|')
  .split('|')

/** 五个一, 十个一; 三个一级栏目 are counted. */
const SO_MANY_ONES = /[二两三四五六七八九十]个一(?![级般线流体次])/y

const FIXED_BY_FIRST = new Map<string, readonly string[]>(
  [...new Set(FIXED.map((word) => word.charAt(0)))].map((first) => [
    first,
    FIXED.filter((word) => word.startsWith(first)),
  ]),
)

/** The end of a word at `at` that is made with a numeral and counts nothing; undefined if there is none. */
export function fixedWordEnd(text: string, at: number): number | undefined {
  for (const word of FIXED_BY_FIRST.get(text.charAt(at)) ?? [])
    if (text.startsWith(word, at)) return at + word.length
  return text.charAt(at + 1) === '个' ? end(SO_MANY_ONES, text, at) : undefined
}

// 每三个, 之二, 届三次: the numeral belongs to the word before it.
const BOUND = '每之第届'

// 进一步, 统一, 唯一, 同一件, 某一项, 下一期, 跑一次.
const ONE_BOUND = '进统唯任同某专归划万单这那初周星如上下又再新前后跑益无手'

/** Whether the numeral `run` at `at` belongs to the word before it. */
export function isBound(text: string, at: number, run: string): boolean {
  const before = text.charAt(at - 1)
  if (before === '') return false
  if (BOUND.includes(before)) return true
  if (run === '一' && ONE_BOUND.includes(before)) {
    // 更新一次, 每周一次: 新 and 周 belong to the word before.
    const word = text.charAt(at - 2) + before
    return word !== '更新' && word !== '每周'
  }
  // 一企一档, 三线一单, 五花八门: the second half of such a pair.
  return (
    run.length === 1 &&
    isChineseNumeral(text.charCodeAt(at - 2)) &&
    !HEAD_OF_OWN.includes(before) &&
    classifierAt(text, at - 1) === undefined
  )
}

// 十二月三次, 第三方五家: no pair.
const HEAD_OF_OWN = '月日年方号时点级届至到和及与、，'

const PAIR =
  /([一二三四五六七八九十两百千万])([\u4e00-\u9fff])([一二三四五六七八九十两百千万])([\u4e00-\u9fff])/y

/**
 * The end of a word of two numerals at `at`: 三支一扶, 一事一议, 三审三校, 千家万户. 三批十人, where both halves count, is
 * none.
 */
export function pairEnd(text: string, at: number): number | undefined {
  const to = end(PAIR, text, at)
  if (
    to === undefined ||
    isChineseNumeral(text.charCodeAt(at + 1)) ||
    isChineseNumeral(text.charCodeAt(at + 3))
  )
    return undefined
  // 一至两条 is a range, 三个一级栏目 a count.
  if ('至到或个'.includes(text.charAt(at + 1))) return undefined
  const alike = text.charAt(at) === text.charAt(at + 2)
  const counts =
    !alike && classifierAt(text, at + 1) !== undefined && classifierAt(text, at + 3) !== undefined
  return counts ? undefined : to
}

// 召开一次…, 收到一件…: verbs directly behind which 一 counts.
const COUNTING_VERB =
  /(?:收到|接到|受理|办理|办结|答复|召开|举办|举行|开展|组织|发布|印发|制定|出台|修订|编印|编制|制作|配备?|聘请|新增|新建|增设|设立|设置|下设|各?设|建成|完成|参加|选派|指定|明确|确定|固定|落实|安排|废止|撤销|移交|转办|接待|发生|引发|涉及|购置|安装|刊登|推送|发出|进行|更新|查处|纠正|维持|共计?|有|仅|各|减少|增加|公开|公示|下发|报送|上报|结转|提交|提起|承办|开|办)[了过]?$/

/** With these 一 counts unless something shows that it does not; the others come as often in turns of phrase. */
const USUALLY_COUNTED = '名位人件宗份篇场期处台册则例笔封户家所辆页次亩'

/** A set, a sort or a batch is rarely one of a count: 建立一套制度, 培养一批干部. */
const SELDOM_COUNTED = '批种套支类组道面起本'

/** 实现一次录入, 做到一处查询, 只跑一次. */
const NO_COUNT_BEFORE = /(?:实现|做到|只需|仅需|没有|(?<![收接])到|(?<!发)现|[只须需跑同这那作为是]|每个?)$/

const ABSTRACT =
  /重要|新台阶|新水平|长期|系统|全新|崭新|具体|良好|完整|重大|必不可|不可|极为|十分|基础|经常|艰巨|共同|明显|较|很|过程|前提|大事|实事|小事|好事|满意|之|又一/y

/** 一次办成, 一次录入, 一处查询. */
const AT_ONCE = /办|录入|制作|告知|申报|采集|查询|登记|验证|提交|成/y

/** ，一个设在镇文化站，一个设在便民大厅: one of those just counted. */
const PART_BEFORE = /(?:^|[，、：；。（(])$/
const PART_BEHIND = /[是为在设来属系因]/

/** Whether 一 with `unit` behind it counts, with more than a boundary behind: 召开一次会议, but not 是一项工作. */
export function countsOne(text: string, at: number, unit: string, to: number): boolean {
  const before = text.slice(Math.max(0, at - 5), at)
  if (unit === '起') return /(?:发生|引发|收到|受理|接到|查处|办理|共|仅|各|有|涉及)了?$/.test(before)
  if (SELDOM_COUNTED.includes(unit) || NO_COUNT_BEFORE.test(before)) return false
  if (end(ABSTRACT, text, to) !== undefined) return false
  if ((unit === '次' || unit === '处') && end(AT_ONCE, text, to) !== undefined) return false
  if (USUALLY_COUNTED.includes(unit)) return true
  return COUNTING_VERB.test(before) || (PART_BEHIND.test(text.charAt(to)) && PART_BEFORE.test(before))
}
