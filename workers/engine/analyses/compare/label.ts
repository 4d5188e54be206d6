const LABEL_CHARACTERS = 24
const COMMENT = /^\s*#[ \t]*(\S[^\n]*)/

/** What each side is called: by a comment on its first line, or by a letter where it has none, or another's. */
export function labelsOf(sides: readonly string[]): string[] {
  const told = sides.map((code) => COMMENT.exec(code)?.[1]?.trim() ?? '')
  return told.map((label, side) => {
    const isFit = label !== '' && label.length <= LABEL_CHARACTERS && told.filter((one) => one === label).length === 1
    return isFit ? label : String.fromCharCode('A'.charCodeAt(0) + side)
  })
}
