import { type Entry, entryOf, type FormIndex, indexOf, type Line, type TableIndex } from './form-index.ts'
import type { Grid, GridCell } from './grid.ts'
import { hasNote, labelKey, labelKeyWithNotes, notesOf } from './label.ts'
import { commonCharacters, editDistance, editLimit } from './near.ts'
import type { Form } from './schema.ts'

/** Heads of label columns and remarks, in any statistical table: they name no item. */
const cornerWords: ReadonlySet<string> = new Set([
  '信息内容',
  '统计指标',
  '指标',
  '指标名称',
  '统计项目',
  '项目',
  '项目名称',
  '事项',
  '名称',
  '内容',
  '类别',
  '分类',
  '类型',
  '序号',
  '行次',
  '栏次',
  '代码',
  '单位',
  '计量单位',
  '备注',
  '说明',
  '数量',
  '数值',
  '数据',
  '统计数',
  '统计',
  '申请人',
  '申请人情况',
  '办理情况',
  '办理结果',
])

/** Labels of other forms found where this form has none. */
export interface Foreign {
  readonly form: Form
  readonly cell: GridCell
  readonly label: string
}

/** How many labels of each of the form's tables a table of the document holds; by place among the form's tables. */
export type Evidence = readonly number[]

export interface Annotation {
  readonly evidence: readonly Evidence[]
  readonly foreign: readonly Foreign[]
}

/** Settles for every cell what it names in the form. */
export function annotate(grids: readonly Grid[], index: FormIndex, forms: readonly Form[]): Annotation {
  const seen = new Set<Entry>()
  const unknown: GridCell[] = []
  for (const { cells } of grids) {
    for (const cell of cells) {
      if (cell.value) continue
      const entry = index.entries.get(cell.key)
      if (entry) {
        seen.add(entry)
        cell.role = 'label'
        cell.entries = withNotes(cell, entry, index)
      } else if (cell.key === '' || cornerWords.has(cell.key)) cell.role = 'corner'
      else if (index.units.has(cell.key)) cell.role = 'unit'
      else unknown.push(cell)
    }
  }
  const foreign: Foreign[] = []
  for (const cell of unknown) {
    const entries = splitLabels(cell, index)
    if (!entries) continue
    cell.role = 'label'
    cell.entries = entries
    for (const entry of entries) seen.add(entry)
  }
  for (const cell of unknown) {
    if (cell.role === 'label') continue
    const other = forms.find((form) => form !== index.form && indexOf(form).marks.has(cell.key))
    if (other) {
      const label = indexOf(other).entries.get(cell.key)?.wording ?? cell.cell.value
      foreign.push({ form: other, cell, label })
      continue
    }
    const entry = nearest(cell.key, index, seen) ?? onlyOneLeft(cell.key, index, seen)
    if (!entry) continue
    cell.role = 'label'
    cell.entries = entryOf(cell.key, { ...entry, match: 'near' }).alone
    seen.add(entry)
  }
  return { evidence: grids.map((grid) => evidenceOf(grid, index.tables)), foreign }
}

function evidenceOf(grid: Grid, tables: readonly TableIndex[]): Evidence {
  const evidence = tables.map(() => 0)
  for (const { entries } of grid.cells) {
    for (const entry of entries) {
      if (entry.home) evidence[entry.home.order] = (evidence[entry.home.order] ?? 0) + 1
      for (const { order } of entry.tables) evidence[order] = (evidence[order] ?? 0) + 1
    }
  }
  return evidence
}

/** 行政诉讼（复议后起诉）: a note that is itself a label. */
function withNotes({ cell, key }: GridCell, entry: Entry, { entries }: FormIndex): readonly Entry[] {
  if (cell.value.length < key.length + 4 || !hasNote(cell.value)) return entry.alone
  const named = notesOf(cell.value).flatMap((note) => entries.get(labelKey(note)) ?? [])
  return named.length === 0 ? entry.alone : [entry, ...named]
}

const numeral = /[一二三四五六七八九十0-9]/
const leadingNumerals = /^[一二三四五六七八九十]+/

/** 法人或其他组织-商业企业, 行政诉讼（复议后起诉）结果维持: one label after the other in one cell. */
function splitLabels({ cell, key }: GridCell, { entries }: FormIndex): readonly Entry[] | undefined {
  // A number without its mark: 一主动公开情况.
  const unnumbered = entries.get(key.replace(leadingNumerals, ''))
  if (unnumbered) return unnumbered.alone
  // A note is a label of its own or none at all.
  return labelsIn(labelKeyWithNotes(cell.value), entries) ?? labelsIn(key, entries)
}

function labelsIn(text: string, entries: FormIndex['entries']): readonly Entry[] | undefined {
  if (text.length > 80) return undefined
  const found: Entry[] = []
  let at = 0
  while (at < text.length) {
    let end = Math.min(text.length, at + 40)
    let entry: Entry | undefined
    for (; end > at + 1; end--) {
      entry = entries.get(text.slice(at, end))
      if (entry) break
    }
    if (entry) {
      found.push(entry)
      at = end
    } else if (numeral.test(text.charAt(at)) || text.charAt(at) === '的') at++
    else return undefined
  }
  return found.length > 0 ? found : undefined
}

/** The one label of the form, not found elsewhere in the report, that these words are likely a misspelling of. */
function nearest(key: string, index: FormIndex, seen: ReadonlySet<Entry>): Entry | undefined {
  const { entries } = index
  let best: Entry | undefined
  let least = Number.POSITIVE_INFINITY
  for (const entry of entries.values()) {
    if (entry.match !== 'exact' || seen.has(entry)) continue
    if (entry.lines.length > 0 && entry.lines.every((line) => isNamed(line, index, seen))) continue
    const limit = Math.min(editLimit(entry.key.length), editLimit(key.length))
    if (limit === 0 || Math.abs(entry.key.length - key.length) > limit) continue
    const edits = editDistance(key, entry.key, limit)
    if (edits > limit || edits > least) continue
    best = edits === least && best?.lines[0] !== entry.lines[0] ? undefined : entry
    least = edits
  }
  return best
}

/** So much of a label has to be there, in order, where its place speaks for it too. */
const enoughCharacters = 0.6

/** The one line among its siblings that the report does not name, if these words have most of its characters. */
function onlyOneLeft(key: string, index: FormIndex, seen: ReadonlySet<Entry>): Entry | undefined {
  if (key.length < 4 || key.length > 40) return undefined
  let found: Entry | undefined
  for (const entry of index.entries.values()) {
    const [line] = entry.lines
    if (!line || entry.lines.length > 1 || entry.match !== 'exact' || isNamed(line, index, seen)) continue
    const longest = Math.max(entry.key.length, key.length)
    if (entry.key.length < 4 || commonCharacters(key, entry.key) < enoughCharacters * longest) continue
    const siblings = (line.axis === 'row' ? line.table.rows : line.table.columns).filter(
      (other) => other.parent === line.parent && other !== line,
    )
    if (siblings.length < 2 || !siblings.every((other) => isNamed(other, index, seen))) continue
    if (found && found.lines[0] !== line) return undefined
    found = entry
  }
  return found
}

function isNamed(line: Line, { namesOf }: FormIndex, seen: ReadonlySet<Entry>): boolean {
  return namesOf.get(line)?.some((entry) => seen.has(entry)) ?? false
}
