import { type Present, presentPythons } from '../../../workers/presence.js'
import type { Queue, QueueHealth } from '../../queue/queue.js'
import type { Store } from '../../store/store.js'

export interface Health {
  ok: boolean
  queue: QueueHealth
  store: { reachable: boolean }
  /** Those that answer now; none where no worker has been heard of. */
  pythons: Present
  adapters: string[]
}

const UNREACHABLE: QueueHealth = { reachable: false, waiting: 0, running: 0, undelivered: 0 }

/** Whether a question that is asked now would be answered. */
export async function healthOf(queue: Queue, store: Store, adapters: string[]): Promise<Health> {
  const [ways, kept, pythons] = await Promise.all([
    queue.health().catch(() => UNREACHABLE),
    store.check().then(
      () => true,
      () => false,
    ),
    presentPythons(store).catch(() => []),
  ])
  const ok = ways.reachable && kept && pythons.length > 0
  return { ok, queue: ways, store: { reachable: kept }, pythons, adapters }
}
