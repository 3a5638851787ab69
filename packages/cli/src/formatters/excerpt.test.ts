import { expect, test } from 'vitest'
import { excerpt, type Mark } from './excerpt.ts'
import { textColumns } from './width.ts'

const mark = (line: number, column: number, length: number, note = ''): Mark => ({
  line,
  column,
  endLine: line,
  endColumn: column + length,
  sign: '^',
  note,
  paint: (text) => text,
})
const draw = (lines: readonly string[], columns: number, ...marks: Mark[]) =>
  `\n${excerpt(marks, { lines, columns, digits: 2, dim: (text) => text }).join('\n')}\n`

/** The columns that the sign of each mark covers, and what stands above them. */
function covered(drawing: string): string[] {
  const lines = drawing.split('\n').filter((line) => line !== '')
  const found: string[] = []
  let above = ''
  for (const line of lines) {
    const sign = /[\^-]+/.exec(line)
    if (!/^\s+│/.test(line) || !sign) {
      above = line
      continue
    }
    let columns = 0
    let text = ''
    for (const char of above) {
      if (columns >= sign.index && columns < sign.index + sign[0].length) text += char
      columns += textColumns(char)
    }
    found.push(text)
  }
  return found
}

test('the sign stands under wide characters and full-width digits', () => {
  const line = '　　2017年，全年“主动公开”政府信息８１条。'
  const drawing = draw([line], 80, mark(1, line.indexOf('８') + 1, 3, '表中为 86 条'))
  expect(drawing).toMatchInlineSnapshot(`
    "
       1 │ 2017年，全年“主动公开”政府信息８１条。
         │                               ^^^^^^ 表中为 86 条
    "
  `)
  expect(covered(drawing)).toEqual(['８１条'])
})

test('two marks that fit on one line share it', () => {
  const line = '公开81条，比上年增长22.73%。'
  const drawing = draw([line], 80, mark(1, 3, 3), mark(1, line.indexOf('22') + 1, 6, '增长率'))
  expect(drawing).toMatchInlineSnapshot(`
    "
       1 │ 公开81条，比上年增长22.73%。
         │     ^^^^
         │                     ^^^^^^ 增长率
    "
  `)
})

test('a mark joins its line although another line was drawn between', () => {
  const drawing = draw(['公开81条，增长22.73%', '表中86条'], 80, mark(1, 3, 3), mark(2, 3, 3), mark(1, 9, 6))
  expect(covered(drawing)).toEqual(['81条', '22.73%', '86条'])
})

test('two marks that do not fit on one line are drawn apart', () => {
  const line = `公开81条，${'其中机构职能类信息'.repeat(12)}，共86条。`
  const drawing = draw([line], 60, mark(1, 3, 3), mark(1, line.indexOf('86') + 1, 3))
  expect(covered(drawing)).toEqual(['81条', '86条'])
  expect(drawing.match(/ 1 │/g)).toHaveLength(2)
})

test.each([40, 60, 80, 120])('a long line is cut around the mark, within %i columns', (columns) => {
  const line = `${'政府信息公开工作、'.repeat(40)}81条${'，规范有序推进'.repeat(40)}`
  const drawing = draw([line], columns, mark(1, line.indexOf('81') + 1, 3))
  expect(covered(drawing)).toEqual(['81条'])
  expect(drawing.match(/…/g)).toHaveLength(2)
  for (const part of drawing.split('\n')) expect(textColumns(part)).toBeLessThanOrEqual(columns)
})

test('a mark that is longer than the line is cut itself', () => {
  const line = '长'.repeat(500)
  const drawing = draw([line], 60, mark(1, 101, 300))
  for (const part of drawing.split('\n')) expect(textColumns(part)).toBeLessThanOrEqual(60)
  expect(covered(drawing)[0]).toMatch(/^长{15,}$/)
})

test('a pair of code units is never cut in two', () => {
  const line = '𠮷'.repeat(200)
  for (let at = 0; at < 8; at++)
    expect(draw([line], 40 + at, mark(1, 201 + 2 * at, 2)).isWellFormed()).toBe(true)
})

test('a cell of plain text is shown with the cells before it in its row', () => {
  const lines = ['', '\t　　　（一）主动公开政府信息数', '（不同渠道公开相同信息计1条）', '\t条', '\t86', '']
  expect(draw(lines, 80, mark(5, 2, 2, '表'))).toMatchInlineSnapshot(`
    "
       5 │ （一）主动公开政府信息数（不同渠道公开相同信息计… | 条 | 86
         │                                                          ^^ 表
    "
  `)
})

test('an empty cell and an empty line are marked where they are', () => {
  expect(draw(['\t其中：规范性文件数', '\t件', '\t'], 80, mark(3, 2, 0))).toMatchInlineSnapshot(`
    "
       3 │ 其中：规范性文件数 | 件 | 
         │                           ^
    "
  `)
  expect(draw([''], 80, mark(1, 1, 0))).toMatchInlineSnapshot(`
    "
       1 │ 
         │ ^
    "
  `)
})

test('a mark over several lines is drawn on the first', () => {
  const drawing = draw(['甲乙丙', '丁'], 80, { ...mark(1, 2, 0), endLine: 2, endColumn: 2 })
  expect(covered(drawing)).toEqual(['乙丙'])
})

test('a note without room beside the sign goes below it, and is folded if need be', () => {
  const line = `${'公'.repeat(24)}81条`
  const drawing = draw([line], 60, mark(1, 25, 3, `表中为 86 条${'，相差五条'.repeat(10)}`))
  expect(covered(drawing)).toEqual(['81条'])
  expect(drawing.split('\n').length).toBeGreaterThan(5)
  for (const part of drawing.split('\n')) expect(textColumns(part)).toBeLessThanOrEqual(60)
})

test('what would steer the terminal is not passed on', () => {
  const drawing = draw(['甲\u001b[31m乙\u202e\u0007丙\t丁'], 80, mark(1, 1, 1, 'a\u001b[2J\nb'))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(drawing).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f\u202e]/)
})

test('a place beyond the document does not break the drawing', () => {
  expect(draw(['甲'], 80, mark(1, 50, 5), mark(9, 1, 2))).toContain(' 9 │')
})
