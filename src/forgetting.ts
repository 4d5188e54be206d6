import { communityOwner, ownerOf, type Whose } from './owner.js'
import type { Forgotten, Queue } from './queue/queue.js'
import type { Records } from './records/records.js'
import type { Store } from './store/store.js'

/**
 * Takes away all that is kept of somebody: what waits in the queue, what is in the store, and what they have answered in the
 * quiz. Throws `BusyError` or `StoreError` where one cannot be reached.
 */
export async function forget(
  { queue, store, records }: { queue: Queue; store: Store; records: Records },
  whose: Whose,
): Promise<Forgotten> {
  const { forgotten, left } = await queue.forget(whose)
  const { platform, community = null } = whose
  const owner = whose.user === null ? communityOwner({ platform, community }) : ownerOf(whose)
  const recorded = owner === null ? 0 : await records.forget(owner)
  return { forgotten: forgotten + recorded + (await store.forget(ownerOf(whose))), left }
}

/** What the user is told. */
export function forgottenWords({ forgotten, left }: Forgotten): string {
  const things = forgotten === 1 ? 'One thing' : `${forgotten} things`
  const gone =
    forgotten === 0
      ? 'There was nothing of yours here to delete.'
      : `Deleted: ${things} kept of you (pictures, facts, code, answers to the quiz).`
  return left === 0 ? gone : `${gone} An answer of yours is on its way just now: ask once more when it is there.`
}
