import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Consumer } from './queue.js'

type Serve<T> = (item: T, signal: AbortSignal) => Promise<void>

interface Hand<T> {
  serve: Serve<T>
  atATime: number
  /** Each service that goes on, which settles without a rejection, and what is served. */
  busy: Map<Promise<void>, T>
  stop: AbortController
}

/** Where items are handed to those who serve them, as they have hands free. */
export class Desk<T> {
  readonly #take: () => T | undefined
  readonly #hands = new Set<Hand<T>>()
  readonly #turned: (() => void)[] = []

  /** `take` gives the next item, undefined when there is none. */
  constructor(take: () => T | undefined) {
    this.#take = take
  }

  get busy(): number {
    return this.served.length
  }

  /** What is being served. */
  get served(): T[] {
    return [...this.#hands].flatMap(({ busy }) => [...busy.values()])
  }

  /** `serve` does not reject; its signal is aborted `closeMs` after the consumer began to close. */
  hire(serve: Serve<T>, atATime: number, closeMs: number): Consumer {
    const hand: Hand<T> = { serve, atATime, busy: new Map(), stop: new AbortController() }
    // Each service that goes on listens to it.
    setMaxListeners(atATime, hand.stop.signal)
    this.#hands.add(hand)
    this.offer()
    return {
      close: async () => {
        hand.atATime = 0
        const timer = setTimeout(() => hand.stop.abort(new Error('closing')), closeMs)
        await Promise.all(hand.busy.keys())
        clearTimeout(timer)
        this.#hands.delete(hand)
      },
    }
  }

  /** To be called when there may be something to take. */
  offer(): void {
    for (let hand = this.#free(); hand; hand = this.#free()) {
      const item = this.#take()
      if (item === undefined) break
      this.#serve(hand, item)
    }
  }

  /** Resolves when nothing is left to take and nothing is being served, at the latest after `limitMs`. */
  async idle(limitMs: number): Promise<void> {
    const control = new AbortController()
    const late = wait(limitMs, undefined, { signal: control.signal }).catch(() => undefined)
    const idle = async () => {
      while (this.busy > 0) await new Promise<void>((resolve) => this.#turned.push(resolve))
    }
    await Promise.race([idle(), late])
    control.abort()
  }

  #free(): Hand<T> | undefined {
    return [...this.#hands].find(({ busy, atATime }) => busy.size < atATime)
  }

  #serve(hand: Hand<T>, item: T): void {
    const served = hand.serve(item, hand.stop.signal).finally(() => {
      hand.busy.delete(served)
      this.offer()
      for (const turned of this.#turned.splice(0)) turned()
    })
    hand.busy.set(served, item)
  }
}
