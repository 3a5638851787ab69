import { characterSet } from '../source/character-set.ts'

/** Classifiers and units with which these reports count. */
const CLASSIFIERS = `
  条 件 篇 期 次 场 份 人 名 位 个 家 户 项 类 栏 种 例 宗 起 部 部分 册 幅 张 则 集 处 页 批 版 档 轮 字 片 本 套 台
  块 间 所 支 辆 笔 卷 封 组 门 座 棵 株 副 道 路 层 栋 幢 面 只 头 匹 根 枚 把 艘 架 盏 箱 袋 盒 瓶 桶 捆 讲 堂 课时
  学时 节 段 句 单 首 通 票 床 款 席 枝 口 剂 盘 分 对
  人次 件次 条次 场次 批次 家次 户次 点次 车次 台次 班次 项次 例次 架次 频次 辆次 篇次 份次 剂次 人份
  元 万元 亿元 千元 美元 港元 欧元 日元 % ‰ 倍 个百分点 百分点
  平方米 平方公里 平方千米 立方米 公里 千米 米 亩 公顷 吨 公斤 千克 斤
  平米 ㎡ 厘米 毫米 千瓦时 千瓦 GB TB MB km kg
`

/** Units of time: a limit that is set is no quantity of a report, a time that was measured is one. */
const DURATIONS = `
  个工作日 个自然日 工作日 个小时 小时 个月 个星期 个季度 个学期 个年度 分钟 秒钟 天 日 年 周 秒
`

/** What stands behind a number that is a place, a grade, an age or a point in time. */
const NOT_COUNTED = '号 时 点 月 级 届 楼 室 度 岁 周年 周岁'

/**
 * What makes a classifier part of another word, when it stands directly behind it: 12栏目 has lost its 个, 二人民医院 is a
 * name; but 5项目标 is 5项.
 */
const PART_OF_WORD: Readonly<Record<string, string>> = {
  件次: '[之日年月]',
  条次: '[之日年月]',
  项次: '[之日年月]',
  人次: '[日年]',
  条: '款(?!项)',
  件: '数(?!据)',
  篇: '幅|章',
  期: '限|间|刊(?!登|发|载|物|出|印)|望|待',
  次: '序|生',
  场: '所|地(?!质)|景|馆|合|面',
  份: '额(?!外)',
  人: '员|民|大代|社局|社部',
  名: '单(?!位|身)|称(?!职)|义(?!务)|额(?!外)|录(?!用|取|入)|下',
  位: '于|置|移',
  家: '长(?!期)|庭(?!困|贫)|属(?!于|地)|具(?!有|备)|乡(?!镇|村)|渠|电',
  户: '籍|口|外(?!来|出|地|籍)|型|主(?!动|要|体)|厕',
  项: '目(?!标)',
  类: '别',
  栏: '目(?!的)',
  种: '类(?!型|别)|植|子',
  宗: '旨|教|族',
  起: '草|点|止|诉(?!讼)|来(?!信|访|电|函|件)',
  部分: '别',
  部: '门|委|队|长(?!期)|级|署',
  册: '子',
  幅: '度|员',
  张: '榜',
  集: '中|体|团|市|镇|约|合|成',
  处: '理(?!想)|罚|置(?!于)|于|分(?!别)|长(?!期)|级',
  页: '面|码|眉|脚',
  批: '准|复(?!议|查|核|审|检|印)|示|评(?!选|优|审|估|定)|阅|改(?!造|革|建|进)|捕|量(?!大)',
  版: '本(?!地)|面|权|图|块|式',
  档: '案',
  轮: '流|岗|训(?!练)|换|值',
  字: '段|号|体|样|典|幕|节|符|库',
  片: '区(?!域)|段|面|子|头',
  本: '年|级|科|局|镇|县|市',
  套: '餐|路|取',
  台: '账|帐|风|阶|湾|胞',
  间: '接|隔|断|歇|谍|距',
  所: '有|属(?!地)|需|得|谓|辖|示|述|涉|致|在(?!建)',
  支: '部(?!队)|出|付|撑|持|委|农|教|书',
  笔: '试|录|记|迹|者',
  卷: '宗|入|烟|首',
  封: '闭|面|存|控|装',
  组: '织',
  个: '半(?!数)',
  GB: '[0-9A-Za-z/]',
  TB: '[0-9A-Za-z/]',
  MB: '[0-9A-Za-z/]',
  km: '[0-9A-Za-z/]',
  kg: '[0-9A-Za-z/]',
  口: '岸|径|罩|头|子|号|粮|碑',
  剂: '量',
  盘: '活|点|查',
  元: '素|旦|月|宇|器|代|首|年|化|结|论|件',
  路: '段|线|口|灯|面|名|由|径|况|网|桥|政|长|南|北|东|西|公交',
  分: '别|之|钟|部|类|期|批|级|管|局|公|行|布|支|会|馆|院|区|送|析|发|工|组|层|段|校|步|头|项|享|田|明|散|配|解|歧',
  门: '口|户|卫|诊|牌|市|店|前|外|禁|票|头|式|槛|峡|县|源',
  座: '谈|位|落|机|椅|席',
  副: '局|主|县|镇|市|区|书|职|校|院|处|科|乡|总|秘|部|厅|省|会|组|队|所|站|调|教|巡',
  道: '路|德|理|歉|具|县',
  层: '级|次|面|层',
  面: '向|对|积|试|板|临|上|部|议|谈|授|询|貌|世|签|粉',
  只: '有|是|能|需|要|计|对|占|为|公|做',
  头: '条|部|脑|目|像',
  根: '据|本',
  把: '手|关|握|控',
  架: '构|空',
  瓶: '颈',
  讲: '话|解|座|堂|好|师|述|台',
  节: '能|约|日|假|点|目|奏|省|气',
  段: '落|时|长|位',
  单: '位|元|独|项|一|个|体|据|双',
  首: '先|次|席|位|批|个|届|创|要|府',
  通: '过|知|报|告|道|信|讯|用|行|病|常|畅|车|稿|俗|勤',
  票: '据|价',
  款: '项|式|待',
}

