/** Knots of found objects as rings to look at: an instance and its dict are one node, its attributes its references. */
import type { Collection, FoundObject, FoundReference, Knot } from '../../src/contract.js'
import { noun } from '../nouns.js'

export interface Ring {
  nodes: FoundObject[]
  references: FoundReference[]
  /** Dicts of instances, which are objects as well. */
  dicts: number
  /** Objects of the knot that are not among the nodes or their dicts. */
  left: number
  alike: number
  /** Whether there may be more alike. */
  least: boolean
  /** Whether more objects stand between the last node and the first. */
  goesOn: boolean
}

const DICT = '.__dict__'
const KEY = /^\['(\w+)'\]$/u
/** Nodes of a ring that are drawn and named. */
export const RING_NODES = 6
const RING_REFERENCES = 6

/** `walked`, `found`: see Collection. */
export function ringOf(knot: Knot, { walked, found }: Pick<Collection, 'walked' | 'found'>): Ring {
  const owners = ownersOf(knot)
  const merged = merge(knot, owners)
  const path = nodesOf(knot, knot.ring, owners)
  const all = nodesOf(knot, [...knot.ring, ...knot.nodes.map(({ id }) => id)], owners)
  // What is tangled is shown by one way around.
  const order = all.length > RING_NODES || between(merged, all).length > RING_REFERENCES ? path : all
  const nodes = order.slice(0, RING_NODES)
  return {
    nodes,
    references: between(merged, nodes),
    dicts: knot.dicts,
    left: Math.max(0, knot.objects - knot.dicts - nodes.length),
    alike: knot.alike,
    least: walked < found,
    goesOn: order.length > nodes.length || knot.ring.length < knot.length,
  }
}

function between(references: readonly FoundReference[], nodes: readonly FoundObject[]): FoundReference[] {
  const shown = new Set(nodes.map(({ id }) => id))
  return references.filter(({ from, to }) => shown.has(from) && shown.has(to))
}

/** Of each dict that is an instance's: the id of the instance. */
function ownersOf({ nodes, references }: Knot): Map<number, number> {
  const dicts = new Set(nodes.filter(({ type }) => type === 'dict').map(({ id }) => id))
  const into = (id: number) => references.filter(({ to }) => to === id)
  return new Map(
    references
      .filter(({ to, label }) => label === DICT && dicts.has(to) && into(to).length === 1)
      .map(({ from, to }) => [to, from]),
  )
}

function merge({ references }: Knot, owners: Map<number, number>): FoundReference[] {
  const merged = references.flatMap((reference): FoundReference[] => {
    if (owners.has(reference.to)) return []
    const owner = owners.get(reference.from)
    return owner === undefined ? [reference] : [{ ...reference, from: owner, label: attribute(reference.label) }]
  })
  const seen = new Set<string>()
  return merged.filter(({ from, to, label }) => {
    const key = `${from} ${to} ${label}`
    return !seen.has(key) && seen.add(key)
  })
}

/** `['next']` of an instance's dict is `.next` of the instance. */
function attribute(label: string | null): string | null {
  return label === null ? null : label.replace(KEY, '.$1')
}

/** Each once, in the order of the ids. */
function nodesOf({ nodes }: Knot, ids: readonly number[], owners: Map<number, number>): FoundObject[] {
  const own = new Set(ids.map((id) => owners.get(id) ?? id))
  return [...own].flatMap((id) => nodes.find((node) => node.id === id) ?? [])
}

/** "a" or "Node" */
export function called({ name, type }: FoundObject): string {
  return name ?? noun(type)
}
