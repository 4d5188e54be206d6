import { EventEmitter, once } from 'node:events'

/** Things that happen, and waiting for them. */
export class Arrivals<T> {
  readonly all: T[] = []
  readonly #emitter = new EventEmitter()

  readonly push = (item: T): void => {
    this.all.push(item)
    this.#emitter.emit('arrival')
  }

  /** Resolves with all so far as soon as `enough` holds of them. */
  async until(enough: (all: readonly T[]) => boolean): Promise<readonly T[]> {
    while (!enough(this.all)) await once(this.#emitter, 'arrival')
    return this.all
  }

  count(count: number): Promise<readonly T[]> {
    return this.until((all) => all.length >= count)
  }
}

/** A promise that is resolved from outside. */
export class Gate {
  open: () => void = () => undefined
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve
  })
}
