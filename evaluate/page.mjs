import { fillBetween } from '../scripts/generate.mjs'

/**
 * @typedef {{ of: number, hits: number }} Ratio
 * @typedef {{ id: string, severity: 'error' | 'warning', precision: Ratio, labelled: Ratio, seeded: Ratio }} RuleRow
 * @typedef {{ id: string, what: { 'zh-CN': string, en: string }, rule: string, ratio: Ratio }} KindRow
 * @typedef {Record<string, Ratio>} Totals
 * @typedef {{ totals: Totals, rules: RuleRow[], kinds: KindRow[], sizes: Record<string, number> }} Figures
 */

/** `39/40 (97.5%)`; a dash where nothing was counted. @param {Ratio} ratio */
export const shownRatio = ({ of, hits }) =>
  of === 0 ? '—' : `${hits}/${of} (${((100 * hits) / of).toFixed(1)}%)`

/** @param {string[][]} rows */
const table = ([head = [], ...rows]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** What the totals are called, in the order in which they are shown. @type {Record<string, string>} */
export const TOTALS = {
  'clean-reports': '干净的整篇报告一条不报 · Clean whole reports of which nothing is said',
  'clean-passages': '干净的段落一条不报 · Clean passages of which nothing is said',
  precision: '精确率，全部规则 · Precision, all rules',
  'precision-error': '精确率，错误级规则 · Precision, rules at error level',
  labelled: '标注缺陷的召回率 · Recall of labelled defects',
  'labelled-error': '标注缺陷的召回率，错误级规则 · Recall of labelled defects, rules at error level',
  seeded: '植入缺陷的召回率 · Recall of seeded defects',
  'seeded-error': '植入缺陷的召回率，错误级规则 · Recall of seeded defects, rules at error level',
  'seeded-alone': '植入缺陷之外别无他报 · Seeded defects besides which nothing is said',
  'passage-defects': '段落中的缺陷 · Defects of passages',
  'passage-numbers': '其中数字也说对的 · of these, with both numbers named',
  sentences: '句中数量读对的 · Quantities of sentences read right',
  traps: '陷阱没有当成数量的 · Traps not taken for quantities',
  verified: '报告正文的数字：已核实 · Numbers in the prose of reports: verified',
  contradicted: '被证明有误 · contradicted',
  unchecked: '未能核对 · unchecked',
}

/** docs/accuracy.md. @param {Figures} figures */
export function accuracyPage({ totals, rules, kinds, sizes }) {
  return `# 准确度 · Accuracy

## 中文

本页由 \`pnpm evaluate --update\` 写成，数字可以逐字节重现。语料都在 \`fixtures/\` 中，为本项目撰写，机构和数字均属虚构。

- **标注语料**：整篇报告 ${sizes.reports} 份（干净的 ${sizes.cleanReports} 份），段落 ${sizes.passages} 段（干净的 ${sizes.cleanPassages} 段），句子 ${sizes.sentences} 句。有缺陷的报告写明认真的读者会发现什么、在第几行；勾稽目前漏掉的和误报的也登记在内。
- **植入缺陷**：${kinds.length} 种改动，机械地施加于每一份干净的报告、每一种格式，一份报告里一种改动最多试三处。只改勾稽已经核实的数字、参加勾稽关系的格子等，因此改后必有矛盾；也因此，它量的是读懂之后还会漏掉什么，没有读懂的数字不在其中，那一部分看台账的“未能核对”。
- **精确率**：报出的问题中，确实是问题的比例，按干净和有缺陷的整篇报告及段落计算。
- **召回率**：缺陷中被正确的规则在正确的位置报出的比例。一处缺陷可以由几条规则报告时，记在报出它的那一条名下；都没有报的，记在最应当报的那一条名下。

重现：\`pnpm evaluate\` 打印这些数字，\`-v\` 列出每一处漏报和误报；\`--check\` 与 \`evaluate/baseline.json\` 比较，任何一项下降或本页过期即失败；\`--update\` 重写基线、本页和各规则页。

## English

This page is written by \`pnpm evaluate --update\`, and comes out the same byte for byte. The corpus is in \`fixtures/\`, written for this project, with invented offices and figures.

- **Labelled corpus**: ${sizes.reports} whole reports (${sizes.cleanReports} of them clean), ${sizes.passages} passages (${sizes.cleanPassages} clean), ${sizes.sentences} sentences. For a report with defects it is written down what a careful reader finds, with the line; what gouji misses at present, or says wrongly, is written down as well.
- **Seeded defects**: ${kinds.length} kinds of change, made mechanically in every clean report in every format, at three places of a report at most. Only what certainly leaves a contradiction is changed: figures that gouji has verified, cells that take part in a relation, and so on. It therefore measures what is missed of that which was understood; what was not understood stands in the ledger as unchecked.
- **Precision**: of what is reported, the share that is a defect, over clean and defective reports and passages.
- **Recall**: of the defects, the share that the right rule reports in the right place. A defect that several rules may report counts for the one that did; one that none reported counts for the one that should have first.

To reproduce: \`pnpm evaluate\` prints the figures, \`-v\` every miss and every false alarm; \`--check\` compares them with \`evaluate/baseline.json\` and fails if one falls or this page is out of date; \`--update\` writes the baseline, this page and the pages of the rules.

## 总数 · Totals

${table([['', ''], ...Object.entries(TOTALS).map(([key, name]) => [name, shownRatio(totals[key] ?? { of: 0, hits: 0 })])])}

## 规则 · Rules

${table([RULE_HEAD, ...rules.map(ruleCells)])}

## 植入缺陷 · Seeded defects

${table([['改动', 'Change', '主要规则 Rule', '召回率 Recall'], ...kinds.map(({ what, rule, ratio }) => [what['zh-CN'], what.en, rule, shownRatio(ratio)])])}
`
}

const RULE_HEAD = [
  '规则 Rule',
  '精确率 Precision',
  '召回率（标注） Recall, labelled',
  '召回率（植入） Recall, seeded',
]

/** @param {RuleRow} row */
const ruleCells = ({ id, precision, labelled, seeded }) => [
  `[${id}](../packages/rules/src/rules/${id}/rule.md)`,
  shownRatio(precision),
  shownRatio(labelled),
  shownRatio(seeded),
]

/** A rule's page with its own row, in a section that is made where the page has none. @param {string} page @param {RuleRow} row */
export function withAccuracy(page, row) {
  const marked = page.includes('<!-- accuracy:start -->')
    ? page
    : page.replace(
        /^## When to turn it off/m,
        `## Accuracy\n\n<!-- accuracy:start -->\n\n<!-- accuracy:end -->\n\n$&`,
      )
  const [, ...head] = RULE_HEAD
  const [, ...cells] = ruleCells(row)
  const how = '[怎样量的 How it is measured](../../../../../docs/accuracy.md)'
  return fillBetween(marked, 'accuracy', `${table([head, cells])}\n\n${how}`)
}
