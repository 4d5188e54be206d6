/** The snippet's objects as the tracer's changes build them up. */
import { type Change, isChange, type Parts, type Shape } from './records.js'
import { NOTHING, type Reference, References, type Referents } from './references.js'
import { isContainer } from './repr.js'
import { wholeOf } from './whole.js'

export class Node {
  refers: Referents = NOTHING
  constantOf: readonly string[] = []
  /** Still there, and seen from the snippet's names. */
  visible = true
  /** The reference of the one owner that keeps it as a part of itself: an instance's dict, a function's closure. */
  whole: Reference | null = null

  constructor(
    readonly id: number,
    readonly type: string,
    readonly shape: Shape | 'root',
    public text = '',
    /** Bytes. */
    public size = 0,
    /** -1: immortal. */
    public count = 0,
    /** Of a function: the variables of its closure, and the parameters that have a default. */
    readonly parts: Parts = { free: [], defaults: [] },
  ) {}
}

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
    const [kind] = change
    if (kind === 'c') this.#count(change)
    else if (kind === 'r') this.#add(new Node(change[1], change[2], 'root'))
    else if (kind === 'n') this.#add(born(change))
    else if (kind === 'f') this.#free(change[1], change[2] === 1 ? 'collector' : 'refcount')
    else {
      const node = this.nodes.get(change[1])
      if (node) this.#alter(node, change)
    }
  }

  #alter(node: Node, change: Change): void {
    const [kind] = change
    this.#stale.add(node)
    if (kind === 'e') this.#refer(node, referents(node, change))
    else if (kind === 'q') node.constantOf = change[2]
    else if (kind === 'z') node.size = change[2]
    else if (kind === 't') this.#look(node, change[2], change[3])
    else node.visible = kind === 'b'
    if (kind === 'l') this.#refer(node, NOTHING)
  }

  #look(node: Node, text: string, size: number): void {
    node.text = text
    node.size = size
    this.#changedLooks.add(node)
  }

  #add(node: Node): void {
    this.#remove(node.id)
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
    this.#refer(node, NOTHING)
    this.nodes.delete(id)
    this.#stale.add(node)
    this.#changedLooks.add(node)
  }

  #count(change: readonly unknown[]): void {
    for (let i = 1; i + 1 < change.length; i += 2) {
      const node = this.nodes.get(Number(change[i]))
      if (!node) continue
      node.count = Number(change[i + 1])
      this.#stale.add(node)
    }
  }

  #refer(node: Node, refers: Referents): void {
    for (const id of this.references.replace(node, refers)) {
      const target = this.nodes.get(id)
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
    if (!isOfAnother && node.shape !== 'cell') return
    for (const target of this.#referentsOf(node)) {
      this.#stale.add(target)
      // The variable that a cell is for is known by what it is a part of.
      if (isOfAnother && target.shape === 'cell') for (const held of this.#referentsOf(target)) this.#stale.add(held)
    }
  }

  #referentsOf({ refers }: Node): Node[] {
    return refers.targets.flatMap((id) => this.nodes.get(id) ?? [])
  }
}

function referents({ refers }: Node, change: Extract<Change, ['e', ...unknown[]]>): Referents {
  if (change.length === 3) return { ...refers, targets: change[2] }
  return { targets: change[2], labels: change[3], borrowed: change[4] }
}

function born([, id, type, shape, text, size, count, parts]: Extract<Change, ['n', ...unknown[]]>): Node {
  return new Node(id, type, shape, text, size, count, parts ?? undefined)
}
