import { expect, test } from 'vitest'
import { progressBar } from './progress.ts'

test('draws at most ten times a second and leaves the line clean', () => {
  let written = ''
  const bar = progressBar(2000, { write: (text) => (written += text), closed: false, columns: 80 })
  bar.clear()
  expect(written).toBe('')
  bar.at(500)
  bar.at(501)
  expect(written).toBe(`\r[${'#'.repeat(8)}${' '.repeat(22)}]  500/2000`)
  bar.clear()
  bar.clear()
  expect(written.endsWith('/2000\r\u001b[K')).toBe(true)
})
