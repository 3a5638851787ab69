import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { charColumns, textColumns, withColumns, wrap } from './width.ts'

describe('charColumns', () => {
  test('what it settles by itself is what the full tables say', () => {
    const wrong: string[] = []
    for (let code = 0x20; code < 0x10000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const char = String.fromCharCode(code)
      const settled = charColumns(char)
      // Unsettled characters count as one column until the tables are there.
      if (settled === 2 && stringWidth(char) !== 2) wrong.push(`${code.toString(16)} is not wide`)
      if (settled === 1 && stringWidth(char) !== 1 && /[ -~¡-ÿ‐-‧‰-※℃-ⅿ←-↙①-⒵─-▟]/.test(char))
        if (code !== 0xad) wrong.push(`${code.toString(16)} is not narrow`)
    }
    expect(wrong).toEqual([])
  })
})

describe('withColumns', () => {
  test('draws once where every width is settled', async () => {
    let drawn = 0
    const columns = await withColumns(() => {
      drawn++
      return String(textColumns('主动公开“政府信息”８１条——①'))
    })
    expect({ columns, drawn }).toEqual({ columns: '27', drawn: 1 })
  })

  test('draws again with the full tables for what is not', async () => {
    let drawn = 0
    const columns = await withColumns(() => {
      drawn++
      return String(textColumns('𠮷한e\u0301'))
    })
    expect({ columns, drawn }).toEqual({ columns: '5', drawn: 2 })
  })
})

describe('wrap', () => {
  test('breaks beside Chinese characters, and never before a closing mark or after an opening one', () => {
    expect(wrap('正文为八十一条，表中为八十六条。', 14)).toEqual(['正文为八十一', '条，表中为八十', '六条。'])
    expect(wrap('见表“主动公开”一行', 6)).toEqual(['见表', '“主动', '公开”', '一行'])
  })

  test('keeps words and numbers whole', () => {
    expect(wrap('the table says 86 items', 10)).toEqual(['the table', 'says 86', 'items'])
    expect(wrap('共公开12345条', 8)).toEqual(['共公开', '12345条'])
  })

  test('a word that is too long is broken all the same', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  test('every line keeps to the width', () => {
    const text =
      '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止（含当日），共公开政府信息1,234条。'
    for (let columns = 6; columns < 60; columns++) {
      for (const line of wrap(text, columns)) expect(textColumns(line)).toBeLessThanOrEqual(columns)
      expect(wrap(text, columns).join('')).toBe(text)
    }
  })
})
