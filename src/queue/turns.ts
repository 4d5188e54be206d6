/**
 * Whose turn it is. A job's turn is a number; low ones are taken first, equal ones in the order of arrival. A user's
 * next job is one turn after the last, and nobody starts before the turn that is being served: so users take turns,
 * whoever has more jobs waiting waits longer, and nobody is overtaken for ever. (Start-time fair queueing, Goyal 1996.)
 */
import { TURN_LIMIT } from './limits.js'

/** The distributed side keeps the same account in Redis (admission.ts). */
export class Turns {
  readonly #last = new Map<string, number>()

  /** `served`: the lowest turn that waits; null: none waits, and the account starts anew. */
  next(user: string, served: number | null): number {
    if (served === null) this.#last.clear()
    const turn = Math.min(Math.max(served ?? 1, (this.#last.get(user) ?? 0) + 1), TURN_LIMIT)
    this.#last.set(user, turn)
    return turn
  }
}
