/** The snippet's objects as the tracer's changes build them up. */
import { type Change, isChange, type Shape } from './records.js'
import { NOTHING, type Reference, References, type Referents } from './references.js'
import { isContainer } from './repr.js'
import { wholeOf } from './whole.js'

export interface Node {
  id: number
  type: string
  shape: Shape | 'root'
  text: string
  size: number
  /** -1: immortal. */
  count: number
  refers: Referents
  constantOf: string[]
  free: string[]
  defaults: string[]
  /** Still there, and seen from the snippet's names. */
  visible: boolean
  /** The reference of the one owner that keeps it as a part of itself: an instance's dict, a function's closure. */
  whole: Reference | null
}

type NewNode = Pick<Node, 'id' | 'type' | 'shape'> & Partial<Node>

export interface FreedNode {
  id: number
  how: 'refcount' | 'collector'
}

export class Heap {
  readonly nodes = new Map<number, Node>()
  readonly references = new References()
  #freed: FreedNode[] = []
  /** Nodes about which something is to be said anew. */
  #stale = new Set<Node>()
  /** Nodes that look different now, and hence whatever shows them. */
  #changedLooks = new Set<Node>()

  /** false when the change is none of the tracer's. */
  apply(change: unknown): boolean {
    if (!isChange(change)) return false
    this.#apply(change)
    return true
  }

  /** Since they were taken last. */
  takeFreed(): FreedNode[] {
    const freed = this.#freed
    this.#freed = []
    return freed
  }

  /** What changed since it was taken last; some of it may be gone. */
  takeStale(): { nodes: Set<Node>; changedLooks: Set<Node> } {
    const stale = { nodes: this.#stale, changedLooks: this.#changedLooks }
    this.#stale = new Set()
    this.#changedLooks = new Set()
    return stale
  }

  #apply(change: Change): void {
    const [kind, id = 0] = change
    if (kind === 'r') this.#add({ id, type: change[2], shape: 'root' })
    else if (kind === 'n') this.#add(described(change))
    else if (kind === 'e') this.#refer(id, referents(change))
    else if (kind === 'q') this.#change(id, { constantOf: change[2] })
    else if (kind === 'c') this.#count(change.slice(1).map(Number))
    else if (kind === 'z') this.#change(id, { size: change[2] })
    else if (kind === 'f') this.#free(id, change[2] === 1 ? 'collector' : 'refcount')
    else if (kind === 'b') this.#change(id, { visible: true })
    else {
      this.#change(id, { visible: false })
      this.#refer(id, NOTHING)
    }
  }

  #add(given: NewNode): void {
    this.#remove(given.id)
    const empty = { text: '', size: 0, count: 0, refers: NOTHING, constantOf: [], free: [], defaults: [], whole: null }
    const node = { ...empty, visible: true, ...given }
    this.nodes.set(node.id, node)
    this.#changedLooks.add(node)
    this.#held(node)
  }

  #free(id: number, how: FreedNode['how']): void {
    this.#remove(id)
    this.#freed.push({ id, how })
  }

  #remove(id: number): void {
    const node = this.nodes.get(id)
    if (!node) return
    this.#refer(id, NOTHING)
    this.nodes.delete(id)
    this.#stale.add(node)
    this.#changedLooks.add(node)
  }

  #change(id: number, changed: Partial<Node>): void {
    const node = this.nodes.get(id)
    if (node) this.#stale.add(Object.assign(node, changed))
  }

  #count(idsAndCounts: readonly number[]): void {
    for (let i = 0; i + 1 < idsAndCounts.length; i += 2) {
      this.#change(idsAndCounts[i] ?? 0, { count: idsAndCounts[i + 1] ?? 0 })
    }
  }

  #refer(id: number, refers: Referents): void {
    const node = this.nodes.get(id)
    if (!node) return
    for (const other of this.references.replace(node, refers)) {
      const target = this.nodes.get(other)
      if (target) this.#held(target)
    }
    if (isContainer(node)) this.#changedLooks.add(node)
  }

  /** Others refer to it than before: what it holds as a part of another may have another holder, too. */
  #held(node: Node): void {
    this.#stale.add(node)
    const whole = wholeOf(node.id, this.references)
    const isOfAnother = whole?.owner !== node.whole?.owner || whole?.label !== node.whole?.label
    node.whole = whole
    if (isOfAnother || node.shape === 'cell') this.#toldThrough(node)
  }

  /** Its referents are told to be held by its own holder. */
  #toldThrough(node: Node): void {
    for (const id of node.refers.targets) {
      const target = this.nodes.get(id)
      if (!target) continue
      this.#stale.add(target)
      if (target.shape === 'cell' && node.shape !== 'cell') this.#toldThrough(target)
    }
  }
}

function described([, id, type, shape, text, size, count, parts]: Extract<Change, ['n', ...unknown[]]>): NewNode {
  return { id, type, shape, text, size, count, ...parts }
}

function referents([, , targets, labels, borrowed]: Extract<Change, ['e', ...unknown[]]>): Referents {
  return { targets, labels, borrowed: borrowed && new Set(borrowed) }
}
