/** Which of several gateways, and which of several equal messages, is the one that is answered. */
import { createHash, randomUUID } from 'node:crypto'
import { ownerOf } from '../owner.js'
import type { Store } from '../store/store.js'
import type { Asked } from './asked.js'
import { LACKING_KEPT_MS, SAME_MS, TAKEN_KEPT_MS } from './limits.js'

/** `first`: nobody asked the same lately. `repeated`: for the second time. `again`: more often. */
export type Turn = { is: 'first' } | { is: 'repeated'; message: string } | { is: 'again' }

function digest(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Spaces, case and marks make no other question. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

export class Claims {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  /** False where another gateway has it, or this one had before it was started anew. */
  take(asked: Asked, id: string): Promise<boolean> {
    return this.#isMine(`help-taken-${id}`, randomUUID(), TAKEN_KEPT_MS, ownerOf(asked))
  }

  /** Whether somebody asked the same lately: that person after the same article, or anybody in the same words. */
  async turnOf(asked: Asked, article: string): Promise<Turn> {
    const { community, channel, user, text, message } = asked
    const names = [digest(community, channel, user, article), digest(community, channel, plain(text))]
    const first = await Promise.all(names.map((name) => this.#kept(`help-asked-${name}`, message, asked)))
    const before = first.find((one) => one !== message)
    if (before === undefined) return { is: 'first' }
    const isPointed = await this.#isMine(`help-pointed-${digest(community, before)}`, message, SAME_MS, ownerOf(asked))
    return isPointed ? { is: 'repeated', message: before } : { is: 'again' }
  }

  /** Whether moderators have not been told lately that nothing can be written there. */
  mayWarn(community: string, channel: string): Promise<boolean> {
    return this.#isMine(`help-lacking-${community}-${channel}`, randomUUID(), LACKING_KEPT_MS, null)
  }

  async #kept(key: string, value: string, asked: Asked): Promise<string> {
    const entry = { value: Buffer.from(value), keptMs: SAME_MS, owner: ownerOf(asked) }
    return (await this.#store.setOnce(key, entry)).toString()
  }

  async #isMine(key: string, mine: string, keptMs: number, owner: string | null): Promise<boolean> {
    return (await this.#store.setOnce(key, { value: Buffer.from(mine), keptMs, owner })).toString() === mine
  }
}
