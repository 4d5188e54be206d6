/** What only who has the secret may read: AES-256-GCM, under a key drawn from the secret (RFC 5869). */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export class Seal {
  readonly #key: Buffer

  /** Keys for two purposes differ, also of one secret. */
  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES))
  }

  /** Nonce, tag and cipher. `of`: what it belongs to, without which it does not open. */
  close(text: string, of: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(Buffer.from(of))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
  }

  /** null where it was sealed with another secret, belongs elsewhere or was changed. */
  open(sealed: Buffer, of: string): string | null {
    const [nonce, rest] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)]
    try {
      const cipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAAD(Buffer.from(of)).setAuthTag(rest.subarray(0, TAG_BYTES))
      return Buffer.concat([cipher.update(rest.subarray(TAG_BYTES)), cipher.final()]).toString()
    } catch {
      return null
    }
  }
}
