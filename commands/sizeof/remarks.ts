/** What a learner asks next: where the rest is, what the spare room is for, what is shared. */
import { firstOf, listed, lower, number, plural } from '../words.js'
import { bytesOf, deepOf, hiddenBytes } from './bytes.js'
import { roomRemark } from './instances.js'
import { isCut, notesOf, type Thing, thingOf } from './things.js'

/** `lesson`: the headline, which is not said again. */
export function remarks(things: readonly Thing[], pointerBits: number, lesson: string): (string | null)[] {
  return [
    cut(things),
    hidden(things),
    roomRemark(things),
    spare(things),
    deep(things, pointerBits, lesson),
    shared(things),
    rounding(things),
    ...notes(things),
  ]
}

function cut(things: readonly Thing[]): string | null {
  const found = things.filter(isCut)
  return found.length === 0
    ? null
    : `${firstOf(found.map(thingOf), 3)} ${found.length === 1 ? 'leads' : 'lead'} to more objects than could be counted here, so the size with contents is a lower bound.`
}

/** The same of several objects is said once. */
function notes(things: readonly Thing[]): string[] {
  const named = new Map<string, string[]>()
  for (const thing of things)
    for (const note of notesOf(thing)) named.set(note, [...(named.get(note) ?? []), thingOf(thing)])
  return [...named].map(([note, names]) => {
    const many = names.length > 1
    const said = note.replace(/^It is\b/u, many ? 'are' : 'is').replace(/^Its\b/u, many ? 'their' : 'its')
    return /^(?:is|are) /u.test(said) ? `${firstOf(names, 4)} ${said}` : `Of ${firstOf(names, 4)}: ${lower(said)}`
  })
}

function hidden(things: readonly Thing[]): string | null {
  const found = things.find((thing) => hiddenBytes(thing) > 0)
  if (!found) return null
  const parts = found.beyond
    .filter(({ role }) => role === 'hidden')
    .map(({ label, bytes }) => `${number(bytes)} (${label})`)
  return `Not in \`getsizeof\` of ${thingOf(found)}: ${firstOf(parts, 3)}.`
}

function spare(things: readonly Thing[]): string | null {
  for (const thing of things) {
    const part = thing.parts.find(({ role, bytes }) => role === 'spare' && bytes > 0)
    if (part)
      return `${thingOf(thing)} keeps ${plural(part.bytes, 'byte')} spare (${part.label}), to grow without moving each time.`
  }
  return null
}

function deep(things: readonly Thing[], pointerBits: number, lesson: string): string | null {
  const most = [...things].sort((one, other) => other.deep - other.getsizeof - (one.deep - one.getsizeof))[0]
  if (!most || most.deep <= most.getsizeof) return null
  const contents = lesson.includes('With contents') ? '' : ` With contents: ${deepOf(most)} bytes.`
  return `${thingOf(most)} holds references, ${pointerBits / 8} bytes each; what they lead to lies elsewhere.${contents}`
}

function shared(things: readonly Thing[]): string | null {
  const names = new Set<string>()
  for (const thing of things) for (const child of thing.children) if (child.shared) names.add(child.repr.slice(0, 20))
  return names.size === 0 ? null : `Shared, so stored only once: ${firstOf([...names], 3)}.`
}

function rounding(things: readonly Thing[]): string | null {
  const found = things.filter((thing) => bytesOf(thing.beyond, 'rounding') > 0)
  const [first, ...others] = found
  if (!first) return null
  if (others.length === 0 || others.length > 3)
    return `The allocator rounds ${thingOf(first)} up to ${plural(first.footprint, 'byte')}.`
  return `The allocator rounds up: ${listed(found.map((thing) => `${thingOf(thing)} to ${number(thing.footprint)}`))} bytes.`
}
