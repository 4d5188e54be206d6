import { access, constants, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { reaching, requireKeepable } from './entry.js'
import { digest, type Head, NOBODY, ownerDigest, readHead, readKept, writeKept } from './kept-file.js'
import { PRUNE_MS } from './limits.js'
import type { Entry, Store } from './store.js'
import { UNFINISHED } from './whole-file.js'

interface Kept extends Head {
  bytes: number
}

/** A folder with a file for each entry, for one process. What was begun when a process was killed is cleared at the next start. */
export class FileStore implements Store {
  readonly #folder: string
  readonly #limitBytes: number
  /** By the names of the files. */
  readonly #kept = new Map<string, Kept>()
  readonly #timer: NodeJS.Timeout
  #bytes = 0
  /** Changes follow one another, so that the account is that of the folder. */
  #last: Promise<unknown> = Promise.resolve()

  /** Makes the folder where it is missing. Throws `StoreError` (`store-unreachable`). */
  static async open(folder: string, limitBytes: number): Promise<FileStore> {
    const store = new FileStore(folder, limitBytes)
    await store.#reach(() => store.#load())
    return store
  }

  private constructor(folder: string, limitBytes: number) {
    this.#folder = folder
    this.#limitBytes = limitBytes
    this.#timer = setInterval(() => this.#inTurn(() => this.#prune()).catch(() => undefined), PRUNE_MS).unref()
  }

  get(key: string): Promise<Buffer | null> {
    return this.#reach(async () => {
      const kept = await readKept(this.#path(digest(key)))
      return kept && kept.head.until > Date.now() ? kept.value : null
    })
  }

  async set(key: string, entry: Entry): Promise<void> {
    requireKeepable(entry)
    await this.#inTurn(() => this.#write(key, entry))
  }

  async setOnce(key: string, entry: Entry): Promise<Buffer> {
    requireKeepable(entry)
    return this.#inTurn(async () => {
      const there = await this.get(key)
      if (!there) await this.#write(key, entry)
      return there ?? entry.value
    })
  }

  async delete(key: string): Promise<void> {
    await this.#inTurn(() => this.#remove(digest(key)))
  }

  forget(owner: string): Promise<number> {
    const digested = ownerDigest(owner)
    return this.#inTurn(async () => {
      await this.#prune()
      const theirs = [...this.#kept].filter(([, kept]) => kept.owner.startsWith(digested))
      for (const [name] of theirs) await this.#remove(name)
      return theirs.length
    })
  }

  async check(): Promise<void> {
    await this.#reach(() => access(this.#folder, constants.R_OK | constants.W_OK | constants.X_OK))
  }

  /** Resolves when what was begun is written. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#last
  }

  #path(name: string): string {
    return join(this.#folder, name)
  }

  #reach<T>(action: () => Promise<T>): Promise<T> {
    return reaching(`the folder ${this.#folder}`, action)
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const changed = this.#last.then(() => this.#reach(change))
    this.#last = changed.catch(() => undefined)
    return changed
  }

  async #write(key: string, entry: Entry): Promise<void> {
    const owner = entry.owner === null ? NOBODY : ownerDigest(entry.owner)
    const head: Head = { until: Date.now() + entry.keptMs, owner }
    const name = digest(key)
    const bytes = await writeKept(this.#path(name), head, entry.value)
    this.#account(name, { ...head, bytes })
    if (this.#bytes > this.#limitBytes) await this.#prune()
  }

  async #load(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#folder)) {
      if (name.endsWith(UNFINISHED)) await rm(this.#path(name))
      const kept = /^[0-9a-f]{64}$/.test(name) ? await readHead(this.#path(name)) : null
      if (kept) this.#account(name, { ...kept.head, bytes: kept.bytes })
    }
    await this.#prune()
  }

  #account(name: string, kept: Kept): void {
    this.#bytes += kept.bytes - (this.#kept.get(name)?.bytes ?? 0)
    this.#kept.set(name, kept)
  }

  async #remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true })
    this.#bytes -= this.#kept.get(name)?.bytes ?? 0
    this.#kept.delete(name)
  }

  /** Takes away what is over, and then what would be gone soonest until the rest fits. */
  async #prune(): Promise<void> {
    const now = Date.now()
    const soonest = [...this.#kept].sort(([, one], [, other]) => one.until - other.until)
    for (const [name, { until }] of soonest) {
      if (until > now && this.#bytes <= this.#limitBytes) return
      await this.#remove(name)
    }
  }
}
