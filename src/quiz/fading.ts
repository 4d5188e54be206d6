/** Where nobody can be told again after a while, what is kept of those who come no more is nobody's. */
import { communityOwner, ownerOf } from '../owner.js'
import { dayOf } from './due.js'
import { KEPT_DAYS } from './limits.js'
import type { Boxes } from './practice.js'
import type { Channel } from './schedule.js'
import { owners, type Shelves } from './shelves.js'
import type { Member } from './standing.js'

const DAY_MS = 86_400_000

/** Takes away points, names and practice of those who have not answered for KEPT_DAYS. `now`: milliseconds since the epoch. */
export async function fade(shelves: Shelves, channel: Channel, now: number): Promise<void> {
  const community = communityOwner(channel)
  if (community === null) return
  const since = now - KEPT_DAYS * DAY_MS
  const isGone = ({ lastDay }: Member) => (lastDay ?? '') < dayOf(since, 'UTC')
  const members = shelves.members(community)
  for (const [user, member] of await members.all()) {
    if (!isGone(member)) continue
    await members.update(user, owners(channel, user), (there) => (there && isGone(there) ? null : there))
  }
  const isOld = (boxes: Boxes) => Object.values(boxes).every(({ dueAt }) => dueAt < since)
  const everybody = ownerOf({ ...channel, user: null })
  for (const [user, boxes] of await shelves.boxes.all()) {
    if (!user.startsWith(everybody) || !isOld(boxes)) continue
    await shelves.boxes.update(user, [user], (there) => (there && isOld(there) ? null : there))
  }
}
