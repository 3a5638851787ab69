import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { defineRule } from '../rule/define-rule.ts'
import type { Finding, Rule, RuleContext, RuleMeta } from '../rule/types.ts'
import { fillForm } from './fill-form.ts'
import { ruleTester } from './rule-tester.ts'
import { sampleForm } from './sample-form.ts'

type MessageId = 'found' | 'other'

/** A rule that finds every 错 in the report, to be spoiled in one way at a time. */
function ruleWith(
  change: {
    finding?: (finding: Finding<MessageId>, context: RuleContext<unknown>) => Finding<MessageId>
    before?: (context: RuleContext<unknown>) => void
    meta?: Partial<RuleMeta>
    messages?: Partial<Rule['messages']>
    options?: z.ZodType
  } = {},
): Rule {
  return {
    ...defineRule({
      id: 'typo',
      meta: {
        category: 'wording',
        severity: 'warning',
        summary: { 'zh-CN': '错字', en: 'typos' },
        evidence: 'one-place',
        ...change.meta,
      },
      options: z.strictObject({ word: z.string().default('错').describe('the word') }),
      messages: {
        found: { 'zh-CN': '“{word}”有误', en: '“{word}” is wrong' },
        other: { 'zh-CN': '此处为{word}', en: 'here it is {word}' },
      },
      *check(context) {
        change.before?.(context)
        const { word } = context.options
        for (const { node } of context.facts.texts) {
          const from = node.value.indexOf(word)
          if (from < 0) continue
          const finding: Finding<MessageId> = {
            messageId: 'found',
            at: { node, from, to: from + word.length },
            data: { word },
          }
          yield change.finding?.(finding, context) ?? finding
        }
      },
    }),
    ...(change.options ? { options: change.options } : {}),
    ...(change.messages ? { messages: change.messages as Rule['messages'] } : {}),
  }
}

const sound = {
  valid: ['写对了。'],
  invalid: [{ text: '写错了。', findings: [{ messageId: 'found' }] }],
} as const
const running =
  (rule: Rule, tests: Parameters<ReturnType<typeof ruleTester>['run']>[0] = sound) =>
  () =>
    ruleTester(rule).run(tests)

test('a sound rule with true cases passes', () => {
  expect(
    running(ruleWith(), {
      valid: ['写对了。', { text: '写错了。', options: { word: '误' } }],
      invalid: [
        {
          text: (format) => `${format === 'markdown' ? '## ' : ''}一、错事\n\n写**误**了。\n`,
          findings: [{ messageId: 'found', line: 1, text: '错', data: { word: '错' }, severity: 'warning' }],
        },
      ],
    }),
  ).not.toThrow()
})

describe('refuses a case that does not hold', () => {
  test.each<[string, Parameters<ReturnType<typeof ruleTester>['run']>[0], RegExp]>([
    [
      'a finding in a valid text',
      { valid: ['写错了。'], invalid: [] },
      /valid\[0\] 写错了。: 0 findings are expected, 1 were reported\n\s+1:2 found/,
    ],
    [
      'no finding in an invalid one',
      { valid: [], invalid: [{ text: '写对了。', findings: [{ messageId: 'found' }] }] },
      /invalid\[0\].*1 findings are expected, 0/,
    ],
    [
      'another message',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'other' }] }] },
      /messageId is "found", not "other"/,
    ],
    [
      'another line',
      { valid: [], invalid: [{ text: '一\n\n错', findings: [{ messageId: 'found', line: 1 }] }] },
      /on line 3, not 1/,
    ],
    [
      'another text',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found', text: '对' }] }] },
      /marked text is "错", not "对"/,
    ],
    [
      'other data',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found', data: { word: 1 } }] }] },
      /data.word is "错", not 1/,
    ],
    [
      'another severity',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found', severity: 'error' }] }] },
      /severity is "warning"/,
    ],
    [
      'a place that is not given',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found', related: [{ line: 1 }] }] }] },
      /number of related places is 0, not 1/,
    ],
    [
      'a fix that is not given',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found', fix: '对' }] }] },
      /fix is undefined, not "对"/,
    ],
    [
      'another output',
      { valid: [], invalid: [{ text: '错', findings: [{ messageId: 'found' }], output: '对' }] },
      /after all fixes the text is "错"/,
    ],
  ])('%s', (_, tests, problem) => {
    expect(running(ruleWith(), tests)).toThrow(problem)
  })

  test('a fix that the case does not state', () => {
    const rule = ruleWith({
      finding: (finding) =>
        'node' in finding.at ? { ...finding, fix: { at: finding.at, text: '对' } } : finding,
    })
    expect(running(rule)).toThrow(/fix is "对", not undefined/)
    expect(
      running(rule, {
        valid: [],
        invalid: [{ text: '写错', findings: [{ messageId: 'found', fix: '对' }], output: '写对' }],
      }),
    ).not.toThrow()
  })
})

