/** Each probed reason in a learner's words; they follow "because" or a colon. */
import type { Comparison, Reason } from '../../src/contract.js'
import { noun, nouns } from '../nouns.js'
import { code } from '../words.js'

function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)
}

function isId(text: string): boolean {
  return /^id\(.*\)$/u.test(text)
}

export function because(reason: Reason, { left, right }: Comparison): string {
  const kind = left.type === right.type ? noun(left.type) : 'object'
  switch (reason) {
    case 'same name':
      return 'the same name twice'
    case 'alias':
      return isName(left.text) && isName(right.text) ? `two names for one ${kind}` : `both sides lead to one ${kind}`
    case 'given back': {
      const made = [left, right].find(({ text }) => !isName(text))
      return made ? `${code(made.text, 20)} gives that very ${kind} back` : `one ${kind}, given back as it is`
    }
    case 'small-int cache':
      return 'small ints are shared'
    case 'constant of the same code object':
      return 'one constant in one compilation'
    case 'folded constant':
      return 'the compiler worked it out beforehand and kept one constant'
    case 'interned by the compiler':
      return 'the compiler keeps one copy of such a string'
    case 'interned by sys.intern':
      return '`sys.intern` keeps one copy of equal strings'
    case 'singleton':
      return `there is only one ${code(left.repr, 20)}`
    case 'cached character':
      return `this Python keeps one object for that ${left.type === 'bytes' ? 'byte' : 'character'}`
    case 'shared empty object':
      return `this Python has one empty ${kind} for all`
    case 'address used again':
      return "the second object reused the first one's place"
    case 'made anew':
      return kind === 'object' ? 'each object was made anew' : `each ${kind} was made anew`
    case 'equal but distinct':
      return kind === 'object' ? 'two objects, equal values' : `two equal ${nouns(left.type, 2)}`
    case 'not equal':
      return isId(left.text) && isId(right.text) ? 'two ids, two objects' : 'two objects with different values'
  }
}
