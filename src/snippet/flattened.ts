/** Code whose line ends an older Discord app turned into spaces when it was pasted into an option. */
import { mask } from './mask.js'

/** Words of Python that may stand beside a value on one line. */
const JOINING = new Set(
  'and as assert async await case class def del elif else except finally for from global if import in is lambda match nonlocal not or raise return try type while with yield'.split(
    ' ',
  ),
)
/** Those of them that begin a statement, and so follow no value on its line. */
const BEGINNING = new Set('assert class def del global nonlocal raise return try while with'.split(' '))
const FENCE = /^```(?:py(?:thon)?3?\b)?\s*|\s*```$/gi

function isValue(word: string): boolean {
  return !JOINING.has(word)
}

function isInBrackets(before: string): boolean {
  const count = (brackets: RegExp) => before.match(brackets)?.length ?? 0
  return count(/[([{]/g) > count(/[)\]}]/g)
}

/**
 * Where two lines became one, as the places of the spaces between them: between two values, or a value and the start
 * of a statement, where Python has nothing but a line end. `seen` is masked code.
 */
function seams(seen: string): number[] {
  const found: number[] = []
  for (const { index, 1: left = '', 2: right = '', 3: literal } of seen.matchAll(/(\w+|[)\]}\0])(?= +(\w+)(\0?))/g)) {
    const at = index + left.length
    const areLiterals = left === '\0' && literal !== ''
    const begins = BEGINNING.has(right) || (right === 'for' && !isInBrackets(seen.slice(0, at)))
    if (isValue(left) && !areLiterals && (isValue(right) || begins)) found.push(at)
  }
  return found
}

/** A comment reaches to the line's end, and would have swallowed the lines after it. */
function swallows(code: string, seen: string): boolean {
  const comment = /#.*$/.exec(code)
  return comment !== null && seen.endsWith('\0') && / \w[\w.]* = |\w\(.*\)/.test(comment[0])
}

export function isFlattened(text: string): boolean {
  const code = text.trim().replace(FENCE, '')
  if (code.includes('\n')) return false
  const seen = mask(code)
  return seams(seen).length > 0 || swallows(code, seen)
}

/** A start for whoever puts the line ends back: at each seam, and where a run of spaces was an indentation. */
export function unfolded(text: string): string {
  const code = text.trim().replace(FENCE, '')
  const seen = mask(code)
  const found = new Set(seams(seen))
  return code.replace(/ +(?=[^ #])/g, (spaces, at: number) => {
    const isIndentation = spaces.length > 1 && seen[at] !== '\0'
    return found.has(at) || isIndentation ? `\n${spaces.slice(1)}` : spaces
  })
}
