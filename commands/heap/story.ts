/** What the lessons about boxes ask of a state. */
import { isMachinery, isPlain, noun } from '../nouns.js'
import { nameOf } from '../refcount/holders.js'
import type { Moment } from '../refcount/moment.js'
import type { Names } from '../refcount/names.js'
import { code } from '../words.js'
import { type Graph, isClassObject, placesOf } from './graph.js'

/** What a lesson is found in. */
export interface Story {
  moments: readonly Moment[]
  names: Names
  /** The trace ends before the program does. */
  isCut: boolean
  /** The state that the last panel shows. */
  last: Graph
}

/** Fullest first. */
export type Lesson = string[] | null

const FIXED = new Set(['tuple', 'frozenset', 'range', 'cell', 'method', 'slice'])

/** Can a learner change what is in it? */
export function isMutable({ step }: Graph, id: string): boolean {
  const object = step.objects[id]
  if (object === undefined || isClassObject(object)) return false
  return !isPlain(object.type) && !isMachinery(object.type) && !FIXED.has(object.type)
}

/** In backticks where it is code: `grid`, a list. */
export function called({ step }: Graph, id: string, names: Names): string {
  const name = nameOf(id, step, names)
  const type = noun(step.objects[id]?.type ?? 'object')
  return name === null ? `the ${type}` : name.includes(' ') ? name : code(name, 24)
}

export function typeOf({ step }: Graph, id: string): string {
  return noun(step.objects[id]?.type ?? 'object')
}

/** `[1, 2]` as code; null where the text says nothing. */
export function shownValue({ step }: Graph, id: string): string | null {
  const repr = step.objects[id]?.repr ?? ''
  return repr === '' || repr.startsWith('<') ? null : code(repr, 30)
}

/** The names of frames that lead to it, the module's first. */
export function namesOn(graph: Graph, id: string): string[] {
  return graph.frames.flatMap(({ places }) => places.filter(({ to }) => to === id).map(({ label }) => label ?? ''))
}

/** What a box holds, as far as an arrow or a value goes: two states with the same one are the same box. */
export function contents(graph: Graph, id: string): string {
  return placesOf(graph, id)
    .map(({ label, to }) => `${label} ${to}`)
    .join()
}
