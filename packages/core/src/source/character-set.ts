/**
 * Membership of a UTF-16 unit in a set, as a function: where a text is walked to every one of a few marks, asking this
 * of each character costs a fraction of calling an expression for each mark.
 */
export function characterSet(characters: string): (code: number) => boolean {
  const members = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at++) members[characters.charCodeAt(at)] = 1
  return (code) => members[code] === 1
}

/** Whether a text has one of the members; `isMember` comes from `characterSet`. */
export function hasAny(text: string, isMember: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (isMember(text.charCodeAt(at))) return true
  return false
}
