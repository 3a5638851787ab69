/**
 * What a part of a report is about, by the words that its title may have. An announcement names parts loosely
 * (复议诉讼 for 因政府信息公开申请行政复议、提起行政诉讼的情况), so titles are compared by topic where they differ in words.
 */
export const topics: readonly (readonly [id: string, words: RegExp])[] = [
  ['problems', /问题|不足|改进|打算|措施|对策|努力方向|短板|困难/],
  ['cases', /复议|诉讼|救济/],
  ['fees', /收费|费用|减免/],
  ['requests', /依申请|申请/],
  ['responses', /解读|回应/],
  ['proactive', /主动公开|公开载体|公开渠道/],
  ['training', /会议|培训/],
  ['organisation', /机构|人员|保障|经费/],
  ['others', /其他|其它|需要说明|需要报告/],
  ['overview', /概述|概况|综述|总体|基本情况|工作情况|总述/],
]

/** 附件, 附表 and the statistics table may be announced as a part without being a section, and the other way round. */
export const ANNEX = /附件|附表|附录|统计表|附图|指标/

/** The words of titles that say nothing of the topic, and joints; taken off before two titles are compared. */
export const INDIFFERENT =
  /政府信息公开工作|政府信息公开|政府信息|政务公开|工作|主要|具体|有关|相关|情况|事项|[的和及与、，,；;：:。“”\s　]|存在/g
