/**
 * The port to what is kept until somebody takes it back: schedules, points, what was answered. Two sides: a journal in one
 * file (embedded) and Redis (distributed). A record is JSON, and lies under its name on a shelf.
 */
import type { z } from 'zod'

/** Where a record lies. Any text; a shelf may be looked through as a whole, so it holds what belongs together. */
export interface Place {
  shelf: string
  name: string
}

/** Every method throws `StoreError` (`store-unreachable`) where the records cannot be reached. */
export interface Records {
  /** null where there is none. */
  get(place: Place): Promise<unknown>
  /** All records of a shelf by their names. */
  all(shelf: string): Promise<Map<string, unknown>>
  /**
   * Puts there what `change` makes of what is there, as if nobody else changed it meanwhile; `null` on either side: there
   * is none. `change` is pure: it may be called several times. Resolves to what it made, once that cannot get lost.
   * `owners`: `forget` of any of them takes the record away.
   */
  update(place: Place, owners: readonly string[], change: (there: unknown) => unknown): Promise<unknown>
  /** Takes away a whole shelf. */
  clear(shelf: string): Promise<void>
  /** Takes away everything of an owner; resolves to how many records there were. */
  forget(owner: string): Promise<number>
  close(): Promise<void>
}

/** Records of one shape. What lies there and is not of it (any more) counts as none. */
export class Shelf<Value> {
  readonly #records: Records
  readonly #shelf: string
  readonly #shape: z.ZodType<Value>

  constructor(records: Records, shelf: string, shape: z.ZodType<Value>) {
    this.#records = records
    this.#shelf = shelf
    this.#shape = shape
  }

  async get(name: string): Promise<Value | null> {
    return this.#read(await this.#records.get({ shelf: this.#shelf, name }))
  }

  async all(): Promise<Map<string, Value>> {
    const found = [...(await this.#records.all(this.#shelf))]
    return new Map(
      found.flatMap(([name, record]) => {
        const value = this.#read(record)
        return value === null ? [] : [[name, value]]
      }),
    )
  }

  /** As `Records.update`. */
  async update(
    name: string,
    owners: readonly string[],
    change: (there: Value | null) => Value | null,
  ): Promise<Value | null> {
    return this.#read(await this.#records.update({ shelf: this.#shelf, name }, owners, (there) => change(this.#read(there))))
  }

  clear(): Promise<void> {
    return this.#records.clear(this.#shelf)
  }

  #read(record: unknown): Value | null {
    const read = this.#shape.safeParse(record)
    return read.success ? read.data : null
  }
}
