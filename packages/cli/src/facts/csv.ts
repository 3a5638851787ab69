import { explain, factsOf, type Locale } from '@gouji/core'
import type { FactsFormatter } from './facts.ts'

const COLUMNS = [
  'file',
  'line',
  'column',
  'text',
  'low',
  'high',
  'exact',
  'unit',
  'status',
  'item',
  'why',
  'sentence',
] as const

/** Without it Excel and WPS take the file for one in the system's own encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/** RFC 4180: a header, then one row a figure, `why` in words and the sentence that it stands in. */
export function csvFormatter(locale: Locale): FactsFormatter {
  let begun = false
  const head = () => {
    if (begun) return ''
    begun = true
    return BYTE_ORDER_MARK + row(COLUMNS)
  }
  return {
    document({ name, document, ledger }) {
      const { quantities } = factsOf(document, ledger, name)
      const entries = [...ledger.values()]
      const rows = quantities.map((quantity, index) => {
        const entry = entries[index]
        const { line, column, text, low, high, exact, unit, status, item = '' } = quantity
        const sentence = entry ? sentenceOf(entry.quantity.sentence) : ''
        const why = entry ? explain(entry, locale) : ''
        return row([name, line, column, text, low, high, exact, unit, status, item, why, sentence])
      })
      return head() + rows.join('')
    },
    end: head,
  }
}

function sentenceOf({ node, from, to }: { node: { value: string }; from: number; to: number }): string {
  return node.value.slice(from, to).replace(/\s+/g, ' ').trim()
}

type Field = string | number | boolean | null

function row(fields: readonly Field[]): string {
  return `${fields.map(field).join(',')}\r\n`
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

function field(value: Field): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
