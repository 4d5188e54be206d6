/** From a graph to boxes: what a panel of the picture holds. */
import type { HeapBox, HeapSlot, TracedObject } from '../../src/contract.js'
import { isPlain, noun } from '../nouns.js'
import { isModule } from '../refcount/names.js'
import { reachable } from '../refcount/reach.js'
import { clip, oneLine } from '../words.js'
import { type Graph, isAtom, isClassObject, type Place, placesOf, reached } from './graph.js'

export interface Drawn {
  boxes: HeapBox[]
  /** null: more, nobody counted them. */
  folded: { objects: number | null; frames: number }
}

const FRAMES = 4
const OBJECTS = 9
const ROWS = 6
/** Of values only, which stand side by side. */
const CELLS = 12
const TITLE_CHARACTERS = 22
const LABEL_CHARACTERS = 14
const TEXT_CHARACTERS = 16

export interface Manner {
  /** No object was left out of the trace. */
  isWhole: boolean
  /** Numbers and texts have boxes, too. */
  boxesValues: boolean
}

/** Is there nothing but values, which only the module's names lead to? */
export function isPlainState(graph: Graph): boolean {
  return graph.frames.length === 1 && reached(graph).every((id) => isAtom(graph, id))
}

export function boxesOf(graph: Graph, { isWhole, boxesValues }: Manner): Drawn {
  const { objects } = graph.step
  const found = shownFrom(graph)
  const composite = found.filter((id) => !isAtom(graph, id))
  const lost = Object.keys(objects).filter((id) => !reachable(objects).has(id) && !isAtom(graph, id))
  const all = [...composite, ...lost.filter((id) => !composite.includes(id))]
  const total = new Set([...reached(graph).filter((id) => !isAtom(graph, id)), ...lost]).size
  const values = boxesValues ? found.filter((id) => isPlain(objects[id]?.type ?? '')) : []
  const drawn = new Set([...all, ...values].slice(0, OBJECTS))
  const frames = graph.frames.filter((_, depth) => depth === 0 || depth > graph.frames.length - FRAMES)
  const slots = (places: readonly Place[]) => places.map((place) => slotOf(graph, place, drawn))
  const box = (id: string): HeapBox => {
    const object = objects[id] as TracedObject
    const own = slots(isPlain(object.type) ? [] : placesOf(graph, id))
    const most = own.every(({ to }) => to === null) ? CELLS : ROWS
    return {
      id,
      kind: 'object',
      title: titleOf(object),
      text: own.length > 0 ? null : textOf(object),
      slots: own.slice(0, most),
      folded: isWhole || own.length === 0 || isTold(object, own.length) ? Math.max(0, own.length - most) : null,
      state: lost.includes(id) ? 'lost' : 'same',
    }
  }
  const frameBoxes = frames.map(
    ({ id, function: name, places }): HeapBox => ({
      id,
      kind: 'frame',
      title: isModule(name) ? 'module' : clip(`${name}()`, TITLE_CHARACTERS),
      text: places.length > 0 ? null : isWhole ? 'no names yet' : '…',
      slots: slots(places).slice(-CELLS),
      folded: Math.max(0, places.length - CELLS),
      state: 'same',
    }),
  )
  return {
    boxes: [...frameBoxes, ...[...drawn].map(box)],
    folded: {
      objects: isWhole ? total + values.length - drawn.size : null,
      frames: graph.frames.length - frames.length,
    },
  }
}

/** What a frame leads to over places that are drawn, the innermost frame's first. */
function shownFrom(graph: Graph): string[] {
  const found = new Set<string>()
  for (const { places } of [...graph.frames].reverse()) for (const { to } of places) found.add(to)
  for (const id of found) for (const { to } of placesOf(graph, id).slice(0, ROWS)) found.add(to)
  return [...found]
}

/** Does the text of a container show as many items as there are? Where that cannot be told, it counts as no. */
function isTold({ repr }: TracedObject, items: number): boolean {
  return /^[[({][^[({'"…]*[\])}]$/u.test(repr) && repr.slice(1, -1).replace(/,$/u, '').split(',').length === items
}

function slotOf(graph: Graph, { kind, label, to }: Place, drawn: ReadonlySet<string>): HeapSlot {
  const told = kind === 'default' && label !== null ? `default ${label}` : kind === 'cell' ? null : label
  const named = told === null ? null : clip(oneLine(told), LABEL_CHARACTERS)
  if (drawn.has(to)) return { label: named, text: null, to, changed: false }
  const object = graph.step.objects[to]
  return { label: named, text: object ? inline(object, label) : '?', to: null, changed: false }
}

/** "5", "'a'", "function"; of a box that has no room any more, its type and an ellipsis. */
function inline(object: TracedObject, label: string | null): string {
  if (isPlain(object.type)) return clip(oneLine(object.repr), TEXT_CHARACTERS)
  if (object.type === 'function') return functionName(object) === label ? 'function' : calledAs(object)
  if (isClassObject(object)) return className(object) === label ? 'class' : clip(titleOf(object), TEXT_CHARACTERS)
  return clip(`${noun(object.type)} …`, TEXT_CHARACTERS)
}

function calledAs(object: TracedObject): string {
  const name = functionName(object)
  return name === '<lambda>' ? 'lambda' : clip(`${name}()`, TEXT_CHARACTERS)
}

function functionName({ repr }: TracedObject): string {
  return /^<function (.+?)>?$/u.exec(repr)?.[1] ?? 'function'
}

function className({ repr }: TracedObject): string {
  return /^<class '?(?:.*\.)?(.+?)'?>?$/u.exec(repr)?.[1] ?? ''
}

function titleOf(object: TracedObject): string {
  if (object.type === 'function') {
    const name = functionName(object)
    return name === '<lambda>' ? 'lambda' : clip(`function ${name}`, TITLE_CHARACTERS)
  }
  if (isClassObject(object)) return clip(`class ${className(object)}`, TITLE_CHARACTERS)
  return clip(noun(object.type), TITLE_CHARACTERS)
}

function textOf({ type, repr }: TracedObject): string {
  if (/^(?:\[\]|\(\)|\{\}|set\(\)|frozenset\(\)|deque\(\[\]\))$/u.test(repr)) return 'empty'
  if (type === 'cell') return 'empty'
  return repr.startsWith('<') ? '' : clip(oneLine(repr), TITLE_CHARACTERS)
}
