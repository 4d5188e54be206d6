import { setTimeout } from 'node:timers/promises'

/** Spaces out what goes to one channel. */
export class Pace {
  /** When each channel is free again; milliseconds since the epoch. */
  readonly #free = new Map<string, number>()

  constructor(private readonly pauseMs: number) {}

  /** Resolves when it is this one's turn, in the order of the calls. */
  async turn(channel: string): Promise<void> {
    const now = Date.now()
    for (const [other, free] of this.#free) if (free <= now) this.#free.delete(other)
    const at = this.#free.get(channel) ?? now
    this.#free.set(channel, at + this.pauseMs)
    if (at > now) await setTimeout(at - now)
  }
}
