/** Code in files: the bot's token opens what Slack keeps. https://docs.slack.dev/reference/objects/file-object */
import type { webApi } from '@slack/bolt'
import { UsageError } from '../../errors.js'
import { FILE_LIMIT_BYTES, FILE_LIMIT_MS } from './limits.js'
import { refusalIn } from './messages.js'
import type { Attached } from './said.js'

/** Whoever reads files, in a workspace where the token is good. */
export interface Reader {
  client: webApi.WebClient
  token: string
}

const UNSEEN = new Set(['file_not_found', 'file_deleted', 'access_denied'])
const PICTURE =
  'That is a picture of code, and I can read text alone. Please paste the code itself, between ``` and ```.'

function nameOf({ name, id }: Attached): string {
  return name ?? id
}

function isText({ name, mimetype }: Attached): boolean {
  return /\.(?:py|txt)$/i.test(name ?? '') || (mimetype ?? '').startsWith('text/')
}

function unread(file: Attached, why: string): UsageError {
  return new UsageError('file-unread', `I cannot read ${nameOf(file)}: ${why}. Please paste the code instead.`)
}

function decoded(file: Attached, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unread(file, 'it is not UTF-8 text')
  }
}

/** Slack answers with a page for signing in where the token does not open the file. */
async function fetched(file: Attached, url: string, token: string): Promise<Uint8Array> {
  const request = { headers: { Authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(FILE_LIMIT_MS) }
  const response = await fetch(url, { ...request, redirect: 'manual' }).catch(() => null)
  const isPage = response?.headers.get('content-type')?.startsWith('text/html') ?? false
  if (!response?.ok || isPage) throw unread(file, 'Slack does not hand it out')
  return new Uint8Array(await response.arrayBuffer())
}

async function read(file: Attached, { client, token }: Reader): Promise<string> {
  const { file: known } = await client.files.info({ file: file.id }).catch((error: unknown) => {
    if (!UNSEEN.has(refusalIn(error) ?? '')) throw error
    throw unread(file, 'it is gone, or in a channel where I am not; write /invite and my name there')
  })
  const size = known?.size ?? 0
  const most = FILE_LIMIT_BYTES.toLocaleString('en-US')
  if (size > FILE_LIMIT_BYTES) throw unread(file, `it has ${size.toLocaleString('en-US')} bytes, and ${most} fit`)
  const url = known?.url_private_download ?? known?.url_private
  if (!url) throw unread(file, 'Slack names no place for it')
  return decoded(file, await fetched(file, url, token))
}

/**
 * The text of each file with code. Throws `UsageError` (`file-unread`) for one that cannot be read, and (`picture`, `not-text`)
 * where there are none with text.
 */
export async function attachedCode(files: readonly Attached[], reader: Reader): Promise<string[]> {
  const texts = files.filter(isText)
  const [first] = files
  if (first && texts.length === 0) {
    if (first.mimetype?.startsWith('image/')) throw new UsageError('picture', PICTURE)
    throw unread(first, 'it is neither .py nor .txt')
  }
  return Promise.all(texts.map((file) => read(file, reader)))
}
