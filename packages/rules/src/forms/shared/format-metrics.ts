import type { Metric } from '@gouji/core/form-schema'
import { cases, metric } from './metric.ts'
import { proseMetrics } from './prose-metrics.ts'
import { gap, receive, request } from './words.ts'

const requests = (row: string, column = 'total'): string => `requests/${row}/${column}`
const organisations = ['enterprise', 'research', 'welfare', 'legal-service', 'other-organisation']
const suit = (outcome: string): string[] => [
  `cases/cases/suit-direct-${outcome}`,
  `cases/cases/suit-after-${outcome}`,
]

const withCarried = { 'zh-CN': '本年新收与上年结转合计', en: 'received and carried over together' }
const lastYear = '(?:上一?年度?|去年|往年|年初|上期|[0-9]{4}年度?)'

/** What prose calls the cells of the two tables that the formats of 2019 and 2021 share. */
export function formatMetrics(groups: {
  refused: string[]
  unavailable: string[]
  unprocessed: string[]
  otherHandling: string[]
}): Metric[] {
  const under = (parts: string[]): string[] => parts.map((part) => requests(part))
  return [
    ...proseMetrics,
    metric(
      'requests',
      '收到政府信息公开申请',
      'requests received',
      [requests('received')],
      cases,
      [
        `${receive}${request}${gap}N`,
        `${receive}${gap}N${request}`,
        `依申请公开(?:政府信息)?(?:申请)?${gap}N`,
        `${request}${gap}N`,
        `${receive}N政府信息(?:依申请公开|公开)`,
      ],
      {
        doneLeaves: 'carried-forward',
        readings: [{ label: withCarried, cells: [requests('received'), requests('carried-over')] }],
        zero: [
          request,
          '依申请公开(?:政府信息)?(?:的)?(?:申请|要求|请求|数据|件|事项)?',
          '(?:政府信息|信息)公开(?:的)?(?:要求|请求)',
          '(?:要求|申请)获取政府信息的申请',
        ],
      },
    ),
    metric(
      'requests-new',
      '本年新收申请',
      'requests received this year',
      [requests('received')],
      cases,
      [
        `(?:本年度?|全年|当年)?新(?:收到?|接收)(?:${request})?${gap}N`,
        `(?:本年度?|全年|当年)?新增${request}${gap}N`,
        `新收数量${gap}N`,
      ],
      { follows: true, doneLeaves: 'carried-forward' },
    ),
    metric(
      'carried-over',
      '上年结转申请',
      'requests carried over',
      [requests('carried-over')],
      cases,
      [
        `${lastYear}(?:度)?结转(?:下来|过来|而来|来|至今年|至本年度?)?(?:的)?(?:政府信息公开|未办结)?(?:申请)?${gap}N`,
        `N(?:为|系|是|属于)?${lastYear}(?:度)?结转(?:的)?(?:申请)?`,
      ],
      {
        neutral: ['含|加上|连同|包括|加'],
        zero: ['(?:上一?年度?|去年|往年)(?:度)?结转(?:的)?(?:政府信息公开)?(?:申请)?'],
        follows: true,
      },
    ),
    metric(
      'carried-forward',
      '结转下年度继续办理',
      'requests carried forward',
      [requests('carried-forward')],
      cases,
      [
        `(?:结转|顺延|转入|转至)(?:至|到)?(?:下一?年度?|次年度?|[0-9]{4}年度?)(?:度)?(?:继续)?(?:办理|答复|处理)?(?:的)?(?:申请)?${gap}N`,
        `N(?:申请)?(?:因[^，。；N]{1,24})?(?:尚在办理中|未办结|尚未办结|未到期)?(?:，)?(?:按规定)?(?:结转|顺延|转入|转至)(?:至|到)?(?:下一?年度?|次年度?|[0-9]{4}年度?)(?:度)?(?:继续)?(?:办理|答复|处理)?`,
      ],
      {
        zero: [
          '结转(?:件|的?申请)?$',
          '结转(?:至|到)?(?:下一?年度?|次年度?)(?:度)?(?:继续)?(?:办理)?(?:的)?(?:申请)?',
        ],
        follows: true,
      },
    ),
    metric(
      'handled',
      '本年度办理结果总计',
      'requests handled',
      [requests('total')],
      cases,
      [
        `(?:办结|办理并答复|办理完毕|办理答复)(?:政府信息公开|依申请公开)?(?:申请)?${gap}N`,
        `(?:作出|出具)?(?:答复|回复)(?:政府信息公开|依申请公开)?(?:申请)?${gap}N`,
        'N(?:申请)?(?:已经|已|均|全部|都)*(?:按时|按期|依法|在法定期限内)*(?:办结|办理完毕|答复)',
      ],
      { follows: true },
    ),
    metric(
      'granted',
      '予以公开',
      'granted',
      [requests('granted')],
      cases,
      [`予以公开(?:的)?${gap}N`, 'N予以公开'],
      { follows: true },
    ),
    metric(
      'partly-granted',
      '部分公开',
      'partly granted',
      [requests('partly-granted')],
      cases,
      [`(?:予以)?部分公开(?:的)?${gap}N`, 'N(?:予以)?部分公开'],
      { follows: true },
    ),
    metric(
      'refused',
      '不予公开',
      'refused',
      under(groups.refused),
      cases,
      [`不予公开(?:的)?${gap}N`, 'N不予公开'],
      { follows: true },
    ),
    metric(
      'unavailable',
      '无法提供',
      'unavailable',
      under(groups.unavailable),
      cases,
      [`无法提供(?:的)?${gap}N`, 'N无法提供'],
      { follows: true },
    ),
    metric(
      'unprocessed',
      '不予处理',
      'not processed',
      under(groups.unprocessed),
      cases,
      [`不予处理(?:的)?${gap}N`, 'N不予处理'],
      { follows: true },
    ),
    metric(
      'other-handling',
      '其他处理',
      'otherwise handled',
      under(groups.otherHandling),
      cases,
      [`其他处理(?:的)?${gap}N`, 'N其他处理'],
      { follows: true },
    ),
    ...REASONS.map(([row, zh, en, words]) =>
      metric(row, zh, en, [requests(row)], cases, [`(?:${words})(?:的)?${gap}N`, `N(?:${words})`], {
        follows: true,
        context: '申请|答复|不予公开|无法提供',
        neutral: ['不予公开|无法提供|不予处理|而|答复'],
      }),
    ),
    metric(
      'by-natural-persons',
      '自然人申请',
      'requests of natural persons',
      [requests('received', 'natural-person')],
      cases,
      [
        `自然人(?:申请|提出|提交|提起)*(?:的)?(?:申请)?${gap}N`,
        'N(?:来自|由|为|系)?自然人(?:提出|提交|申请)*',
      ],
      {
        readings: [
          {
            label: withCarried,
            cells: [requests('received', 'natural-person'), requests('carried-over', 'natural-person')],
          },
        ],
      },
    ),
    ...(
      [
        ['enterprise', '商业企业申请', 'requests of enterprises', '商业企业'],
        ['research', '科研机构申请', 'requests of research bodies', '科研机构'],
        ['welfare', '社会公益组织申请', 'requests of welfare organisations', '社会公益组织'],
        ['legal-service', '法律服务机构申请', 'requests of legal services', '法律服务机构'],
      ] as const
    ).map(([column, zh, en, words]) =>
      metric(
        `by-${column}`,
        zh,
        en,
        [requests('received', column)],
        cases,
        [
          `${words}(?:申请|提出|提交)*(?:的)?(?:申请)?${gap}N`,
          `N(?:来自|由|为|系)?${words}(?:提出|提交|申请)*`,
        ],
        {
          neutral: ['由|[^，。；N]{1,14}等$'],
          readings: [
            { label: withCarried, cells: [requests('received', column), requests('carried-over', column)] },
          ],
        },
      ),
    ),
    metric(
      'by-organisations',
      '法人或其他组织申请',
      'requests of organisations',
      organisations.map((column) => requests('received', column)),
      cases,
      [
        `法人(?:或者?|和|及)其他组织(?:申请|提出|提交)*(?:的)?(?:申请)?${gap}N`,
        'N(?:来自|由|为|系)?法人(?:或者?|和|及)其他组织(?:提出|提交|申请)*',
      ],
      {
        readings: [
          {
            label: withCarried,
            cells: organisations.flatMap((column) => [
              requests('received', column),
              requests('carried-over', column),
            ]),
          },
        ],
      },
    ),
    metric(
      'reviews',
      '行政复议',
      'administrative reviews',
      ['cases/cases/review-total'],
      cases,
      [
        `(?<!各类|全部)行政复议(?:案件|申请)?${gap}N`,
        '(?:发生|引发|引起|被申请|收到)N行政复议(?:案件|申请)?',
      ],
      {
        zero: ['(?:被)?(?:申请)?行政复议(?:案件|申请)?', '复议'],
        neutral: ['申请|收到|类'],
        unlessBehind: '^[，、（(]?(?:其中)?(?:涉及|属于|因|有关)?(?:政府)?信息公开(?:类|的|方面|引)',
      },
    ),
    ...outcomes('reviews', '行政复议', 'reviews', (outcome) => [`cases/cases/review-${outcome}`]),
    metric(
      'suits',
      '行政诉讼',
      'administrative suits',
      suit('total'),
      cases,
      [`(?<!各类|全部)(?:行政诉讼|应诉)(?:案件)?${gap}N`, '(?:发生|引发|引起|被提起)N行政诉讼(?:案件)?'],
      {
        zero: ['(?:被)?(?:提起)?行政诉讼(?:案件)?', '诉讼'],
        neutral: ['类|办理'],
        unlessBehind: '^[，、（(]?(?:其中)?(?:涉及|属于|因|有关)?(?:政府)?信息公开(?:类|的|方面|引)',
      },
    ),
    ...outcomes('suits', '行政诉讼', 'suits', suit),
    metric(
      'suits-direct',
      '未经复议直接起诉',
      'suits without review',
      ['cases/cases/suit-direct-total'],
      cases,
      [`未经复议(?:而)?直接(?:起诉|提起诉讼)(?:的)?${gap}N`, 'N未经复议直接起诉'],
    ),
    metric('suits-after', '复议后起诉', 'suits after review', ['cases/cases/suit-after-total'], cases, [
      `(?:经)?复议后(?:提起诉讼|起诉)(?:的)?${gap}N`,
      'N(?:经)?复议后起诉',
    ]),
    metric(
      'reviews-and-suits',
      '行政复议与行政诉讼合计',
      'reviews and suits together',
      ['cases/cases/review-total', ...suit('total')],
      cases,
      [`行政复议(?:案件)?[、和及与或](?:提起)?(?:行政)?诉讼(?:案件)?${gap}N`],
    ),
  ]
}

