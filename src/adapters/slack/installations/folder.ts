import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { reaching } from '../../../store/entry.js'
import { unlessMissing, writeWhole } from '../../../store/whole-file.js'
import type { Shelf } from './shelf.js'

/** A file each, for one process. */
export class FolderShelf implements Shelf {
  /** Makes the folder where it is missing. Throws `StoreError` (`store-unreachable`). */
  static async open(folder: string): Promise<FolderShelf> {
    await reaching(`the folder ${folder}`, () => mkdir(folder, { recursive: true, mode: 0o700 }))
    return new FolderShelf(folder)
  }

  private constructor(private readonly folder: string) {}

  get(name: string): Promise<Buffer | null> {
    return this.#reach(() => unlessMissing(readFile(this.#path(name))))
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    await this.#reach(() => writeWhole(this.#path(name), [bytes]))
  }

  async delete(name: string): Promise<void> {
    await this.#reach(() => rm(this.#path(name), { force: true }))
  }

  async names(beginning: string): Promise<string[]> {
    const names = await this.#reach(() => readdir(this.folder))
    // What was begun when a process was killed has small letters in its name.
    return names.filter((name) => name.startsWith(beginning) && /^[A-Z0-9.]+$/.test(name))
  }

  async close(): Promise<void> {}

  #path(name: string): string {
    return join(this.folder, name)
  }

  #reach<T>(action: () => Promise<T>): Promise<T> {
    return reaching(`the folder ${this.folder}`, action)
  }
}
