import type { EngineError } from '../../src/errors.js'
import type { Exit } from './outcome.js'

interface Asked {
  resolve(exit: Exit): void
  reject(error: EngineError): void
}

/** What a fork server says of its children's ends; a report may come before anybody asks for it. */
export class ExitReports {
  readonly #early = new Map<number, Exit>()
  readonly #asked = new Map<number, Asked>()
  #over: EngineError | null = null

  note(exit: Exit): void {
    const asked = this.#asked.get(exit.exit)
    this.#asked.delete(exit.exit)
    if (asked) asked.resolve(exit)
    else this.#early.set(exit.exit, exit)
  }

  /** No more reports will come. */
  end(error: EngineError): void {
    this.#over = error
    for (const { reject } of this.#asked.values()) reject(error)
    this.#asked.clear()
  }

  /** Asked once for each child. Rejects with `EngineError` when the server ends before the child does. */
  of(serial: number): Promise<Exit> {
    const early = this.#early.get(serial)
    this.#early.delete(serial)
    if (early) return Promise.resolve(early)
    if (this.#over) return Promise.reject(this.#over)
    return new Promise((resolve, reject) => this.#asked.set(serial, { resolve, reject }))
  }
}
