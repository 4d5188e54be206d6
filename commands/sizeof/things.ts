/** What was measured, each object once, whatever number of names it has. */
import type { SizedObject } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, code, firstOf, oneLine } from '../words.js'

export interface Thing extends SizedObject {
  /** All that bind it, oldest first; none for the value of a last expression. */
  names: readonly string[]
}

/** sizeof.py's note on an object of which not all contents were counted. */
const CUT = 'Its contents are more than could be counted here.'

/** In the order of their first names. */
export function thingsOf(objects: readonly SizedObject[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const object of objects) {
    const known = things.get(object.id)
    const name = object.name === null ? [] : [object.name]
    things.set(object.id, known ? { ...known, names: [...known.names, ...name] } : { ...object, names: name })
  }
  return [...things.values()]
}

/** "a, b" */
export function titleOf({ names, repr }: Thing): string {
  return clip(names.length === 0 ? oneLine(repr) : names.join(', '), 24)
}

/** One name for it, or its value. */
export function thingOf({ names, repr }: Thing): string {
  return code(names[0] ?? repr, 24)
}

/** "`a` and `b` are one list" */
export function sharing(thing: Thing): string {
  const named = thing.names.map((name) => code(name, 24))
  return `${firstOf(named, 4)} are one ${noun(thing.type)}`
}

/** Whether `deep` is only a part of what there is. */
export function isCut({ notes }: SizedObject): boolean {
  return notes.includes(CUT)
}

/** What is left to say of it in words of its own. */
export function notesOf({ notes }: SizedObject): string[] {
  return notes.filter((note) => note !== CUT)
}
