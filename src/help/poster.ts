/** The port to where answers in help channels are posted: each platform's adapter has one. */
import type { Given } from '../contract.js'
import { OurobotError } from '../errors.js'
import type { Asked } from './asked.js'
import type { Case } from './case.js'

/** The bot may not write there. */
export class ClosedError extends OurobotError {}

/** All of them ping nobody, and reject with `ClosedError` where the bot may not write. */
export interface Poster {
  readonly platform: Case['platform']
  /** In the thread of the question, with buttons to vote and to switch off. Safe to repeat. */
  answer(asked: Case, given: Given): Promise<void>
  /**
   * To moderators: the answer, the way to its question, and buttons to decide. Safe to repeat, but where `isAgain`: they
   * have decided before, and nothing came of it.
   */
  propose(asked: Case, given: Given, reports: string, isAgain: boolean): Promise<void>
  /** To one moderator alone. `presser`: as their adapter named them when they decided; it is good for some minutes. */
  tell(presser: string, words: string): Promise<void>
  /** In the thread of the question: a moderator's own words. */
  correct(asked: Case, words: string): Promise<void>
  /** Below a question: the way to the message that asked the same. */
  point(asked: Asked, message: string): Promise<void>
  /** Tells moderators that nothing can be written in a channel. */
  warn(channel: Pick<Case, 'community' | 'channel'>, reports: string): Promise<void>
}
