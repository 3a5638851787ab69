import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFiles } from './files.ts'
import { words } from './words.ts'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'gouji-'))
  for (const name of [
    'b.txt',
    'a.md',
    'c.docx',
    'sub/e.MARKDOWN',
    'sub/d.text',
    'node_modules/x.txt',
    '年报[1].txt',
  ]) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
    writeFileSync(path.join(cwd, name), '')
  }
  mkdirSync(path.join(cwd, 'empty'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const find = (...args: string[]) => findFiles(args, cwd, words.en)

test('files stay in the order they are named in, each once', async () => {
  const absolute = path.join(cwd, 'b.txt')
  expect(await find('b.txt', 'a.md', './b.txt', absolute, '-')).toEqual({
    paths: ['b.txt', 'a.md', '-'],
    problems: [],
  })
})

test('a folder gives what can be read in it, in code unit order, packages left out', async () => {
  const paths = ['a.md', 'b.txt', 'sub/d.text', 'sub/e.MARKDOWN', '年报[1].txt']
  expect(await find('.')).toEqual({ paths, problems: [] })
  expect((await find('sub/')).paths).toEqual(['sub/d.text', 'sub/e.MARKDOWN'])
})

test('a pattern gives what can be read among what it matches', async () => {
  expect((await find('**/*.t*')).paths).toEqual(['b.txt', 'sub/d.text', '年报[1].txt'])
  expect((await find('{a,b,c}.*')).paths).toEqual(['a.md', 'b.txt'])
})

test('a name that exists is no pattern', async () => {
  expect(await find('年报[1].txt')).toEqual({ paths: ['年报[1].txt'], problems: [] })
})

test('an argument that names nothing is said, and the others still count', async () => {
  expect(await find('gone.txt', 'b.txt', '*.pdf', 'empty')).toEqual({
    paths: ['b.txt'],
    problems: [
      'no such file or folder: gone.txt',
      'no file matches: *.pdf',
      'no report to read (.txt .text .md .markdown) in folder: empty',
    ],
  })
})
