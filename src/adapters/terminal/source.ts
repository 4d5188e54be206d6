import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from '../../errors.js'

/** Far above what the engine takes; a longer file is refused there as too long without being read to its end. */
const READ_LIMIT_BYTES = 1024 * 1024

export interface Source {
  /** As the user named it; `-` is standard input. */
  name: string
  code: string
}

/** Bytes that are no UTF-8 become lone surrogates, as Python's `surrogateescape` has it; the engine refuses those. */
function decoded(bytes: Buffer, whole: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('')
  }
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > READ_LIMIT_BYTES) break
  }
  return decoded(Buffer.concat(chunks), bytes <= READ_LIMIT_BYTES)
}

function unreadable(name: string, cause: Error): never {
  throw new UsageError(
    'cannot-read',
    `${JSON.stringify(name)} cannot be read (${cause.message}); name a file that can`,
    {
      cause,
    },
  )
}

/** What stands for itself where no file has that name: a number, which some commands take instead of code. */
const NUMBER = /^\d{1,12}$/

/** Whether there is a file to read. */
async function check(name: string, path: string): Promise<boolean> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (NUMBER.test(name) && cause.code === 'ENOENT') return null
    throw new UsageError(
      'no-such-file',
      `there is no file ${JSON.stringify(name)}; name one that is there, or - for standard input`,
      {
        cause,
      },
    )
  })
  if (found?.isDirectory()) {
    throw new UsageError('is-a-folder', `${JSON.stringify(name)} is a folder; name the files in it`)
  }
  return found !== null
}

/**
 * The texts behind the names, in order, with a lone carriage return for the line end that it is to Python; all are
 * looked for before one is read. Names are relative to `folder`.
 * Throws `UsageError` (`no-such-file`, `is-a-folder`, `cannot-read`).
 */
export async function readSources(names: string[], folder: string, input: AsyncIterable<Buffer>): Promise<Source[]> {
  const places = names.map((name) => ({ name, path: name === '-' ? null : resolve(folder, name) }))
  const numbers = new Set<string>()
  for (const { name, path } of places) if (path !== null && !(await check(name, path))) numbers.add(name)
  const sources: Source[] = []
  let typed: string | null = null
  for (const { name, path } of places) {
    if (numbers.has(name)) {
      sources.push({ name, code: name })
      continue
    }
    if (path === null) typed ??= await read(input)
    const code =
      path === null ? (typed ?? '') : await read(createReadStream(path)).catch((cause) => unreadable(name, cause))
    sources.push({ name, code: code.replace(/\r(?!\n)/g, '\n') })
  }
  return sources
}
