import type { Case } from './case.js'

/** A channel in which questions are answered, with its community. */
export type Place = Pick<Case, 'platform' | 'community' | 'channel'>

/** As what settings are asked for. */
export function scopeOf({ platform, community, channel }: Place): Place {
  return { platform, community, channel }
}
