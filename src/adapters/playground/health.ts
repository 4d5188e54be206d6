import { type Present, presentPythons } from '../../../workers/presence.js'
import type { Queue, QueueHealth } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'

/** Another way in that this gateway has. */
export interface Neighbour {
  name: string
  /** null: it is off. */
  isThere(): boolean | null
}

export interface Health {
  ok: boolean
  queue: QueueHealth
  store: { reachable: boolean }
  /** Those that answer now; none where no worker has been heard of. */
  pythons: Present
  /** Those that are there. */
  adapters: string[]
}

const UNREACHABLE: QueueHealth = { reachable: false, waiting: 0, running: 0, undelivered: 0 }

/** Whether a question that is asked now would be answered. */
export async function healthOf(queue: Queue, store: Store, neighbours: readonly Neighbour[]): Promise<Health> {
  const [ways, kept, pythons] = await Promise.all([
    queue.health().catch(() => UNREACHABLE),
    store.check().then(
      () => true,
      () => false,
    ),
    presentPythons(store).catch(() => []),
  ])
  const missing = neighbours.some((neighbour) => neighbour.isThere() === false)
  const ok = ways.reachable && kept && pythons.length > 0 && !missing
  const there = neighbours.filter((neighbour) => neighbour.isThere()).map(({ name }) => name)
  return { ok, queue: ways, store: { reachable: kept }, pythons, adapters: ['page', ...there] }
}
