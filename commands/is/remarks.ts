/** What a learner asks next: why in more words, and whether `is` was the right question. */
import type { Comparison, Reason } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clipWords, code, full, oneLine } from '../words.js'
import { differs, hasOwnEquality, isComparedByIdentity, isIdentity } from './verdict.js'

/** Reasons of which the explanation says more than the headline's few words. */
const DEEPER: readonly Reason[] = [
  'small-int cache',
  'constant of the same code object',
  'folded constant',
  'interned by the compiler',
  'address used again',
]

export function explained(one: Comparison): string | null {
  const more = differs(one) || DEEPER.includes(one.reason)
  return more && one.explanation !== '' ? full(clipWords(oneLine(one.explanation), 220)) : null
}

/** Why another comparison of the same kind came out otherwise: 256 is shared, 257 is not. */
export function otherAnswer(main: Comparison, comparisons: readonly Comparison[]): string | null {
  if (main.reason !== 'small-int cache' && main.reason !== 'made anew') return null
  const other = comparisons.find(
    (one) =>
      one.left.type === 'int' && one.right.type === 'int' && isIdentity(one) && one.script?.is === !main.script?.is,
  )
  if (!other) return null
  return main.reason === 'small-int cache' ? `${code(other.left.repr, 20)} is not one of them.` : explained(other)
}

/** Where a class of the snippet answers `==` itself. */
export function ownEquality(comparisons: readonly Comparison[]): string | null {
  const asked = comparisons.find(hasOwnEquality)
  return asked
    ? `\`==\` asks ${code(noun(asked.left.type))}, which has an \`__eq__\` of its own; \`is\` asks nobody.`
    : null
}

/** What `python FILE` says of `x is 5`. */
export function warning(stderr: string): string | null {
  const said = /SyntaxWarning: ("is(?: not)?" with .*)$/mu.exec(stderr)?.[1]
  return said === undefined ? null : `Python itself warns: ${full(clipWords(said, 90))}`
}

/** Without an `__eq__` of its own a class leaves `==` to identity. */
export function byIdentity(comparisons: readonly Comparison[]): string | null {
  const found = comparisons.find(isComparedByIdentity)
  return found ? `Here \`==\` asks the same as \`is\`: ${code(noun(found.left.type))} defines no \`__eq__\`.` : null
}

export function nanRemark(comparisons: readonly Comparison[]): string | null {
  const nan = comparisons.find((one) => one.script?.is === true && one.script.equal === false)
  return nan
    ? `${code(nan.left.repr, 20)} is one object, yet not equal to itself: that is how its \`==\` is made.`
    : null
}

export function promptRemark(comparisons: readonly Comparison[]): string | null {
  const reached = comparisons.filter((one) => one.script !== null && one.repl !== null)
  if (reached.some(differs)) return 'A script is compiled in one piece; at the prompt each entry is compiled by itself.'
  return reached.length === comparisons.length && comparisons.some(isIdentity) ? 'Script and prompt agree here.' : null
}

export function singletonRemark(comparisons: readonly Comparison[]): string | null {
  const single = comparisons.find((one) => isIdentity(one) && one.reason === 'singleton')
  return single ? `For ${code(single.right.repr, 20)}, \`is\` is the right question.` : null
}
