/** One state of the program as a graph: frames, objects, and each place that refers to an object. */
import type { Holder, Step, TracedObject } from '../../src/contract.js'
import { isMachinery, isPlain } from '../nouns.js'
import { isModule, isOwnName, objectIn } from '../refcount/names.js'

export interface Place {
  kind: Holder['kind']
  /** Null where it has none, as in a set. */
  label: string | null
  /** An object's id. */
  to: string
}

export interface FrameNode {
  id: string
  /** `<module>`, `add`. */
  function: string
  places: Place[]
}

export interface Graph {
  step: Step
  /** Outermost first. */
  frames: FrameNode[]
  /** Of each object that refers to others, by its id. */
  places: ReadonlyMap<string, readonly Place[]>
}

/** Ways from one object to another that a learner wrote; a dict's keys are its rows' labels already. */
const WAYS = new Set<Holder['kind']>(['item', 'attribute', 'default', 'closure', 'cell', 'name', 'inside'])

let known = new WeakMap<Step, Graph>()

/** Of a long trace all graphs are much: a step's is made anew after this. */
export function forgetGraphs(): void {
  known = new WeakMap()
}

export function graphOf(step: Step): Graph {
  const before = known.get(step)
  if (before) return before
  const places = new Map<string, Place[]>()
  for (const [to, { holders }] of Object.entries(step.objects)) {
    for (const { kind, of, label } of holders) {
      const owner = objectIn(step, of)
      if (of === null || owner === undefined || !WAYS.has(kind) || !isTold(kind, label, owner)) continue
      const place = { kind, label, to }
      if (!places.get(of)?.push(place)) places.set(of, [place])
    }
  }
  const ranks = new Map<string, string[]>()
  for (const [id, found] of places) {
    const object = step.objects[id] as TracedObject
    const ordered = inOrder(found, object, ranks)
    places.set(id, isClassObject(object) ? ordered.filter(({ to }) => !isCode(step, to)) : ordered)
  }
  const graph = { step, frames: step.frames.map((frame, depth) => frameNode(step, frame, depth)), places }
  known.set(step, graph)
  return graph
}

function isTold(kind: Holder['kind'], label: string | null, owner: TracedObject): boolean {
  if (label === null) return kind !== 'attribute'
  if (kind === 'name') return isOwnName(label) && !label.startsWith('.')
  if (kind === 'attribute') return isOwnName(label) || owner.type === 'method'
  return true
}

/** Of a class only its data is drawn: what its methods are stands in its lines. */
function isCode({ objects }: Step, id: string): boolean {
  return isMachinery(objects[id]?.type ?? '')
}

export function isClassObject({ repr }: TracedObject): boolean {
  return repr.startsWith('<class ')
}

/**
 * Items by their number, those of a dict as its text has them, attributes as the first object of that type got them.
 */
function inOrder(places: readonly Place[], { type, repr }: TracedObject, ranks: Map<string, string[]>): Place[] {
  const known = ranks.get(type) ?? places.map(({ label }) => label ?? '')
  ranks.set(type, known)
  const rank = ({ kind, label }: Place) => {
    if (label === null) return Number.POSITIVE_INFINITY
    if (kind === 'item') return /^\d+$/u.test(label) ? Number(label) : textRank(repr, label)
    return (known.indexOf(label) + 1 || known.length + 1) - 1
  }
  const ranked = places.map((place) => ({ place, at: rank(place) }))
  return ranked.sort((one, other) => (one.at === other.at ? 0 : one.at - other.at)).map(({ place }) => place)
}

function textRank(repr: string, label: string): number {
  const at = repr.indexOf(`${label}:`)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

function frameNode(step: Step, { function: name, names }: Step['frames'][number], depth: number): FrameNode {
  const places = Object.entries(names)
    .filter(([label]) => isOwnName(label))
    .map(([label, target]): Place => {
      const cell = cellOf(step, name, label, target)
      return { kind: 'name', label, to: cell ?? target }
    })
  return { id: `frame ${depth} ${name}`, function: name, places }
}

/** The cell through which a frame's variable leads to its object, where an inner function uses it. */
function cellOf(step: Step, name: string, label: string, target: string): string | null {
  if (isModule(name)) return null
  for (const { kind, of } of step.objects[target]?.holders ?? []) {
    const cell = kind === 'cell' ? objectIn(step, of) : undefined
    const isOfFrame = cell?.holders.some((holder) => holder.of === name && holder.label === label)
    if (of !== null && isOfFrame) return of
  }
  return null
}

export function placesOf({ places }: Graph, id: string): readonly Place[] {
  return places.get(id) ?? []
}

/** A value that is written where it is referred to: a number, a text, a function without anything of its own. */
export function isAtom(graph: Graph, id: string): boolean {
  const object = graph.step.objects[id]
  if (object === undefined || isPlain(object.type)) return true
  if (object.type === 'cell') return false
  return (isMachinery(object.type) || isClassObject(object)) && placesOf(graph, id).length === 0
}

/** All objects that a frame leads to, in the order of the way: the innermost frame's first. */
export function reached(graph: Graph): string[] {
  const found = new Set<string>()
  for (const { places } of [...graph.frames].reverse()) for (const { to } of places) found.add(to)
  for (const id of found) for (const { to } of placesOf(graph, id)) found.add(to)
  return [...found]
}
