/** Which object is the largest by itself, or how many bytes one takes. */
import type { Question, SizedObject, SizeofAnalysis } from '../../src/contract.js'
import { type Asking, asked, type Guess, questionOf } from '../question.js'
import { code, number, plural } from '../words.js'

const SIDES = 4

export interface Named extends SizedObject {
  name: string
}

/** By what bytes of objects are compared. */
export type Measure = 'getsizeof' | 'deep' | 'footprint'

const COUNTS: Readonly<Record<Measure, { how: string; says: string }>> = {
  getsizeof: { how: `as ${code('sys.getsizeof')} counts`, says: `${code('sys.getsizeof')} says` },
  deep: { how: 'with all that it refers to', says: 'With all that it refers to it takes' },
  footprint: { how: 'as the allocator gives memory', says: 'The allocator really gives' },
}

export function askForBytes({ objects, result, python }: SizeofAnalysis): Question | null {
  if (result.kind !== 'finished') return null
  const named = namedOf(objects)
  const largest = asked(whichIsLargest(named.slice(0, SIDES)))
  return largest ?? (named[0] ? askHowMany(named[0], python.version) : null)
}

export function namedOf(objects: readonly SizedObject[]): Named[] {
  return objects.filter((object): object is Named => object.name !== null)
}

/** null where two are the largest, or there is one alone. */
export function whichIsLargest(objects: readonly Named[], measure: Measure = 'getsizeof'): Asking | null {
  const sorted = [...objects].sort((one, other) => other[measure] - one[measure])
  const [first, second, ...rest] = sorted
  if (
    !first ||
    !second ||
    first[measure] === second[measure] ||
    new Set(objects.map(({ id }) => id)).size < objects.length
  )
    return null
  const guess = (object: Named): Guess => ({
    text: code(object.name, 40),
    because: `${code(object.name, 24)} takes ${number(object[measure])} bytes as ${object.type.slice(0, 24)}; ${code(first.name, 24)} takes ${number(first[measure])}.`,
  })
  const right = {
    text: code(first.name, 40),
    because: `${COUNTS[measure].says} ${number(first[measure])} bytes; the next one takes ${number(second[measure])}.`,
  }
  return { text: whichQuestion(measure), right, wrong: [second, ...rest].map(guess) }
}

export function whichQuestion(measure: Measure): string {
  return `Which is the largest, ${COUNTS[measure].how}?`
}

function askHowMany({ name, getsizeof, deep, footprint, parts }: Named, version: string): Question | null {
  const own = parts.filter(({ role }) => role === 'payload' || role === 'reference')
  const held = own.reduce((sum, { bytes }) => sum + bytes, 0)
  const say = (bytes: number) => plural(bytes, 'byte')
  const it = `It is ${say(getsizeof)}.`
  return questionOf(
    `How many bytes does ${code(`sys.getsizeof(${name})`, 40)} say, on Python ${version}?`,
    {
      text: say(getsizeof),
      because:
        held > 0
          ? `What it holds takes ${say(held)}; the rest is what every object of its type has.`
          : 'That is the object alone, without what it refers to.',
    },
    [
      held > 0 && held < getsizeof
        ? { text: say(held), because: `That is what it holds alone: a count, its type and more come on top. ${it}` }
        : null,
      deep > getsizeof
        ? {
            text: say(deep),
            because: `That counts what it refers to, too; ${code('sys.getsizeof')} counts the object alone. ${it}`,
          }
        : null,
      footprint > getsizeof
        ? {
            text: say(footprint),
            because: `The allocator really gives that much, but ${code('sys.getsizeof')} does not tell. ${it}`,
          }
        : null,
      { text: say(getsizeof + 8), because: `Close: that would be one reference more. ${it}` },
    ],
  )
}
