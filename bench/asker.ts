/** Somebody who asks over HTTP and looks at the picture. */
import { Agent, type IncomingMessage, request } from 'node:http'
import { z } from 'zod'

/** The page takes that many from one address within a minute, and some more. */
const QUESTIONS_AN_ADDRESS = 40

const Shown = z.object({ pictures: z.array(z.object({ url: z.string() })) })

const agent = new Agent({ keepAlive: true })
let asked = 0

/** Each few questions come from another address of this machine's loopback: the page counts by address. */
function nextAddress(): string {
  const number = Math.floor(asked++ / QUESTIONS_AN_ADDRESS)
  return `127.1.${Math.floor(number / 250) % 250}.${(number % 250) + 1}`
}

function fetched(url: string, localAddress: string, body?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const take = async (response: IncomingMessage) => {
      const bytes = Buffer.concat(await response.toArray())
      if (response.statusCode === 200) resolve(bytes)
      else reject(new Error(`${url} was answered with ${response.statusCode}: ${bytes}`))
    }
    const asking = request(url, { method: body === undefined ? 'GET' : 'POST', agent, localAddress })
    asking.on('response', (response) => take(response).catch(reject)).on('error', reject)
    asking.end(body)
  })
}

/** From the question to the last byte of its picture. Rejects where there is none. */
export async function askFor(code: string, address: string): Promise<void> {
  const from = nextAddress()
  const answer = await fetched(`${address}/api/commands/refcount`, from, JSON.stringify({ code }))
  const [picture] = Shown.parse(JSON.parse(answer.toString())).pictures
  if (!picture) throw new Error('the answer has no picture')
  await fetched(address + picture.url, from)
}
