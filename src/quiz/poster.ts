/** The port to where questions are posted: each platform's adapter has one. */
import { OurobotError } from '../errors.js'
import type { MadeRound, Posted } from './round.js'
import type { Channel } from './schedule.js'

/** Nothing can be posted there until somebody changes that. */
export class ChannelError extends OurobotError {
  readonly why: 'gone' | 'forbidden'

  constructor(why: ChannelError['why'], message: string, options?: ErrorOptions) {
    super(`channel-${why}`, message, options)
    this.why = why
  }
}

/** A message may have been sent and may not have been: its platform did not say. */
export class UnsureError extends OurobotError {}

/** How many chose each of the choices, in their order. */
export type Tally = readonly number[]

/**
 * `isAgain`: somebody else began to send it, or did, and could not say so: it is looked for first. Both reject with
 * `ChannelError`, with `UnsureError`, or with another error where it was surely not sent.
 */
export interface Poster {
  readonly platform: Channel['platform']
  post(round: MadeRound, isAgain: boolean): Promise<Posted>
  reveal(round: MadeRound, tally: Tally, isAgain: boolean): Promise<void>
  /** Tells one user of a community something of ours, in private. */
  tell(channel: Channel, user: string, text: string): Promise<void>
}
