import type { Locale } from '@gouji/core'
import type { optionTypes } from './arguments.ts'

interface OptionHelp {
  /** The option as typed, its value in angle brackets. */
  usage: string
  text: Readonly<Record<Locale, string>>
}

const options: Readonly<Record<keyof typeof optionTypes, OptionHelp>> = {
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

const frame = {
  'zh-CN': {
    head: [
      'gouji 勾稽：在发布之前找出报告里前后矛盾的地方',
      '',
      '用法：gouji [选项] <文件 | 文件夹 | 通配符 | ->',
      '',
      '选项：',
    ],
    foot: [
      '可读：.txt .text .md .markdown',
      '',
      '退出码：',
      '  0  没有错误，警告不多于 --max-warnings',
      '  1  有错误，或警告过多',
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
      '',
      'Options:',
    ],
    foot: [
      'Reads: .txt .text .md .markdown',
      '',
      'Exit codes:',
      '  0  nothing at error level, and at most --max-warnings warnings',
      '  1  errors, or too many warnings',
      '  2  bad arguments, or a file that cannot be read; the others are still checked',
      '',
      'Examples:',
      '  gouji report.txt',
      "  gouji --quiet --max-warnings 0 'reports/**/*.md'",
      '  gouji --stdin-filename report.md - < report.md',
    ],
  },
} satisfies Record<Locale, { head: string[]; foot: string[] }>

/** What `--help` prints. */
export function help(locale: Locale): string {
  const entries = Object.values(options)
  const width = Math.max(...entries.map(({ usage }) => usage.replace(/^-\w, /, '').length))
  const lines = entries.map(({ usage, text }) => {
    const short = usage.startsWith('--') ? '    ' : ''
    return `  ${(short + usage).padEnd(width + 6)}${text[locale]}`
  })
  return `${[...frame[locale].head, ...lines, '', ...frame[locale].foot].join('\n')}\n`
}
