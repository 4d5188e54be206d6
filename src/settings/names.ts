import type { Scope } from './settings.js'

/** A channel is known by its own id alone: no two of one platform have the same. null: nothing can be settled there. */
export function nameOf({ platform, community, channel }: Scope): string | null {
  const id = channel ?? community
  return id === null ? null : `${channel === null ? 'community' : 'channel'}:${platform}-${id}`
}
