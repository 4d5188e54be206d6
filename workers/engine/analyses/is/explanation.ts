/** Why the operands are one object or two, in one sentence of plain words, from what was measured. */
import type { Visit } from './visits.js'

const SHOWN_CHARACTERS = 32
const CONSTANTS: readonly string[] = [
  'constant of the same code object',
  'folded constant',
  'interned by the compiler',
] satisfies Visit['reason'][]

/** At least one of the two is there. */
export function explanation(script: Visit | null, repl: Visit | null): string {
  if (script && repl && script.is !== repl.is)
    return `In a script ${because(script)}; at the prompt ${becauseAtThePrompt(repl, script)}.`
  const visit = script ?? repl
  return visit ? capital(`${because(visit)}.`) : ''
}

function becauseAtThePrompt(repl: Visit, script: Visit): string {
  return repl.is || !CONSTANTS.includes(script.reason)
    ? because(repl)
    : `each side was compiled by itself and got its own ${short(repl.left.repr)}`
}

function because(visit: Visit): string {
  const { left, right, reason } = visit
  const value = short(left.repr)
  switch (reason) {
    case 'same name':
      return `${code(left.text)} stands on both sides, and a name leads to one object`
    case 'alias':
      if (visit.addresses) return 'both `id` calls were given one and the same object'
      return left.text === right.text
        ? `${code(left.text)} led to one and the same ${left.type} object both times`
        : `${code(left.text)} and ${code(right.text)} lead to one and the same ${left.type} object`
    case 'given back':
      return `${article(left.type)} ${left.type} cannot change, so no copy is needed: CPython gave back ${value} itself`
    case 'small-int cache':
      return `this Python keeps one object for each int from ${visit.smallInts.join(' to ')}, and ${value} is one of them`
    case 'constant of the same code object':
      return `both sides were compiled together, and the compiler kept one constant ${value}`
    case 'folded constant':
      return `the compiler worked the value out beforehand and kept one constant ${value}`
    case 'interned by the compiler':
      return `${value} looks like a name, and the compiler keeps a single copy of such strings`
    case 'interned by sys.intern':
      return `\`sys.intern\` keeps a single copy of ${value}, and both sides have it`
    case 'singleton':
      return `there is only one ${value} in all of Python`
    case 'cached character':
      return `this Python keeps one object for ${left.type === 'bytes' ? 'the byte' : 'the character'} ${value}`
    case 'shared empty object':
      return `this Python has one empty ${left.type}, which all share`
    case 'address used again':
      return 'the first object was gone when the second was made, so the second got its address: equal ids, two objects'
    case 'made anew':
      return left.type === right.type
        ? `each side made ${article(left.type)} ${left.type} object of its own${visit.equal ? ', with an equal value' : ''}`
        : `each side made an object of its own, ${sides(visit)}`
    case 'equal but distinct':
      return left.type === right.type
        ? `${code(left.text)} and ${code(right.text)} are two ${left.type} objects with equal values`
        : `the values are equal, but they are two objects: ${sides(visit)}`
    case 'not equal':
      return visit.addresses
        ? 'the two ids differ, so these were two objects'
        : `these are two objects with different values, ${value} and ${short(right.repr)}`
  }
}

function sides({ left, right }: Visit): string {
  return `${article(left.type)} ${left.type} and ${article(right.type)} ${right.type}`
}

function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a'
}

function code(text: string): string {
  return `\`${short(text.replace(/\s+/g, ' '))}\``
}

function short(text: string): string {
  const characters = [...text]
  return characters.length <= SHOWN_CHARACTERS ? text : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
