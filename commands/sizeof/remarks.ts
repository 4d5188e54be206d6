/** What a learner asks next: where the rest is, what the spare room is for, what is shared. */
import type { SizedObject } from '../../src/contract.js'
import { firstOf, number, plural } from '../words.js'
import { bytesOf, hiddenBytes, thingOf } from './bytes.js'

export function remarks(objects: readonly SizedObject[], pointerBits: number): (string | null)[] {
  return [
    hidden(objects),
    spare(objects),
    deep(objects, pointerBits),
    shared(objects),
    rounding(objects),
    ...notes(objects),
  ]
}

/** The same of several objects is said once. */
function notes(objects: readonly SizedObject[]): string[] {
  const things = new Map<string, string[]>()
  for (const object of objects)
    for (const note of object.notes) things.set(note, [...(things.get(note) ?? []), thingOf(object)])
  return [...things].map(([note, named]) => `${firstOf(named, 4)}: ${note.slice(0, 1).toLowerCase()}${note.slice(1)}`)
}

function hidden(objects: readonly SizedObject[]): string | null {
  const found = objects.find((object) => hiddenBytes(object) > 0)
  if (!found) return null
  const parts = found.beyond
    .filter(({ role }) => role === 'hidden')
    .map(({ label, bytes }) => `${number(bytes)} (${label})`)
  return `Not in \`getsizeof\` of ${thingOf(found)}: ${firstOf(parts, 3)}.`
}

function spare(objects: readonly SizedObject[]): string | null {
  for (const object of objects) {
    const part = object.parts.find(({ role, bytes }) => role === 'spare' && bytes > 0)
    if (part)
      return `${thingOf(object)} keeps ${plural(part.bytes, 'byte')} spare (${part.label}), to grow without moving each time.`
  }
  return null
}

function deep(objects: readonly SizedObject[], pointerBits: number): string | null {
  const most = [...objects].sort((one, other) => other.deep - other.getsizeof - (one.deep - one.getsizeof))[0]
  if (!most || most.deep <= most.getsizeof) return null
  return `${thingOf(most)} holds references, ${pointerBits / 8} bytes each. What they lead to lies elsewhere: with it, \`getsizeof\` adds up to ${number(most.deep)}.`
}

function shared(objects: readonly SizedObject[]): string | null {
  const names = new Set<string>()
  for (const object of objects)
    for (const child of object.children) if (child.shared) names.add(child.repr.slice(0, 20))
  return names.size === 0 ? null : `Shared, so stored only once: ${firstOf([...names], 3)}.`
}

function rounding(objects: readonly SizedObject[]): string | null {
  const found = objects.find((object) => bytesOf(object.beyond, 'rounding') > 0)
  return found ? `The allocator rounds ${thingOf(found)} up to ${plural(found.footprint, 'byte')}.` : null
}
