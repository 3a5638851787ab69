// Written by scripts/generate.mjs from the rule folders.
import type { Preset, Rule } from '@gouji/core'
import { forms } from './forms/index.ts'
import { rule as bracketPairing } from './rules/bracket-pairing/rule.ts'
import { rule as breakdownSum } from './rules/breakdown-sum/rule.ts'
import { rule as carryOver } from './rules/carry-over/rule.ts'
import { rule as cellValue } from './rules/cell-value/rule.ts'
import { rule as channelAttribution } from './rules/channel-attribution/rule.ts'
import { rule as conversionResidue } from './rules/conversion-residue/rule.ts'
import { rule as copiedTotal } from './rules/copied-total/rule.ts'
import { rule as declaredStructure } from './rules/declared-structure/rule.ts'
import { rule as doubleHedge } from './rules/double-hedge/rule.ts'
import { rule as enumerationCount } from './rules/enumeration-count/rule.ts'
import { rule as formVersion } from './rules/form-version/rule.ts'
import { rule as headerRowValue } from './rules/header-row-value/rule.ts'
import { rule as headingNumbering } from './rules/heading-numbering/rule.ts'
import { rule as issuerName } from './rules/issuer-name/rule.ts'
import { rule as jiezhiUsage } from './rules/jiezhi-usage/rule.ts'
import { rule as narrativeConflict } from './rules/narrative-conflict/rule.ts'
import { rule as narrativeEventCount } from './rules/narrative-event-count/rule.ts'
import { rule as narrativeTableMismatch } from './rules/narrative-table-mismatch/rule.ts'
import { rule as percentageArithmetic } from './rules/percentage-arithmetic/rule.ts'
import { rule as personalData } from './rules/personal-data/rule.ts'
import { rule as placeholderText } from './rules/placeholder-text/rule.ts'
import { rule as repeatedPunctuation } from './rules/repeated-punctuation/rule.ts'
import { rule as repeatedWord } from './rules/repeated-word/rule.ts'
import { rule as reportYear } from './rules/report-year/rule.ts'
import { rule as requiredRow } from './rules/required-row/rule.ts'
import { rule as requiredSection } from './rules/required-section/rule.ts'
import { rule as rowLabel } from './rules/row-label/rule.ts'
import { rule as seriesMarker } from './rules/series-marker/rule.ts'
import { rule as signingDate } from './rules/signing-date/rule.ts'
import { rule as staleYear } from './rules/stale-year/rule.ts'
import { rule as statisticsPeriod } from './rules/statistics-period/rule.ts'
import { rule as tableBound } from './rules/table-bound/rule.ts'
import { rule as tableShape } from './rules/table-shape/rule.ts'
import { rule as tableSum } from './rules/table-sum/rule.ts'
import { rule as termConsistency } from './rules/term-consistency/rule.ts'
import { rule as zeroClaim } from './rules/zero-claim/rule.ts'

export * from './forms/index.ts'

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = [
  bracketPairing,
  breakdownSum,
  carryOver,
  cellValue,
  channelAttribution,
  conversionResidue,
  copiedTotal,
  declaredStructure,
  doubleHedge,
  enumerationCount,
  formVersion,
  headerRowValue,
  headingNumbering,
  issuerName,
  jiezhiUsage,
  narrativeConflict,
  narrativeEventCount,
  narrativeTableMismatch,
  percentageArithmetic,
  personalData,
  placeholderText,
  repeatedPunctuation,
  repeatedWord,
  reportYear,
  requiredRow,
  requiredSection,
  rowLabel,
  seriesMarker,
  signingDate,
  staleYear,
  statisticsPeriod,
  tableBound,
  tableShape,
  tableSum,
  termConsistency,
  zeroClaim,
]

/** The national forms with every rule at its own severity. */
export const recommended: Preset = { forms, rules }
