/** A message taken apart: what is said, and the code that stands in it. */

/** Longer messages are judged by their beginning; the question stands there, or nowhere. */
const READ_CHARACTERS = 1500
/** A word longer than this is no word: an address, a key, a wall. */
const LONGEST_WORD = /\S{60,}/g

const FENCE = /```(?:([a-z0-9+#-]*)\n)?([\s\S]*?)(?:```|$)/gi
const PYTHON = /^(?:|py\w*|i?python3?|text|txt|console|bash|sh)$/i
const PROMPT = /^[ \t]*>>> .*$/gm
const TRACEBACK = /^[ \t]*Traceback \(most recent call last\):\n(?:[ \t]+.*\n)*/gm

const WORD = /[\p{L}\p{N}]/u

export interface Message {
  /** Inline code stays where it stands: it is a part of its sentence. */
  prose: string
  /** What stands in fences, at a prompt, and inline, a line each. */
  code: string
  /** A fence says that its code is in another language. */
  otherLanguage: boolean
}

/**
 * Reads in one pass what `readSnippet` reads with care: a busy server has fifty messages a second, and nothing here is run.
 */
export function readMessage(text: string): Message {
  const read = text.slice(0, READ_CHARACTERS).replace(/\r\n?/g, '\n').replace(LONGEST_WORD, ' ')
  const code: string[] = []
  let otherLanguage = false
  const taken = (inside: string) => {
    code.push(inside)
    return '\n'
  }
  const prose = read
    .replace(FENCE, (_, language: string | undefined, inside: string) => {
      otherLanguage ||= !PYTHON.test(language ?? '')
      return taken(inside)
    })
    .replace(PROMPT, (line) => taken(line.replace(/^[ \t]*>>> /, '')))
    .replace(TRACEBACK, '\n')
  for (const [, inside = ''] of prose.matchAll(/`([^`\n]+)`/g)) code.push(inside)
  return { prose, code: code.join('\n'), otherLanguage }
}

/** Code with no word beside it. */
export function isBareCode(text: string): boolean {
  const { prose, code } = readMessage(text)
  return code !== '' && !WORD.test(prose)
}
