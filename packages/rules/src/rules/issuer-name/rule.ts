import { defineRule, type Facts, type Finding, type Report, type Signature, type Span } from '@gouji/core'
import * as z from 'zod'
import { compareNames, GENERIC_TAIL, normalizedName } from './names.ts'

type MessageId = 'different' | 'misspelt' | 'shortened' | 'other'

export const rule = defineRule({
  id: 'issuer-name',
  meta: {
    category: 'form',
    severity: 'error',
    summary: {
      'zh-CN': '标题、正文、落款和填报单位的单位名称不一致',
      en: 'title, text, signature and table name different bodies',
    },
    basis: '同一份报告只有一个编制单位',
    evidence: 'both-ends',
  },
  options: z.strictObject({
    aliases: z
      .array(z.string())
      .default([])
      .describe('本单位其他可用的名称，不报告 / other names of the body that may be used'),
  }),
  messages: {
    different: {
      'zh-CN': '此处的单位是“{actual}”，别处是“{expected}”，请核对。',
      en: 'This names “{actual}”, another place “{expected}”; check which is right.',
    },
    misspelt: {
      'zh-CN': '“{actual}”与“{expected}”差一个字，可能写错。',
      en: '“{actual}” differs by one character from “{expected}” and may be misspelt.',
    },
    shortened: {
      'zh-CN': '“{actual}”与“{expected}”不一致，单位名称前后应当一致。',
      en: '“{actual}” is not “{expected}”; the name of the body should be one and the same.',
    },
    other: { 'zh-CN': '“{name}”', en: '“{name}”' },
  },
  *check({ report, facts, options }) {
    const [own, ...others] = mentionsOf(report, facts).filter(({ name }) => !options.aliases.includes(name))
    if (own === undefined) return
    const told = new Set<string>()
    const wrong = others.flatMap((mention) => {
      const relation = compareNames(own.name, mention.name)
      return relation !== 'same' && relation !== 'unclear' ? [{ mention, relation }] : []
    })
    // Where every other place agrees against the title, the title is the one that is wrong.
    const [first] = wrong
    const outvoted =
      first !== undefined &&
      others.length > 1 &&
      wrong.length === others.length &&
      wrong.every(({ mention }) => mention.name === first.mention.name)
    if (first && outvoted) {
      yield {
        ...findingOf(own, first.mention, first.relation),
        related: wrong.map(({ mention }) => related(mention)),
        likelier: 'primary',
      }
      return
    }
    for (const { mention, relation } of wrong) {
      if (told.has(mention.name)) continue
      told.add(mention.name)
      const same = wrong.filter((other) => other.mention !== mention && other.mention.name === mention.name)
      yield {
        ...findingOf(mention, own, relation),
        related: [related(own), ...same.map((other) => related(other.mention))],
      }
    }
    const slip = misspeltInText(own, facts)
    if (slip && !told.has(slip.name)) yield findingOf(slip, own, 'misspelt')
  },
})

interface Mention {
  readonly name: string
  readonly at: Span
}

function findingOf(
  mention: Mention,
  other: Mention,
  relation: 'different' | 'misspelt' | 'shortened',
): Finding<MessageId> {
  return {
    messageId: relation,
    at: mention.at,
    severity: relation === 'different' ? 'error' : 'warning',
    item: mention.name,
    data: { actual: mention.name, expected: other.name },
    related: [related(other)],
  }
}

function related({ at, name }: Mention) {
  return { messageId: 'other' as const, at, data: { name } }
}

/** 填报单位（盖章）：…, above the statistics table. */
const FILLED_IN_BY =
  /^[\s　]*(?:填报|填表|编制|报送)单位[\s　]*(?:[（(](?:盖章|公章|章)[）)])?[\s　]*[:：][\s　]*([^\s　:：（(]{2,30})/
/** 现公布某某局2017年…年度报告, 将某某局2017年…情况报告如下. */
const PUBLISHED_REPORT =
  /(?:公布|发布|编制|编制了|将|反映|是|系)([^，。；：、《》“”（）\s]{4,24}?)(?:(?:19|20)\d{2}年度?)(?:政府|政务)?信息公开/
/** 本报告由某某局编制, 某某局编制了2017年…年度报告. */
const COMPILED_BY =
  /(?:本报告|本年报|年度报告|年报|报告)(?:由|系)([^，。；：、《》“”（）\s]{4,24}?)(?:根据|依据|按照|依照|编制|编写|负责|汇总)/

/** The names that the document gives its issuer, title first. */
function mentionsOf(report: Report, facts: Facts): Mention[] {
  const mentions: Mention[] = []
  const { title, issuer } = report
  if (title && issuer) {
    const from = title.value.indexOf(issuer)
    if (from >= 0)
      mentions.push({ name: normalizedName(issuer), at: { node: title, from, to: from + issuer.length } })
  }
  for (const { node, kind, section } of facts.texts) {
    if (kind === 'paragraph' && section === undefined && node.value.length > 20) {
      for (const pattern of [PUBLISHED_REPORT, COMPILED_BY]) {
        const match = pattern.exec(node.value)
        const [whole, name] = match ?? []
        if (match && whole && name && isBody(name)) {
          const from = match.index + whole.indexOf(name)
          mentions.push({ name: normalizedName(name), at: { node, from, to: from + name.length } })
        }
      }
    }
    if (kind === 'cell' || kind === 'title') continue
    const name = FILLED_IN_BY.exec(node.value)?.[1]
    if (name) {
      const from = node.value.indexOf(name, node.value.search(/[:：]/))
      mentions.push({ name: normalizedName(name), at: { node, from, to: from + name.length } })
    }
  }
  const signed = report.children.find((block): block is Signature => block.type === 'signature')?.issuer
  if (signed) {
    const name = signed.value.trim()
    const from = signed.value.indexOf(name)
    mentions.push({ name: normalizedName(name), at: { node: signed, from, to: from + name.length } })
  }
  return mentions
}

/** The words before a year may be anything; a name ends like one. */
function isBody(name: string): boolean {
  return (
    /(?:局|委员会|委|办公室|政府|办事处|联合会|工会|支队|大队|院|校|学|中心|会|社|馆|处|所|厅|部|公司|集团)$/.test(
      name,
    ) && !/本|我|该|各|上级/.test(name)
  )
}

/** 石桥镇人民镇府: the name anywhere in the prose, with one character of its generic end changed. */
function misspeltInText(own: Mention, facts: Facts): Mention | undefined {
  const tail = GENERIC_TAIL.exec(own.name)
  if (tail === null || tail.index < 2) return undefined
  const head = own.name.slice(0, tail.index)
  for (const { node, kind } of facts.texts) {
    if (kind === 'cell' || kind === 'signature' || kind === 'title') continue
    for (let from = node.value.indexOf(head); from >= 0; from = node.value.indexOf(head, from + 1)) {
      const name = node.value.slice(from, from + own.name.length)
      if (differences(name, own.name) === 1 && name.endsWith(own.name.slice(-1)))
        return { name, at: { node, from, to: from + name.length } }
    }
  }
  return undefined
}

function differences(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let count = 0
  for (let at = 0; at < a.length; at++) if (a.charAt(at) !== b.charAt(at)) count++
  return count
}
