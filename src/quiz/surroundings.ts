import type { OnFault } from '../errors.js'
import type { Queue } from '../queue/queue.js'
import type { Item } from './picking.js'
import type { Poster } from './poster.js'
import type { Channel } from './schedule.js'
import type { Shelves } from './shelves.js'
import type { Standings } from './standings.js'

/** What rounds are made, posted and settled with. */
export interface Surroundings {
  shelves: Shelves
  standings: Standings
  queue: Pick<Queue, 'add'>
  bank: readonly Item[]
  posterOf: (platform: Channel['platform']) => Poster | null
  /** Milliseconds since the epoch. */
  now: () => number
  onFault: OnFault
}
