import { ownerOf, type Whose } from './owner.js'
import type { Forgotten, Queue } from './queue/queue.js'
import type { Store } from './store/store.js'

/**
 * Takes away all that is kept of somebody's snippets: what waits in the queue, and what is in the store. Throws `BusyError` or
 * `StoreError` where one cannot be reached.
 */
export async function forget({ queue, store }: { queue: Queue; store: Store }, whose: Whose): Promise<Forgotten> {
  const { forgotten, left } = await queue.forget(whose)
  return { forgotten: forgotten + (await store.forget(ownerOf(whose))), left }
}

/** What the user is told. */
export function forgottenWords({ forgotten, left }: Forgotten): string {
  const things = forgotten === 1 ? 'One thing' : `${forgotten} things`
  const gone =
    forgotten === 0
      ? 'There was nothing of yours here to delete.'
      : `Deleted: ${things} kept of your snippets (pictures, facts, code).`
  return left === 0 ? gone : `${gone} An answer of yours is on its way just now: ask once more when it is there.`
}
