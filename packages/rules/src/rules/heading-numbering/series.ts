import type { Block, Heading, Numbering, NumberingStyle, Paragraph } from '@gouji/core'

/** A text that carries a number, or may have lost it. */
export interface Entry {
  readonly node: Heading | Paragraph
  readonly numbering: Numbering | undefined
  /** Blocks of text that stand between this entry and the one before it in its series. */
  readonly between: readonly Paragraph[]
}

/** Numbers of one kind that follow each other under one heading. */
export interface Series {
  readonly kind: string
  readonly entries: Entry[]
}

/** 1. and 1、 are one kind: the dot and the comma are a matter of style, not of order. */
function kindOf(style: NumberingStyle): string {
  return style === 'arabic-comma' ? 'arabic-dot' : style
}

const DEPTHS: Readonly<Record<string, number>> = {
  'cn-comma': 1,
  'cn-paren': 2,
  'arabic-dot': 3,
  'arabic-paren': 4,
  circled: 5,
}

/**
 * The series of numbers among the blocks of one heading, each from a 1 (or from its first number) on. A number of a
 * higher level ends the series below it; text, tables and deeper numbers between do not.
 */
export function seriesOf(blocks: readonly Block[]): Series[] {
  const open = new Map<string, Series>()
  const found: Series[] = []
  let between: Paragraph[] = []
  const take = (node: Heading | Paragraph, numbering: Numbering): void => {
    const kind = kindOf(numbering.style)
    const depth = DEPTHS[kind] ?? 0
    for (const other of open.keys()) if ((DEPTHS[other] ?? 0) > depth) open.delete(other)
    let series = open.get(kind)
    if (series === undefined || numbering.value === 1) {
      series = { kind, entries: [] }
      open.set(kind, series)
      found.push(series)
    }
    series.entries.push({ node, numbering, between })
    between = []
  }
  const visit = (node: Heading | Paragraph): void => {
    if (node.numbering) take(node, node.numbering)
    else if (node.type === 'paragraph') between.push(node)
  }
  for (const block of blocks) {
    if (block.type === 'section') {
      visit(block.heading)
      // What stands below a sub-heading belongs to it and is read with it.
      between = []
    } else if (block.type === 'paragraph') visit(block)
    else if (block.type === 'list') for (const item of block.children) visit(item)
    else between = []
  }
  return found
}

const DIGITS = '零一二三四五六七八九'

/** The number as it would be printed in the style of `like`: （三） beside （二）, 3. beside 2. */
export function printedLike(like: Numbering, value: number): string {
  const digits = /[0-9０-９]+/
  if (digits.test(like.text)) return like.text.replace(digits, String(value))
  if (like.style === 'circled') return String.fromCodePoint(0x2460 + value - 1)
  return like.text.replace(/[一二三四五六七八九十]+/, chinese(value))
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10)
  const units = value % 10
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${units > 0 || tens === 0 ? DIGITS.charAt(units) : ''}`
}