describe('refuses a rule', () => {
  const elsewhere: NonNullable<Parameters<typeof ruleWith>[0]>['finding'] = (finding, { facts }) => {
    const node = facts.texts.at(-1)?.node ?? facts.texts[0]?.node
    return node ? { ...finding, related: [{ messageId: 'other', at: { node, from: 0, to: 1 } }] } : finding
  }

  test('that names one end of a contradiction', () => {
    const meta = { evidence: 'both-ends' } as const
    expect(running(ruleWith({ meta }))).toThrow(/names no other place/)
    const same = ruleWith({
      meta,
      finding: (finding) => ({ ...finding, related: [{ messageId: 'other', at: finding.at }] }),
    })
    expect(running(same)).toThrow(/names no other place/)
    expect(
      running(ruleWith({ meta, finding: elsewhere }), {
        valid: [],
        invalid: [
          { text: '写错\n\n另一段', findings: [{ messageId: 'found', related: [{ line: 3, text: '另' }] }] },
        ],
      }),
    ).not.toThrow()
  })

  test('that expects a number of no place, whatever its evidence', () => {
    expect(running(ruleWith({ finding: (finding) => ({ ...finding, expected: 86 }) }))).toThrow(
      /expects 86 and does not name the place/,
    )
    expect(running(ruleWith({ finding: (finding) => ({ ...finding, expected: '对' }) }))).not.toThrow()
  })

  test('whose other end stands in another report', () => {
    const rule = ruleWith({
      meta: { evidence: 'both-ends' },
      finding: (finding, { related: [last] }) => {
        const [block] = last?.report.children ?? []
        return last && block?.type === 'paragraph'
          ? { ...finding, related: [{ messageId: 'other', at: block, in: last }] }
          : finding
      },
    })
    const found = (line: number) => ({
      messageId: 'found',
      related: [{ in: 'related-0', line, text: '去年的话' }],
    })
    const test = (line: number) =>
      running(rule, {
        valid: [],
        invalid: [{ text: '写错了', related: ['\n\n去年的话\n'], findings: [found(line)] }],
      })
    expect(test(3)).not.toThrow()
    expect(test(1)).toThrow(/related\[0\]: it is on line 3, not 1/)
  })

  const found = { 'zh-CN': '“{word}”有误', en: '“{word}” is wrong' }
  const other = { 'zh-CN': '此处为{word}', en: 'here it is {word}' }

  test.each<[string, Rule, RegExp]>([
    [
      'without a language',
      ruleWith({ messages: { found: { ...found, en: ' ' }, other } }),
      /message found lacks en/,
    ],
    [
      'with languages that tell different things',
      ruleWith({ messages: { found: { ...found, en: 'wrong' }, other } }),
      /found has \{word\} in one language only/,
    ],
    [
      'with two messages of one text',
      ruleWith({ messages: { found, other: { ...other, en: found.en } } }),
      /found and other have the same text in en/,
    ],
    [
      'with an option that is not described',
      ruleWith({ options: z.strictObject({ word: z.string().default('错') }) }),
      /option word has no .describe\(\)/,
    ],
    [
      'with an option without a default',
      ruleWith({ options: z.strictObject({ word: z.string().optional().describe('w') }) }),
      /option word has no .default\(\)/,
    ],
    [
      'whose options let an unknown key pass',
      ruleWith({ options: z.object({ word: z.string().default('错').describe('w') }) }),
      /accept an unknown key/,
    ],
    ['whose options are no object', ruleWith({ options: z.string().default('错') }), /not a z.strictObject/],
  ])('%s', (_, rule, problem) => {
    expect(running(rule)).toThrow(problem)
  })

  test.each<[string, Finding<MessageId>['related'], Finding['data'] | undefined, RegExp]>([
    ['message', undefined, undefined, /message found leaves \{word\} unfilled in zh-CN/],
    [
      'message at another place',
      [{ messageId: 'other', at: {} as never, data: { words: 1 } }],
      { word: 1 },
      /message other leaves \{word\} unfilled in en/,
    ],
  ])('that leaves a gap in its %s', (_, related, data, problem) => {
    const rule = ruleWith({
      finding: ({ messageId, at }) => ({
        messageId,
        at,
        ...(data && { data }),
        ...(related && { related: related.map((place) => ({ ...place, at })) }),
      }),
    })
    expect(running(rule)).toThrow(problem)
  })

  test('that leaves a gap in a suggestion', () => {
    const rule = ruleWith({
      finding: (finding) =>
        'node' in finding.at
          ? {
              ...finding,
              suggestions: [{ messageId: 'other', data: {}, edit: { at: finding.at, text: '对' } }],
            }
          : finding,
    })
    expect(running(rule)).toThrow(/message other leaves \{word\} unfilled/)
  })

  test.each<[string, (context: RuleContext<unknown>) => void]>([
    ['the report', ({ report }) => Reflect.set(report.children[0] ?? {}, 'value', '改')],
    ['a list of the report', ({ report }) => void report.children.pop()],
    ['the facts', ({ facts }) => void (facts.texts as unknown[]).pop()],
  ])('that alters %s', (_, before) => {
    expect(running(ruleWith({ before }))).toThrow(/the rule alters what it is given/)
  })

  test('that writes what stands there already', () => {
    const before = ({ report }: RuleContext<unknown>) => void Object.assign(report, { type: 'report' })
    expect(running(ruleWith({ before }))).toThrow(/the rule throws: TypeError/)
  })

  test('that alters its options', () => {
    const before = ({ options }: RuleContext<unknown>) =>
      void Object.assign(options as object, { word: '改' })
    expect(running(ruleWith({ before }))).toThrow(/the rule throws: TypeError/)
  })

  test('that alters a map of the form, which cannot be frozen', () => {
    const before = ({ form }: RuleContext<unknown>) =>
      void (form?.tables as Map<string, unknown> | undefined)?.clear()
    const text = fillForm(sampleForm, { year: 2023 })
    expect(() =>
      ruleTester(ruleWith({ before }), { forms: [sampleForm] }).run({ valid: [text], invalid: [] }),
    ).toThrow(/the rule alters what it is given/)
    expect(() =>
      ruleTester(ruleWith(), { forms: [sampleForm] }).run({ valid: [text], invalid: [] }),
    ).not.toThrow()
  })

  test('that remembers', () => {
    let runs = 0
    const rule = ruleWith({ finding: (finding) => ({ ...finding, data: { word: runs++ } }) })
    expect(running(rule)).toThrow(/a second run finds something else/)
  })

  test('that points at nothing', () => {
    const rule = ruleWith({
      finding: (finding) => ({
        ...finding,
        at: { node: { type: 'paragraph', value: '错' }, from: 0, to: 1 },
      }),
    })
    expect(running(rule)).toThrow(/points at nothing that has a position/)
  })

  test('that throws, here or only where there are no positions', () => {
    const broken = ruleWith({
      before: () => {
        throw new Error('broken')
      },
    })
    expect(running(broken)).toThrow(/the rule throws: Error: broken/)
    const needy = ruleWith({
      before: ({ facts }) => {
        for (const { node } of facts.texts) if (!node.position) throw new Error('no position')
      },
    })
    expect(running(needy)).toThrow(/on a tree without positions: internal\/rule-crashed.*no position/)
  })
})
