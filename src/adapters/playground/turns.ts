import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooManyError } from '../../errors.js'
import { QUESTIONS_LIMIT, QUESTIONS_WINDOW_SECONDS } from './limits.js'

/** Counts the questions of each asker. */
export class Turns {
  readonly #limiter = new RateLimiterMemory({ points: QUESTIONS_LIMIT, duration: QUESTIONS_WINDOW_SECONDS })

  /** Throws `TooManyError` from the one question too many on, until the window is over. */
  async take(user: string): Promise<void> {
    await this.#limiter.consume(user).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new TooManyError(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    })
  }
}
