/** One entry as a file, named by the digest of its key: when it is over (8 bytes), whose it is (32 bytes), its value. */
import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { unlessMissing, writeWhole } from './whole-file.js'

const HEAD_BYTES = 40

export interface Head {
  /** Milliseconds since the epoch. */
  until: number
  /** A digest: what is kept tells nobody whose it is. */
  owner: string
}

/** SHA-256 in hexadecimal digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export const NOBODY = '0'.repeat(64)
const HALF_DIGITS = 32

/** Of one in a group (`GROUP/NAME`) it begins as that of the group (`GROUP/`), which is half as long. */
export function ownerDigest(owner: string): string {
  const [, group = '', name = ''] = /^(.*?\/)(.*)$/s.exec(owner) ?? []
  if (group === '') return digest(owner)
  return digest(group).slice(0, HALF_DIGITS) + (name === '' ? '' : digest(owner).slice(0, HALF_DIGITS))
}

function headOf(bytes: Buffer): Head | null {
  if (bytes.length < HEAD_BYTES) return null
  return { until: bytes.readDoubleBE(0), owner: bytes.toString('hex', 8, HEAD_BYTES) }
}

/** Whole or not at all. Returns its bytes. */
export async function writeKept(path: string, { until, owner }: Head, value: Buffer): Promise<number> {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeDoubleBE(until, 0)
  head.write(owner, 8, 'hex')
  await writeWhole(path, [head, value])
  return HEAD_BYTES + value.length
}

/** null where there is no such file, or one that is not ours. */
export async function readKept(path: string): Promise<{ head: Head; value: Buffer } | null> {
  const bytes = await unlessMissing(readFile(path))
  const head = bytes && headOf(bytes)
  return head ? { head, value: bytes.subarray(HEAD_BYTES) } : null
}

/** null where there is no such file, or one that is not ours. */
export async function readHead(path: string): Promise<{ head: Head; bytes: number } | null> {
  const file = await unlessMissing(open(path))
  if (!file) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = headOf(buffer.subarray(0, bytesRead))
    return head && { head, bytes: (await file.stat()).size }
  } finally {
    await file.close()
  }
}
