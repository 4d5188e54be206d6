import type { Progress } from '../contract.js'

type Listener = (progress: Progress) => void

/** Those who want to know what becomes of jobs. Each hears a thing once, and nothing after `done`. */
export class Followers {
  readonly #listeners = new Map<string, Map<Listener, string>>()

  /** Returns how to stop. */
  add(id: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(id) ?? new Map<Listener, string>()
    // Each call is its own, also of the same function.
    const own: Listener = (progress) => listener(progress)
    this.#listeners.set(id, listeners.set(own, ''))
    return () => this.#remove(id, own)
  }

  tell(id: string, progress: Progress): void {
    const listeners = this.#listeners.get(id)
    if (!listeners) return
    const said = JSON.stringify(progress)
    for (const [listener, before] of [...listeners]) {
      if (before === said) continue
      listeners.set(listener, said)
      if (progress.stage === 'done') this.#remove(id, listener)
      listener(progress)
    }
  }

  /** The jobs that somebody follows. */
  ids(): string[] {
    return [...this.#listeners.keys()]
  }

  #remove(id: string, listener: Listener): void {
    const listeners = this.#listeners.get(id)
    if (listeners?.delete(listener) && listeners.size === 0) this.#listeners.delete(id)
  }
}
