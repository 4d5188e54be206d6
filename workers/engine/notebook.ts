/** What a child wrote down of its analysis, as notebook.py writes it. All of it may have been written by a snippet. */
import { open, unlink } from 'node:fs/promises'
import { NOTEBOOK_LIMIT_BYTES } from './limits.js'

const CHUNK_BYTES = 64 * 1024

/** The records in their order, and takes the file away. A line that is torn or no JSON is left out. */
export async function takeRecords(path: string): Promise<unknown[]> {
  const text = (await written(path)).toString('utf8')
  await unlink(path)
  const records: unknown[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    try {
      records.push(JSON.parse(line))
    } catch {}
  }
  return records
}

/** Up to the first NUL byte. */
async function written(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const chunks: Buffer[] = []
    for (let at = 0; at < NOTEBOOK_LIMIT_BYTES; at += CHUNK_BYTES) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, at)
      const end = buffer.subarray(0, bytesRead).indexOf(0)
      chunks.push(buffer.subarray(0, end < 0 ? bytesRead : end))
      if (end >= 0 || bytesRead < CHUNK_BYTES) break
    }
    return Buffer.concat(chunks)
  } finally {
    await file.close()
  }
}
