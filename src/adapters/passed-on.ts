/**
 * Answers that another gateway than its asker's has delivered. The asker's may have been telling how far the job was
 * just then, so that its words came over the answer: it finds the answer here, and puts it there once more.
 */
import { Finished } from '../contract.js'
import type { Store } from '../store/store.js'

/** An asker's gateway hears at once that an answer was delivered, or at the next look at its jobs. */
const PASSED_ON_KEPT_MS = 60_000

function keyOf(id: string): string {
  return `passed-on-${id}`
}

export async function passOn(finished: Finished, store: Store): Promise<void> {
  const { id, request } = finished.job
  const owner = `${request.asker.platform}-${request.asker.user}`
  await store.set(keyOf(id), { value: Buffer.from(JSON.stringify(finished)), keptMs: PASSED_ON_KEPT_MS, owner })
}

/** null where nothing was passed on, or not any more. */
export async function passedOn(id: string, store: Store): Promise<Finished | null> {
  const value = await store.get(keyOf(id))
  return value ? Finished.parse(JSON.parse(value.toString())) : null
}
