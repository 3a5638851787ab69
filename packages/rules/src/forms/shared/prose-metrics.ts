import type { Metric } from '@gouji/core/form-schema'
import { cases, metric, people } from './metric.ts'
import { gap } from './words.ts'

/** Counts that prose gives and the formats have no cell for; two places of the prose still have to agree on them. */
export const proseMetrics: readonly Metric[] = [
  metric(
    'published',
    '主动公开政府信息数',
    'items published',
    [],
    ['条', '件'],
    [`主动公开(?:政府)?信息${gap}N`],
  ),
  metric(
    'press-conferences',
    '新闻发布会',
    'press conferences',
    [],
    ['场', '次'],
    [`(?:召开|举办|举行)(?:了)?新闻发布会${gap}N`],
    { zero: ['新闻发布会'] },
  ),
  metric(
    'interpretations',
    '政策解读材料',
    'interpretations published',
    [],
    ['篇', '条', '件', '份', '个'],
    [`(?:发布|发表|编写|编发|刊发|撰写|制作)(?:了)?政策解读(?:稿件?|材料|文章|信息)${gap}N`],
  ),
  metric(
    'reading-points',
    '政府信息公开查阅点',
    'reading points',
    [],
    ['个', '处'],
    [
      `(?:设立|设置|设有|设|建立|建成)(?:了)?(?:政府信息公开|政府信息|信息公开|信息)?查阅(?:点|场所|室|窗口)${gap}N`,
    ],
    { stock: true },
  ),
  metric(
    'staff-full-time',
    '政府信息公开专职人员',
    'full-time staff',
    [],
    people,
    [`(?:从事|负责)?(?:政府信息公开|信息公开|政务公开)(?:工作)?的?专职(?:工作)?人员${gap}N`],
    { stock: true },
  ),
  metric(
    'completed-extended',
    '延期答复的申请',
    'requests answered after extension',
    [],
    cases,
    [`延期(?:办结|答复|办理)(?:申请)?${gap}N`, 'N(?:申请)?(?:经批准)?延期(?:办结|答复|办理)'],
    { zero: ['延期(?:办结|答复|办理)(?:的)?(?:申请|件)?'], follows: true },
  ),
  metric(
    'processing-fees',
    '信息处理费',
    'processing fees',
    [],
    ['元', '万元'],
    [`收取(?:了)?(?:政府信息公开|依申请公开)?(?:的)?信息处理费(?:用)?${gap}N`],
    { unit: '元', zero: ['(?:政府信息公开|依申请公开)?(?:的)?信息处理费(?:用)?'] },
  ),
]
