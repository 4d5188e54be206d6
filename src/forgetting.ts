import { communityOwner, ownerOf, type Whose } from './owner.js'
import type { Forgotten, Queue } from './queue/queue.js'
import type { Records } from './records/records.js'
import type { Store } from './store/store.js'
import { textsIn } from './texts/texts.js'

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
  const { forgetting } = textsIn()
  const gone = forgotten === 0 ? forgetting.nothing : forgetting.deleted(forgotten)
  return left === 0 ? gone : `${gone} ${forgetting.onItsWay}`
}
