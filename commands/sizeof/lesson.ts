/** The lesson of the sizes in one sentence. */
import type { SizedObject } from '../../src/contract.js'
import { isPlain } from '../nouns.js'
import { code, listed, number, plural } from '../words.js'
import { breakdown, bytesOf, hiddenBytes, thingOf } from './bytes.js'
import { charactersOf } from './characters.js'

/** Fullest first. */
export function lessonsOf(objects: readonly SizedObject[], pointerBits: number): string[] {
  const [first, second] = objects
  if (!first) return []
  const hidden = objects.find((object) => hiddenBytes(object) > 0)
  if (hidden && objects.length <= 2)
    return [hiddenLesson(hidden, objects), `${thingOf(hidden)} really takes ${plural(hidden.footprint, 'byte')}.`]
  if (!second) return alone(first, pointerBits)
  const [container, ...others] = objects.filter(({ type }) => !isPlain(type))
  if (container && others.length === 0) return alone(container, pointerBits)
  const sizes = objects.map(
    (object, index) => `${thingOf(object)} ${index === 0 ? 'takes ' : ''}${number(object.getsizeof)}`,
  )
  const why = difference(objects)
  if (objects.length <= 5) return [`${listed(sizes)} bytes: ${why}.`, `${listed(sizes)} bytes.`]
  return [range(objects)]
}

function alone(object: SizedObject, pointerBits: number): string[] {
  const whole = `${thingOf(object)} takes ${plural(object.getsizeof, 'byte')}`
  const parts = breakdown(object, pointerBits)
  const deep = object.deep > object.getsizeof ? ` With all it refers to: ${number(object.deep)}.` : ''
  return [`${whole}: ${parts}.${deep}`, `${whole}: ${parts}.`, `${whole}.`]
}

function hiddenLesson(hidden: SizedObject, objects: readonly SizedObject[]): string {
  const other = objects.find((object) => object !== hidden)
  const said = `\`getsizeof\` says ${plural(hidden.getsizeof, 'byte')} for ${thingOf(hidden)}, but it takes ${number(hidden.footprint)}`
  if (other) return `${said}. ${thingOf(other)} takes ${number(other.footprint)}.`
  return `${said}: it misses ${plural(hiddenBytes(hidden), 'byte')} kept for its attributes.`
}

/** Why two objects differ, by the part that differs most. */
function difference(objects: readonly SizedObject[]): string {
  const [first, ...rest] = objects
  const last = rest.at(-1)
  if (!first || !last) return ''
  if (objects.every((object) => object.getsizeof === first.getsizeof)) return 'all the same'
  const spare = objects.find((object) => bytesOf(object.parts, 'spare') > 0)
  const roomy = grown(objects)
  if (roomy !== null) return roomy
  if (spare && first.type === last.type && objects.every(({ type }) => type === first.type))
    return `${thingOf(spare)} keeps ${plural(bytesOf(spare.parts, 'spare'), 'byte')} of spare room`
  const text = widened(objects)
  if (text !== null) return text
  const largest = [...objects].sort((one, other) => other.getsizeof - one.getsizeof)[0] ?? first
  return `${thingOf(largest)} is the largest`
}

/** Two containers with the same contents, one of which kept more room while it grew. */
function grown(objects: readonly SizedObject[]): string | null {
  const room = (object: SizedObject) => bytesOf(object.parts, 'spare')
  for (const one of objects) {
    const other = objects.find(
      (candidate) => candidate.type === one.type && candidate.repr === one.repr && room(candidate) < room(one),
    )
    if (other)
      return `${thingOf(one)} equals ${thingOf(other)}, but has ${plural(room(one) - room(other), 'byte')} more spare room`
  }
  return null
}

function range(objects: readonly SizedObject[]): string {
  const sorted = [...objects].sort((one, other) => one.getsizeof - other.getsizeof)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return ''
  const ends = `from ${number(least.getsizeof)} (${code(least.name ?? least.repr, 16)}) to ${plural(most.getsizeof, 'byte')} (${code(most.name ?? most.repr, 16)})`
  return `${objects.length} objects, ${ends}.`
}

/** One wide character makes all characters of its string wide. */
function widened(objects: readonly SizedObject[]): string | null {
  const texts = objects.map((object) => ({ object, characters: charactersOf(object) }))
  const narrow = Math.min(...texts.map(({ characters }) => characters?.width ?? Number.POSITIVE_INFINITY))
  const wide = texts.find(({ characters }) => characters !== null && characters.width > narrow)
  if (!wide?.characters) return null
  const { width, widest } = wide.characters
  return `one ${code(widest)} makes every character of ${thingOf(wide.object)} take ${width} bytes, not ${narrow}`
}
