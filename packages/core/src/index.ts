export { dedupeDiagnostics, sortDiagnostics } from './diagnostic/arrange.ts'
export { render } from './diagnostic/render.ts'
export type {
  Coverage,
  Diagnostic,
  DiagnosticFix,
  DiagnosticRange,
  DiagnosticSuggestion,
  LintResult,
  RelatedPlace,
} from './diagnostic/types.ts'
export { addsUp } from './facts/breakdowns.ts'
export type {
  Breakdown,
  BreakdownPart,
  Claim,
  ClaimPeriod,
  Cue,
  DatedEvent,
  DateMention,
  Enumeration,
  Facts,
  FactText,
  Period,
  Quantity,
  Rate,
  Sentence,
  ZeroStatement,
} from './facts/types.ts'
export { applyEdits, type EditResult } from './fix/apply-edits.ts'
export type {
  BoundCell,
  BoundClaim,
  BoundColumn,
  BoundLine,
  BoundReading,
  BoundReport,
  BoundSection,
  BoundTable,
  BoundZero,
  CellValue,
} from './form/bound.ts'
export type { Form, FormColumn, FormRow, FormSection, FormTable, Metric, Relation } from './form/schema.ts'
export { type BreakdownFault, breakdownFaults } from './ledger/breakdown-faults.ts'
export { elsewhere, misattributed } from './ledger/channels.ts'
export { isAsListed } from './ledger/check-lists.ts'
export {
  agrees,
  claimsOfMetric,
  contradicts,
  isZero,
  knownReadings,
  partExceeds,
} from './ledger/claim-agreement.ts'
export { overlap, type Repetition, repetitions } from './ledger/conflicts.ts'
export { type DeniedCount, deniedCounts } from './ledger/denied-counts.ts'
export type { CheckId, Ledger, LedgerEntry, LedgerStatus, OtherId, UncheckedId } from './ledger/entry.ts'
export { fits, settled } from './ledger/fits.ts'
export { type RateFaultId, type WrongRate, wrongRates } from './ledger/judge-rate.ts'
export { coverageOf, ledgerOf } from './ledger/ledger.ts'
export { type Imbalance, imbalances } from './ledger/prose-balance.ts'
export { feasibleBase } from './ledger/rate-interval.ts'
export { type RepeatedCount, repeatedCounts } from './ledger/repeated-words.ts'
export { type ShareSum, shareSums } from './ledger/share-sums.ts'
export { type Slip, slipOf } from './ledger/slips.ts'
export { type TableValues, tableValues } from './ledger/table-values.ts'
export { explain, statusName } from './ledger/words.ts'
export { type LintOptions, lintReport, lintReports, type Preset, type RuleSetting } from './lint-report.ts'
export {
  type BreakdownFact,
  type FactPlace,
  type FactsResult,
  factsOf,
  type PeriodFact,
  type QuantityFact,
  readFacts,
  type ZeroClaimFact,
} from './read-facts.ts'
export { plainTextReader } from './reader/plain-text.ts'
export { ConfigurationError } from './rule/configuration-error.ts'
export { defineRule } from './rule/define-rule.ts'
export type {
  Anchor,
  Category,
  Data,
  Finding,
  Locale,
  Localized,
  Note,
  RelatedFinding,
  RelatedReport,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleMeta,
  Severity,
  Suggestion,
  TextEdit,
} from './rule/types.ts'
export { characterSet, hasAny } from './source/character-set.ts'
export { type Decoded, decode, type Encoding } from './source/decode.ts'
export { pointAt, sourceText } from './source/source-text.ts'
export { locate } from './tree/locate.ts'
export type {
  Block,
  Cell,
  Heading,
  List,
  Locator,
  Numbering,
  NumberingStyle,
  Paragraph,
  Point,
  Position,
  Report,
  Row,
  Section,
  Signature,
  SourceText,
  Span,
  Table,
  TextNode,
  TextRun,
} from './tree/nodes.ts'
export { stripPositions } from './tree/strip-positions.ts'
export { blocksOf, type PlacedBlock, sectionsOf, tablesOf } from './tree/walk.ts'
export {
  type LintInput,
  type Problem,
  type Reader,
  type ReadingOptions,
  readReport,
  type Understanding,
  understandReport,
} from './understand-report.ts'
