/** Words before a list or behind its count that leave it open, or that make it a selection. */
export const LEAVES_OPEN =
  /等(?![级候待于同价额次效])|其他|其它|其余|之类|诸如|例如|比如|譬如|[，,（(]如(?![期实下])|若干|尤其|特别是|其中|主要(?=[是有为从通集涉围采包指在由以针对靠用体表反存])|重点(?=[是为公抓做围推关针对在从突解加开检整发聚梳打])|不限于|…|\.\.\./

/**
 * Two names that are one: what 和, 及 or 、 joins inside them does not part a list. The report's own section titles
 * and the names of departments.
 */
export const JOINED_NAMES: readonly RegExp[] = [
  /收费(?:情况)?[和及与、]?(?:及其)?减免/g,
  /(?:行政)?复议[、和及与或]{1,2}(?:提起)?(?:行政)?(?:应诉|诉讼)(?:[、和及与](?:申诉|举报|投诉|举报投诉|投诉举报))?/g,
  /举报[、和及与]投诉|投诉[、和及与]举报/g,
  /(?:问题|不足|差距|困难)(?:以及|[和及与、])(?:下一?步|今后)?(?:的)?(?:改进|整改|对策|措施|打算)/g,
  /(?:收到|受理)[和及与、](?:处理|办理|答复)/g,
  /解读[和及与、]回应|回应[和及与、]解读/g,
  /机构(?:建设)?[、和及与](?:保障|人员|职能|培训)/g,
  /会议[、和及与]培训/g,
  /发展[和与]改革|人力资源[和与]社会保障|住房[和与]城乡建设|自然资源[和与]规划|文化[和与]旅游|农业[和与]农村|卫生[和与](?:健康|计划生育)|规划[和与]自然资源|工业[和与]信息化|经济[和与]信息化|城市管理[和与]综合执法|退役军人[和与]|统计[和与]/g,
]

/** 和, 及 and 与 where they can join two things: not those of 参与, 涉及, 及时, 共和. */
export const JOINT =
  /以及|(?<![涉普提危波触顾言论遍推企])及(?![时格其至早])|(?<![参赋给授相])与(?!会(?![议计])|时俱|否)|(?<![共总缓温柔饱])和(?!谐|解(?![读决答释])|平(?![台安均])|睦|气)|暨|(?<!抑)或(?![者许])/g

/**
 * Verbs that take the count behind them as their object: 更新目录、新增三个栏目 lists deeds, not columns. Looked for
 * where they are all of the last member but for adverbs.
 */
const VERBS =
  '新增|增设|新设|新开|设立|设置|开设|设有|设|建立|健全|完善|组织|开展|举办|召开|举行|完成|办理|编制|编印|编发|印制|制定|制订|制作|出台|印发|发布|公布|公开|公示|推出|推进|推动|推行|实施|落实|整改|整治|整理|修订|修改|修复|新建|改建|建成|建设|建好|搭建|组建|开通|开辟|打造|形成|配备|配齐|明确|确定|确立|选派|选取|选定|抽查|抽取|检查|督查|督办|督促|回应|解读|解决|抓好|做好|办好|管好|用好|突出|围绕|聚焦|覆盖|涉及|分为|分成|成立|约谈|通报|走访|调研|调整|合并|归并|整合|增加|减少|压减|压缩|精简|优化|简化|梳理|归纳|总结|提炼|查找|排查|发现|指出|提出|列出|反馈|答复|受理|收到|接待|接受|处理|处置|化解|协调|对接|联系|联合|会同|邀请|聘请|培训|培养|表彰|评选|评出|审议|审核|审查|通过|采用|采取|采纳|运用|利用|依托|借助|改造|改版|升级|更新|维护|清理|关停|注销|撤销|取消|废止|保留|承接|下放|划转|移交|上线|投用|启用|试点|探索|创新|创建|争取|获得|荣获|实现|达到|提升|提高|强化|加强|加快|深化|细化|规范|统一|纳入|列入|录入|报送|上报|报告|发放|派发|张贴|刊登|刊发|转发|推送|宣传|讲解|展示|征集|征求|收集|汇总|汇编|统计|记录|登记|归档|管理|监督|监测|评估|考核|测评|验收|补充|补齐|补正|纠正|改正|改进|弥补|解答|拓宽|拓展|拓开|丰富|扩大|延伸|缩短|提供|保障|确保|支持|服务|参加|参与|承办|主办|协办|牵头|负责|分管|兼任|挂牌|命名|认定|确认|核实|核查|核发|签订|签署|缴纳|收取|返还|下设|内设|另设|增补|细分|划分|分设|分|抓住|把握|坚持|遵循|树立|打通|畅通|连接|链接|关联|汇集|集中|置顶|导入|导出|走进|深入|进驻|入驻|惠及|带动|引导|鼓励|动员'
const ADVERBS =
  '主动|及时|认真|集中|重点|妥善|依法|全面|累计|先后|统一|定期|分别|组织|联合|积极|持续|深入|着力|努力|专门|逐一|逐步|扎实|切实|严格|有效|稳步|加快|进一步|同步|同时|首次|再次|陆续|相继|共同|共计|一并|并|再|另|还|已|共|新|又|也|均|都|可|将|应|须|需|能|会|要|拟|只|仅|分|各|牢牢|紧紧|紧盯|着重|依次|限期|按时|按期|如期|全年|年内|今年|本年|来|去'
export const BARE_VERB = new RegExp(`^(?:${ADVERBS}){0,3}(?:${VERBS}){1,3}[了过出到好完成为]?$`)
export const ENDS_IN_VERB = new RegExp(`(?:${VERBS})$`)

/** Verbs at the end of a member that take the count behind it, where no other member ends in a verb: 政府网站、公众号公开三类信息. */
export const TAKES_COUNT =
  /(?:公开|发布|公布|公示|推送|更新|新增|增设|新设|新建|开设|开辟|设置|设立|设有|刊登|刊发|推出|上传|上线|张贴|报送|提供|收集|征集|受理|收到|办理|组织|开展|举办|召开|制定|编制|印发|出台|完成|建立|整改|解决|落实|梳理|明确|涉及|包括|涵盖|覆盖|分为|形成|负责|承担|配备|增加|减少|保留|整合|合并|调整|检查|抽查|走访|约谈|通报|提出|采取|推行|作出|做出)$/

/** Nouns that name stages and sides, whose members are deeds: 信息采集、统一发布两个环节. */
export const OF_DEEDS = /(?:环节|阶段|步骤|层面|方面|程序|流程|步)$/
/** Those of them that name nothing but deeds, however long. */
export const OF_STEPS = /(?:环节|阶段|步骤|程序|流程|步)$/

/** Groups that are named after what they do: 综合、宣传、督查三个小组. */
export const NAMED_BY_DEED = /(?:组|专班|队伍?|岗位?|模块|功能|职能|职责)$/

/** Things that are counted one by one as they are published, so that a count behind a list may be of them: 许可、处罚5项信息. */
export const PUBLISHED = /(?:信息|文件|材料|资料|数据|政策|稿件|事项|案件|申请|内容|栏目)$/
/** Papers, which have names of their own. */
export const PAPERS = /(?:文件|材料|资料|通知|规定|规程)$/
export const NAMES_PAPER =
  /[》”]$|(?:办法|规定|细则|通知|意见|方案|规程|制度|指南|目录|清单|流程|册|书|表|报告|材料|文件|标准|要点|条例|函|纪要)$/

/** Ways that are deeds: 通报、约谈、问责三项机制. */
export const OF_WAYS = /(?:环节|阶段|步骤|程序|流程|步|方面|层面|机制|方式|方法|形式|手段|措施|举措|做法)$/
/** Verbs of work on things, which share the object behind them: 修订、补充、完善四项制度. */
export const WORKS_ON =
  /(?:修订|修改|补充|完善|健全|新增|增设|更新|制定|制订|出台|废止|清理|建立|落实|执行|推行|推进|实施|发布|公布|公开|编制|印发|改版|撤销|合并|整合|优化|规范|梳理|调整|细化|取消|保留)$/

/** What a sample is taken of is counted, not listed: 走访企业、社区、学校四家单位. */
export const SAMPLES = /走访|抽查|检查|调研|慰问|回访|抽取|抽选|随机|考察|观摩/

/** Faults and qualities that clauses describe: 看不清、找不着、记不住的三个难题. */
export const DESCRIBED = /(?:问题|难[处题点]|困难|痛点|堵点|短板|不足|诉求|顾虑|误区|特点|优点|原则|要求)$/

/** What no member of a list ends with when a count follows it as its own: the count is another word's object. */
export const ENDS_ASIDE =
  /(?:[的了过至于各均都也还又再及和与在对从由按把将向以每近并是超]|(?<![签报])到|(?<![行作])为|(?<![生形])成|(?<![国公私])有|(?<!建)设|(?<![公])共|[大][约])$/

/** Words that close a list as its common noun, so that the count behind them counts something else: 卫生、教育领域五项任务. */
export const CLOSES_LIST = /(领域|方面|系统|行业|部门|地区|区域|过程|期间|阶段|范围)$/
/** Words that may close a list or end its last member: 政策、数据信息 and 政策文件、政务服务. */
export const MAY_CLOSE_LIST =
  /(工作|单位|环节|栏目|专栏|任务|活动|项目|业务|事项|信息|文件|资料|岗位|人员|服务|窗口|平台|网站|制度|渠道|方式)$/

/** Tiers of administration before a count say where, not what: 市、县两个平台. */
export const TIER =
  /^(?:国家|中央|省|自治区|市|州|县|区|旗|镇|乡|村|街道|社区|组|省级|市级|县级|区级|镇级|乡级|村级)$/

/** Names of bodies. What a list of them has several of is counted by its own noun: 县教育局、县卫健局四个栏目. */
export const BODY = /(?:局|委|科|股|所|站|院|馆|镇|乡|村|街道|社区|中心|公司|大队|中队|政府|学校|医院)$/
export const COUNTS_BODIES =
  /(?:部门|单位|科室|股室|处室|机构|机关|组织|乡|镇|街道|社区|村|企业|公司|学校|医院|所|局|委|站|馆|点|点位|地|地方|窗口|大厅|家|处|中心|园区|片区|成员|主体|场所|方面|部分)$/

/** Bigger bodies than the ones counted: 城关镇、河西乡两个村 counts their villages. */
export const BIGGER_BODY: readonly (readonly [counted: RegExp, listed: RegExp])[] = [
  [/(?:科|股|处|站)[室所]$/, /(?:局|政府|委员会|镇|乡|街道)$/],
  [/(?:村|社区|小区|片区)$/, /(?:镇|乡|街道|区|县|市)$/],
  [/(?:部门|单位|企业|学校|机构|机关|乡镇|街道)$/, /(?:市|县|区|州|旗)$/],
  [/(?:同志|干部|人员)$/, /(?:局|委|办|科|股|所|部|室|队|组|站|院|会|镇|乡|村|街道|中心)$/],
]

/** What a clause behind a list begins with when it says something about the members and is none of them. */
export const SPEAKS_ON =
  /^(?:[均都皆由每各为让便且已其也还另此这无未没今以从因须需]|全(?![文民])|并(?!联)|共(?![享青建])|使(?!用)|有(?!效|声)|将|在(?!线)|对(?![外口])|经(?![费济营])|按|据|可|应(?![急诉])|要(?!素|点)|不[断再仅能会得]|着力|切实|方便|确保|做到|实现|涵盖|覆盖|内容|点击|更新|受(?!理)|得到|供(?![水电热气应])|分别|逐|及时|进一步|同时|上述|效果|反响|累计|目前|满足|形成|构成|用于|专人|定期|统一|实行|服务|便于|累积|浏览|访问|阅读|惠及|参加|参训|接受|培训|通报|部署|研究|持续|努力|真正|明确|落实|推动|促进|提升|提高|保障)/
