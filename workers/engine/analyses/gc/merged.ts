/** The collections as they ran undisturbed, with what the watched run saw of each: numbers of the one, rings of the other. */
import type { Collection, Finalizer, Knot } from '../../../../src/contract.js'
import type { PlainRun, Ran, WatchedRun } from './records.js'

export interface Merged {
  collections: Collection[]
  finalizers: Finalizer[]
  /** Whether each collection of the one run is one of the other, and those that were asked for found as much. */
  agreed: boolean
}

export function merged({ state, ran, left }: PlainRun, { collections, finalizers }: WatchedRun): Merged {
  if (state === null) return { collections, finalizers, agreed: true }
  const waiting = new Map<string, Collection[]>()
  for (const one of collections) waiting.set(kindOf(one), [...(waiting.get(kindOf(one)) ?? []), one])
  let agreed = true
  const numbers = new Map<number, number>()
  const told = ran.map((one) => {
    const seen = waiting.get(kindOf(one))?.shift()
    if (seen) numbers.set(seen.number - 1, one.number - 1)
    if (one.found > 0 && !seen) agreed = false
    if (one.kind === 'called' && seen && seen.found !== one.found && !hasAutomatic(ran)) agreed = false
    return seen ? fitted(seen, one) : unseen(one)
  })
  const exit = collections.find(({ kind }) => kind === 'exit')
  if (exit && left !== null) told.push(fitted(exit, { ...exit, record: 'ran', number: told.length + 1, found: left }))
  if ([...waiting].some(([kind, rest]) => kind !== 'exit' && !kind.endsWith('idle') && rest.length > 0)) agreed = false
  const during = ({ during }: Finalizer) => (during === null ? null : (numbers.get(during) ?? during))
  return { collections: told, finalizers: finalizers.map((one) => ({ ...one, during: during(one) })), agreed }
}

/** What stands for each other in both runs, in order. */
function kindOf({ kind, found }: Ran | Collection): string {
  return kind === 'automatic' ? `automatic ${found > 0 ? 'found' : 'idle'}` : kind
}

function hasAutomatic(ran: readonly Ran[]): boolean {
  return ran.some(({ kind, found }) => kind === 'automatic' && found > 0)
}

/** A collection that came by itself comes a few objects earlier or later where it is watched: the same kinds, other numbers. */
function fitted(seen: Collection, { record: _, ...one }: Ran): Collection {
  if (seen.found === one.found) return { ...seen, ...one }
  const scale = (count: number, most: number) =>
    Math.min(most, Math.max(1, Math.round((count * one.found) / seen.found)))
  if (one.found === 0 || seen.found === 0) return { ...unseen({ record: 'ran', ...one }), moved: seen.moved }
  const knots = seen.knots.flatMap((knot): Knot[] =>
    knot.objects > one.found ? [] : [{ ...knot, alike: scale(knot.alike, Math.floor(one.found / knot.objects)) }],
  )
  return {
    ...seen,
    ...one,
    knots,
    kinds: Math.max(knots.length, seen.kinds - seen.knots.length + knots.length),
    types: Object.fromEntries(Object.entries(seen.types).map(([type, count]) => [type, scale(count, one.found)])),
    walked: seen.walked === seen.found ? one.found : Math.min(seen.walked, one.found),
    tied: Math.min(seen.tied, seen.walked, one.found),
    rings: scale(seen.rings, one.found),
  }
}

function unseen({ record: _, ...one }: Ran): Collection {
  return {
    ...one,
    returned: one.kind === 'called' ? one.found + one.uncollectable : null,
    kept: false,
    resurrected: 0,
    types: {},
    walked: 0,
    tied: 0,
    rings: 0,
    kinds: 0,
    knots: [],
    moved: [],
    untracked: [],
  }
}
