import type { Coverage, Locale } from '@gouji/core'
import type { UsageError } from './arguments.ts'
import { percentOf } from './summary.ts'

/** Every sentence of the command itself; those of the rules come with the rules. */
export interface Words {
  error: string
  warning: string
  likelier: string
  likelierElsewhere: string
  noteLikelier(note: string): string
  basis(text: string): string
  suggestion(text: string): string
  replaceBy(text: string): string
  remove: string
  more(lines: readonly number[]): string
  year(year: number): string
  clean(files: number, coverage: Coverage): string
  found(files: number, errors: number, warnings: number, fixable: number): string
  coverage(coverage: Coverage): string
  tooManyWarnings(warnings: number, allowed: number): string
  tooFewChecked(coverage: Coverage, asked: number): string
  inFiles(files: number, counts: string): string
  noFigures: string
  missing(path: string): string
  noMatch(pattern: string): string
  emptyFolder(path: string, extensions: string): string
  notRead(path: string, extensions: string): string
  unreadable(path: string, reason: string): string
  crashed(path: string, reason: string): string
  usage(error: UsageError): string
  seeHelp: string
}

/** The first and the last lines of many. */
function lineList(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b)
  if (sorted.length <= 4) return sorted.join(', ')
  return `${sorted.slice(0, 3).join(', ')} … ${sorted.at(-1)}`
}

const chinese: Words = {
  error: '错误',
  warning: '警告',
  likelier: '更可能是这里有误',
  likelierElsewhere: '更可能有误的是相关各处之一',
  basis: (text) => `依据：${text}`,
  suggestion: (text) => `建议：${text}`,
  replaceBy: (text) => `可改为“${text}”`,
  remove: '可删去',
  more: (lines) => `另有 ${lines.length} 处：第 ${lineList(lines)} 行`,
  noteLikelier: (note) => `${note}（更可能是这里有误）`,
  year: (year) => `${year} 年`,
  clean: (files, coverage) =>
    coverage.numbers > 0
      ? `${files} 个文件，未发现问题。${chinese.coverage(coverage)}。`
      : `${files} 个文件，未发现问题。`,
  found: (files, errors, warnings, fixable) =>
    `${files} 个文件：错误 ${errors}，警告 ${warnings}${fixable > 0 ? `，其中 ${fixable} 处可自动修正` : ''}`,
  coverage: (coverage) => {
    const { numbers, verified, contradicted, unchecked } = coverage
    const counts = `数字 ${numbers} 个：已核对 ${verified}，矛盾 ${contradicted}，未核对 ${unchecked}`
    return numbers > 0 ? `${counts}，核对率 ${percentOf(coverage)}%` : counts
  },
  tooManyWarnings: (warnings, allowed) => `警告 ${warnings} 处，多于允许的 ${allowed} 处。`,
  tooFewChecked: (coverage, asked) =>
    `核对率 ${percentOf(coverage)}%（${coverage.numbers} 个数字中有 ${coverage.unchecked} 个未核对），低于要求的 ${asked}%。`,
  inFiles: (files, counts) => `${files} 个文件，${counts}`,
  noFigures: '正文中没有统计数字。',
  missing: (path) => `没有这个文件或文件夹：${path}`,
  noMatch: (pattern) => `没有符合的文件：${pattern}`,
  emptyFolder: (path, extensions) => `文件夹里没有可读的报告（${extensions}）：${path}`,
  notRead: (path, extensions) => `不能读取这种格式：${path}（可读 ${extensions}）`,
  unreadable: (path, reason) => `无法读取：${path}（${reason}）`,
  crashed: (path, reason) => `检查时出错：${path}（${reason}）`,
  usage: (error) => {
    switch (error.kind) {
      case 'unknown-option':
        return `没有选项 ${error.option}${error.nearest ? `，是否要用 ${error.nearest}？` : '。'}`
      case 'value-missing':
        return `选项 ${error.option} 需要一个值。`
      case 'value-unexpected':
        return `选项 ${error.option} 不带值。`
      case 'value-bad':
        return `选项 ${error.option} 不能是“${error.value}”，应为 ${error.allowed}。`
      case 'no-paths':
        return '请给出要检查的文件、文件夹，或用 - 从标准输入读取。'
      case 'unknown-rule':
        return `没有规则“${error.id}”${error.nearest ? `，是否要用 ${error.nearest}？` : '。'}`
      case 'unknown-form':
        return `没有表式“${error.id}”，已知的有 ${error.known.join('、')}。`
    }
  },
  seeHelp: '用法见 gouji --help。',
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const english: Words = {
  error: 'error',
  warning: 'warning',
  likelier: 'likelier to be wrong',
  likelierElsewhere: 'one of the related places is likelier to be wrong',
  basis: (text) => `basis: ${text}`,
  suggestion: (text) => `suggestion: ${text}`,
  replaceBy: (text) => `can be replaced by “${text}”`,
  remove: 'can be removed',
  more: (lines) => `and ${lines.length} more: lines ${lineList(lines)}`,
  noteLikelier: (note) => `${note} (likelier to be wrong)`,
  year: (year) => `${year}`,
  clean: (files, coverage) =>
    coverage.numbers > 0
      ? `${plural(files, 'file')}, nothing found. ${english.coverage(coverage)}.`
      : `${plural(files, 'file')}, nothing found.`,
  found: (files, errors, warnings, fixable) =>
    `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${fixable > 0 ? `, ${fixable} fixable` : ''}`,
  coverage: (coverage) => {
    const { numbers, verified, contradicted, unchecked } = coverage
    const counts = `${plural(numbers, 'number')}: ${verified} verified, ${contradicted} contradicted, ${unchecked} unchecked`
    return numbers > 0 ? `${counts}; ${percentOf(coverage)} % checked` : counts
  },
  tooManyWarnings: (warnings, allowed) => `${plural(warnings, 'warning')}, more than the ${allowed} allowed.`,
  tooFewChecked: (coverage, asked) =>
    `${percentOf(coverage)} % of the numbers were checked (${coverage.unchecked} of ${coverage.numbers} were not), less than the ${asked} % asked for.`,
  inFiles: (files, counts) => `${plural(files, 'file')}, ${counts}`,
  noFigures: 'The prose has no figures.',
  missing: (path) => `no such file or folder: ${path}`,
  noMatch: (pattern) => `no file matches: ${pattern}`,
  emptyFolder: (path, extensions) => `no report to read (${extensions}) in folder: ${path}`,
  notRead: (path, extensions) => `cannot read this format: ${path} (reads ${extensions})`,
  unreadable: (path, reason) => `cannot read: ${path} (${reason})`,
  crashed: (path, reason) => `failed on: ${path} (${reason})`,
  usage: (error) => {
    switch (error.kind) {
      case 'unknown-option':
        return `unknown option ${error.option}${error.nearest ? `; did you mean ${error.nearest}?` : '.'}`
      case 'value-missing':
        return `option ${error.option} needs a value.`
      case 'value-unexpected':
        return `option ${error.option} takes no value.`
      case 'value-bad':
        return `option ${error.option} cannot be "${error.value}"; it takes ${error.allowed}.`
      case 'no-paths':
        return 'name the files or folders to check, or - for standard input.'
      case 'unknown-rule':
        return `unknown rule "${error.id}"${error.nearest ? `; did you mean ${error.nearest}?` : '.'}`
      case 'unknown-form':
        return `unknown form "${error.id}"; known are ${error.known.join(', ')}.`
    }
  },
  seeHelp: 'See gouji --help.',
}

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': chinese, en: english }
