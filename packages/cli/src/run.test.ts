import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const clean = '云溪县档案局2024年工作说明\n\n全年工作有序开展。\n'
/** One error: the mark is repeated. One warning: it is on no known form. */
const faulty = '云溪县档案局2024年工作说明\n\n全年工作，，有序开展。\n'

/** Four figures, of which three are checked. */
const figures =
  '云溪县档案局2024年工作说明\n\n全年接待=查档"群众"30人，其中学生10人、老人20人；举办展览约2场。\n'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'gouji-'))
  mkdirSync(path.join(cwd, 'reports'))
  const files = {
    'clean.txt': clean,
    'faulty.txt': faulty,
    'faulty.md': `# ${faulty}`,
    'figures.txt': figures,
    'empty.txt': '',
    'report.docx': 'PK',
    'binary.txt': Buffer.from([0, 1, 2, 3, 0, 5, 0, 255, 254, 0]),
    'utf16.txt': Buffer.from(`\ufeff${faulty}`, 'utf16le'),
    'reports/a.txt': clean,
    'reports/b.md': faulty,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content)
})
afterAll(() => rmSync(cwd, { recursive: true }))

interface Ran {
  code: number
  out: string
  err: string
}

async function gouji(
  args: string[],
  surroundings: { stdin?: string; env?: Record<string, string>; columns?: number; closeAfter?: number } = {},
): Promise<Ran> {
  const { stdin = '', env = {}, columns, closeAfter = Number.POSITIVE_INFINITY } = surroundings
  let out = ''
  let err = ''
  let writes = 0
  const code = await run(args, {
    cwd,
    env,
    stdin: async () => Buffer.from(stdin),
    stdout: {
      columns,
      get closed() {
        return writes >= closeAfter
      },
      write: (text) => {
        if (writes++ < closeAfter) out += text
      },
    },
    stderr: { columns: undefined, closed: false, write: (text) => (err += text) },
  })
  return { code, out, err }
}

const json = async (...args: string[]) => {
  const { out, code } = await gouji(['--format', 'json', ...args])
  return { code, results: JSON.parse(out) }
}

describe('exit codes', () => {
  test('0 where there is nothing at error level', async () => {
    expect(await gouji(['clean.txt'])).toMatchObject({ code: 0, err: '' })
  })

  test('1 on an error', async () => {
    expect(await gouji(['faulty.txt'])).toMatchObject({ code: 1, err: '' })
  })

  test('1 on more warnings than allowed, which is said', async () => {
    expect(await gouji(['--max-warnings', '1', 'clean.txt'])).toMatchObject({ code: 0, err: '' })
    expect(await gouji(['--max-warnings', '0', 'clean.txt'])).toMatchObject({
      code: 1,
      err: 'gouji: 1 warning, more than the 0 allowed.\n',
    })
    expect(await gouji(['--max-warnings', '0', '--quiet', 'clean.txt'])).toMatchObject({ code: 1 })
  })

  test('1 on a smaller share of checked numbers than asked for, which is said', async () => {
    expect(await gouji(['--min-coverage', '75', 'figures.txt'])).toMatchObject({ code: 0, err: '' })
    expect(await gouji(['--min-coverage', '75.1', 'figures.txt', 'clean.txt'])).toMatchObject({
      code: 1,
      err: 'gouji: 75 % of the numbers were checked (1 of 4 were not), less than the 75.1 % asked for.\n',
    })
    expect(await gouji(['--min-coverage', '100', 'clean.txt'])).toMatchObject({ code: 0, err: '' })
    const [plain, asked] = await Promise.all([json('figures.txt'), json('--min-coverage=90', 'figures.txt')])
    expect([plain.code, asked.code]).toEqual([0, 1])
    expect(asked.results).toEqual(plain.results)
  })

  test('2 on a missing path, and the others are linted', async () => {
    const { code, out, err } = await gouji(['gone.txt', 'faulty.txt'])
    expect(code).toBe(2)
    expect(err).toBe('gouji: no such file or folder: gone.txt\n')
    expect(out).toContain('repeated-punctuation')
  })

  test('2 on a format that is not read, and on bytes that are no text', async () => {
    const docx = await gouji(['report.docx', 'faulty.txt'])
    expect(docx).toMatchObject({ code: 2 })
    expect(docx.err).toContain('report.docx (reads .txt .text .md .markdown)')
    const binary = await gouji(['binary.txt'])
    expect(binary).toMatchObject({ code: 2, err: '' })
    expect(binary.out).toContain('source/unreadable')
  })

  test('2 on arguments that cannot be used, before anything is read', async () => {
    expect(await gouji(['--zzz', 'faulty.txt'])).toEqual({
      code: 2,
      out: '',
      err: 'gouji: unknown option --zzz\nSee gouji --help.\n'.replace('--zzz\n', '--zzz.\n'),
    })
    expect(await gouji([])).toMatchObject({ code: 2, out: '' })
    expect((await gouji(['--rule', 'repeated-punctuatoin:off', 'faulty.txt'])).err).toBe(
      'gouji: unknown rule "repeated-punctuatoin"; did you mean repeated-punctuation?\n',
    )
    const form = await gouji(['--form', 'format-2020', 'faulty.txt'])
    expect(form).toMatchObject({ code: 2, out: '' })
    expect(form.err).toContain('statistics-2014, format-2019, format-2021')
  })

  test('an empty file is an answer, no crash', async () => {
    const { code, out } = await gouji(['empty.txt'])
    expect(code).toBe(1)
    expect(out).toContain('source/empty')
  })
})

