/** Lets a number of runs in at a time; the others wait in the order they came. */
export class Turnstile {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(places: number) {
    this.#free = places
  }

  async enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  async through<T>(action: () => Promise<T>): Promise<T> {
    await this.enter()
    try {
      return await action()
    } finally {
      this.leave()
    }
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}