export interface Unit {
  word: string
  /** `count` a classifier or unit, `duration` a unit of time, `none` what no number of a report stands before. */
  kind: 'count' | 'duration' | 'none'
}

interface KnownUnit extends Unit {
  unless: RegExp | undefined
}

const byFirst = new Map<string, KnownUnit[]>()

for (const [kind, words] of [
  ['count', CLASSIFIERS],
  ['duration', DURATIONS],
  ['none', NOT_COUNTED],
] as const) {
  for (const word of words.trim().split(/\s+/)) {
    const first = word.charAt(0)
    const unless = PART_OF_WORD[word]
    const known = { word, kind, unless: unless === undefined ? undefined : new RegExp(unless, 'y') }
    const alike = byFirst.get(first) ?? []
    // Longest first, so that 人次 is not read as 人, nor 个工作日 as 个.
    byFirst.set(
      first,
      [...alike, known].sort((a, b) => b.word.length - a.word.length),
    )
  }
}

/** Whether a classifier or a unit of time can begin with the character. */
export const beginsUnit = characterSet([...byFirst.keys()].join(''))

/** The unit at `at`, or undefined. */
export function unitAt(text: string, at: number): Unit | undefined {
  if (!beginsUnit(text.charCodeAt(at))) return undefined
  for (const unit of byFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(unit.word, at)) continue
    if (unit.unless === undefined) return unit
    unit.unless.lastIndex = at + unit.word.length
    if (!unit.unless.test(text)) return unit
  }
  return undefined
}

/** The classifier at `at`, or undefined. */
export function classifierAt(text: string, at: number): string | undefined {
  const unit = unitAt(text, at)
  return unit?.kind === 'count' ? unit.word : undefined
}

const durations: ReadonlySet<string> = new Set(DURATIONS.trim().split(/\s+/))

/** Whether the unit measures time: 个工作日, 小时, 天. */
export function isDuration(unit: string): boolean {
  return durations.has(unit)
}
