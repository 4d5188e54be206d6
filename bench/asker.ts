/** Somebody who asks over HTTP and looks at the picture. */
import { z } from 'zod'

const Shown = z.object({ pictures: z.array(z.object({ url: z.string() })) })

async function fetched(url: string, request: RequestInit = {}): Promise<Buffer> {
  const response = await fetch(url, request)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}: ${bytes}`)
  return bytes
}

/** From the question to the last byte of its picture. Rejects where there is none. */
export async function askFor(code: string, address: string): Promise<void> {
  // As a program asks; browsers have the answer compressed.
  const request = { method: 'POST', body: JSON.stringify({ code }), headers: { 'Accept-Encoding': 'identity' } }
  const answer = await fetched(`${address}/api/commands/refcount`, request)
  const [picture] = Shown.parse(JSON.parse(answer.toString())).pictures
  if (!picture) throw new Error('the answer has no picture')
  await fetched(address + picture.url)
}
