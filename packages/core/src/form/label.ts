/**
 * Labels as forms compare them. 　　1．政府公报公开政府信息数（条）, `1.政府公报公开政府信息数` and the label of the
 * form are one: blanks, numbering, 其中, bracketed notes, quotes and punctuation say nothing about the item.
 */

const PLAIN = 0
const BLANK = 1
const MARK = 2
const OPEN = 3
const NUMERAL = 4
const DIGIT = 5
const CIRCLED = 6
const WIDE = 7
const VARIANT = 8

const kinds = new Uint8Array(0x10000)
function classify(characters: string, kind: number): void {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
for (let code = 0; code <= 0x20; code++) kinds[code] = BLANK
for (let code = 0x2000; code <= 0x200f; code++) kinds[code] = BLANK
for (let code = 0xff21; code <= 0xff5a; code++) kinds[code] = WIDE
classify('\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff', BLANK)
classify('、，。；：！？,.;:!?．｡､“”‘’"\'＂＇「」『』《》〈〉<>＜＞·•—–－-―─/／\\＼|｜_＿*＊~～→＞^`', MARK)
classify(')）]］】〕', MARK)
classify('(（[［【〔', OPEN)
classify('一二三四五六七八九十', NUMERAL)
classify('0123456789', DIGIT)
classify('０１２３４５６７８９', WIDE)
for (let code = 0x2460; code <= 0x2487; code++) kinds[code] = CIRCLED
classify('它', VARIANT)

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? PLAIN

/** The label with numbering, notes, blanks and punctuation taken off; empty where nothing else is there. */
export function labelKey(text: string): string {
  return reduce(text, false)
}

/** As `labelKey`, with the words of bracketed notes kept, for labels that put one level in brackets. */
export function labelKeyWithNotes(text: string): string {
  return reduce(text, true)
}

function reduce(text: string, keepNotes: boolean): string {
  const { length } = text
  let out = ''
  let run = -1
  for (let at = startOfName(text); at < length; at++) {
    const kind = kindAt(text, at)
    if (kind === PLAIN || kind === NUMERAL || kind === DIGIT) {
      if (run < 0) run = at
      continue
    }
    if (run >= 0) {
      out += text.slice(run, at)
      run = -1
    }
    if (kind === OPEN) {
      const end = closing(text, at)
      const ordinal = ordinalIn(text, at, end)
      if (ordinal !== undefined) {
        // 第（一）项 is a name, （一） anywhere else a number.
        if (out.endsWith('第')) out += ordinal
        at = end
      } else if (!keepNotes) {
        at = end
      }
    } else if (kind === WIDE) {
      out += String.fromCharCode(text.charCodeAt(at) - 0xfee0)
    } else if (kind === VARIANT) {
      // 其它 for 其他 is a matter of wording, not of what the label names.
      out += out.endsWith('其') ? '他' : '它'
    }
  }
  return run >= 0 ? out + text.slice(run) : out
}

/** The label as printed, without numbering and notes. */
export function printedName(text: string): string {
  let out = ''
  for (let at = startOfName(text); at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === OPEN && ordinalIn(text, at, closing(text, at)) === undefined) at = closing(text, at)
    else if (kind !== BLANK) out += text.charAt(at)
  }
  return out
}

/** Notes in brackets, without the brackets; ordinals are none. */
export function notesOf(text: string): string[] {
  const notes: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) !== OPEN) continue
    const end = closing(text, at)
    if (ordinalIn(text, at, end) === undefined) notes.push(text.slice(at + 1, end))
    at = end
  }
  return notes
}

/** Whether there is a bracket at all; most labels have none. */
export function hasNote(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === OPEN) return true
  return false
}

/** Index of the bracket that closes the one at `open`, or of the last character where none does. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at)
    if (kindAt(text, at) === OPEN) depth++
    else if (')）]］】〕'.includes(character) && --depth === 0) return at
  }
  return text.length - 1
}

const arabicOrdinals = '〇一二三四五六七八九'

/** 一 for （一） and (1); undefined for a bracket with anything else in it. */
function ordinalIn(text: string, open: number, close: number): string | undefined {
  let out = ''
  for (let at = open + 1; at < close; at++) {
    const kind = kindAt(text, at)
    if (kind === NUMERAL) out += text.charAt(at)
    else if (kind === DIGIT) out += arabicOrdinals.charAt(Number(text.charAt(at)))
    else if (kind === WIDE && text.charCodeAt(at) < 0xff1a)
      out += arabicOrdinals.charAt(text.charCodeAt(at) - 0xff10)
    else if (kind !== BLANK) return undefined
  }
  return out === '' || out.length > 3 ? undefined : out
}

/** Where the name starts, behind blanks, numbering, 其中 and notes put first; word processors leave [bookmark: …] there. */
function startOfName(text: string): number {
  const { length } = text
  let at = 0
  while (at < length) {
    const kind = kindAt(text, at)
    if (kind === BLANK || kind === MARK || kind === CIRCLED) at++
    else if (kind === OPEN) at = closing(text, at) + 1
    else if (kind === NUMERAL) {
      let end = at + 1
      while (end < length && kindAt(text, end) === NUMERAL) end++
      const next = end < length ? kindAt(text, end) : PLAIN
      // 三安全一稳定, 三类内部事务信息: numerals that belong to the name stand before a character of it.
      if (next !== MARK && next !== BLANK) return at
      at = end + 1
    } else if (kind === DIGIT || (kind === WIDE && text.charCodeAt(at) < 0xff1a)) {
      let end = at + 1
      while (end < length && (kindAt(text, end) === DIGIT || kindAt(text, end) === WIDE)) end++
      if (end === length) return at
      at = end
    } else if (kind === PLAIN && text.startsWith('其中', at)) at += 2
    else return at
  }
  return length
}
