import type { OnFault } from '../errors.js'
import type { Queue } from '../queue/queue.js'
import type { Settings } from '../settings/settings.js'
import type { Store } from '../store/store.js'
import type { Cases } from './cases.js'
import type { Claims } from './claims.js'
import type { Hours } from './hours.js'
import type { Posters } from './posters.js'

/** What all parts of help channels work with. */
export interface Surroundings {
  cases: Cases
  hours: Hours
  claims: Claims
  posters: Posters
  settings: Pick<Settings, 'of' | 'settle'>
  store: Store
  queue: Pick<Queue, 'add'>
  /** Milliseconds since the epoch. */
  now: () => number
  onFault: OnFault
}
