import type { Job } from '../contract.js'
import type { Case } from './case.js'

/** A message that nobody wrote to the bot, in a community, as its platform's adapter understood it. Never by a bot. */
export interface Asked extends Pick<Case, 'platform' | 'community' | 'channel' | 'message' | 'thread' | 'user'> {
  text: string
  /** When it was written; milliseconds since the epoch. */
  at: number
  /** Of its job: what the adapter needs to bring the answer. */
  delivery: Job['delivery']
}
