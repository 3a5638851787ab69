import { each, placeOf, replace, verifiedFigures } from '../document.mjs'

/**
 * @typedef {import('../document.mjs').Document} Document
 * @typedef {import('../document.mjs').Edit} Edit
 * @typedef {import('../document.mjs').Span} Span
 * @typedef {import('./index.mjs').Kind} Kind
 */

/** Sentences of paragraphs and items, as spans with their text. @param {Document} document */
const sentences = ({ facts }) =>
  facts.texts.flatMap(({ kind, node }) =>
    kind === 'paragraph' || kind === 'item'
      ? facts.sentences
          .filter((sentence) => sentence.node === node)
          .map((sentence) => ({ sentence, text: node.value.slice(sentence.from, sentence.to) }))
      : [],
  )

/** One edit in each sentence that the pattern is found in. @param {Document} document @param {RegExp} pattern @param {(found: RegExpExecArray) => string} change @returns {Edit[][]} */
const inSentences = (document, pattern, change) =>
  sentences(document).map(({ sentence, text }) => {
    const found = pattern.exec(text)
    if (!found || /[《》]/.test(text)) return []
    const from = sentence.from + found.index
    return replace(document, { node: sentence.node, from, to: from + found[0].length }, change(found))
  })

/** @param {string} id @param {string} zh @param {string} en @param {string[]} rules @param {RegExp} pattern @param {(found: RegExpExecArray) => string} change @returns {Kind} */
const slip = (id, zh, en, rules, pattern, change) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules,
  sites: (document) => each(inSentences(document, pattern, change)),
})

/** The full stop behind a sentence becomes something else. @param {string} id @param {string} zh @param {string} en @param {string[]} rules @param {string} text @returns {Kind} */
const atStop = (id, zh, en, rules, text) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules,
  sites: (document) =>
    each(
      sentences(document).map(({ sentence: { node, to } }) => {
        const from = node.value[to] === '。' ? to : node.value[to - 1] === '。' ? to - 1 : undefined
        return from === undefined ? [] : replace(document, { node, from, to: from + 1 }, text)
      }),
    ),
})

/** A sentence with one pair of the marks loses the closing one. @param {string} id @param {string} zh @param {string} en @param {string} open @param {string} close @returns {Kind} */
const lostMark = (id, zh, en, open, close) => ({
  id,
  what: { 'zh-CN': zh, en },
  rules: ['bracket-pairing'],
  sites: (document) =>
    each(
      sentences(document).map(({ sentence, text }) => {
        const { node } = sentence
        const marks = [...node.value].filter((mark) => mark === open || mark === close)
        const at = text.indexOf(close)
        const own = marks.join('') === open + close && text.indexOf(open) < at && text.includes(open)
        return own
          ? replace(document, { node, from: sentence.from + at, to: sentence.from + at + 1 }, '')
          : []
      }),
    ),
})

/** Words that are never said twice in a row. */
const WORDS = /推进|完善|落实|建立|健全|更新|坚持|围绕/

/** An invented resident number: a day in 1901 and a check character that holds. */
const RESIDENT = '110101190103071234'

/** @param {string} number of 17 digits */
const checked = (number) => {
  const sum = [...number].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return number + '10X98765432'[sum % 11]
}

/** @type {Kind[]} */
export const wording = [
  slip('doubled-word', '词语重复', 'a word stands twice', ['repeated-word'], WORDS, ([word]) => word + word),
  slip('doubled-comma', '逗号重复', 'a comma stands twice', ['repeated-punctuation'], /，/, () => '，，'),
  atStop('doubled-stop', '句号重复', 'a full stop stands twice', ['repeated-punctuation'], '。。'),
  atStop(
    'comma-before-stop',
    '逗号后又有句号',
    'a comma stands before the full stop',
    ['repeated-punctuation'],
    '，。',
  ),
  lostMark('lost-bracket', '漏了后括号', 'a closing bracket is lost', '（', '）'),
  lostMark('lost-quotation-mark', '漏了后引号', 'a closing quotation mark is lost', '“', '”'),
  lostMark('lost-title-mark', '漏了后书名号', 'a closing title mark is lost', '《', '》'),
  slip('jiezhi', '截至写成截止', '截止 for 截至', ['jiezhi-usage'], /截至(?=\d)/, () => '截止'),
  {
    id: 'lost-marker',
    what: { 'zh-CN': '漏了“二是”', en: 'the marker 二是 is lost' },
    rules: ['series-marker', 'enumeration-count'],
    sites: (document) =>
      document.facts.texts.flatMap(({ kind, node }) => {
        const { value } = node
        const whole = /一是[\s\S]*[；。]二是[\s\S]*[；。]三是/.test(value) && value.split('二是').length === 2
        if ((kind !== 'paragraph' && kind !== 'item') || !whole) return []
        const place = placeOf(document, { node, from: 0, to: value.length })
        const at = value.indexOf('二是')
        const edits = replace(document, { node, from: at, to: at + 2 }, '')
        return edits.length > 0 && place ? [{ edits, places: [place] }] : []
      }),
  },
  atStop(
    'bookmark-left',
    '留有书签残迹',
    'a bookmark of the word processor is left',
    ['conversion-residue'],
    '。[bookmark: _GoBack]',
  ),
  slip(
    'lost-character',
    '乱码',
    'a character is lost in conversion',
    ['conversion-residue'],
    /工作|信息|公开/,
    ([word]) => `${word[0]}\uFFFD`,
  ),
  {
    id: 'placeholder',
    what: { 'zh-CN': '数字没有填（XX）', en: 'a figure was never filled in' },
    rules: ['placeholder-text'],
    sites: (document) =>
      each(
        verifiedFigures(document).map(({ quantity, digits }) =>
          replace(
            document,
            { node: quantity.node, from: quantity.from, to: quantity.from + digits.printed.length },
            'XX',
          ),
        ),
      ),
  },
  {
    id: 'double-hedge',
    what: { 'zh-CN': '“约”与“余”并用', en: 'about and odd together (约…余)' },
    rules: ['double-hedge'],
    sites: (document) =>
      each(
        document.facts.quantities
          .filter(
            ({ text, node, from }) => /^\d+余/.test(text) && !/[约近超过]$/.test(node.value.slice(0, from)),
          )
          .map((quantity) =>
            replace(
              document,
              { node: quantity.node, from: quantity.from, to: quantity.to },
              `约${quantity.text}`,
            ),
          ),
      ),
  },
  {
    id: 'qita',
    what: { 'zh-CN': '标题“其他”写成“其它”', en: '其它 for 其他 in a heading' },
    rules: ['term-consistency', 'required-section'],
    sites: (document) =>
      each(
        document.facts.texts
          .filter(({ kind, node }) => kind === 'heading' && node.value.includes('其他'))
          .map(({ node }) => {
            const from = node.value.indexOf('其他')
            return replace(document, { node, from, to: from + 2 }, '其它')
          }),
      ),
  },
  slip(
    'resident-number',
    '写出身份证号',
    'a resident number is printed',
    ['personal-data'],
    /申请(?:人)?(?=[，。；])/,
    ([word]) => `${word}（身份证号${checked(RESIDENT.slice(0, 17))}）`,
  ),
]
