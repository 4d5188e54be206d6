/** Who refers to what, kept as references come and go. */
import type { Node } from './heap.js'

/** What a node refers to, place by place. */
export interface Referents {
  targets: readonly number[]
  labels: readonly (string | null)[] | null
  /** Places whose reference the target's count does not include. */
  borrowed: readonly number[] | null
}

export const NOTHING: Referents = { targets: [], labels: null, borrowed: null }

export interface Reference {
  owner: Node
  label: string | null
  position: number
  counted: boolean
}

export class References {
  /** The places at which each owner refers to an id, in no order. The id need not be there. */
  readonly #places = new Map<number, Map<Node, number[]>>()

  /** All references to `id`: those of the oldest owner first, each owner's in order. */
  to(id: number): Reference[] {
    const places = this.#places.get(id)
    if (!places) return []
    const found: Reference[] = []
    for (const [owner, positions] of places) for (const position of positions) found.push(reference(owner, position))
    return found.length === 1 ? found : found.sort((a, b) => a.owner.id - b.owner.id || a.position - b.position)
  }

  /** The reference to `id` where there is no other. */
  only(id: number): Reference | null {
    const places = this.#places.get(id)
    if (places?.size !== 1) return null
    for (const [owner, positions] of places) {
      if (positions.length === 1 && positions[0] !== undefined) return reference(owner, positions[0])
    }
    return null
  }

  ownersOf(id: number): Iterable<Node> {
    return this.#places.get(id)?.keys() ?? []
  }

  /** From now on `owner` refers so; returns the ids to which it refers in another way than before, some repeatedly. */
  replace(owner: Node, next: Referents): number[] {
    const { refers: old } = owner
    const touched: number[] = []
    const most = Math.max(old.targets.length, next.targets.length)
    for (let at = 0; at < most; at++) {
      if (isSame(old, next, at)) continue
      const [before, after] = [old.targets[at], next.targets[at]]
      if (before !== undefined) touched.push(this.#remove(before, owner, at))
      if (after !== undefined) touched.push(this.#add(after, owner, at))
    }
    owner.refers = next
    return touched
  }

  #remove(id: number, owner: Node, at: number): number {
    const owners = this.#places.get(id)
    const positions = owners?.get(owner)
    if (positions && positions.length > 1) positions.splice(positions.indexOf(at), 1)
    else owners?.delete(owner)
    if (owners?.size === 0) this.#places.delete(id)
    return id
  }

  #add(id: number, owner: Node, at: number): number {
    const owners = this.#places.get(id)
    const positions = owners?.get(owner)
    if (positions) positions.push(at)
    else if (owners) owners.set(owner, [at])
    else this.#places.set(id, new Map([[owner, [at]]]))
    return id
  }
}

function reference(owner: Node, position: number): Reference {
  const { labels, borrowed } = owner.refers
  return { owner, label: labels?.[position] ?? null, position, counted: !borrowed?.includes(position) }
}

function isSame(a: Referents, b: Referents, at: number): boolean {
  return (
    a.targets[at] === b.targets[at] &&
    (a.labels?.[at] ?? null) === (b.labels?.[at] ?? null) &&
    (a.borrowed?.includes(at) ?? false) === (b.borrowed?.includes(at) ?? false)
  )
}
