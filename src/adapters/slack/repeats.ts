import { randomUUID } from 'node:crypto'
import type { Store } from '../../store/store.js'
import { REPEATS_KEPT_MS } from './limits.js'

/** What Slack sends again because it heard nothing in time. */
export class Repeats {
  /** When each came; the oldest stand first. */
  readonly #seen = new Map<string, number>()

  constructor(private readonly store: Store) {}

  /** Whether `id` comes to this gateway for the first time. */
  isNew(id: string): boolean {
    for (const [old, at] of this.#seen) {
      if (at > Date.now() - REPEATS_KEPT_MS) break
      this.#seen.delete(old)
    }
    if (this.#seen.has(id)) return false
    this.#seen.set(id, Date.now())
    return true
  }

  /** Whether it comes to any gateway for the first time: of several, one alone hears yes. Throws `StoreError`. */
  async isFirst(id: string): Promise<boolean> {
    if (!this.isNew(id)) return false
    const mine = Buffer.from(randomUUID())
    const kept = await this.store.setOnce(`slack-seen-${id}`, { value: mine, keptMs: REPEATS_KEPT_MS, owner: null })
    return mine.equals(kept)
  }
}
