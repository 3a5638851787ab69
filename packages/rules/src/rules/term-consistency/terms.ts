export interface Misspelling {
  /** The wrong word, as it is looked for. */
  readonly wrong: string
  readonly right: string
  /** Where the wrong word is certainly wrong; matches the word alone. The word itself, if left out. */
  readonly pattern?: RegExp
  /** Labels of a table belong to the form's own rule. */
  readonly proseOnly?: boolean
}

/** Confusions of characters that sound or look alike. Only what has no right reading in its place is listed. */
export const MISSPELLINGS: readonly Misspelling[] = [
  // 做为民办实事的表率: 做 with an object that begins with 为.
  {
    wrong: '做为',
    right: '作为',
    pattern:
      /(?<=^|[，。；：、！？\s])做为(?![民了群人企基职大老百党广此])|(?<=[把将][^，。；！？]{1,24})做为(?![民了群人企基职大老百党广此])/g,
  },
  { wrong: '台帐', right: '台账' },
  { wrong: '布署', right: '部署' },
  // 既使群众知情，又使群众参与: both … and.
  { wrong: '既使', right: '即使', pattern: /既使(?=[^。；！？又且]{1,40}也(?!使))/g },
  {
    wrong: '登陆',
    right: '登录',
    pattern:
      /(?<!台风[^，。；]{0,6})登陆(?=[^，。；！？]{0,14}(?:网站|门户网|网页|官网|平台|系统|账号|邮箱|客户端|APP|小程序))/g,
  },
  {
    wrong: '反应',
    right: '反映',
    pattern: /反应(?=[最较更很]?(?:比较|特别|十分|非常)?强烈的[^，。；]{0,6}(?:问题|事项|热点|难点|诉求))/g,
  },
  // 为及时更新栏目，…: in order to. What ends the sentence is a complaint.
  {
    wrong: '为及时',
    right: '未及时',
    pattern:
      /(?<=[，；、])为及时(?=(?:更新|公开|发布|答复|公布|回复|办理|维护|调整|上传|录入)(?:到位)?(?:[。；]|$))/g,
  },
  { wrong: '按排', right: '安排', pattern: /按排(?![序名列行放片水污放查])/g },
  { wrong: '坐谈会', right: '座谈会' },
  { wrong: '贯切', right: '贯彻' },
  { wrong: '杜决', right: '杜绝' },
  { wrong: '追纠', right: '追究' },
  { wrong: '必竟', right: '毕竟' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '函盖', right: '涵盖', pattern: /函盖(?![章印])/g },
  { wrong: '峻工', right: '竣工' },
  { wrong: '国家机密', right: '国家秘密', pattern: /国家机密(?!级)/g, proseOnly: true },
]

/** Two ways of writing one word, both current; the form writes `right`. */
export const VARIANT = { wrong: '其它', right: '其他' } as const
