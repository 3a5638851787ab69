/** Verbs that are said twice for a light touch: 研究研究. */
export const REDUPLICATED: ReadonlySet<string> = new Set([
  '研究',
  '讨论',
  '商量',
  '考虑',
  '琢磨',
  '打听',
  '合计',
])

/** 一件一件, 逐项逐项, 每年每年: one by one. */
export const DISTRIBUTIVE = /^[一逐每]/

/**
 * What makes a longer word of the second copy, so that two words only happen to meet: 规范|规范性文件, 信息|信息员,
 * 主动公开|公开栏, 推广|推广局. Asked of every word.
 */
export const SUFFIXES: ReadonlySet<string> = new Set(['化', '性', '率', '员', '者', '栏', '型', '局', '厅'])

/** The same for single words: what follows the second copy. */
export const COMPOUNDS: ReadonlyMap<string, RegExp> = new Map([
  [
    '政府',
    /^(?:信息|网站|门户|公报|采购|购买|规章|令|部门|机关|办|组成|投资|债|服务|常务|工作|会议|主要|及其|和)/,
  ],
  ['机关', /^(?:党|事务|干部|工作人员|大院|服务|作风|效能)/],
  ['公开', /^(?:目录|指南|网|日|年报|专栏|平台)/],
  ['信息', /^(?:量|网|中心|处理费|系统|平台)/],
  ['申请', /^(?:人|表|书|件|量|材料)/],
  ['部门', /^(?:预算|决算|预决算|规章|职责|负责|网站|文件|主要)/],
  ['人员', /^(?:变动|流动|编制|经费|队伍|配备|名单|调整|素质|力量)/],
  ['单位', /^(?:负责|职责|职能|名称|预算|决算|预决算|网站|主要)/],
  ['建设', /^(?:用地|工程|单位|项目|规划|部)/],
  ['工作', /^(?:人员|组|日|秘密|站|室|委员会)/],
  ['管理', /^(?:办法|委|系统|平台|服务|人员|中心|制度|条例|处|科)/],
  ['服务', /^(?:中心|大厅|指南|窗口|对象|业|站|平台|热线)/],
  ['会议', /^(?:纪要|室|精神)/],
  ['网站', /^(?:管理|地图|群)/],
  ['项目', /^(?:经理|库|审批|部)/],
  ['发展', /^(?:中国家|改革|和改革)/],
  ['机构', /^(?:编制|职能|改革)/],
  ['领导', /^(?:小组|干部|班子)/],
  ['检查', /^组/],
  ['中心', /^(?:主任|城区|镇|小学|卫生院)/],
  ['办公室', /^(?:主任|副主任|负责)/],
  ['委员会', /^(?:主任|副主任|办公室)/],
  ['街道', /^(?:办事处|办)/],
  ['城市', /^(?:管理|建设)/],
  ['卫生', /^(?:院|健康|室)/],
])

/** 县人民政府|政府信息公开: what has to stand before the first copy, besides, for two words to meet. */
export const COMPOUND_AFTER: ReadonlyMap<string, RegExp> = new Map([['政府', /[民市县区省镇乡级]$/]])

/** Single characters that are typed twice. */
export const PARTICLES =
  /的{2,}|了{2,}|是{2,}|在{2,}|(?<=[0-9余多])(?:条{2,}|件{2,}|次{2,}|份{2,}|篇{2,}|期{2,}|场{2,})|(?<![合归兼吞一])并{2,}/g

/** Where one of the two belongs to the word beside it: 目的的, 标的的, 存在在, 于是是. */
export const PARTICLE_AFTER: Readonly<Record<string, RegExp>> = {
  的: /[目标中打]$/,
  了: /不$/,
  是: /[于但凡还就可或要总都正不若既国共只便即而倒仍却更又也老]$/,
  在: /[存现所正实内外潜旨自好]$/,
}
/** 的的确确, 为了了解, 是是非非, 在在线平台. */
export const PARTICLE_BEFORE: Readonly<Record<string, RegExp>> = {
  的: /^[确士]/,
  了: /^[解结断却然事]/,
  是: /^[非否]/,
  在: /^[线职编岗校建册位场逃押座读第营]/,
}
