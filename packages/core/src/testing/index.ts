export { checkRule, describeOptions, type OptionDescription } from './check-rule.ts'
export { type DocExample, docExamples } from './doc-examples.ts'
export { drawFindings, widthOf } from './draw-findings.ts'
export type { Format, TableLayout } from './draw-table.ts'
export { type FormLayout, fillForm, lineOf, type ReportContent } from './fill-form.ts'
export {
  type ExpectedFinding,
  type ExpectedPlace,
  type InvalidCase,
  markedText,
  type RuleTester,
  type RuleTests,
  ruleTester,
  type ValidCase,
} from './rule-tester.ts'
export {
  builtReport,
  builtTable,
  type PrintedCell,
  type PrintedTable,
  printedMarkdown,
  printedText,
} from './tables.ts'
