/** Files that somebody attached: those with code are read, within a limit, and only as text. */
import type { Attachment } from 'discord.js'
import { UsageError } from '../../errors.js'
import { FILE_LIMIT_BYTES, FILE_WAIT_MS } from './limits.js'

type File = Pick<Attachment, 'name' | 'size' | 'url' | 'contentType'>

const CODE = /\.(?:py|pyw|txt)$/i
const PICTURE = /\.(?:png|jpe?g|gif|webp|heic|bmp)$/i

export function codeFiles<Kind extends File>(attachments: Iterable<Kind>): Kind[] {
  return [...attachments].filter(({ name }) => CODE.test(name))
}

export function isScreenshot({ name, contentType }: File): boolean {
  return contentType?.startsWith('image/') || PICTURE.test(name)
}

function named(name: string): string {
  return `The file ${JSON.stringify([...name].slice(0, 100).join(''))}`
}

async function bytesOf({ name, url }: File): Promise<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FILE_WAIT_MS) })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {
    // It is told as one that Discord does not have.
  }
  throw new UsageError('file-gone', `${named(name)} cannot be fetched from Discord. Please attach it again.`)
}

function textOf({ name }: File, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError('not-text', `${named(name)} is not UTF-8 text. Please save it as UTF-8, or paste the code.`)
  }
}

/** Throws `UsageError` (`too-long`, `file-gone`, `not-text`), in words for whoever attached it. */
export async function readCode(file: File): Promise<string> {
  if (file.size > FILE_LIMIT_BYTES) {
    const sizes = `has ${file.size.toLocaleString('en-US')} bytes; up to ${FILE_LIMIT_BYTES.toLocaleString('en-US')} are read`
    throw new UsageError('too-long', `${named(file.name)} ${sizes}. Please attach a shorter one.`)
  }
  return textOf(file, await bytesOf(file))
}