const REASONS: readonly (readonly [row: string, zh: string, en: string, words: string])[] = [
  ['refused-state-secret', '属于国家秘密', 'state secrets', '(?:属于|涉及)国家秘密'],
  ['refused-law', '其他法律行政法规禁止公开', 'barred by law', '法律、?行政法规禁止公开'],
  [
    'refused-third-party',
    '保护第三方合法权益',
    'rights of third parties',
    '(?:涉及|保护|损害)第三方合法权益',
  ],
  ['refused-internal', '属于三类内部事务信息', 'internal affairs', '(?:属于)?(?:三类)?内部事务(?:性)?信息'],
  ['refused-process', '属于四类过程性信息', 'information in process', '(?:属于)?(?:四类)?过程性信息'],
  ['refused-enforcement-file', '属于行政执法案卷', 'enforcement files', '(?:属于)?行政执法案卷(?:信息)?'],
  ['refused-inquiry', '属于行政查询事项', 'inquiries', '(?:属于)?行政查询事项'],
  [
    'unavailable-not-held',
    '本机关不掌握相关政府信息',
    'not held',
    '(?:本(?:机关|局|单位))不掌握(?:相关)?(?:政府)?(?:信息)?',
  ],
  [
    'unavailable-needs-making',
    '没有现成信息需要另行制作',
    'would have to be made',
    '没有现成信息(?:、?需要另行制作)?',
  ],
  [
    'unavailable-unclear',
    '补正后申请内容仍不明确',
    'unclear after correction',
    '补正后(?:申请内容)?仍不明确',
  ],
  [
    'unprocessed-complaint',
    '信访举报投诉类申请',
    'complaints in the form of requests',
    '信访、?举报、?投诉类(?:申请)?',
  ],
  ['unprocessed-repeat', '重复申请', 'repeated requests', '重复申请'],
]

