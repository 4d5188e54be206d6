/** The snippet's objects as a reader sees them; only what changed is described anew. */
import type { TracedObject } from '../../../../src/contract.js'
import { OBJECT_LIMIT } from '../../limits.js'
import type { Heap, Node } from './heap.js'
import { holdersOf } from './holders.js'
import { nearestFirst } from './reach.js'
import type { Reference } from './references.js'
import { isContainer, REPR_DEPTH, reprOf } from './repr.js'

interface Described {
  key: string
  object: TracedObject
}

export interface Shown {
  objects: Record<string, TracedObject>
  /** Of the entries that are other than in the step before, as JSON. */
  changedBytes: number
  /** There are more than OBJECT_LIMIT. */
  cut: boolean
}

export const NOTHING_SHOWN: Shown = { objects: {}, changedBytes: 0, cut: false }
/** An entry's quotes, colon and comma. */
const SIGNS_BYTES = 4
const UNSHOWN_TYPES = new Set(['module', 'builtin_function_or_method', 'type'])

export class Objects {
  readonly #heap: Heap
  readonly #described = new Map<Node, Described>()
  readonly #keyOf: (id: number) => string
  readonly #withClasses: boolean

  /** `keyOf` makes the key of an id; classes are objects like others where `withClasses` says so. */
  constructor(heap: Heap, keyOf: (id: number) => string, withClasses: boolean) {
    this.#heap = heap
    this.#keyOf = keyOf
    this.#withClasses = withClasses
  }

  /** Those that are there now; where they are too many, the nearest to the frames `innermost` first. */
  shown(innermost: readonly number[]): Shown {
    const changedBytes = this.#describeStale()
    const cut = this.#described.size > OBJECT_LIMIT
    const objects: Record<string, TracedObject> = {}
    let left = OBJECT_LIMIT
    for (const described of cut ? this.#nearest(innermost) : this.#described.values()) {
      if (left-- === 0) break
      objects[described.key] = described.object
    }
    return { objects, changedBytes, cut }
  }

  *#nearest(innermost: readonly number[]): Generator<Described> {
    for (const node of nearestFirst(this.#heap.nodes, innermost)) {
      const described = this.#described.get(node)
      if (described) yield described
    }
  }

  #describeStale(): number {
    const { nodes, changedLooks } = this.#heap.takeStale()
    const looks = this.#withContainers(changedLooks)
    for (const node of looks) nodes.add(node)
    let bytes = 0
    for (const node of nodes) {
      const references = this.#heap.nodes.get(node.id) === node ? this.#heap.references.to(node.id) : null
      if (references && isShown(node, references, this.#withClasses))
        bytes += this.#describe(node, references, looks.has(node))
      else this.#described.delete(node)
    }
    return bytes
  }

  /** Also all containers in which they show. */
  #withContainers(nodes: ReadonlySet<Node>): Set<Node> {
    const found = new Set(nodes)
    let latest: Iterable<Node> = nodes
    for (let depth = 0; depth < REPR_DEPTH; depth++) {
      const next: Node[] = []
      for (const node of latest) {
        for (const owner of this.#heap.references.ownersOf(node.id)) {
          if (found.has(owner) || !isContainer(owner)) continue
          found.add(owner)
          next.push(owner)
        }
      }
      latest = next
    }
    return found
  }

  #describe(node: Node, references: readonly Reference[], looksOther: boolean): number {
    const known = looksOther ? undefined : this.#described.get(node)
    const object = this.#object(node, references, known ? known.object.repr : reprOf(node, this.#heap))
    const key = this.#keyOf(node.id)
    this.#described.set(node, { key, object })
    return key.length + SIGNS_BYTES + Buffer.byteLength(JSON.stringify(object))
  }

  #object(node: Node, references: readonly Reference[], repr: string): TracedObject {
    const holders = holdersOf(node, references, this.#heap.references, this.#keyOf)
    const immortal = node.count < 0
    let counted = holders.filter((holder) => holder.counted).length
    // A C function that calls a bound method lends it the stack slot in front of its arguments, uncounted.
    for (const holder of immortal ? [] : holders) {
      if (counted <= node.count) break
      if (holder.kind !== 'stack' || !holder.counted) continue
      holder.counted = false
      counted -= 1
    }
    return {
      type: node.type,
      repr,
      refcount: immortal ? 'immortal' : node.count,
      size: node.size,
      holders,
      other: immortal ? 0 : Math.max(0, node.count - counted),
    }
  }
}

/** Modules and the parts that belong to another object are left out; so are the keys of dicts of names. */
function isShown(node: Node, references: readonly Reference[], withClasses: boolean): boolean {
  if (!node.visible || node.whole || node.shape === 'root') return false
  if (node.shape === 'class') return withClasses
  if (UNSHOWN_TYPES.has(node.type)) return false
  return node.shape !== 'leaf' || references.length === 0 || references.some(({ label }) => label !== 'k')
}
