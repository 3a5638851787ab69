/**
 * Words by which a sentence shows whether a year in it is the report's own. Every pattern is tried on a short piece
 * of one sentence.
 */

/** Behind the year: the start or a stretch of a history (以来, 上半年), or what the year only qualifies (2016年度报告). */
export const HISTORY =
  /^(?:以来|以前|以后|之前|之后|前|后|起|始|开始|至|到|—|－|-|~|～|间|期间|版|的|以及|和|、|与|第|上半年|下半年|[一二三四]季度|春|夏|秋|冬|末|底|初|度?[^，。；：、]{0,20}?(?:报告|年报|要点|考核|评估|测评|计划|决算|预算|目录|文件|通知|方案))/

/** Anywhere in the sentence: it tells of what was before, of what came of it, or holds it against the present. */
export const RETROSPECT =
  /今年|本年|次年|翌年|明年|以来|曾|原有|此前|早在|遗留|历史|延续|成立|建成|始建|评为|获评|荣获|排名|整改|指出|提出的|上述|现已|目前/

/** Who stands before or behind the year where the report speaks of itself. */
export const OWN_SUBJECT =
  '(?:我|本|全)(?:局|市|县|区|镇|乡|省|州|旗|街道|办|委|会|厅|院|校|馆|所|中心|部门|单位|机关|系统)'

/** What a report says of its own year, directly behind the year. */
export const OWN_STATEMENT =
  /^度?[，,]?(?:全年)?(?:共|总共|累计)?(?:新收|收到|收取|接到|受理|办结|办理|主动公开|公开|发布|发出|没有|未|无|因|坚持|存在|政府信息公开|依申请|发生|继续|认真|深入|严格|进一步|制发|作出)/

/**
 * Directly behind the year: what follows is a plan. 将 may as well mean 把 (将公开工作纳入考核) and 计划 be a noun, so
 * the word after has to show it.
 */
export const PLAN =
  /^度?[，,]?(?:(?:我|本|全)[局市县区镇乡省州旗办委会厅院校馆所]|街道|[^，。；：、将]{2,12}[局市县区镇乡府处会院校])?[，,]?(?:还?将(?:把|对(?![外口])|继续|进一步|重点|以|从|着力|着重|围绕|按照|坚持|加强|加大|加快|认真|切实|不断|深入|全面|持续|做好|抓好|推进|推动|完善|建立|健全|努力|积极|开展|组织|在|采取|针对|升级|制定|推行)|计划(?:在|于|对|将|把|通过|开展|举办|组织|新建|新增|修订|出台|升级|制定|发布|推出|实施|编制)|拟(?:在|于|对|将|把|通过|开展|举办|组织|新建|新增|修订|出台|升级)|打算)/

/**
 * Behind the year: what was planned for it, with what came of it (计划举办的4期培训, 拟新建5个专区，已建成4个), or 将 as 把
 * (将完善栏目作为重点).
 */
export const NO_PLAN =
  /(?:计划|拟)再?(?:开展|举办|组织|新建|新增|修订|出台|升级|制定|发布|推出|实施|编制|建设|完成)的|已(?:经|于|全部|全面|如期|按期|按时|顺利|基本|提前){0,2}(?:完成|完工|建成|落实|举办|开展|实施|出台|到位|上线|投用)(?!的)|将[^，。；：将把以]{2,30}(?:作为|列为|列入|纳入|视为)/

/** Sections in which a plan for the coming year stands. */
export const PLAN_SECTION = /问题|不足|改进|打算|措施|计划|方向|建议|对策|短板|下一步|下步/

/** The sentence looks ahead, so that a distant year may be meant. */
export const OUTLOOK = /将|计划|力争|目标|实现|规划|到期|有效期|期限|年限/
