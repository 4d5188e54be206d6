import type { Asker } from './contract.js'

/** Whose something is, by one name in the queue, the store and the limits: platforms number their users each in its own way. */
export function ownerOf({ platform, user }: Pick<Asker, 'platform' | 'user'>): string {
  return `${platform}-${user}`
}
