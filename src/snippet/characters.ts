import { HIDDEN, mask } from './mask.js'

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const TYPOGRAPHY: Record<string, string> = { '–': '-', '−': '-', '—': '--', '…': '...' }

/** `replacement` for what `pattern` finds outside strings and comments; indexes come from the mask. */
function replaceOutside(code: string, pattern: RegExp, replacement: (found: string) => string): string {
  let result = ''
  let copied = 0
  for (const { index, 0: found } of mask(code).matchAll(pattern)) {
    result += code.slice(copied, index) + replacement(found)
    copied = index + found.length
  }
  return result + code.slice(copied)
}

/**
 * `&lt; &gt; &amp;` once, `&amp;` last. `certain` where the platform always escapes (Slack); elsewhere only a text that has
 * one outside strings and comments, and no name `lt`, `gt` or `amp` of its own, was escaped on its way.
 */
export function unescaped(text: string, certain: boolean): string {
  const masked = mask(text)
  const escaped = /&(?:lt|gt|amp);/.test(masked) && !/(?<![&\w])(?:lt|gt|amp)\b/.test(masked)
  if (!certain && !escaped) return text
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/**
 * Spaces that Python does not take as such, and characters that nobody sees. Where one space outside a string was changed
 * on the way, those in strings were too: a no-break space in a `str` would cost other bytes than the learner typed.
 * Invisible characters in strings stay: emoji are joined by them.
 */
export function plainSpaces(code: string): string {
  const spaced = mask(code).search(SPACE) === -1 ? code : code.replace(SPACE, ' ')
  return replaceOutside(spaced, INVISIBLE, () => '')
}

/** Dashes and dots that a phone's keyboard made of `-`, `--` and `...`. */
export function plainPunctuation(code: string): string {
  return replaceOutside(code, /[–−—…]/g, (found) => TYPOGRAPHY[found] ?? found)
}

const DOUBLE = '“”„‟″'
const SINGLE = '‘’‚‛′'
const CURLY = new RegExp(`[${DOUBLE}${SINGLE}]`)
const isSound = (code: string) => !new RegExp(`[${DOUBLE}${SINGLE}"']`).test(mask(code))

const straightened = (text: string) =>
  text.replace(new RegExp(`[${DOUBLE}]`, 'g'), '"').replace(new RegExp(`[${SINGLE}]`, 'g'), "'")

/** Curly literals made straight; what stands in straight literals and comments stays. */
function straightenedOutside(code: string): string {
  const masked = mask(code)
  let result = ''
  for (let at = 0; at < code.length; at += 1) result += masked[at] === HIDDEN ? code[at] : straightened(code.charAt(at))
  return result
}

/**
 * Curly quotes as straight ones, in code that makes no sense otherwise: one stands outside every literal. The gentlest
 * reading that leaves no quote open wins (`"it’s"` beside `“a”` keeps its apostrophe); where none does, nothing is
 * changed and Python's own message names the character.
 */
export function plainQuotes(code: string): string {
  if (!CURLY.test(mask(code))) return code
  return [straightenedOutside(code), straightened(code)].find(isSound) ?? code
}
