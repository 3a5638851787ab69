import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const text = '某市某局2023年政府信息公开工作年度报告\n全年公开12条。\n'
const utf8 = new TextEncoder().encode(text)

function utf16(content: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...content].join('')
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !bigEndian)
  return bytes
}

describe('decode', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8-bom'],
    ['UTF-16 with a mark', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 the other way round', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, false, false), 'utf-16le'],
    ['UTF-16 the other way round without a mark', utf16(text, true, false), 'utf-16be'],
  ])('reads %s', (_name, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })

  it('reads GB18030', () => {
    // 全年公开12条。 in GBK
    const bytes = Uint8Array.of(
      0xc8,
      0xab,
      0xc4,
      0xea,
      0xb9,
      0xab,
      0xbf,
      0xaa,
      0x31,
      0x32,
      0xcc,
      0xf5,
      0xa1,
      0xa3,
    )
    expect(decode(bytes)).toEqual({ text: '全年公开12条。', encoding: 'gb18030' })
  })

  it('keeps UTF-8 whose one byte is damaged', () => {
    const long = new TextEncoder().encode(text.repeat(20))
    long[30] = 0xff
    const decoded = decode(long)
    expect(decoded).toMatchObject({ encoding: 'utf-8' })
    expect('text' in decoded && decoded.text).toContain('\uFFFD')
  })

  it('takes ASCII with NULs for UTF-16 and an empty file for text', () => {
    expect(decode(utf16('plain text, 12 items', false, false))).toMatchObject({ encoding: 'utf-16le' })
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it.each([
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4, 0xd2)],
    ['control characters', Uint8Array.from({ length: 400 }, (_, at) => at % 32 || 1)],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, at) => (at * at * 31 + at * 7) % 256)],
  ])('knows %s for binary', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ problem: 'binary' })
  })
})
