/** Code whose line ends an older Discord app turned into spaces when it was pasted into an option. */
import { mask } from '../../snippet/mask.js'

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

/** Two values, or a value and the start of a statement, with nothing but a space between: two lines became one. */
function runsOn(seen: string): boolean {
  return [...seen.matchAll(/(\w+|[)\]}\0])(?= +(\w+))/g)].some(([, left = '', right = '']) => {
    return isValue(left) && (isValue(right) || BEGINNING.has(right))
  })
}

/** After brackets are taken away, `for` can only be a statement's. */
function loopsOn(seen: string): boolean {
  let flat = seen
  for (let before = ''; before !== flat; ) [before, flat] = [flat, flat.replace(/[([{][^()[\]{}]*[)\]}]/g, 'x')]
  return /[\w\0] +for /.test(flat.replace(/\basync +for/g, ''))
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
  return runsOn(seen) || loopsOn(seen) || swallows(code, seen)
}

/** A start for whoever puts the line ends back: each run of spaces was a line end and an indentation. */
export function unfolded(text: string): string {
  const code = text.trim().replace(FENCE, '')
  const seen = mask(code)
  return code.replace(/ {2,}/g, (spaces, at: number) => (seen[at] === '\0' ? spaces : `\n${spaces.slice(1)}`))
}
