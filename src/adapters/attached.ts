/** Files that somebody attached, or chose in a form: those with code are read, within a limit, and only as text. */
import { CODE_LIMIT_CHARACTERS } from '../../workers/engine/limits.js'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'

/** As many bytes as the longest code may have. */
export const FILE_LIMIT_BYTES = 4 * CODE_LIMIT_CHARACTERS
const NAME_LIMIT_CHARACTERS = 100

export interface Attached {
  /** As it was uploaded; null where the platform does not say. */
  name: string | null
  /** The media type; null where the platform does not say. */
  type: string | null
}

const CODE = /\.(?:pyw?|txt)$/i
const CODE_TYPE = /^text\/(?:plain|x-python)\b/
const PICTURE = /\.(?:png|jpe?g|gif|webp|heic|bmp)$/i

const { excuses } = textsIn()

export function isCode({ name, type }: Attached): boolean {
  return CODE.test(name ?? '') || CODE_TYPE.test(type ?? '')
}

function isPicture({ name, type }: Attached): boolean {
  return (type?.startsWith('image/') ?? false) || PICTURE.test(name ?? '')
}

/** What to say where code was looked for in files, and none of them holds any; null where there are no files. */
export function withoutCode(files: readonly Attached[]): UsageError | null {
  if (files.some(isPicture)) return new UsageError('picture', excuses.picture)
  if (files.length === 0) return null
  return new UsageError('not-code', excuses.notCode)
}

function called(name: string | null): string {
  return name === null ? excuses.file : excuses.fileNamed([...name].slice(0, NAME_LIMIT_CHARACTERS).join(''))
}

function requireShort(name: string | null, bytes: number): void {
  if (bytes <= FILE_LIMIT_BYTES) return
  throw new UsageError('too-long', excuses.fileTooLong(called(name), bytes, FILE_LIMIT_BYTES))
}

function textOf(name: string | null, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError('not-text', excuses.fileNotText(called(name)))
  }
}

/**
 * What a file of so many bytes holds. `fetched` resolves to null, or rejects, where the platform does not hand it out.
 * Throws `UsageError` (`too-long`, `file-gone`, `not-text`), in words for whoever attached it.
 */
export async function codeInFile(
  { name, size }: Pick<Attached, 'name'> & { size: number },
  fetched: () => Promise<Uint8Array | null>,
): Promise<string> {
  requireShort(name, size)
  const bytes = await fetched().catch(() => null)
  if (bytes === null) throw new UsageError('file-gone', excuses.fileGone(called(name)))
  requireShort(name, bytes.length)
  return textOf(name, bytes)
}
