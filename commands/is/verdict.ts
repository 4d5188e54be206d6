/** What a comparison said, in a script and at the prompt. */
import type { Comparison, Side } from '../../src/contract.js'

export type Answer = 'True' | 'False' | 'what its class says' | null

/** null where that side never got there. */
export function answerOf({ operator }: Comparison, side: Side | null): Answer {
  if (side === null) return null
  if (operator === '==') return side.equal === null ? 'what its class says' : side.equal ? 'True' : 'False'
  return side.is === (operator === 'is') ? 'True' : 'False'
}

export function differs(comparison: Comparison): boolean {
  const { script, repl } = comparison
  return (
    script !== null &&
    repl !== null &&
    (script.is !== repl.is || answerOf(comparison, script) !== answerOf(comparison, repl))
  )
}

export function isIdentity({ operator }: Comparison): boolean {
  return operator !== '=='
}

/** Values that learners mean to compare by value: numbers, texts, tuples. */
const VALUES = new Set([
  'int',
  'float',
  'complex',
  'str',
  'bytes',
  'tuple',
  'frozenset',
  'range',
  'list',
  'dict',
  'set',
  'bytearray',
])

/** `==` of two instances of one class that leaves it to identity: both answers are the same. */
export function isComparedByIdentity({ left, right, script, reason }: Comparison): boolean {
  return reason === 'made anew' && script?.equal === false && left.type === right.type && !VALUES.has(left.type)
}

/** `==` of two instances of one class that answers it itself. */
export function hasOwnEquality({ operator, left, right, script, repl }: Comparison): boolean {
  const unasked = (script ?? repl)?.equal === null
  return operator === '==' && unasked && left.type === right.type && !VALUES.has(left.type)
}

/** Would `==` have been the right question? Not for `None`, `True` and their like. */
export function wantsEquality(comparison: Comparison): boolean {
  const { left, right, reason, replReason } = comparison
  const single = reason === 'singleton' && (replReason === null || replReason === 'singleton')
  const taught = reason === 'alias' || reason === 'same name'
  return isIdentity(comparison) && !single && !taught && VALUES.has(left.type) && VALUES.has(right.type)
}
