/** Stands for a character inside a string literal or a comment. */
export const HIDDEN = '\0'

const PREFIX = /^(?:[rbuft]|r[bft]|[bft]r)$/i
/** Words and numbers that may touch a literal: `else'a'`, `1if'a'else 2`. */
const TOUCHING =
  /(?:and|as|assert|await|case|elif|else|except|from|if|import|in|is|lambda|match|not|or|raise|return|while|with|yield)$/

/** In prose a quote follows a word that Python lets no literal touch: `don't`. */
function isApostrophe(code: string, at: number): boolean {
  const word = /\w*$/.exec(code.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  return word !== '' && !PREFIX.test(word) && !TOUCHING.test(word)
}

/** A literal's end: past its closing quotes, or -1 where a line (or the text) ends first. */
function stringEnd(code: string, start: number): number {
  const quote = code.charAt(start)
  const triple = code.startsWith(quote.repeat(3), start)
  const close = triple ? quote.repeat(3) : quote
  for (let at = start + close.length; at < code.length; at += 1) {
    if (code.startsWith(close, at)) return at + close.length
    if (code[at] === '\\') at += 1
    else if (code[at] === '\n' && !triple) return -1
  }
  return -1
}

/**
 * Python source with each string literal and comment blotted out by `HIDDEN`, index for index: what is left must be
 * Python, so a character that Python does not know there (a curly quote, a no-break space, a backtick) says that
 * the text was changed on its way. A literal that never ends is left in sight. A light scan, not a parser: quotes nested
 * in an f-string of 3.12+ count as two literals.
 */
export function mask(code: string): string {
  let masked = ''
  while (masked.length < code.length) {
    const at = masked.length
    const character = code.charAt(at)
    let end = at
    if (character === '#') {
      const newline = code.indexOf('\n', at)
      end = newline === -1 ? code.length : newline
    } else if ((character === '"' || character === "'") && !isApostrophe(code, at)) {
      end = stringEnd(code, at)
    }
    masked += end > at ? HIDDEN.repeat(end - at) : character
  }
  return masked
}
