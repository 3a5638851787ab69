/** Classifiers and units with which these reports count, longest first so that 人次 is not read as 人. */
export const CLASSIFIERS: readonly string[] = [
  '部分',
  '个百分点',
  '百分点',
  '人次',
  '件次',
  '条次',
  '场次',
  '批次',
  '万元',
  '亿元',
  '千元',
  '平方米',
  '条',
  '件',
  '篇',
  '期',
  '次',
  '场',
  '份',
  '人',
  '名',
  '位',
  '个',
  '家',
  '户',
  '项',
  '类',
  '栏',
  '种',
  '例',
  '宗',
  '起',
  '部',
  '册',
  '幅',
  '张',
  '则',
  '集',
  '处',
  '页',
  '批',
  '版',
  '档',
  '轮',
  '字',
  '元',
  '倍',
  '%',
  '％',
  '片',
  '本',
  '套',
  '台',
  '块',
  '间',
  '所',
  '支',
  '辆',
  '笔',
  '卷',
  '封',
  '组',
  '所',
]

/** What follows a number that counts time or is a place, a grade or a name: no quantity of a report. */
const NOT_COUNTED: readonly string[] = [
  '个工作日',
  '工作日',
  '个月',
  '小时',
  '分钟',
  '个季度',
  '周年',
  '周岁',
  '天',
  '日',
  '年',
  '月',
  '号',
  '时',
  '分',
  '秒',
  '岁',
  '级',
  '届',
  '楼',
  '室',
  '层',
  '度',
  '点',
  '米',
  '公里',
]

const byFirst = new Map<string, string[]>()
for (const word of [...CLASSIFIERS].sort((a, b) => b.length - a.length)) {
  const first = word.charAt(0)
  const list = byFirst.get(first)
  if (list) list.push(word)
  else byFirst.set(first, [word])
}

/** The classifier at `at`, or undefined. */
export function classifierAt(text: string, at: number): string | undefined {
  const candidates = byFirst.get(text.charAt(at))
  if (!candidates) return undefined
  for (const word of candidates) if (text.startsWith(word, at)) return word
  return undefined
}

/** Whether the number that ends at `at` is a time limit, a date's part, an ordinal: 15个工作日, 48小时, 4号楼. */
export function isUncountedAt(text: string, at: number): boolean {
  for (const word of NOT_COUNTED) if (text.startsWith(word, at)) return true
  return false
}

/** Whether a classifier can begin with the character. */
export function beginsClassifier(char: string): boolean {
  return byFirst.has(char)
}
