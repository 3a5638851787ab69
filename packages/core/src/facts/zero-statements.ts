import { type PeriodMark, periodAt } from './claim-period.ts'
import type { Sentence, ZeroStatement } from './types.ts'

// The denials of these reports; 无 only where a noun or verb of occurrence may follow, not 无法, 无正当理由, 无障碍.
const DENIAL =
  /(?:尚|暂|均|从|并|也|都|皆|亦)?未(?:曾|有)?(?=收到|接到|接收|受理|发生|产生|出现|收取|涉及|引发|收费|因|向|办理|被|新收|作出|制定|制发|召开|举办|开展|结转|存在)|(?:均|也|都|并|尚|暂)?没有(?!.{0,3}(?:及时|按时|明显|完全|得到|形成|充分|落实|严格))|(?<!信息)不存在|(?:均|也|都|尚|暂|并|本年度|度)?无(?!法|正当|障碍|关|效|需|差错|论|偿|缝|线|锡|疑|从|遗漏|误|界|形|人机|纸|不|意见|故|犯罪|异议|争议|违|重复|锡|一|偏差|死角)|没(?=收到|接到|发生)/g

// What turns a denial into something else: 未…前, 未及时, 未超过, 未按时.
const CANCELLED =
  /^(?:.{0,4}(?:及时|按时|按期|按规定|超过|超出|超期|逾期|到位|完善|达到|公开的|更新|之前|前)|收到.{0,12}(?:前|之前|的，))/

const OF_SOME = /个别|部分|有的|有些|少数|某些|一些/

const STATEMENT_END = /[，。；;！？!?\n：]/

const ALL_ZERO =
  /^(?:本年度?|全年|[0-9]{4}年度?)?[，,]?(?:均|都)?(?:未发生|没有发生|未产生|为0件?|为零|无|0件|没有)$/

/** 未收到…, 没有发生…, 无…: what the sentences deny, once per denial (`marks` gives the sentence's periods); the form says which items that are. */
export function zeroStatementsOf(sentence: Sentence, marks: () => readonly PeriodMark[]): ZeroStatement[] {
  const text = sentence.node.value
  const body = text.slice(sentence.from, sentence.to)
  const heading = body.length < 16 ? sentence.section?.heading : undefined
  if (heading && ALL_ZERO.test(body.trim()) && text.trim().length <= body.trim().length + 1) {
    // Under 四、行政复议、行政诉讼情况 a bare 均未发生 denies what the heading names.
    const subject = heading.value.slice(heading.numbering?.length ?? 0).replace(/的?情况[。]?$/, '')
    return [
      {
        node: sentence.node,
        from: sentence.from,
        to: sentence.to,
        before: '',
        subject,
        sentence,
        period: 'this-year',
      },
    ]
  }
  if (!/[未没无不]/.test(body)) return []
  const statements: ZeroStatement[] = []
  DENIAL.lastIndex = 0
  for (let match = DENIAL.exec(body); match; match = DENIAL.exec(body)) {
    const from = sentence.from + match.index
    const after = from + match[0].length
    const length = text.slice(after, sentence.to).search(STATEMENT_END)
    const to = length === -1 ? sentence.to : after + length
    const subject = text.slice(after, to).trim()
    if (subject === '' || CANCELLED.test(subject)) continue
    // 个别单位没有召开会议，没有举办培训: said of some, not of the body.
    if (OF_SOME.test(text.slice(sentence.from, from))) continue
    const clause = sentence.clauses.find((candidate) => candidate.from <= from && from < candidate.to)
    statements.push({
      node: sentence.node,
      from,
      to,
      before: text.slice(clause?.from ?? sentence.from, from).trim(),
      subject,
      sentence,
      period: periodAt(marks(), from, 'this-year'),
    })
    DENIAL.lastIndex = to - sentence.from
  }
  return statements
}
