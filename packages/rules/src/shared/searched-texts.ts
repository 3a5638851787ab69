import type { BoundReport, Facts, FactText, Form } from '@gouji/core'

export interface SearchedTexts {
  readonly texts: readonly FactText[]
  /** All of them, one a line: a look at the whole is cheaper than one at each. */
  readonly all: string
}

interface Context {
  readonly facts: Facts
  readonly form: BoundReport | undefined
}

const searched = new WeakMap<Facts, SearchedTexts>()

/**
 * The texts in which wording is looked for: all but the cells that hold a plain figure or unit, or a label just as the
 * form prints it. In a report's tables that is nearly every cell.
 */
export function searchedTexts({ facts, form }: Context): SearchedTexts {
  const known = searched.get(facts)
  if (known) return known
  const plain = form && plainCells(form.form)
  const texts = facts.texts.filter(({ kind, node }) => kind !== 'cell' || !isPlain(node.value, plain))
  const result = { texts, all: texts.map(({ node }) => node.value).join('\n') }
  searched.set(facts, result)
  return result
}

interface PlainCells {
  /** Labels without numbering and notes, units and the marks of an empty cell. */
  readonly bare: ReadonlySet<string>
  /** Cells seen to be plain; the same labels come with every report. */
  readonly seen: Set<string>
}

const plainByForm = new WeakMap<Form, PlainCells>()
/** Enough for every way in which offices number the labels. */
const MOST_SEEN = 2000

function plainCells(form: Form): PlainCells {
  const known = plainByForm.get(form)
  if (known) return known
  const bare = new Set(['——', '—', '-', '/', '无'])
  for (const { rows, columns } of form.tables) {
    for (const { label, aliases, unit } of [...rows, ...columns]) {
      for (const text of [label, ...(aliases ?? []), ...(unit === undefined ? [] : [unit])]) bare.add(text)
    }
  }
  const made = { bare, seen: new Set<string>() }
  plainByForm.set(form, made)
  return made
}

const FIGURE = /^[0-9][0-9.,]{0,9}$/
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[0-9]{1,2}[.．、]|其中[：:])/
const NOTE = /\s*（[^（）()]*）$/

function isPlain(value: string, plain: PlainCells | undefined): boolean {
  if (value.length < 12 && value.charCodeAt(0) < 0x3a && FIGURE.test(value)) return true
  if (!plain) return false
  if (plain.seen.has(value)) return true
  if (!plain.bare.has(value.replace(NUMBERING, '').replace(NOTE, ''))) return false
  if (plain.seen.size < MOST_SEEN) plain.seen.add(value)
  return true
}
