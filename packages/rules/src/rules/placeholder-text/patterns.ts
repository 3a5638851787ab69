import { characterSet } from '@gouji/core'

/** X, × or ＊ where a figure or a word belongs. The half-width * is Markdown. */
const M = '[XxＸｘ×＊]'

/** Not inside a word, a model number or a masked number: 138××××1234, iPhone X, A×B. */
const FREE = '(?<![0-9A-Za-z０-９+＋*＊×])'

/** Classifiers; where one also begins another word (××次日, ××项目, 王××名下), that word is taken out. */
const COUNTED =
  '(?:[%％]|万元|亿元|元|余|万|亿|人次|件|篇|条(?![例件款])|份(?!额)|项(?!目)|期(?![间满望限待])|场(?![所地面])|次(?![日年月要])|户(?![籍口])|名(?![誉称义下单]))'

const DATE = [
  `(?<![0-9A-Za-z０-９+＋])(?:(?:19|20)\\d?${M}{1,2}|${M}{1,4}) ?年(?:度|(?: ?(?:${M}{1,2}|\\d{1,2}) ?月(?: ?(?:${M}{1,2}|\\d{1,2}) ?日)?))?`,
  `${FREE}${M}{1,2} ?月(?: ?(?:${M}{1,2}|\\d{1,2}) ?日)?`,
  `\\d{1,2} ?月 ?${M}{1,2} ?日`,
  `〔(?:20)?${M}{2,4}〕(?:第? ?(?:${M}{1,4}|\\d{1,4}) ?号)?`,
  `〔20\\d\\d〕第? ?${M}{1,4} ?号`,
]

const COUNT = [
  `${FREE}${M}{1,4}(?:[.．]${M}{1,2})? ?${COUNTED}`,
  `${FREE}${M}{2,4}(?:个(?![人体别案])|人(?![民员身力])|家(?![属庭长中人住])|处(?=[，。；、）]))`,
  // Five of the N plans (N+5) and an N in a word are no counts.
  `(?<![0-9A-Za-z０-９+＋])[NＮ](?:条(?![例件款])|件(?!套)|份(?!额)|篇|项(?!目))`,
  `[?？]{2,}(?:条(?![例件款])|件|篇|份(?!额)|次(?![日年月要])|万元)`,
]

const FIELD = [
  // 联系电话：XXXX-XXXXXXX
  `(?<=[：:][ \\u3000]{0,3})${M}{2,}(?:[-－—]${M}{2,})?(?=$|[\\s，。；、,;）)])`,
  `(?<=\\d{3,4}[-－—])${M}{7,8}`,
  `(?<=[：:][ \\u3000]{0,3})[_＿]{2,}(?=$|[\\s，。；、,;）)])`,
  `(?<![0-9A-Za-z._/-])[_＿]{2,}(?= ?(?:${COUNTED}|[年月日个人，。；、]))(?: ?[年月] ?[_＿]{2,}){0,2}`,
]

/** Names of offices; XX村, ××公司 and the like hide who asked for something and are right. */
const OFFICE = '(?:省|市|县|区|镇|乡(?!村)|街道|局|厅|委|办|单位|部门|子站|网站|平台|公众号|栏目)'

const NAME = [
  `(?<![0-9A-Za-z])[XxＸｘ]{2,4}(?=${OFFICE})`,
  `(?<![\\u3007○零一二三四五六七八九])[○△]{2,4}(?=${OFFICE}|[年月日])`,
]

const WORDS = [
  '[（(【\\[［](?:此处)?(?:待补充?|待填写?|待填报|待完善|待定|待核实?|待确认|待更新|待录入|待统计|略补)(?:内容|数据)?[）)】\\]］]',
  '(?<![有尚亟仍还需正])待(?:补充|填写|填报|录入)(?![完充加和与的公更材证说信资申相有后并至及在]|事项|项目|内容|数据|指标|任务|清单|单位|[各报]?表|栏目| ?\\d)',
  '[（(【\\[［](?:此处|请)(?:请|应|可)?(?:填写|填入|填|输入|插入|补充|添加|注明)(?![^）)】\\]］]{0,8}(?:申请表|表格))[^）)】\\]］\\n]{0,24}[）)】\\]］]',
  '(?:在此处?|此处)(?:请|应|可)?(?:填写|填入|输入|插入|补充|键入)[^，。；）)】\\]\\n]{0,12}',
  '(?:单击|点击)(?:或点击)?此处(?:输入|添加|键入|编辑)[^，。；\\n]{0,8}',
  '请(?:在此)?输入(?:文本|文字|内容|标题|正文|数字|数据|单位|日期)',
  '[【〔\\[［<＜〈](?:填报单位|单位名称|机关名称|部门名称|行政机关名称|年份|日期|数字|数量|金额|姓名|名称)[】〕\\]］>＞〉]',
  '\\{\\{[^{}\\n]{1,30}\\}\\}|\\$\\{[^{}\\n]{1,30}\\}|\\b(?:TODO|TBD|FIXME)\\b|[Ll]orem ipsum',
]

/** Everything that a draft has in place of what is still to come. */
export const PLACEHOLDER = new RegExp([...DATE, ...COUNT, ...FIELD, ...NAME, ...WORDS].join('|'), 'g')

/** Characters of which each placeholder has one, but for those that begin with 请. */
export const isTrigger = characterSet('XxＸｘ×＊NＮ_＿○△?？某待此【〔［[<＜〈{$TFo')
export const REQUEST = /请[输填插补添注]/

/** What each of them has in it, escapes of Markdown allowed for. */
export const HINT =
  /[XxＸｘ×＊] ?[XxＸｘ×＊年月日%％.．万亿元余人件篇条份项期场次户名号]|[NＮ](?:[条件份篇项])|[_＿]\\?[_＿]|[○△]{2}|[?？]{2}|某某|待[补填定完核确更录统]|此处|在此|请(?:输入|填|插入|补充|添加|注明)|[【〔[［<＜〈](?:填报单位|单位|机关|部门|行政|年份|日期|数|金额|姓名|名称)|\{\\?\{|\$\\?\{|TODO|TBD|FIXME|orem ipsum/

/** In a title, a heading, a signature or a cell nobody is made anonymous: ××局, 某某镇. */
export const OWN_NAME = new RegExp(`(?:某某|[×＊]{2,4})(?=${OFFICE})`, 'g')

/** A cell that holds nothing else. */
export const EMPTY_CELL = /^(?:[XxＸｘ×＊]{2,}|待[补填定]充?|[_＿]{2,})$/

/** Before and behind a quotation that shows how something is written: 日期格式为“X年X月X日”, “XX”字样. */
export const PATTERN_BEFORE = /(?:格式|样式|体例|写法|模板|样例)[^“”，。；]{0,8}$/
export const PATTERN_BEHIND = /^[^“”，。；]{0,12}”(?:这一|这种|的)?(?:格式|样式|体例|写法|模板|字样)/

/** The line that somebody signs by hand. */
export const SIGNED_BY_HAND = /(?:签字|签名|盖章|签章)[）)]?[：:]?[ \u3000]*$/
