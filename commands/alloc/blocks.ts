/** The blocks of the snippet's objects, each object once. */
import type { AllocAnalysis, GivenBlock, PlacedObject } from '../../src/contract.js'
import { clip, code } from '../words.js'

export interface Placed extends PlacedObject {
  /** All that bind it, oldest first. */
  names: readonly string[]
}

export function placedOf(objects: readonly PlacedObject[]): Placed[] {
  const found = new Map<string, Placed>()
  for (const object of objects) {
    const known = found.get(object.id)
    found.set(
      object.id,
      known ? { ...known, names: [...known.names, object.name] } : { ...object, names: [object.name] },
    )
  }
  return [...found.values()]
}

export function ownBlock({ blocks }: PlacedObject): GivenBlock | null {
  return blocks.find(({ own }) => own) ?? null
}

export function lost({ block, request }: GivenBlock): number {
  return Math.max(0, block - request)
}

export function named({ names, name }: Placed): string {
  return code(names[0] ?? name, 24)
}

export function titleOf({ names }: Placed): string {
  return clip(names.join(', '), 24)
}

export function isFromMalloc({ giver }: GivenBlock): boolean {
  return giver === 'malloc' || giver === 'mmap'
}

/** What the books say changed, in one number each. */
export interface Change {
  arenasTaken: number
  arenasReturned: number
  mapped: number
}

export function changeOf({ before, after }: AllocAnalysis): Change | null {
  if (before === null || after === null) return null
  return {
    arenasTaken: Math.max(0, after.arenas.taken - before.arenas.taken),
    arenasReturned: Math.max(0, after.arenas.returned - before.arenas.returned),
    mapped: (after.heap?.mapped ?? 0) - (before.heap?.mapped ?? 0),
  }
}
