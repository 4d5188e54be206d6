import type { Finished, Job } from '../contract.js'
import { DeliveryError, type OnFault } from '../errors.js'
import { attempt } from './attempt.js'
import { Desk } from './desk.js'
import { DELIVERIES_AT_A_TIME, DELIVERY_LIMIT_MS, type QueueLimits } from './limits.js'
import type { Consumer, Deliver, Forgotten } from './queue.js'

interface Letter {
  finished: Finished
  /** Deliveries that failed so far. */
  failures: number
}

/** The answers of one platform that wait for delivery. */
export class Outbox {
  readonly #letters: Letter[] = []
  readonly #desk = new Desk<Letter>(() => this.#letters.shift())
  readonly #backoffs = new Map<NodeJS.Timeout, Letter>()
  readonly #limits: QueueLimits
  readonly #onDone: (id: string) => void
  readonly #onFault: OnFault

  /** `onDone` hears the id of each job whose answer was delivered, or given up. */
  constructor(limits: QueueLimits, onDone: (id: string) => void, onFault: OnFault) {
    this.#limits = limits
    this.#onDone = onDone
    this.#onFault = onFault
  }

  get length(): number {
    return this.#letters.length + this.#backoffs.size + this.#desk.busy
  }

  put(finished: Finished): void {
    this.#send({ finished, failures: 0 })
  }

  /** Puts an apology in place of each answer that is meant and waits. */
  forget(isMeant: (job: Job) => boolean, apologise: (job: Job) => Finished): Forgotten {
    const theirs = (letter: Letter) => isMeant(letter.finished.job)
    const forgotten = [...this.#letters, ...this.#backoffs.values()].filter(theirs)
    for (const letter of forgotten) letter.finished = apologise(letter.finished.job)
    return { forgotten: forgotten.length, left: this.#desk.served.filter(theirs).length }
  }

  deliver(deliver: Deliver): Consumer {
    const serve = (letter: Letter, signal: AbortSignal) => this.#serve(letter, deliver, signal)
    return this.#desk.hire(serve, DELIVERIES_AT_A_TIME, this.#limits.closeMs)
  }

  /** Waits for what can be delivered at once; what failed is not tried again. */
  async close(): Promise<void> {
    for (const backoff of this.#backoffs.keys()) clearTimeout(backoff)
    await this.#desk.idle(this.#limits.closeMs)
  }

  #send(letter: Letter): void {
    this.#letters.push(letter)
    this.#desk.offer()
  }

  async #serve(letter: Letter, deliver: Deliver, signal: AbortSignal): Promise<void> {
    const { id } = letter.finished.job
    try {
      await attempt((own) => deliver(letter.finished, own), DELIVERY_LIMIT_MS, signal)
      this.#onDone(id)
    } catch (cause) {
      const failures = letter.failures + 1
      const given = failures >= this.#limits.deliveryAttempts
      this.#onFault(undelivered(id, failures, given, cause))
      if (given) this.#onDone(id)
      else this.#again({ ...letter, failures })
    }
  }

  #again(letter: Letter): void {
    const backoff = setTimeout(
      () => {
        this.#backoffs.delete(backoff)
        this.#send(letter)
      },
      this.#limits.deliveryBackoffMs * 2 ** (letter.failures - 1),
    )
    this.#backoffs.set(backoff, letter)
  }
}

/** For the log: the answer to job `id` did not arrive, `failures` times by now. */
export function undelivered(id: string, failures: number, given: boolean, cause: unknown): DeliveryError {
  const next = given ? 'it is given up; look at the cause' : 'it is tried again'
  return new DeliveryError(
    given ? 'delivery-given-up' : 'delivery-failed',
    `the answer to job ${id} was not delivered at try ${failures}; ${next}`,
    { cause },
  )
}
