/** Whose something is, and where it belongs, by one name in the queue, the store, the limits and the settings. */
import type { Asker } from './contract.js'

/** Somebody; `user` null: everybody of a Slack workspace. */
export interface Whose {
  platform: Asker['platform']
  user: string | null
  /** Told apart by it are those of Slack alone. */
  community?: string | null
}

/**
 * Platforms number users and channels each in its own way. On Slack two workspaces may have the same, and what belongs to
 * one of them begins alike. https://docs.slack.dev/reference/objects/user-object
 */
function realm({ platform, community }: Pick<Whose, 'platform' | 'community'>): string {
  return platform === 'slack' ? `slack-${community ?? ''}/` : `${platform}-`
}

/** Of everybody in a workspace it ends with `/`, as every one of theirs begins. */
export function ownerOf(whose: Whose): string {
  return `${realm(whose)}${whose.user ?? ''}`
}

/** A whole community, whose schedules and points go with it; null where there is none. */
export function communityOwner({ platform, community }: Pick<Asker, 'platform' | 'community'>): string | null {
  return community === null ? null : `community-${platform}-${community}`
}

export function channelNameOf(place: Pick<Asker, 'platform' | 'community'>, channel: string): string {
  return `${realm(place)}${channel}`
}

/** Whether it is theirs what somebody asked. */
export function isTheirs(asker: Asker, whose: Whose): boolean {
  return whose.user === null ? ownerOf(asker).startsWith(ownerOf(whose)) : ownerOf(asker) === ownerOf(whose)
}