describe('options', () => {
  test('--rule turns a rule off or changes its severity', async () => {
    const off = await json('--rule', 'repeated-punctuation:off', 'faulty.txt')
    expect(off).toMatchObject({ code: 0, results: [{ errorCount: 0 }] })
    const milder = await json('--rule', 'repeated-punctuation:warning', 'faulty.txt')
    expect(milder).toMatchObject({ code: 0, results: [{ errorCount: 0, warningCount: 2 }] })
  })

  test('--quiet shows errors only', async () => {
    const { results } = await json('--quiet', 'faulty.txt', 'clean.txt')
    expect(results.map((result: { messages: object[] }) => result.messages.length)).toEqual([1, 0])
    expect(results[0]).toMatchObject({ errorCount: 1, warningCount: 0 })
    expect((await gouji(['--quiet', 'clean.txt'])).out).toMatch(/^1 file, nothing found\./)
  })

  test('--form and --year reach the engine', async () => {
    const { results } = await json('--form', 'format-2021', '--year', '2023', 'clean.txt')
    expect(results[0].form).toBe('format-2021')
  })

  test('--locale wins over the environment', async () => {
    const chinese = { LANG: 'zh_CN.UTF-8' }
    expect((await gouji(['faulty.txt'], { env: chinese })).out).toContain('错误')
    expect((await gouji(['--locale', 'en', 'faulty.txt'], { env: chinese })).out).toContain('error')
    expect((await gouji(['gone.txt'], { env: chinese })).err).toContain('没有这个文件')
    expect((await gouji(['--help'], { env: chinese })).out).toContain('用法')
    expect((await gouji(['--help', '--locale', 'en'], { env: chinese })).out).toContain('Usage')
  })

  test('colour by terminal, option and environment', async () => {
    const coloured = async (args: string[], env: Record<string, string>, columns?: number) =>
      (await gouji([...args, 'faulty.txt'], { env, ...(columns !== undefined && { columns }) })).out.includes(
        '\u001b[',
      )
    expect(await coloured([], {}, 80)).toBe(true)
    expect(await coloured([], {})).toBe(false)
    expect(await coloured([], { NO_COLOR: '1' }, 80)).toBe(false)
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' }, 80)).toBe(false)
    expect(await coloured(['--color'], {})).toBe(true)
  })
})

describe('input', () => {
  test('files, folders and patterns come in a settled order, each once', async () => {
    const { results } = await json('reports', 'clean.txt', '*.txt', './clean.txt')
    expect(results.map((result: { filePath: string }) => result.filePath)).toEqual([
      'reports/a.txt',
      'reports/b.md',
      'clean.txt',
      'binary.txt',
      'empty.txt',
      'faulty.txt',
      'figures.txt',
      'utf16.txt',
    ])
  })

  test('standard input is plain text unless its name says otherwise', async () => {
    const plain = await gouji(['--format', 'json', '-'], { stdin: faulty })
    expect(JSON.parse(plain.out)[0]).toMatchObject({ filePath: '<stdin>', errorCount: 1 })
    const named = await gouji(['--format', 'json', '--stdin-filename', 'a.md', '-'], { stdin: `# ${faulty}` })
    expect(JSON.parse(named.out)[0]).toMatchObject({ filePath: 'a.md', errorCount: 1 })
    const unread = await gouji(['--stdin-filename', 'a.docx', '-'], { stdin: 'PK' })
    expect(unread).toMatchObject({ code: 2 })
  })

  test('the excerpt is of the text as it was decoded', async () => {
    const { out } = await gouji(['utf16.txt'])
    expect(out).toContain('3 │ 全年工作，，有序开展。')
  })

  test('Markdown is read as Markdown', async () => {
    const { results } = await json('faulty.md')
    expect(results[0].messages).toContainEqual(
      expect.objectContaining({ ruleId: 'repeated-punctuation', line: 3 }),
    )
  })

  test('json is [] where nothing could be read', async () => {
    expect(await json('gone.txt')).toEqual({ code: 2, results: [] })
  })
})

