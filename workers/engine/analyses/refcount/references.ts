/** Who refers to what, kept as references come and go. */
import type { Node } from './heap.js'

/** What a node refers to, place by place. */
export interface Referents {
  targets: readonly number[]
  labels: readonly (string | null)[] | null
  /** Places whose reference the target's count does not include. */
  borrowed: ReadonlySet<number> | null
}

export const NOTHING: Referents = { targets: [], labels: null, borrowed: null }

export interface Reference {
  owner: Node
  label: string | null
  position: number
  counted: boolean
}

export class References {
  /** The places at which each owner refers to an id, ascending. The id need not be there. */
  readonly #places = new Map<number, Map<Node, number[]>>()

  /** All references to `id`: those of the oldest owner first, each owner's in order. */
  to(id: number): Reference[] {
    const places = this.#places.get(id)
    if (!places) return []
    const owners = places.size > 1 ? [...places].sort(([a], [b]) => a.id - b.id) : places
    const found: Reference[] = []
    for (const [owner, positions] of owners) for (const position of positions) found.push(reference(owner, position))
    return found
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

  /** From now on `owner` refers so; returns the ids to which it refers in another way than before. */
  replace(owner: Node, next: Referents): Set<number> {
    const { refers: old } = owner
    const changed: number[] = []
    const most = Math.max(old.targets.length, next.targets.length)
    for (let at = 0; at < most; at++) if (!isSame(old, next, at)) changed.push(at)
    const left = this.#remove(owner, old, changed)
    owner.refers = next
    const joined = this.#add(owner, next, changed)
    return new Set([...left, ...joined])
  }

  #remove(owner: Node, { targets }: Referents, places: readonly number[]): Set<number> {
    const ids = idsAt(targets, places)
    if (ids.size === 0) return ids
    const gone = new Set(places)
    for (const id of ids) {
      const owners = this.#places.get(id)
      const kept = owners?.get(owner)?.filter((at) => !gone.has(at)) ?? []
      if (kept.length > 0) owners?.set(owner, kept)
      else owners?.delete(owner)
      if (owners?.size === 0) this.#places.delete(id)
    }
    return ids
  }

  #add(owner: Node, { targets }: Referents, places: readonly number[]): Set<number> {
    for (const at of places) {
      const id = targets[at]
      if (id === undefined) continue
      const owners = this.#places.get(id)
      const positions = owners?.get(owner)
      if (positions) positions.push(at)
      else if (owners) owners.set(owner, [at])
      else this.#places.set(id, new Map([[owner, [at]]]))
    }
    const ids = idsAt(targets, places)
    for (const id of ids) {
      this.#places
        .get(id)
        ?.get(owner)
        ?.sort((a, b) => a - b)
    }
    return ids
  }
}

function idsAt(targets: readonly number[], places: readonly number[]): Set<number> {
  return new Set(places.flatMap((at) => targets[at] ?? []))
}

function reference(owner: Node, position: number): Reference {
  const { labels, borrowed } = owner.refers
  return { owner, label: labels?.[position] ?? null, position, counted: !borrowed?.has(position) }
}

function isSame(a: Referents, b: Referents, at: number): boolean {
  return (
    a.targets[at] === b.targets[at] &&
    (a.labels?.[at] ?? null) === (b.labels?.[at] ?? null) &&
    (a.borrowed?.has(at) ?? false) === (b.borrowed?.has(at) ?? false)
  )
}
