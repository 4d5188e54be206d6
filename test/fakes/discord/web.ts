/** Discord as it sends interactions over HTTP: signed with Ed25519 over the timestamp and the body as it is. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Interaction } from './interactions.js'

const PING = { type: 1 }

export class Web {
  readonly #key: KeyObject
  /** As the Developer Portal shows it. */
  readonly publicKey: string

  /** `address` is asked for when something is sent. */
  constructor(private readonly address: () => string) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    this.#key = privateKey
    this.publicKey = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')
  }

  async post(body: object, forged = false): Promise<Response> {
    const text = JSON.stringify(body)
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = sign(null, Buffer.from(timestamp + text), this.#key).toString('hex')
    const headers = {
      'Content-Type': 'application/json',
      'X-Signature-Timestamp': timestamp,
      'X-Signature-Ed25519': forged ? '0'.repeat(signature.length) : signature,
    }
    return fetch(this.address(), { method: 'POST', headers, body: text })
  }

  async send(interaction: Interaction): Promise<void> {
    const { status } = await this.post(interaction)
    if (status !== 202) throw new Error(`an interaction was answered with status ${status}`)
  }

  /** What Discord tries before it takes an address. Throws where it is answered wrongly. */
  async checked(): Promise<void> {
    const forged = await this.post(PING, true)
    if (forged.status !== 401) throw new Error(`a wrong signature was answered with status ${forged.status}`)
    const answer = await this.post(PING)
    const { type } = (await answer.json()) as { type?: number }
    if (answer.status !== 200 || type !== 1) throw new Error('a ping was not answered with a pong')
  }
}
