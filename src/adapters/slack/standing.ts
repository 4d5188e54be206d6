/** How somebody stands in a channel, by what moderators have settled for it and for its workspace. */
import type { Settings } from '../../settings/settings.js'
import { type Standing, standingFor } from '../../settings/standing.js'
import { isDirect } from './destination.js'

interface Somebody {
  user: string
  channel: string
  community: string
}

/** Slack has no roles, and a thread is in its channel. Throws `UsageError` (`off-here`, `ignored`), and `StoreError`. */
export async function standingIn(settings: Pick<Settings, 'of'>, somebody: Somebody): Promise<Standing> {
  const { user, channel, community } = somebody
  const alone = isDirect(somebody)
  const place = { platform: 'slack' as const, community, user, channels: [channel], roles: [], isDirect: alone }
  const standing = await standingFor(settings, place)
  if (standing.refusal) throw standing.refusal
  // Where nobody else reads, nothing has to go elsewhere for it.
  return { ...standing, private: standing.private && !alone }
}
