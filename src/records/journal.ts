import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StoreError } from '../errors.js'
import { reaching } from '../store/entry.js'
import { unlessMissing, writeWhole } from '../store/whole-file.js'
import { type Line, linesIn, written } from './lines.js'
import type { Place, Records } from './records.js'

/** A journal is written anew when it has so many lines, and four times as many as there are records. */
const LONG = 10_000
const REPEATED = 4

interface Kept {
  value: unknown
  owners: readonly string[]
}

/** Changes that are written together. */
interface Batch {
  /** With what was there before each. */
  changes: { line: Line; before: Kept | undefined }[]
  /** Why they cannot be written: what they rest on was not. */
  fault: unknown
  written: Promise<void>
}

/**
 * Records in memory, each change as a line at the end of a file, for one process. Changes that come together are written
 * together, and nobody is told of a change before it is on the disk.
 */
export class JournalRecords implements Records {
  readonly #path: string
  readonly #shelves = new Map<string, Map<string, Kept>>()
  #file: FileHandle
  #lines = 0
  /** What comes now is written with it. */
  #next: Batch | null = null
  #last: Promise<unknown> = Promise.resolve()
  /** Whether the file may end within a line: a process was killed, or a write failed. */
  #isTorn = true

  /** Makes the file where it is missing. Throws `StoreError` (`records-unreadable`, `store-unreachable`). */
  static open(path: string): Promise<JournalRecords> {
    return reaching(path, async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const text = (await unlessMissing(readFile(path, 'utf8'))) ?? ''
      const lines = linesIn(text, () => {
        const advice = 'mend it, or take it away: then there are no schedules and no points any more'
        throw new StoreError('records-unreadable', `the records in ${path} cannot be read; ${advice}`)
      })
      return new JournalRecords(path, await open(path, 'a', 0o600), lines)
    })
  }

  private constructor(path: string, file: FileHandle, lines: readonly Line[]) {
    this.#path = path
    this.#file = file
    for (const line of lines) this.#put(line)
  }

  async get({ shelf, name }: Place): Promise<unknown> {
    return this.#shelves.get(shelf)?.get(name)?.value ?? null
  }

  async all(shelf: string): Promise<Map<string, unknown>> {
    return new Map([...(this.#shelves.get(shelf) ?? [])].map(([name, { value }]) => [name, value]))
  }

  async update(place: Place, owners: readonly string[], change: (there: unknown) => unknown): Promise<unknown> {
    const { shelf, name } = place
    const value = change(this.#shelves.get(shelf)?.get(name)?.value ?? null)
    await this.#write([[shelf, name, value, owners]])
    return value
  }

  async clear(shelf: string): Promise<void> {
    const names = [...(this.#shelves.get(shelf)?.keys() ?? [])]
    await this.#write(names.map((name) => [shelf, name, null, []]))
  }

  async forget(owner: string): Promise<number> {
    const theirs = [...this.#shelves].flatMap(([shelf, records]) =>
      [...records].filter(([, { owners }]) => owners.includes(owner)).map(([name]): Line => [shelf, name, null, []]),
    )
    await this.#write(theirs)
    return theirs.length
  }

  /** Resolves when what was begun is written. */
  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }

  #write(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return Promise.resolve()
    this.#next ??= this.#begun()
    for (const line of lines) this.#next.changes.push({ line, before: this.#put(line) })
    return this.#next.written
  }

  #begun(): Batch {
    const batch: Batch = { changes: [], fault: null, written: Promise.resolve() }
    batch.written = this.#last.then(() => {
      this.#next = null
      return reaching(this.#path, () => this.#writeDown(batch))
    })
    this.#last = batch.written.catch(() => undefined)
    return batch
  }

  async #writeDown({ changes, fault }: Batch): Promise<void> {
    if (fault) throw fault
    try {
      if (this.#isTorn || this.#isLong()) return await this.#writeAnew()
      await this.#file.appendFile(written(changes.map(({ line }) => line)))
      await this.#file.datasync()
      this.#lines += changes.length
    } catch (fault) {
      this.#isTorn = true
      this.#undo(changes, fault)
      throw fault
    }
  }

  #isLong(): boolean {
    return this.#lines > LONG && this.#lines > REPEATED * [...this.#shelves.values()].reduce((sum, { size }) => sum + size, 0)
  }

  async #writeAnew(): Promise<void> {
    const lines = [...this.#shelves].flatMap(([shelf, records]) =>
      [...records].map(([name, { value, owners }]): Line => [shelf, name, value, owners]),
    )
    await writeWhole(this.#path, [Buffer.from(written(lines))])
    await this.#file.close()
    this.#file = await open(this.#path, 'a', 0o600)
    this.#lines = lines.length
    this.#isTorn = false
  }

  /** Changes that came meanwhile rest on what was not written: they are gone with it. */
  #undo(changes: Batch['changes'], fault: unknown): void {
    const later = this.#next?.changes ?? []
    for (const { line, before } of [...changes, ...later].toReversed()) {
      const [shelf, name] = line
      this.#put([shelf, name, before?.value ?? null, before?.owners ?? []])
    }
    if (this.#next) this.#next.fault = fault
  }

  /** Returns what was there. */
  #put([shelf, name, value, owners]: Line): Kept | undefined {
    const records = this.#shelves.get(shelf) ?? new Map<string, Kept>()
    const before = records.get(name)
    if (value === null) records.delete(name)
    else records.set(name, { value, owners })
    if (records.size === 0) this.#shelves.delete(shelf)
    else this.#shelves.set(shelf, records)
    return before
  }
}
