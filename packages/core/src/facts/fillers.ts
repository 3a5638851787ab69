/**
 * Words around a count that change nothing of what is counted: time, totals, manner, the body itself. Sources of
 * regular expressions, tried one at a time at one place in this order, so longer words stand before their parts and
 * none may match the empty string.
 */
export const FILLERS: readonly string[] = [
  '[0-9]{4}年度?(?:以来|期间|内|初|底|末)?',
  '[二一][〇零○一二三四五六七八九]{3}年度?',
  '[0-9]{1,2}月(?:[0-9]{1,2}[日号])?',
  '截[至止]到?(?:目前|年底|年末|本年底)?',
  '今年|本年度?|全年度?|年度内|年度|年内|一年来|以来|当年|报告期内|报告期|统计期内|期间|年底|年末|目前',
  '共计|总计|合计|累计|总共|一共|共有|总数量?|总量|数量|数目|件数|条数|已经|并且|达到|为零|将近|超过|不足|不到|大约|至少|突破',
  '虽然|尽管|分别|其中|其余|余下|另外|另有|同时|此外|据统计|经统计|经汇总|据汇总|统计|实际|具体|以及|或者|各项|各类|各种|全部|所有|任何|相关|有关|关于|针对',
  '积极|及时|依法依规|依法|依规|依照规定|认真|严格|按时|按期|规范|全面|主动|有效|继续|持续|先后|按要求|按规定|圆满|妥善|扎实|稳步|切实|不断|大力|准确|高效|首次',
  '[自起止从至到共计总已均也亦还又并都就再则仅只达系是有约近逾超另其了的和与及或在对于中上内下由将被以按所个等数量为—－–~～-]',
  '[，、：；“”"「」（）() \\u00a0\\u3000,:;]+',
]

/** 我局, 本机关, 全局: the body that reports. 全市 and the like are not here: a bureau speaks of others with them. */
export const SELF =
  '(?:我|本)(?:[市县区局镇乡委办会院校省处队厅所站馆司]|街道办?|机关|单位|部门|中心|公司|系统|政府|集团|街|园区|开发区|管委会|院校)'
