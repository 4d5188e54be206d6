import type { Job } from '../contract.js'
import { ownerOf } from '../owner.js'
import { Turns } from './turns.js'

export interface Waiting {
  job: Job
  turn: number
  /** Runs that failed so far. */
  failures: number
}

/** The jobs that wait, in the order of their turns. */
export class Line {
  readonly #turns = new Turns()
  readonly #waiting: Waiting[] = []

  get length(): number {
    return this.#waiting.length
  }

  /** Returns how many come before. */
  add(job: Job): number {
    const turn = this.#turns.next(ownerOf(job.request.asker), this.#waiting[0]?.turn ?? null)
    return this.put({ job, turn, failures: 0 })
  }

  /** At its turn, behind those of the same turn; returns how many come before. */
  put(waiting: Waiting): number {
    const later = this.#waiting.findIndex(({ turn }) => turn > waiting.turn)
    const at = later < 0 ? this.#waiting.length : later
    this.#waiting.splice(at, 0, waiting)
    return at
  }

  /** Takes out all that are meant. */
  remove(isMeant: (job: Job) => boolean): Job[] {
    const removed = this.#waiting.filter(({ job }) => isMeant(job))
    for (const waiting of removed) this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
    return removed.map(({ job }) => job)
  }

  take(): Waiting | undefined {
    return this.#waiting.shift()
  }

  /** The ids of all, in order. */
  ids(): string[] {
    return this.#waiting.map(({ job }) => job.id)
  }
}
