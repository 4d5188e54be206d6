import type { Progress } from '../contract.js'
import { Followers } from './followers.js'
import { FINISHED_KEPT_MS } from './limits.js'

interface Known {
  /** null while it waits for the first time. */
  progress: Progress | null
  /** Milliseconds since the epoch; null while it is not done. */
  doneAt: number | null
}

/** What is known of each job in this process, while it is on its way and for a while after. */
export class Ledger {
  readonly #known = new Map<string, Known>()
  readonly #followers = new Followers()

  has(id: string): boolean {
    return this.#known.has(id)
  }

  enter(id: string): void {
    this.#forget()
    this.#known.set(id, { progress: null, doneAt: null })
  }

  /** A run that was given up may still talk: nothing counts after `done`. */
  tell(id: string, progress: Progress): void {
    if (this.#known.get(id)?.doneAt) return
    this.#known.set(id, { progress, doneAt: progress.stage === 'done' ? Date.now() : null })
    this.#followers.tell(id, progress)
  }

  /** `ids`: those that wait, in their order. */
  tellPlaces(ids: readonly string[]): void {
    for (const [before, id] of ids.entries()) this.#followers.tell(id, { stage: 'queued', before })
  }

  /** Tells the listener at once how far the job is, unless it waits; returns how to stop. */
  follow(id: string, listener: (progress: Progress) => void): () => void {
    const stop = this.#followers.add(id, listener)
    const progress = this.#known.get(id)?.progress
    if (progress) this.#followers.tell(id, progress)
    return stop
  }

  /** Ids of jobs that were done long ago; the oldest stand first, near enough. */
  #forget(): void {
    for (const [id, { doneAt }] of this.#known) {
      if (doneAt === null || doneAt > Date.now() - FINISHED_KEPT_MS) break
      this.#known.delete(id)
    }
  }
}
