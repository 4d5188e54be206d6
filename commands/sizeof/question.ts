/** Which object is the largest by itself, or how many bytes one takes. */
import type { Question, SizedObject, SizeofAnalysis } from '../../src/contract.js'
import { type Guess, questionOf } from '../question.js'
import { code, number, plural } from '../words.js'

const SIDES = 4

interface Named extends SizedObject {
  name: string
}

export function askForBytes({ objects, result, python }: SizeofAnalysis): Question | null {
  if (result.kind !== 'finished') return null
  const named = objects.filter((object): object is Named => object.name !== null)
  return askWhichIsLargest(named.slice(0, SIDES)) ?? (named[0] ? askHowMany(named[0], python.version) : null)
}

/** null where two are the largest, or there is one alone. */
function askWhichIsLargest(objects: readonly Named[]): Question | null {
  const sorted = [...objects].sort((one, other) => other.getsizeof - one.getsizeof)
  const [first, second, ...rest] = sorted
  if (
    !first ||
    !second ||
    first.getsizeof === second.getsizeof ||
    new Set(objects.map(({ id }) => id)).size < objects.length
  )
    return null
  const guess = ({ name, getsizeof, type }: Named): Guess => ({
    text: code(name, 40),
    because: `${code(name, 24)} takes ${number(getsizeof)} bytes as ${type.slice(0, 24)}; ${code(first.name, 24)} takes ${number(first.getsizeof)}.`,
  })
  const right = {
    text: code(first.name, 40),
    because: `${code('sys.getsizeof')} says ${number(first.getsizeof)} bytes; the next one takes ${number(second.getsizeof)}.`,
  }
  return questionOf(`Which is the largest, as ${code('sys.getsizeof')} counts?`, right, [second, ...rest].map(guess))
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
