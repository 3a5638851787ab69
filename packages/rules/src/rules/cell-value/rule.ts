import { type BoundCell, type BoundTable, defineRule, type Finding } from '@gouji/core'
import * as z from 'zod'
import { cellName } from '../../shared/cell-name.ts'
import { groupBy } from '../../shared/group-by.ts'
import { misalignedRows } from '../../shared/misaligned-rows.ts'
import { isLegal, numberKindOf } from '../../shared/table-figures.ts'
import { marksOutOfPlace } from './marks.ts'
import { unitDefects } from './units.ts'

type MessageId =
  | 'blank'
  | 'blanks'
  | 'word'
  | 'mark'
  | 'zero-word'
  | 'text'
  | 'negative'
  | 'fraction'
  | 'unit-inside'
  | 'other-unit'
  | 'unit'
  | 'swapped'
  | 'same'

/** 0 as a word or a letter. */
const ZERO = /^[零〇○oOｏＯ]$/

/** Labels that a message names before it breaks off. */
const NAMED = 4

export const rule = defineRule({
  id: 'cell-value',
  meta: {
    category: 'table',
    severity: 'warning',
    summary: {
      'zh-CN': '应填数字的格空着，或填了文字、负数、小数',
      en: 'a cell that takes a number is blank, or holds words, a negative or a fraction',
    },
    evidence: 'one-place',
  },
  options: z.strictObject({}),
  messages: {
    blank: {
      'zh-CN': '“{label}”应填数字，却空着；没有发生的填 0。',
      en: '“{label}” takes a number and is blank; write 0 where there was none.',
    },
    blanks: {
      'zh-CN': '应填数字的格有 {count} 个空着（{tables}）；没有发生的填 0。',
      en: '{count} cells that take a number are blank ({tables}); write 0 where there was none.',
    },
    word: {
      'zh-CN': '应填数字的格填了“{text}”，共 {count} 处（{labels}）；没有发生的填 0。',
      en: '{count} cells that take a number hold “{text}” ({labels}); write 0 where there was none.',
    },
    mark: {
      'zh-CN': '应填数字的格用“{text}”划去了，共 {count} 处（{labels}）；没有发生的填 0。',
      en: '{count} cells that take a number are crossed with “{text}” ({labels}); write 0 where there was none.',
    },
    'zero-word': {
      'zh-CN': '“{label}”填了“{text}”，应写数字 0。',
      en: '“{label}” holds “{text}”; write the digit 0.',
    },
    text: {
      'zh-CN': '“{label}”应填数字，却填了“{text}”。',
      en: '“{label}” takes a number, but holds “{text}”.',
    },
    negative: {
      'zh-CN': '“{label}”填了负数 {value}，件数、次数等不会小于 0。',
      en: '“{label}” is {value}; a count is not less than 0.',
    },
    fraction: {
      'zh-CN': '“{label}”填了小数 {value}，这里应是整数。',
      en: '“{label}” is {value}; this takes a whole number.',
    },
    'unit-inside': {
      'zh-CN': '“{label}”填了“{text}”，格内只填数字，不带单位。',
      en: '“{label}” holds “{text}”; the cell takes the number without its unit.',
    },
    'other-unit': {
      'zh-CN': '“{label}”的单位是{unit}，却填了“{text}”，请换算。',
      en: '“{label}” is counted in {unit}, but holds “{text}”; convert it.',
    },
    unit: {
      'zh-CN': '“{label}”的单位应是“{unit}”，表中是“{text}”，请核对数字是否也按错了单位填。',
      en: '“{label}” is counted in {unit}, but the unit column says “{text}”; check the number too.',
    },
    swapped: {
      'zh-CN': '“{label}”的单位和数字填反了：单位格是“{text}”，数字格是“{unit}”。',
      en: 'Unit and number of “{label}” have changed places: “{text}” stands in the unit column, “{unit}” as the number.',
    },
    same: { 'zh-CN': '“{label}”', en: '“{label}”' },
  },
  *check({ form }) {
    if (!form) return
    const blanks: Filled[] = []
    for (const table of form.tables.values()) {
      const words: BoundCell[] = []
      const empty: Filled[] = []
      let crossed = false
      for (const cell of table.cells.values()) {
        if (cell.row.kind === 'heading') continue
        const { value } = cell
        if (value.kind === 'blank') empty.push({ table, cell })
        else if (value.kind === 'none' || value.kind === 'text') words.push(cell)
        else if (value.kind === 'number') {
          const wrong = value.unit !== undefined || !isLegal(cell, value.value)
          if (wrong) yield* numberDefects(table, cell, value.value, value.unit)
        } else crossed = true
      }
      if (empty.length > 0) {
        // In a row that has lost a cell, what seems blank is a figure in the wrong column.
        const misaligned = misalignedRows(table)
        blanks.push(...empty.filter(({ cell }) => !misaligned.has(cell.row.id)))
      }
      yield* unitDefects(table)
      for (const [text, cells] of groupBy(words, ({ cell }) => cell.value.trim())) {
        yield* wordDefects(table, cells, text)
      }
      if (crossed) {
        const marks = marksOutOfPlace(table)
        const filled = marks.map((cell) => ({ table, cell }))
        yield* together('mark', filled, marks[0]?.cell.value.trim() ?? '')
      }
    }
    yield* together(blanks.length > 1 ? 'blanks' : 'blank', blanks, '')
  },
})

