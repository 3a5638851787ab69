import type { Metric } from '@gouji/core/form-schema'
import { formatMetrics } from '../shared/format-metrics.ts'
import { cases, metric } from '../shared/metric.ts'
import { gap, make, normativeDocument } from '../shared/words.ts'

const documents = ['件', '个', '份', '部']
const decide = '(?:作出|做出|办理|办结|实施|准予|核发)?(?:了)?'

/** What prose calls the cells of the format of 2019. */
export const metrics: Metric[] = [
  metric(
    'normative-made',
    '规范性文件本年新制作数量',
    'normative documents made',
    ['rules-and-documents/normative-documents/newly-made'],
    documents,
    [
      `(?:新)?${make}${normativeDocument}${gap}N`,
      `新制作${normativeDocument}${gap}N`,
      `${make}N${normativeDocument}`,
    ],
    {
      zero: [normativeDocument],
    },
  ),
  metric(
    'normative-newly-disclosed',
    '规范性文件本年新公开数量',
    'normative documents newly disclosed',
    ['rules-and-documents/normative-documents/newly-disclosed'],
    documents,
    [`(?:本年)?新公开(?:${normativeDocument})?${gap}N`],
    { under: 'normative-made' },
  ),
  metric(
    'normative-disclosed-total',
    '规范性文件对外公开总数量',
    'normative documents disclosed in all',
    ['rules-and-documents/normative-documents/disclosed-total'],
    documents,
    [`对外公开(?:总数量|总数|总量)${gap}N`],
    { under: 'normative-made' },
  ),
  metric(
    'other-services',
    '其他对外管理服务事项处理决定数量',
    'decisions on other services',
    ['permits/other-services/decisions'],
    ['件', '项', '个'],
    [`其他对外管理服务事项${gap}N`],
  ),
  metric(
    'procurement',
    '政府集中采购项目数量',
    'central procurement projects',
    ['procurement/central-procurement/items'],
    ['个', '项', '件'],
    [`集中采购(?:项目)?${gap}N`],
    { neutral: ['政府|实施'] },
  ),
  metric(
    'procurement-amount',
    '政府集中采购总金额',
    'central procurement amount',
    ['procurement/central-procurement/amount'],
    ['元', '万元', '亿元'],
    [`(?:集中)?采购(?:总)?金额${gap}N`],
  ),
  metric(
    'permits',
    '行政许可处理决定数量',
    'permit decisions',
    ['permits/permits/decisions'],
    cases,
    [`${decide}行政许可(?:决定|案件)?${gap}N`, `${decide}N行政许可(?:决定)?`],
    { zero: ['行政许可(?:决定)?'], neutral: ['实施'] },
  ),
  metric(
    'penalties',
    '行政处罚处理决定数量',
    'penalty decisions',
    ['penalties/penalties/decisions'],
    cases,
    [
      `${decide}行政处罚(?:决定)?${gap}N`,
      `(?:办理|办结|作出)行政处罚案件${gap}N`,
      `${decide}N行政处罚(?:决定)?`,
    ],
    { zero: ['行政处罚(?:决定)?'], neutral: ['实施'] },
  ),
  metric(
    'coercion',
    '行政强制处理决定数量',
    'coercive measures',
    ['penalties/coercion/decisions'],
    cases,
    [`${decide}行政强制(?:措施|决定|执行)?${gap}N`, `${decide}N行政强制(?:措施|决定)?`],
    { zero: ['行政强制(?:措施|决定)?'], neutral: ['实施'] },
  ),
  ...formatMetrics({
    refused: [
      'refused-state-secret',
      'refused-law',
      'refused-security',
      'refused-third-party',
      'refused-internal',
      'refused-process',
      'refused-enforcement-file',
      'refused-inquiry',
    ],
    unavailable: ['unavailable-not-held', 'unavailable-needs-making', 'unavailable-unclear'],
    unprocessed: [
      'unprocessed-complaint',
      'unprocessed-repeat',
      'unprocessed-publication',
      'unprocessed-excessive',
      'unprocessed-confirm',
    ],
    otherHandling: ['other-handling'],
  }),
]
