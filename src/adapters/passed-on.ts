/**
 * Answers that another gateway than its asker's has delivered. The asker's may have been telling how far the job was
 * just then, so that its words came over the answer: it finds the answer here, and puts it there once more.
 */
import { Finished } from '../contract.js'
import { ownerOf } from '../owner.js'
import { keptFor } from '../retention.js'
import type { Store } from '../store/store.js'

/** An asker's gateway hears at once that an answer was delivered, or at the next look at its jobs. */
const PASSED_ON_KEPT_MS = 60_000

function keyOf(id: string): string {
  return `passed-on-${id}`
}

export async function passOn(finished: Finished, store: Store): Promise<void> {
  const { job } = finished
  const keptMs = Math.min(PASSED_ON_KEPT_MS, keptFor(job))
  const value = Buffer.from(JSON.stringify(finished))
  await store.set(keyOf(job.id), { value, keptMs, owner: ownerOf(job.request.asker) })
}

/** null where nothing was passed on, or not any more. */
export async function passedOn(id: string, store: Store): Promise<Finished | null> {
  const value = await store.get(keyOf(id))
  return value ? Finished.parse(JSON.parse(value.toString())) : null
}
