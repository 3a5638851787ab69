import type { Anchor } from '../rule/types.ts'
import type { Report, Section, TextNode } from '../tree/nodes.ts'
import { blocksOf } from '../tree/walk.ts'

/**
 * What identifies a finding from one version of a report to the next: the rule, the message, and the item that the
 * rule names; without an item, the heading of the section and the marked words. No offset, line, path or format
 * enters, so that a baseline survives re-saving, re-ordering and a move from Word to Markdown.
 */
export function fingerprintKey(
  ruleId: string,
  messageId: string,
  item: string | undefined,
  at: Anchor,
  sectionOf: (node: Anchor) => Section | undefined,
): string {
  const place =
    item === undefined
      ? `${plain(sectionOf(at)?.heading)}\u0000${normalise(anchorText(at))}`
      : `\u0001${normalise(item)}`
  return `${ruleId}\u0000${messageId}\u0000${place}`
}

/**
 * Gives out fingerprints; equal keys are told apart by their order of appearance, so call it in document order.
 * A fingerprint is 14 hexadecimal digits.
 */
export function fingerprints(): (key: string) => string {
  const seen = new Map<string, number>()
  return (key) => {
    const index = seen.get(key) ?? 0
    seen.set(key, index + 1)
    return hash(index === 0 ? key : `${key}\u0000${index}`)
  }
}

/** Says which section a node stands in; the tree is walked once, and only when a finding asks. */
export function sectionLookup(report: Report): (at: Anchor) => Section | undefined {
  let sections: Map<object, Section> | undefined
  return (at) => {
    sections ??= collectSections(report)
    return sections.get('node' in at ? at.node : at)
  }
}

function collectSections(report: Report): Map<object, Section> {
  const sections = new Map<object, Section>()
  for (const { block, section } of blocksOf(report)) {
    if (block.type === 'section') {
      sections.set(block, block).set(block.heading, block)
      continue
    }
    if (!section) continue
    sections.set(block, section)
    if (block.type === 'list') for (const item of block.children) sections.set(item, section)
    else if (block.type === 'table') {
      for (const row of block.children) for (const cell of row.children) sections.set(cell, section)
    }
  }
  return sections
}

function anchorText(at: Anchor): string {
  if ('node' in at) return at.node.value.slice(at.from, at.to)
  switch (at.type) {
    case 'section':
      return plain(at.heading)
    case 'table':
      return at.caption?.value ?? at.children[0]?.children[0]?.value ?? ''
    case 'list':
      return at.children[0]?.value ?? ''
    default:
      return at.value
  }
}

/** A heading without its number, which changes when sections are added. */
function plain(heading: TextNode | undefined): string {
  if (!heading) return ''
  const length = 'numbering' in heading ? (heading.numbering?.length ?? 0) : 0
  return normalise(heading.value.slice(length))
}

/** Blanks of every width. */
const BLANKS = /\s+/gu

function normalise(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '')
}

/** 53 bits of a string, as hexadecimal: two multiplicative hashes with a final mix (cyrb53, public domain). */
function hash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
