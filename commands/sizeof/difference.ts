/** Why objects differ in size, in a clause. */
import type { Role } from '../../src/contract.js'
import { code, number, plural } from '../words.js'
import { bytesOf, deepOf, fixedBytes, purpose } from './bytes.js'
import { charactersOf } from './characters.js'
import { type Thing, thingOf } from './things.js'

/** null where no single reason stands out, or all are of one size. */
export function differenceOf(things: readonly Thing[], pointerBits: number): string | null {
  const repeated = repeatedIn(things)
  if (repeated !== null) return repeated
  if (things.every(({ getsizeof }) => getsizeof === things[0]?.getsizeof)) return null
  return grown(things) ?? spare(things) ?? widened(things) ?? mostOf(things, pointerBits)
}

/** Two containers with the same contents, one of which kept more room while it grew. */
function grown(things: readonly Thing[]): string | null {
  const room = (thing: Thing) => bytesOf(thing.parts, 'spare')
  for (const one of things) {
    const other = things.find(
      (candidate) => candidate.type === one.type && candidate.repr === one.repr && room(candidate) < room(one),
    )
    if (other)
      return `${thingOf(one)} equals ${thingOf(other)}, but has ${plural(room(one) - room(other), 'byte')} more spare room`
  }
  return null
}

/** Of two that look alike, one refers to fewer objects: `[[0]] * 3`. */
function repeatedIn(things: readonly Thing[]): string | null {
  const [one, two, ...others] = things
  if (!one || !two || others.length > 0 || one.type !== two.type || one.repr !== two.repr) return null
  const [few, many] = one.children.length < two.children.length ? [one, two] : [two, one]
  if (few.children.length === many.children.length || few.deep >= many.deep) return null
  return `with contents ${deepOf(few)} and ${deepOf(many)}, as ${thingOf(few)} holds the same object several times`
}

function spare(things: readonly Thing[]): string | null {
  const roomy = things.find(({ parts }) => bytesOf(parts, 'spare') > 0)
  const largest = Math.max(...things.map(({ getsizeof }) => getsizeof))
  if (roomy?.getsizeof !== largest || !things.every(({ type }) => type === roomy.type)) return null
  return `${thingOf(roomy)} keeps ${plural(bytesOf(roomy.parts, 'spare'), 'byte')} of spare room`
}

/** One wide character makes all characters of its string wide. */
function widened(things: readonly Thing[]): string | null {
  const texts = things.map((thing) => ({ thing, characters: charactersOf(thing) }))
  const narrow = Math.min(...texts.map(({ characters }) => characters?.width ?? Number.POSITIVE_INFINITY))
  const wide = texts.find(({ characters }) => characters !== null && characters.width > narrow)
  if (!wide?.characters) return null
  const { width, widest } = wide.characters
  return `one ${code(widest)} makes every character of ${thingOf(wide.thing)} take ${width} bytes, not ${narrow}`
}

/** Of two, the part that the larger one has most more of. */
function mostOf(things: readonly Thing[], pointerBits: number): string | null {
  const [one, two, ...others] = things
  if (!one || !two || others.length > 0) return null
  const [less, more] = one.getsizeof < two.getsizeof ? [one, two] : [two, one]
  const roles = ['field', 'reference', 'payload', 'table', 'spare'] as const satisfies Role[]
  const bytes = (thing: Thing, role: (typeof roles)[number]) =>
    role === 'field' ? fixedBytes(thing) : bytesOf(thing.parts, role)
  const [first] = roles
    .map((role) => ({ role, gap: bytes(more, role) - bytes(less, role) }))
    .sort((a, b) => b.gap - a.gap)
  if (!first || first.gap <= 0) return null
  const what = first.role === 'spare' ? 'spare room' : purpose(more, first.role, pointerBits)
  return `${number(bytes(more, first.role))} of ${thingOf(more)} are for ${what}, ${number(bytes(less, first.role))} of ${thingOf(less)}`
}
