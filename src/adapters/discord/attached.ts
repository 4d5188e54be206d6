/** Files as Discord tells of them: each has an address that opens for everybody. */
import type { Attachment } from 'discord.js'
import type { UsageError } from '../../errors.js'
import { codeInFile, isCode, withoutCode } from '../attached.js'
import { FILE_WAIT_MS } from './limits.js'

type File = Pick<Attachment, 'name' | 'size' | 'url' | 'contentType'>

function attached({ name, contentType: type }: File) {
  return { name, type }
}

export function codeFiles<Kind extends File>(attachments: Iterable<Kind>): Kind[] {
  return [...attachments].filter((file) => isCode(attached(file)))
}

/** null where there are no files. */
export function noCodeIn(attachments: Iterable<File>): UsageError | null {
  return withoutCode([...attachments].map(attached))
}

/** Throws as `codeInFile`. */
export async function readCode({ url, ...file }: File): Promise<string> {
  return codeInFile(file, async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(FILE_WAIT_MS) })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  })
}
