// Words made with a numeral that count nothing. Looked up at the numeral and, for those that begin earlier, before it.
const FIXED: readonly string[] = [
  '一是',
  '二是',
  '三是',
  '四是',
  '五是',
  '六是',
  '七是',
  '八是',
  '九是',
  '十是',
  '一方面',
  '一般',
  '一定',
  '一些',
  '一致',
  '一直',
  '一旦',
  '一并',
  '一律',
  '一步',
  '一体',
  '一系列',
  '一网',
  '一站',
  '一窗',
  '一门',
  '一把手',
  '一事',
  '一件事',
  '一次性',
  '一流',
  '一线',
  '一手',
  '一岗',
  '一级',
  '一切',
  '一如',
  '一同',
  '一经',
  '一边',
  '两会',
  '两微',
  '两网',
  '两个维护',
  '两个确立',
  '两学一做',
  '两办',
  '三公',
  '三审',
  '三校',
  '三农',
  '三定',
  '三重一大',
  '三会一课',
  '三项制度',
  '三个区分',
  '三安全',
  '三类内部',
  '四类过程',
  '四个意识',
  '四个自信',
  '四风',
  '五公开',
  '五个一',
  '六稳',
  '六保',
  '七五',
  '八五',
  '八项规定',
  '十大',
  '百分点',
  '百姓',
  '千方百计',
  '万众',
  '百科',
  '万一',
  '百年',
  '千年',
  '双随机',
  '十佳',
  '百强',
  '千家万户',
]

// 进一步, 统一, 唯一, 之一, 每一件, 同一件, 某一项: the numeral belongs to the word before it.
const ONE_BOUND = /[进统唯之任同某另专归划万单其这那初周星如]/

// 各两个, 每三个: one of several.
const EACH_BEFORE = /[每逐各]/

const FIXED_BY_FIRST = new Map<string, readonly string[]>(
  [...new Set(FIXED.map((word) => word.charAt(0)))].map((first) => [
    first,
    FIXED.filter((word) => word.startsWith(first)),
  ]),
)

// 近, 约 … directly before a number; compared by the last characters.
export const PREFIXES: readonly (readonly [string, 'about' | 'under' | 'over' | 'least'])[] = [
  ['将近', 'under'],
  ['接近', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['大约', 'about'],
  ['超过', 'over'],
  ['突破', 'over'],
  ['至少', 'least'],
  ['不少于', 'least'],
  ['近', 'under'],
  ['约', 'about'],
  ['逾', 'over'],
  ['超', 'over'],
  ['最多', 'under'],
]

/** Whether the numeral belongs to the word before it: 进一步, 每三个. */
export function isBound(text: string, at: number, run: string): boolean {
  const before = text.charAt(at - 1)
  return EACH_BEFORE.test(before) || (run === '一' && ONE_BOUND.test(before))
}

/** The end of a word at `at` that is made with a numeral and counts nothing; undefined if there is none. */
export function fixedWordEnd(text: string, at: number): number | undefined {
  for (const word of FIXED_BY_FIRST.get(text.charAt(at)) ?? [])
    if (text.startsWith(word, at)) return at + word.length
  return undefined
}
