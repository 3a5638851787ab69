/** The encodings in which offices keep their reports. `gb18030` covers GBK and GB2312. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030'

export type Decoded = { text: string; encoding: Encoding } | { problem: 'binary' }

/** Every browser and Node have it; the library of the language alone does not declare it. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }

/** More control or undecodable characters than this share, and the bytes are no text. */
const noise = 0.01
/** Share of code units that have to be of a Chinese text for bytes without a mark to be UTF-16. */
const utf16Share = 0.95
/** Enough to tell an encoding; a longer look finds nothing more. */
const sampleBytes = 65_536

/**
 * Bytes as text: by byte order mark, else strict UTF-8, else UTF-16 by its statistics, else UTF-8 with a few
 * damaged bytes (they become U+FFFD), else GB18030. The mark is no part of the text. `binary` where none reads well.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return textIn(bytes, 'utf-8-bom')
  if (a === 0xff && b === 0xfe) return textIn(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return textIn(bytes, 'utf-16be')
  const hasNul = bytes.includes(0)
  if (!hasNul) {
    const text = strictUtf8(bytes)
    if (text !== undefined) return noisy(text) ? { problem: 'binary' } : { text, encoding: 'utf-8' }
  }
  const wide = utf16Order(bytes)
  if (wide !== undefined) return textIn(bytes, wide)
  if (hasNul) return { problem: 'binary' }
  const damaged = textIn(bytes, 'utf-8')
  return 'text' in damaged ? damaged : textIn(bytes, 'gb18030')
}

function textIn(bytes: Uint8Array, encoding: Encoding): Decoded {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const text = new TextDecoder(label).decode(bytes)
  return noisy(text) ? { problem: 'binary' } : { text, encoding }
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Characters that texts do not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const noiseCharacter = /[\u0000-\u0008\u000e-\u001f\ufffd]/

function noisy(text: string): boolean {
  if (!noiseCharacter.test(text)) return false
  let bad = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd || (code < 0x20 && !(code >= 0x09 && code <= 0x0d))) bad++
  }
  return bad > text.length * noise
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined
  const end = Math.min(bytes.length, sampleBytes)
  let little = 0
  let big = 0
  for (let at = 0; at < end; at += 2) {
    const a = bytes[at] ?? 0
    const b = bytes[at + 1] ?? 0
    if (isOrdinary(a | (b << 8))) little++
    if (isOrdinary((a << 8) | b)) big++
  }
  const enough = (end / 2) * utf16Share
  if (little >= enough && little > big) return 'utf-16le'
  if (big >= enough && big > little) return 'utf-16be'
  return undefined
}

/** Printable ASCII, general and Chinese punctuation, unified ideographs, full-width forms. */
function isOrdinary(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x2460 && unit <= 0x24ff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xffef)
  )
}