describe('gouji facts', () => {
  const chinese = { LANG: 'zh_CN.UTF-8' }

  test('the table ticks each figure where it stands and says why below', async () => {
    const { code, out, err } = await gouji(['facts', 'figures.txt', 'clean.txt'], { env: chinese })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(`figures.txt

  3 │ 全年接待=查档"群众"✓30人，其中学生✓10人、老人✓20人；举办展览约·2场
      ✓ 30人  等于各分项之和 10 + 20
      ✓ 10人  与其余各分项相加，等于总数 30人
      ✓ 20人  与其余各分项相加，等于总数 30人
      · 2场   没有认出表式，无表可对

clean.txt

  正文中没有统计数字。

2 个文件，数字 4 个：已核对 3，矛盾 0，未核对 1，核对率 75%
`)
  })

  test('a terminal gets colours, and lines that fit it', async () => {
    const { out } = await gouji(['facts', 'figures.txt'], { env: chinese, columns: 40 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    const plain = out.replace(/\u001b\[\d+m/g, '')
    expect(plain).not.toBe(out)
    expect(plain).toContain('✓30人')
    for (const line of plain.split('\n').slice(2, 9)) expect(stringWidth(line)).toBeLessThanOrEqual(40)
  })

  test('json is an array with one object a document', async () => {
    const { code, out } = await gouji(['facts', '-f', 'json', 'figures.txt'])
    expect(code).toBe(0)
    const results = JSON.parse(out)
    expect(results).toHaveLength(1)
    expect(Object.keys(results[0])).toEqual([
      'filePath',
      'quantities',
      'zeroClaims',
      'breakdowns',
      'periods',
      'coverage',
    ])
    expect(results[0].quantities[0]).toEqual({
      text: '30人',
      low: 30,
      high: 30,
      exact: true,
      unit: '人',
      line: 3,
      column: 12,
      endLine: 3,
      endColumn: 15,
      status: 'verified',
      why: 'parts',
    })
    expect(results[0].coverage).toEqual((await json('figures.txt')).results[0].coverage)
  })

  test('csv opens in a spreadsheet: byte order mark, quoted fields, nothing that it would compute', async () => {
    writeFileSync(path.join(cwd, '=a.txt'), figures.replace('全年', '=全年'))
    const { out } = await gouji(['facts', '--format', 'csv', '=a.txt', 'figures.txt'])
    const rows = out.split('\r\n')
    expect(rows[0]).toBe('\ufefffile,line,column,text,low,high,exact,unit,status,item,why,sentence')
    expect(rows).toHaveLength(1 + 8 + 1)
    expect(rows[1]).toMatch(
      /^'=a\.txt,3,13,30人,30,30,true,人,verified,,the sum of its parts 10 \+ 20,"'=全年接待/,
    )
    expect(rows[1]).toContain('""群众""')
    expect(rows[5]).toMatch(/^figures\.txt,3,12,30人/)
    rmSync(path.join(cwd, '=a.txt'))
  })

  test('2 on what cannot be read, and the others are listed', async () => {
    const { code, out, err } = await gouji(['facts', '-f', 'json', 'gone.txt', 'binary.txt', 'figures.txt'])
    expect(code).toBe(2)
    expect(JSON.parse(out)).toHaveLength(1)
    expect(err).toContain('no such file or folder: gone.txt')
    expect(err).toContain('cannot read: binary.txt')
    expect(await gouji(['facts', '--form', 'none', 'figures.txt'])).toMatchObject({ code: 2, out: '' })
    expect(await gouji(['facts', '-f', 'json', 'gone.txt'])).toMatchObject({ code: 2, out: '[]\n' })
  })

  test('reads standard input, and Markdown by its name', async () => {
    const { out } = await gouji(['facts', '--stdin-filename', 'a.md', '-f', 'json', '-'], {
      stdin: `# ${figures}`,
    })
    expect(JSON.parse(out)[0]).toMatchObject({ filePath: 'a.md', quantities: [{ text: '30人' }, {}, {}, {}] })
  })
})

test('a reader that goes away ends the run without a complaint', async () => {
  const { code, err } = await gouji(['faulty.txt', 'gone.txt', 'faulty.md'], { closeAfter: 1 })
  expect([code, err]).toEqual([2, 'gouji: no such file or folder: gone.txt\n'])
})
