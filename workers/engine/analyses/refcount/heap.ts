/** The snippet's objects as the tracer's changes build them up. */
import type { z } from 'zod'
import { Change, type Shape } from './records.js'

export interface Node {
  id: number
  type: string
  shape: Shape | 'root'
  text: string
  size: number
  /** -1: immortal. */
  count: number
  targets: number[]
  labels: (string | null)[] | null
  borrowed: number[] | null
  constantOf: string[]
  free: string[]
  defaults: string[]
  /** Still there, and seen from the snippet's names. */
  visible: boolean
}

export class Heap {
  readonly nodes = new Map<number, Node>()
  /** Since they were taken last. */
  #freed: { id: number; how: 'refcount' | 'collector' }[] = []

  /** false when the change is none of the tracer's. */
  apply(change: unknown[]): boolean {
    const kind = change[0]
    switch (kind) {
      case 'r':
        return this.#with(Change.r, change, ([, id, name]) => this.#add({ id, type: name, shape: 'root' }))
      case 'n':
        return this.#with(Change.n, change, ([, id, type, shape, text, size, count, parts]) => {
          this.#add({ id, type, shape, text, size, count, free: parts?.free ?? [], defaults: parts?.defaults ?? [] })
        })
      case 'e':
        return this.#with(Change.e, change, ([, id, targets, labels, borrowed]) =>
          this.#change(id, { targets, labels, borrowed }),
        )
      case 'q':
        return this.#with(Change.q, change, ([, id, constantOf]) => this.#change(id, { constantOf }))
      case 'z':
        return this.#with(Change.z, change, ([, id, size]) => this.#change(id, { size }))
      case 'c':
        return this.#with(Change.c, change, ([, ...pairs]) => this.#count(pairs))
      case 'f':
        return this.#with(Change.f, change, ([, id, how]) => {
          this.nodes.delete(id)
          this.#freed.push({ id, how: how === 1 ? 'collector' : 'refcount' })
        })
      case 'l':
        return this.#with(Change.l, change, ([, id]) => this.#change(id, { visible: false, targets: [] }))
      case 'b':
        return this.#with(Change.b, change, ([, id]) => this.#change(id, { visible: true }))
      default:
        return false
    }
  }

  takeFreed(): { id: number; how: 'refcount' | 'collector' }[] {
    const freed = this.#freed
    this.#freed = []
    return freed
  }

  #with<S extends z.ZodType>(schema: S, change: unknown[], use: (parsed: z.infer<S>) => void): boolean {
    const parsed = schema.safeParse(change)
    if (parsed.success) use(parsed.data)
    return parsed.success
  }

  #add(given: Pick<Node, 'id' | 'type' | 'shape'> & Partial<Node>): void {
    const empty = { text: '', size: 0, count: 0, targets: [], labels: null, borrowed: null, free: [], defaults: [] }
    this.nodes.set(given.id, { ...empty, constantOf: [], visible: true, ...given })
  }

  #change(id: number, changed: Partial<Node>): void {
    const node = this.nodes.get(id)
    if (node) Object.assign(node, changed)
  }

  #count(pairs: number[]): void {
    for (let i = 0; i + 1 < pairs.length; i += 2) this.#change(pairs[i] ?? 0, { count: pairs[i + 1] ?? 0 })
  }
}
