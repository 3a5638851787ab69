import type { Data, Locale, Localized, Severity } from '../rule/types.ts'
import { render } from './render.ts'
import type { Diagnostic, DiagnosticRange } from './types.ts'

interface EngineMessage {
  severity: Severity
  text: Localized
}

/** What the engine itself has to say. `source/*` is about the document, `internal/*` about gouji. */
const MESSAGES = {
  'source/unreadable': {
    severity: 'error',
    text: {
      'zh-CN': '无法读取：{reason}。请另存为文本文件后重试。',
      en: 'Cannot be read: {reason}. Save it as a text file and try again.',
    },
  },
  'source/empty': {
    severity: 'error',
    text: {
      'zh-CN': '文件中没有文字，未作任何检查。',
      en: 'The document has no text; nothing was checked.',
    },
  },
  'source/unknown-form': {
    severity: 'warning',
    text: {
      'zh-CN': '未识别出所用的报告格式，依赖统计表的检查均未进行。已知格式：{forms}。',
      en: 'The report is on no known form, so nothing that needs its tables was checked. Known forms: {forms}.',
    },
  },
  'internal/rule-crashed': {
    severity: 'warning',
    text: {
      'zh-CN': '规则 {rule} 运行出错，其检查可能不完整：{reason}',
      en: 'The rule {rule} failed, so its check may be incomplete: {reason}',
    },
  },
  'internal/reading-crashed': {
    severity: 'error',
    text: {
      'zh-CN': '程序在理解这份文件时出错，未作任何检查：{reason}',
      en: 'gouji failed while reading this document; nothing was checked: {reason}',
    },
  },
} as const satisfies Record<string, EngineMessage>

export type EngineRuleId = keyof typeof MESSAGES

const START: DiagnosticRange = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A diagnostic under a reserved rule id; at the very start of the document unless it has a place. */
export function engineDiagnostic(
  ruleId: EngineRuleId,
  data: Data,
  locale: Locale,
  place: DiagnosticRange = START,
): Omit<Diagnostic, 'fingerprint'> {
  const { severity, text }: EngineMessage = MESSAGES[ruleId]
  return {
    ruleId,
    messageId: ruleId.slice(ruleId.indexOf('/') + 1),
    severity: severity === 'error' ? 2 : 1,
    message: render(text, data, locale),
    ...place,
    related: [],
    data,
  }
}

/** What was thrown, as one line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
