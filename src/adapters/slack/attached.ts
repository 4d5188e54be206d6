/** Code in files: the bot's token opens what Slack keeps. https://docs.slack.dev/reference/objects/file-object */
import type { webApi } from '@slack/bolt'
import { UsageError } from '../../errors.js'
import { textsIn } from '../../texts/texts.js'
import { codeInFile, isCode, withoutCode } from '../attached.js'
import { FILE_LIMIT_MS } from './limits.js'
import { refusalIn } from './messages.js'
import type { Attached } from './said.js'

/** Whoever reads files, in a workspace where the token is good. */
export interface Reader {
  client: webApi.WebClient
  token: string
}

const UNSEEN = new Set(['file_not_found', 'file_deleted', 'access_denied'])

function attached({ name = null, mimetype: type = null }: Attached) {
  return { name, type }
}

/** Slack answers with a page for signing in where the token does not open the file. */
async function fetched(url: string, token: string): Promise<Uint8Array | null> {
  const request = { headers: { Authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(FILE_LIMIT_MS) }
  const response = await fetch(url, { ...request, redirect: 'manual' })
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  return response.ok && !isPage ? new Uint8Array(await response.arrayBuffer()) : null
}

async function read(file: Attached, { client, token }: Reader): Promise<string> {
  const { file: known } = await client.files.info({ file: file.id }).catch((error: unknown) => {
    if (!UNSEEN.has(refusalIn(error) ?? '')) throw error
    throw new UsageError('file-gone', textsIn().excuses.fileHidden)
  })
  const url = known?.url_private_download ?? known?.url_private
  return codeInFile({ name: file.name ?? null, size: known?.size ?? 0 }, async () => (url ? fetched(url, token) : null))
}

/** The text of each file with code. Throws as `codeInFile`. */
export async function attachedCode(files: readonly Attached[], reader: Reader): Promise<string[]> {
  return Promise.all(files.filter((file) => isCode(attached(file))).map((file) => read(file, reader)))
}

/** Where there is no code beside them: throws, if there are files, why they hold none. */
export function requireCode(files: readonly Attached[]): void {
  const refusal = withoutCode(files.map(attached))
  if (refusal) throw refusal
}

/** The text of files that were chosen for their code: also throws where one of them cannot hold any. */
export async function chosenCode(files: readonly Attached[], reader: Reader): Promise<string[]> {
  requireCode(files.filter((file) => !isCode(attached(file))))
  return attachedCode(files, reader)
}
