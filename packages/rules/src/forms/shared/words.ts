/**
 * How prose says things, as pieces of regular expressions for the metrics of all forms. `N` stands for number and
 * classifier.
 */

/** What may stand between a noun and its number. */
export const gap =
  '(?:数量?|总数|总量|件数)?(?:的|共计|共有|共|总计|合计|累计|分别为|均为|为|是|有|达到|达|约|近|逾|超过|超|了|，|：|:)*'

/** Making information public. */
export const publish =
  '(?:主动|对外|依法|及时|累计|共计|共|总计|新增|集中|全文|已)*(?:公开|发布|公布|公示|更新|上传|推送|编发|刊发|刊登)(?:发布|公开)?(?:了|共|各类|出)?'

export const information = '(?:各类|各项|政府|政务|有关|相关|公开|工作|条)*信息(?:条目)?'

/** Taking a request in. */
export const receive = '(?:收到|接到|受理|接收|收悉|承办)(?:了)?'

export const request =
  '(?:公民|法人|其他组织|群众|社会公众|公众|申请人|提出|提交|递交|的|和|或者?|、|各类)*(?:政府信息依申请公开|政府信息公开|依申请公开|信息公开|政府信息|公开|获取政府信息)*(?:的)?申请(?:件|表|书)?(?!人|行政|复议|引|被|而|发生|产生|所|答复|办理)'

/** Names of accounts and columns in quotes, which say by what channel and narrow nothing. */
export const quotedName = '[“"「《][^”"」》，。]{1,16}[”"」》](?!栏|板块|专栏|频道|专区)'

export const normativeDocument = '(?:行政)?规范性文件'

export const make = '(?:制发|制定|出台|印发|新制发|新制定|制订)(?:了|并公开|并发布|印发|出台)?'

/** Words of the subject that narrow no count. */
export const neutral: readonly string[] = [
  '政府信息依申请公开|政府信息公开|依申请公开|信息公开|政务公开|政府信息|政务信息',
  '公民|法人|其他组织|申请人|群众|社会公众|社会|公众|单位|个人',
  '对?依申请(?:公开|提供)的?(?:政府)?信息|需要|申诉|公开数量',
  '因|涉及|涉|引发|引起|发生|产生|出现|提起|提出|提交|被|来自|通过|经过|以|由|向',
  '从(?:申请)?(?:方式|渠道|途径|来源|结果|内容|类型|答复结果|办理结果|办理情况|答复类型)[上来]?(?:看|分)|按(?:申请)?(?:方式|渠道|途径|来源|结果|内容|类型)(?:划分|分类|统计|分|看)',
  '理由分别为|理由是|理由为|渠道方面|答复结果|办理结果|答复情况|办理情况|申请方式|处理结果|从中看|工作|情况|方面|案件|事项|渠道|方式|途径|年度内|依据',
  '[依按]照[^，。；N]{0,16}(?:标准|规定|要求)',
  '按(?:要求|规定|照)|经批准|法定期限内|规定期限内|规定时限内|法定时限内|其余|余下|剩余|另外|我们|部分|特|指定|安排|配备|明确|办公室|设立|设置|设有|设|下设|现有|办件',
]
