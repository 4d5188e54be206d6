import type { IncomingMessage } from 'node:http'
import type { Files } from './limits.js'

export interface Received {
  method: string
  path: string
  authorization: string | null
  body: unknown
  files: Files
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A request with its JSON, which stands in `payload_json` where there are files. */
export async function received(message: IncomingMessage): Promise<Received> {
  const bytes = await bytesOf(message)
  const type = message.headers['content-type'] ?? ''
  const path = decodeURIComponent(new URL(message.url ?? '/', 'http://fake').pathname).replace(/^\/api\/v10/, '')
  const head = { method: message.method ?? 'GET', path, authorization: message.headers.authorization ?? null }
  if (!type.startsWith('multipart/'))
    return { ...head, body: bytes.length ? JSON.parse(bytes.toString()) : null, files: {} }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const files: Files = {}
  for (const [key, value] of form) {
    const id = /^files\[(\d+)\]$/.exec(key)?.[1]
    if (id === undefined || typeof value === 'string') continue
    files[id] = { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  return { ...head, body: JSON.parse(String(form.get('payload_json'))), files }
}
