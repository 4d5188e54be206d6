import { channelNameOf } from '../owner.js'
import type { Scope } from './settings.js'

/** null: nothing can be settled there. */
export function nameOf({ platform, community, channel }: Scope): string | null {
  if (channel !== null) return `channel:${channelNameOf({ platform, community }, channel)}`
  return community === null ? null : `community:${platform}-${community}`
}
