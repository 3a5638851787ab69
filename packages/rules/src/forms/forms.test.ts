import { type Form, type FormTable, formSchema, type Relation } from '@gouji/core/form-schema'
import { describe, expect, it } from 'vitest'
import { forms } from './index.ts'

function idsOf(relation: Relation): string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts]
    case 'balance':
      return [...relation.left, ...relation.right]
    case 'bound':
      return [...relation.lesser, ...relation.greater, ...(relation.unless ?? [])]
    case 'requires':
      return [...relation.when, ...relation.some, ...(relation.unless ?? [])]
    case 'carry':
      return [relation.current, relation.previous, ...(relation.add ?? []), ...(relation.less ?? [])]
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

function linesOf(form: Form, relation: Relation): readonly { id: string }[] {
  const table = form.tables.find((candidate) => candidate.id === relation.table)
  return (relation.over === 'rows' ? table?.rows : table?.columns) ?? []
}

function orphansOf(table: FormTable): string[] {
  const axes = [table.rows, table.columns]
  return axes.flatMap((lines) =>
    lines
      .filter(({ parent }, index) => {
        const at = lines.findIndex(({ id }) => id === parent)
        return parent !== undefined && (at < 0 || at >= index)
      })
      .map(({ id }) => id),
  )
}

describe.each(forms.map((form) => [form.id, form] as const))('%s', (_, form) => {
  it('is a form', () => {
    expect(formSchema.parse(form)).toEqual(form)
  })

  it('has ids that are unique where they have to be', () => {
    expect(repeated(form.tables.map(({ id }) => id))).toEqual([])
    expect(repeated(form.sections.map(({ id }) => id))).toEqual([])
    expect(repeated(form.relations.map(({ id }) => id))).toEqual([])
    for (const table of form.tables) {
      expect(repeated(table.rows.map(({ id }) => id))).toEqual([])
      expect(repeated(table.columns.map(({ id }) => id))).toEqual([])
    }
  })

  it('has parents that exist and stand before their children', () => {
    expect(form.tables.flatMap(orphansOf)).toEqual([])
  })

  it('has relations between lines that exist', () => {
    for (const relation of form.relations) {
      const known = new Set(linesOf(form, relation).map(({ id }) => id))
      expect(
        idsOf(relation).filter((id) => !known.has(id)),
        relation.id,
      ).toEqual([])
    }
  })

  it('has marks that are labels of its own', () => {
    const own = form.tables.flatMap((table) => [
      table.title,
      ...table.marks,
      ...[...table.rows, ...table.columns].flatMap((line) => [line.label, ...(line.aliases ?? [])]),
    ])
    expect(form.marks.filter((mark) => !own.includes(mark))).toEqual([])
  })

  it('names what is no other form’s in its marks', () => {
    const others = forms.filter((other) => other !== form)
    const labels = others.flatMap(({ tables }) =>
      tables.flatMap((table) =>
        [...table.rows, ...table.columns].flatMap((line) => [line.label, ...(line.aliases ?? [])]),
      ),
    )
    expect(form.marks.filter((mark) => labels.includes(mark))).toEqual([])
  })
})

it('serves every year with one form', () => {
  for (let year = 2014; year < 2030; year++) {
    const serving = forms.filter(({ years }) => year >= years.from && year <= (years.to ?? year))
    expect(serving, String(year)).toHaveLength(1)
  }
})

it('has as many lines as the forms print', () => {
  const shape = (form: Form) =>
    form.tables.map((table) => {
      const leaves = (lines: readonly { kind: string }[]) =>
        lines.filter(({ kind }) => kind !== 'heading' && kind !== 'group').length
      return `${table.id} ${table.rows.length}/${leaves(table.rows)}×${leaves(table.columns)}`
    })
  expect(forms.map(shape)).toEqual([
    ['statistics 65/58×1'],
    [
      'rules-and-documents 2/2×3',
      'permits 2/2×3',
      'penalties 2/2×3',
      'fees 1/1×2',
      'procurement 1/1×2',
      'requests 27/23×7',
      'cases 1/1×15',
    ],
    [
      'rules-and-documents 2/2×3',
      'permits 1/1×1',
      'penalties 2/2×1',
      'fees 1/1×1',
      'requests 30/25×7',
      'cases 1/1×15',
    ],
  ])
})