/** 维持, 纠正, 其他结果, 尚未审结 of reviews or suits, as parts of the count before them. */
function outcomes(of: string, zh: string, en: string, cells: (outcome: string) => string[]): Metric[] {
  return [
    metric(
      `${of}-upheld`,
      `${zh}结果维持`,
      `${en} upheld`,
      cells('upheld'),
      cases,
      [
        `(?:结果)?维持(?:原)?(?:具体)?(?:行政行为|决定|处理决定|答复)?(?:的)?${gap}N`,
        'N(?:结果)?(?:予以|被)?维持',
      ],
      { under: of },
    ),
    metric(
      `${of}-corrected`,
      `${zh}结果纠正`,
      `${en} corrected`,
      cells('corrected'),
      cases,
      [`(?:结果|被)?(?:纠正|纠错)(?:的)?${gap}N`, 'N(?:结果)?(?:被)?(?:纠正|纠错)'],
      { under: of },
    ),
    metric(
      `${of}-other`,
      `${zh}其他结果`,
      `${en} with another result`,
      cells('other'),
      cases,
      [`其他结果(?:的)?${gap}N`],
      { under: of },
    ),
    metric(
      `${of}-pending`,
      `${zh}尚未审结`,
      `${en} pending`,
      cells('pending'),
      cases,
      [`(?:尚)?未审结(?:的)?${gap}N`, 'N(?:尚)?未审结'],
      { under: of },
    ),
  ]
}
