/** The port to what is kept for a while. Two sides: a file (embedded, atomic writes) and Redis (distributed). */

export interface Entry {
  value: Buffer
  /** Milliseconds until it is gone by itself. */
  keptMs: number
  /** Whose it is: `forget` takes away all that an owner has. null: nobody's. */
  owner: string | null
}

export interface Store {
  /** null where there is none, or none any more. */
  get(key: string): Promise<Buffer | null>
  set(key: string, entry: Entry): Promise<void>
  delete(key: string): Promise<void>
  /** Takes away everything of an owner; resolves to how many entries there were. */
  forget(owner: string): Promise<number>
  /** Throws when it cannot be reached. */
  check(): Promise<void>
  close(): Promise<void>
}
