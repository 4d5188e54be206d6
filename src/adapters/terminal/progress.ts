import type { Writable } from 'node:stream'

const QUIET_MS = 1000
const ERASE_LINE = '\r\x1b[K'

/** A line on a terminal's standard error that says how far we are, from the second second on; elsewhere nothing. */
export class Progress {
  #done = 0
  #shown = false
  readonly #timer: NodeJS.Timeout

  constructor(
    private readonly output: Writable & { isTTY?: boolean },
    private readonly total: number,
  ) {
    this.#timer = setTimeout(() => this.#show(), QUIET_MS)
    this.#timer.unref()
  }

  #show(): void {
    if (!this.output.isTTY || this.#done === this.total) return
    this.#shown = true
    this.output.write(`${ERASE_LINE}running … ${this.#done} of ${this.total} done`)
  }

  /** Runs `write` on a clean line, and counts one more as done. */
  advance(write: () => void): void {
    const { output } = this
    if (this.#shown) output.write(ERASE_LINE)
    write()
    this.#done += 1
    if (this.#shown) this.#show()
  }

  end(): void {
    clearTimeout(this.#timer)
    if (this.#shown) this.output.write(ERASE_LINE)
  }
}
