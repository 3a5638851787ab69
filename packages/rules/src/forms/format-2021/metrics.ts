import type { Metric } from '@gouji/core/form-schema'
import { formatMetrics } from '../shared/format-metrics.ts'
import { cases, metric } from '../shared/metric.ts'
import { gap, make, normativeDocument } from '../shared/words.ts'

const documents = ['件', '个', '份', '部']
const documentsAt = (column: string): string[] => [`rules-and-documents/normative-documents/${column}`]
const regulationsAt = (column: string): string[] => [`rules-and-documents/regulations/${column}`]
const decide = '(?:作出|做出|办理|办结|实施|准予|核发)?(?:了)?'

/** What prose calls the cells of the format of 2021. */
export const metrics: Metric[] = [
  metric(
    'normative-made',
    '行政规范性文件本年制发件数',
    'normative documents made',
    documentsAt('made'),
    documents,
    [`${make}${normativeDocument}${gap}N`, `${make}N${normativeDocument}`],
    {
      zero: [normativeDocument],
      neutral: ['新的'],
    },
  ),
  metric(
    'normative-repealed',
    '行政规范性文件本年废止件数',
    'normative documents repealed',
    documentsAt('repealed'),
    documents,
    [`(?:清理|宣布)?废止(?:了)?${normativeDocument}${gap}N`],
  ),
  metric(
    'normative-repealed-then',
    '行政规范性文件本年废止件数',
    'normative documents repealed',
    documentsAt('repealed'),
    documents,
    [`(?:清理|宣布|按程序)?废止${gap}N`],
    { context: '^(?!.*规章).*规范性文件', neutral: ['按程序'] },
  ),
  metric(
    'normative-in-force',
    '行政规范性文件现行有效件数',
    'normative documents in force',
    documentsAt('in-force'),
    documents,
    [`现行有效(?:的)?${normativeDocument}${gap}N`, `${normativeDocument}现行有效(?:的)?${gap}N`],
    { stock: true },
  ),
  metric(
    'normative-in-force-then',
    '行政规范性文件现行有效件数',
    'normative documents in force',
    documentsAt('in-force'),
    documents,
    [`(?:现行|继续)有效(?:的)?${gap}N`],
    { context: '^(?!.*规章).*规范性文件', stock: true, neutral: ['年末|期末'] },
  ),
  metric(
    'regulations-made',
    '规章本年制发件数',
    'regulations made',
    regulationsAt('made'),
    documents,
    [`${make}(?:市|省|地方)?(?:政府)?规章${gap}N`],
    { zero: ['规章'] },
  ),
  metric(
    'regulations-repealed-then',
    '规章本年废止件数',
    'regulations repealed',
    regulationsAt('repealed'),
    documents,
    [`(?:清理|宣布)?废止(?:规章)?${gap}N`],
    { under: 'regulations-made' },
  ),
  metric(
    'regulations-in-force',
    '规章现行有效件数',
    'regulations in force',
    regulationsAt('in-force'),
    documents,
    [`现行有效(?:的)?(?:市|省)?(?:政府)?规章${gap}N`],
    { stock: true },
  ),
  metric(
    'permits',
    '行政许可本年处理决定数量',
    'permit decisions',
    ['permits/permits/decisions'],
    cases,
    [`${decide}行政许可(?:决定|案件)?${gap}N`, `${decide}N行政许可(?:决定)?`],
    { zero: ['行政许可(?:决定)?'], neutral: ['实施'] },
  ),
  metric(
    'penalties',
    '行政处罚本年处理决定数量',
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
    '行政强制本年处理决定数量',
    'coercive measures',
    ['penalties/coercion/decisions'],
    cases,
    [`${decide}行政强制(?:措施|决定|执行)?${gap}N`, `${decide}N行政强制(?:措施|决定)?`],
    { zero: ['行政强制(?:措施|决定)?'], neutral: ['实施'] },
  ),
  metric(
    'administrative-fees',
    '行政事业性收费本年收费金额',
    'administrative fees',
    ['fees/administrative-fees/amount'],
    ['元', '万元', '亿元'],
    [`行政事业性收费(?:金额|收入|总额|总计)?${gap}N`],
    {
      unit: '万元',
      zero: ['行政事业性收费(?:项目)?'],
      neutral: ['收取|征收|实现', '[^，。；N]{1,16}等$'],
    },
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
    otherHandling: ['other-not-corrected', 'other-fee-unpaid', 'other-other'],
  }),
]