interface Filled {
  readonly table: BoundTable
  readonly cell: BoundCell
}

function* numberDefects(
  table: BoundTable,
  cell: BoundCell,
  value: number,
  unit: string | undefined,
): Iterable<Finding<MessageId>> {
  const label = cellName(table, cell)
  const at = { at: cell.cell, item: cell.address }
  if (!isLegal(cell, value)) {
    const messageId = Number.isInteger(value) || numberKindOf(cell) === 'decimal' ? 'negative' : 'fraction'
    yield { messageId, ...at, data: { label, value }, severity: 'error', actual: value }
    return
  }
  if (unit === undefined) return
  const text = cell.cell.value.trim()
  const counted = cell.row.unit ?? cell.column.unit
  if (!unit.endsWith('元')) yield { messageId: 'unit-inside', ...at, data: { label, text }, actual: text }
  else if (counted !== undefined && counted !== unit) {
    yield { messageId: 'other-unit', ...at, data: { label, unit: counted, text }, actual: text }
  }
}

function* wordDefects(
  table: BoundTable,
  cells: readonly BoundCell[],
  text: string,
): Iterable<Finding<MessageId>> {
  // A unit in the place of the number is reported with the unit column.
  if (table.form.rows.some(({ unit }) => unit === text)) return
  const none = cells[0]?.value.kind === 'none'
  const messageId = none ? 'word' : ZERO.test(text) ? 'zero-word' : 'text'
  yield* together(
    messageId,
    cells.map((cell) => ({ table, cell })),
    text,
  )
}

/** One finding for all cells with the same defect, at the first and related to the others. */
function* together(
  messageId: MessageId,
  filled: readonly Filled[],
  text: string,
): Iterable<Finding<MessageId>> {
  const [first, ...others] = filled
  if (!first) return
  const labels = filled.slice(0, NAMED).map(({ table, cell }) => cellName(table, cell))
  yield {
    messageId,
    at: first.cell.cell,
    data: {
      text,
      count: filled.length,
      label: labels[0] ?? '',
      labels: filled.length > NAMED ? [...labels, '……'] : labels,
      tables: [...new Set(filled.map(({ table }) => table.form.title))],
    },
    related: others.map(({ table, cell }) => ({
      messageId: 'same',
      at: cell.cell,
      data: { label: cellName(table, cell) },
    })),
    actual: text,
    item: text === '' ? 'blank' : `${first.table.form.id} ${text}`,
  }
}
