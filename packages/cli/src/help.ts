import type { Locale } from '@gouji/core'
import { type CommandName, type OptionName, optionsOf } from './arguments.ts'

interface OptionHelp {
  /** The option as typed, its value in angle brackets. */
  usage: string
  text: Readonly<Record<Locale, string>>
}

const options: Readonly<Record<OptionName, OptionHelp>> = {
  format: {
    usage: '-f, --format <pretty|json>',
    text: { 'zh-CN': '输出格式，默认 pretty', en: 'output format, pretty unless given' },
  },
  locale: {
    usage: '--locale <zh-CN|en>',
    text: { 'zh-CN': '提示语言，默认随系统', en: 'language of the messages, else the system’s' },
  },
  quiet: {
    usage: '-q, --quiet',
    text: { 'zh-CN': '只显示错误，不显示警告', en: 'show errors only, no warnings' },
  },
  'max-warnings': {
    usage: '--max-warnings <n>',
    text: { 'zh-CN': '警告多于 n 处时以 1 退出', en: 'exit with 1 on more than n warnings' },
  },
  'min-coverage': {
    usage: '--min-coverage <percent>',
    text: {
      'zh-CN': '核对率低于此百分比时以 1 退出',
      en: 'exit with 1 if fewer numbers are checked',
    },
  },
  rule: {
    usage: '--rule <id>:<severity>',
    text: {
      'zh-CN': '关闭一条规则或改变其级别，可重复',
      en: 'turn a rule off or set its severity; repeatable',
    },
  },
  form: {
    usage: '--form <id>',
    text: { 'zh-CN': '指定表式，不由内容判断', en: 'the form the report is on, else told from it' },
  },
  year: {
    usage: '--year <yyyy>',
    text: { 'zh-CN': '指定报告年度', en: 'the year the report is on' },
  },
  'stdin-filename': {
    usage: '--stdin-filename <name>',
    text: { 'zh-CN': '标准输入的文件名，用来确定格式', en: 'name of standard input, for its format' },
  },
  color: { usage: '--color', text: { 'zh-CN': '总是用颜色', en: 'always use colour' } },
  'no-color': { usage: '--no-color', text: { 'zh-CN': '不用颜色', en: 'never use colour' } },
  version: { usage: '-v, --version', text: { 'zh-CN': '显示版本', en: 'show the version' } },
  help: { usage: '-h, --help', text: { 'zh-CN': '显示本说明', en: 'show this help' } },
}

/** Where a command's option is not that of a lint. */
const ofFacts: Partial<Readonly<Record<OptionName, OptionHelp>>> = {
  format: {
    usage: '-f, --format <table|json|csv>',
    text: { 'zh-CN': '输出格式，默认 table', en: 'output format, table unless given' },
  },
}

const factsFrame = {
  'zh-CN': {
    head: [
      'gouji facts：列出正文里的每一个数字，说明它由什么核对，或为什么没有核对',
      '',
      '用法：gouji facts [选项] <文件 | 文件夹 | 通配符 | ->',
      '',
      '选项：',
    ],
    foot: [
      '✓ 已核对   ✗ 矛盾   · 未核对',
      '',
      '退出码：',
      '  0  全部读出',
      '  2  参数有误，或有文件读不到；其余文件照常列出',
      '',
      '例：',
      '  gouji facts 年度报告.txt',
      "  gouji facts --format csv 'reports/**/*.txt' > 台账.csv",
      '  gouji facts ./facts    名为 facts 的文件夹',
    ],
  },
  en: {
    head: [
      'gouji facts: every figure of the prose, and by what it was checked or why not',
      '',
      'Usage: gouji facts [options] <file | folder | glob | ->',
      '',
      'Options:',
    ],
    foot: [
      '✓ verified   ✗ contradicted   · unchecked',
      '',
      'Exit codes:',
      '  0  everything was read',
      '  2  bad arguments, or a file that cannot be read; the others are still listed',
      '',
      'Examples:',
      '  gouji facts report.txt',
      "  gouji facts --format csv 'reports/**/*.txt' > ledger.csv",
      '  gouji facts ./facts    a folder of that name',
    ],
  },
} satisfies Record<Locale, { head: string[]; foot: string[] }>

const frame = {
  'zh-CN': {
    head: [
      'gouji 勾稽：在发布之前找出报告里前后矛盾的地方',
      '',
      '用法：gouji [选项] <文件 | 文件夹 | 通配符 | ->',
      '      gouji facts [选项] <…>   列出每个数字的核对情况，见 gouji facts --help',
      '',
      '选项：',
    ],
    foot: [
      '可读：.txt .text .md .markdown',
      '',
      '退出码：',
      '  0  没有错误，警告不多于 --max-warnings，核对率不低于 --min-coverage',
      '  1  有错误，或警告过多，或核对率不足',
      '  2  未能完成：参数有误，或有文件读不到；其余文件照常检查',
      '',
      '例：',
      '  gouji 年度报告.txt',
      "  gouji --quiet --max-warnings 0 'reports/**/*.md'",
      '  gouji --stdin-filename report.md - < report.md',
    ],
  },
  en: {
    head: [
      'gouji 勾稽: finds what is inconsistent in a report before it is published',
      '',
      'Usage: gouji [options] <file | folder | glob | ->',
      '       gouji facts [options] <…>   the ledger of figures; see gouji facts --help',
      '',
      'Options:',
    ],
    foot: [
      'Reads: .txt .text .md .markdown',
      '',
      'Exit codes:',
      '  0  nothing at error level, at most --max-warnings, at least --min-coverage',
      '  1  errors, too many warnings, or too few numbers checked',
      '  2  bad arguments, or a file that cannot be read; the others are still checked',
      '',
      'Examples:',
      '  gouji report.txt',
      "  gouji --quiet --max-warnings 0 'reports/**/*.md'",
      '  gouji --stdin-filename report.md - < report.md',
    ],
  },
} satisfies Record<Locale, { head: string[]; foot: string[] }>

/** What `--help` prints of a command. */
export function help(command: CommandName, locale: Locale): string {
  const entries = optionsOf(command).map((name) => (command === 'facts' && ofFacts[name]) || options[name])
  const width = Math.max(...entries.map(({ usage }) => usage.replace(/^-\w, /, '').length))
  const lines = entries.map(({ usage, text }) => {
    const short = usage.startsWith('--') ? '    ' : ''
    return `  ${(short + usage).padEnd(width + 6)}${text[locale]}`
  })
  const { head, foot } = (command === 'facts' ? factsFrame : frame)[locale]
  return `${[...head, ...lines, '', ...foot].join('\n')}\n`
}
