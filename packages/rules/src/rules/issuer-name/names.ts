/** How the names of two bodies relate. */
export type Relation = 'same' | 'misspelt' | 'shortened' | 'different' | 'unclear'

/** （总商会）, (盖章): a second name or a note, no part of the name. */
const NOTE = /[（(][^（()）]*[）)]/g
const BLANK = /[\s　]+/g

/** 发展和改革局, 发展改革局: one body. */
const JOINTS = /[和与及]/g

/** Levels of government and kinds that a short form leaves out or replaces. */
const LEVELS = '省市县区镇乡州旗'
const DROPPED = `${LEVELS}的街局委厅`
/** Kinds of bodies, by the ends of their names; only within one kind are two names comparable. */
const KINDS = [
  '局',
  '委员会',
  '办公室',
  '政府',
  '办事处',
  '联合会',
  '总工会',
  '支队',
  '大队',
  '医院',
  '学校',
  '学院',
  '大学',
  '中心',
  '院',
  '会',
  '社',
  '馆',
  '处',
  '所',
  '厅',
  '部',
]

export function normalizedName(name: string): string {
  return name.replace(NOTE, '').replace(BLANK, '')
}

/**
 * Compares two names of what should be one body. A short form (工商联, 市总工会, a government and its office) is the
 * same; one character lost or changed is a misspelling; another proper name before the same kind of body is another body.
 */
export function compareNames(a: string, b: string): Relation {
  const one = normalizedName(a).replace(JOINTS, '')
  const two = normalizedName(b).replace(JOINTS, '')
  if (one === '' || two === '' || one === two) return 'same'
  if (one.includes(two) || two.includes(one)) return 'same'
  const [long, short] = one.length >= two.length ? [one, two] : [two, one]
  const head = commonHead(long, short)
  const tail = commonTail(long, short, head)
  const extra = long.slice(head, long.length - tail)
  const instead = short.slice(head, short.length - tail)
  if (isShortened(extra, instead, head, long)) return 'shortened'
  if (instead === '') {
    // One run of characters is left out: a single one by mistake, more of them to be brief.
    return extra.length === 1 && long.length >= 6 && !DROPPED.includes(extra) ? 'misspelt' : 'same'
  }
  if (isSubsequence(short, long)) return 'same'
  if (isRankChanged(extra, instead)) return 'misspelt'
  // 州 of 澜州市 is part of the name; a rank ends one.
  const ranked = !LEVELS.includes(long.charAt(head + extra.length) || '、')
  if (ranked && (LEVELS.includes(extra) || LEVELS.includes(instead))) return 'unclear'
  if (extra.length === 1 && instead.length === 1 && head + tail >= 3)
    return isPlace(long, head) || tail === 0 ? 'misspelt' : 'different'
  if (!KINDS.some((kind) => long.endsWith(kind) && short.endsWith(kind))) return 'unclear'
  if (extra.length > 6 || instead.length > 6 || head < 2) return 'unclear'
  return [...instead].some((character) => extra.includes(character)) ? 'unclear' : 'different'
}

/** What names leave out without becoming others. */
const LEFT_OUT = /^(?:人民|监督|事务|办事)$/

/** 云浦区城管局 for 云浦区城市管理局: the whole place, and less of the body. */
function isShortened(extra: string, instead: string, head: number, long: string): boolean {
  if (!long.endsWith('局') || extra.length < 2 || instead.length >= extra.length || LEFT_OUT.test(extra))
    return false
  const place = [...long].findIndex((character, at) => at > 1 && LEVELS.includes(character))
  // 文化旅游局 for 文化广电旅游局 may be an older name; two characters are a short form.
  const body = long.length - extra.length + instead.length - place - 2
  return (
    place > 0 && head > place && body <= 2 && [...instead].every((character) => extra.includes(character))
  )
}

/** 鹿鸣镇 for 鹿鸣乡: the same place with another rank. */
function isRankChanged(one: string, other: string): boolean {
  return (
    ['乡镇', '县区'].some((ranks) => one !== other && ranks.includes(one) && ranks.includes(other)) &&
    one !== ''
  )
}

/** Whether the character is part of the place that a name begins with: 锦[源]市财政局. */
function isPlace(name: string, at: number): boolean {
  for (let index = at + 1; index < Math.min(name.length, at + 5); index++)
    if (LEVELS.includes(name.charAt(index))) return true
  return name.slice(at + 1, at + 4).includes('街道')
}

function commonHead(a: string, b: string): number {
  let at = 0
  while (at < b.length && a.charAt(at) === b.charAt(at)) at++
  return at
}

function commonTail(a: string, b: string, head: number): number {
  let tail = 0
  while (tail < b.length - head && a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)) tail++
  return tail
}

/** 工商联 in 云溪市工商业联合会: every character, in order. */
function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of short) {
    at = long.indexOf(character, at)
    if (at < 0) return false
    at++
  }
  return true
}

/** Words common to many names of bodies; a character changed inside one cannot make another body's name. */
export const GENERIC_TAIL =
  /(?:人民政府(?:办公室|办公厅)?|委员会|办公室|办公厅|办事处|联合会|总工会|管理局|管理委员会|监督管理局)$/
