import type { CountInText } from './enumeration-counts.ts'
import { joints, type Part } from './enumeration-parts.ts'
import { JOINED_NAMES } from './enumeration-words.ts'
import type { FactText } from './types.ts'

/** Whether it is the parts of the report that are counted. */
export function isOfSections({ measure, noun }: CountInText): boolean {
  return measure === '部分' || noun.endsWith('部分')
}

/** 其他事项 and the like: the last section's title, not the rest of a list. */
export const OTHER_ITEMS = /其[他它](?:需要|需|事项|有关|应当?|要|工作|情况|内容|说明)/

/**
 * The counts that a list of the report's sections allows. Titles hold 、 and 和 of their own, which the headings tell
 * apart; where there are as many sections as are counted, the list is at fault and not the count.
 */
export function titleCounts(texts: readonly FactText[], parts: readonly Part[], list: string): number[] {
  let fewest = parts.length
  let most = parts.length
  const headings = texts.filter(({ kind }) => kind === 'heading')
  for (const { text } of parts) most += joints(text)
  for (const name of JOINED_NAMES) {
    for (const [found] of list.matchAll(name)) {
      fewest -= (found.match(/、/g) ?? []).length
      // 存在的问题 and 改进措施 as two sections.
      const halves = found.split(/以及|[、和及与或]/)
      const head = halves[0] ?? ''
      const tail = halves[halves.length - 1] ?? ''
      if (headings.some(({ node: { value } }) => value.includes(tail) && !value.includes(head))) most++
    }
  }
  for (const { node } of headings) {
    const title = node.value.replace(/^.{1,3}[、.．]/, '')
    if (title.includes('、') && list.includes(title)) fewest--
  }
  const counts = new Set<number>()
  for (let count = Math.max(2, fewest); count <= most; count++) counts.add(count)
  const sections = headings.filter(({ section }) => section?.depth === 1)
  if (sections.length > 2) {
    counts.add(sections.length)
    counts.add(sections.filter(({ section }) => section?.numbering).length)
  }
  counts.delete(parts.length)
  return [...counts]
}
