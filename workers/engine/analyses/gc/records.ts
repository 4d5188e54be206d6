/** The records of gc_plain.py and gc_look.py, checked: a stranger may have written them. */
import { z } from 'zod'
import { Collection, CollectorState, Finalizer } from '../../../../src/contract.js'

const COLLECTION_LIMIT = 222
const FINALIZER_LIMIT = 200

const Watched = z.discriminatedUnion('record', [
  Collection.extend({ record: z.literal('collection') }),
  Finalizer.extend({ record: z.literal('finalizer') }),
])

/** A collection of the run that nothing looked into. */
export const Ran = z.object({
  record: z.literal('ran'),
  ...Collection.pick({
    number: true,
    kind: true,
    line: true,
    function: true,
    generation: true,
    found: true,
    uncollectable: true,
  }).shape,
})
export type Ran = z.infer<typeof Ran>
const Left = z.object({ record: z.literal('left'), found: z.number().int().nonnegative() })

export interface PlainRun {
  /** null where the program did not come to its end; then nothing else is known either. */
  state: CollectorState | null
  ran: Ran[]
  /** Objects that were left for the collection at exit. */
  left: number | null
}

export function plainFrom([first, ...records]: readonly unknown[]): PlainRun {
  const state = CollectorState.safeParse(first)
  const ran = records.flatMap((record) => Ran.safeParse(record).data ?? [])
  const left = records.flatMap((record) => Left.safeParse(record).data ?? [])[0]
  return { state: state.data ?? null, ran: ran.slice(0, COLLECTION_LIMIT), left: left?.found ?? null }
}

export interface WatchedRun {
  collections: Collection[]
  finalizers: Finalizer[]
  /** false when a record did not fit. */
  whole: boolean
}

export function watchedFrom(records: readonly unknown[]): WatchedRun {
  const run: WatchedRun = { collections: [], finalizers: [], whole: true }
  for (const record of records) {
    const parsed = Watched.safeParse(record)
    if (!parsed.success || !holds(parsed.data)) run.whole = false
    else if (parsed.data.record === 'finalizer') take(run.finalizers, Finalizer.parse(parsed.data), FINALIZER_LIMIT)
    else take(run.collections, Collection.parse(parsed.data), COLLECTION_LIMIT)
  }
  return run
}

function take<Item>(items: Item[], item: Item, limit: number): void {
  if (items.length < limit) items.push(item)
}

/** What contradicts itself is not shown. */
function holds(one: z.infer<typeof Watched>): boolean {
  if (one.record === 'finalizer') return true
  return (
    one.tied <= one.walked &&
    one.walked <= one.found &&
    one.knots.every(({ objects, alike, nodes, references, ring, length }) => {
      const ids = new Set(nodes.map(({ id }) => id))
      return (
        nodes.length > 0 &&
        nodes.length <= objects &&
        objects * alike <= one.found &&
        ring.length <= length &&
        ring.every((id) => ids.has(id)) &&
        references.every(({ from, to }) => ids.has(from) && ids.has(to))
      )
    })
  )
}
