import type { Report, Section } from '../tree/nodes.ts'
import { sectionsOf } from '../tree/walk.ts'
import type { BoundSection } from './bound.ts'
import { labelKey } from './label.ts'
import type { Form, FormSection } from './schema.ts'

interface SectionNames {
  readonly exact: ReadonlyMap<string, FormSection>
  readonly loose: ReadonlyMap<string, FormSection>
}

const names = new WeakMap<Form, SectionNames>()

/**
 * The report's sections as the form names them, in document order; each section of the form at most once. Where the
 * form requires its titles, another wording of one is a `variant`; where sections are free, any known name is exact.
 */
export function bindSections(report: Report, form: Form): BoundSection[] {
  const known = namesOf(form)
  const sections = sectionsOf(report)
  const top = sections.filter(({ depth }) => depth <= 1)
  const bound = bindAll(top, known)
  return bound.length > 0 ? bound : bindAll(sections, known)
}

function bindAll(sections: readonly Section[], { exact, loose }: SectionNames): BoundSection[] {
  const found = new Map<FormSection, BoundSection>()
  for (const section of sections) {
    const key = headingKey(section.heading.value)
    const right = exact.get(key)
    const form = right ?? loose.get(looseKey(key))
    if (!form) continue
    const match = right || !form.required ? 'exact' : 'variant'
    const before = found.get(form)
    if (!before || (before.match === 'variant' && match === 'exact')) {
      found.set(form, { form, section, match })
    }
  }
  return sections.flatMap((section) => [...found.values()].filter((bound) => bound.section === section))
}

function namesOf(form: Form): SectionNames {
  const known = names.get(form)
  if (known) return known
  const exact = new Map<string, FormSection>()
  const loose = new Map<string, FormSection>()
  for (const section of form.sections) {
    for (const name of [section.title, ...section.aliases]) exact.set(headingKey(name), section)
  }
  for (const section of form.sections) {
    for (const name of [section.title, ...section.aliases, ...(section.variants ?? [])]) {
      const key = looseKey(headingKey(name))
      if (!loose.has(key)) loose.set(key, section)
    }
  }
  const built = { exact, loose }
  names.set(form, built)
  return built
}

const ofSituation = /的(?=情况$)/

/** Numbering, blanks and punctuation off; 的情况 and 情况 are one. */
function headingKey(heading: string): string {
  return labelKey(heading).replace(ofSituation, '')
}

const ownWork = /^(?:政府|政务)?信息公开工作(?:的|中)?/
const situation = /情况$/

/** What is left of a title without the words that many of them have. */
function looseKey(key: string): string {
  const bare = key.replace(ownWork, '').replace(situation, '')
  return bare === '' ? key : bare
}
