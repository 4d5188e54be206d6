/** What a child wrote down of its analysis, as notebook.py writes it. All of it may have been written by a snippet. */
import { closeSync, openSync, readSync, unlinkSync } from 'node:fs'
import { NOTEBOOK_LIMIT_BYTES } from './limits.js'

const CHUNK_BYTES = 64 * 1024

/**
 * The records in their order, and takes the file away. A line that is torn or no JSON is left out. The file is memory:
 * reading it at once takes less than asking a thread to. Throws where there is none.
 */
export function takeRecords(path: string): unknown[] {
  const text = written(path).toString('utf8')
  unlinkSync(path)
  const records: unknown[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    try {
      records.push(JSON.parse(line))
    } catch {}
  }
  return records
}

/** Up to the first NUL byte. */
function written(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    for (let at = 0; at < NOTEBOOK_LIMIT_BYTES; at += CHUNK_BYTES) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      const bytes = readSync(file, chunk, 0, CHUNK_BYTES, at)
      const end = chunk.subarray(0, bytes).indexOf(0)
      chunks.push(chunk.subarray(0, end < 0 ? bytes : end))
      if (end >= 0 || bytes < CHUNK_BYTES) break
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(file)
  }
}
