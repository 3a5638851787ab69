const CHINESE = /[\u4e00-\u9fff]/

/**
 * The longest run of Chinese characters that every match of a regular expression has to contain; undefined if none can
 * be told from its source. Looking for it is much cheaper than trying the expression.
 */
export function requiredLiteral(source: string): string | undefined {
  let longest = ''
  let run = ''
  let depth = 0
  const close = () => {
    if (run.length > longest.length) longest = run
    run = ''
  }
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at)
    if (char === '|' && depth === 0) return undefined
    if (CHINESE.test(char) && depth === 0) {
      run += char
      continue
    }
    // What may be left out is not required.
    if (char === '?' || char === '*' || char === '{') run = run.slice(0, -1)
    close()
    if (char === '\\') at++
    else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '[') at = source.indexOf(']', at + 2)
    else if (char === '{') at = source.indexOf('}', at)
    if (at === -1) return undefined
  }
  close()
  return longest === '' ? undefined : longest
}
