import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/** What a file is called that was begun and is not whole yet. */
export const UNFINISHED = '.part'

/** It is there whole or not at all: written under another name, and on the disk, before it gets its own. */
export async function writeWhole(path: string, content: readonly Buffer[]): Promise<void> {
  const part = `${path}.${randomUUID()}${UNFINISHED}`
  try {
    await writeFile(part, content, { flush: true })
    await rename(part, path)
  } catch (fault) {
    await rm(part, { force: true })
    throw fault
  }
}

export async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  }
}
