import { REPEATS_KEPT_MS } from './limits.js'

/** What Slack sends again because it heard nothing in time; the oldest stand first. */
export class Repeats {
  readonly #seen = new Map<string, number>()

  /** Whether `id` comes for the first time. */
  isNew(id: string): boolean {
    for (const [old, at] of this.#seen) {
      if (at > Date.now() - REPEATS_KEPT_MS) break
      this.#seen.delete(old)
    }
    if (this.#seen.has(id)) return false
    this.#seen.set(id, Date.now())
    return true
  }
}
