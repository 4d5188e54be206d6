/** The port to what is kept for a while. Two sides: a folder of files (embedded, atomic writes) and Redis (distributed). */

export interface Entry {
  value: Buffer
  /** Milliseconds until it is gone by itself; a whole number, at least 1. */
  keptMs: number
  /** Whose it is: `forget` takes away all that an owner has. Of one in a group: `GROUP/NAME`. null: nobody's. */
  owner: string | null
}

/** Every method throws `StoreError` (`store-unreachable`) at once when the store cannot be reached. */
export interface Store {
  /** null where there is none, or none any more. */
  get(key: string): Promise<Buffer | null>
  /** Whole or not at all, also when the process is killed. Throws `StoreError` (`entry-too-large`). */
  set(key: string, entry: Entry): Promise<void>
  /** What is kept under the key: what was there already, or else this from now on. Throws as `set`. */
  setOnce(key: string, entry: Entry): Promise<Buffer>
  delete(key: string): Promise<void>
  /** Takes away everything of an owner, or of all in a group (`GROUP/`); resolves to how many entries there were. */
  forget(owner: string): Promise<number>
  check(): Promise<void>
  close(): Promise<void>
}
