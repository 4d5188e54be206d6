/** Which message of ours answers which of somebody's, while an edit of theirs may still change it. */
import { z } from 'zod'
import type { Asker } from '../../contract.js'
import { ownerOf } from '../../owner.js'
import type { Store } from '../../store/store.js'
import { EDIT_LIMIT_MS } from './limits.js'

const Reply = z.object({
  /** The id of our message. */
  message: z.string(),
  /** The id of the job whose answer it is to show; empty for words of ours. */
  job: z.string(),
  /** Tells whether the same is asked again. */
  digest: z.string(),
})
export type Reply = z.infer<typeof Reply>

export class Replies {
  constructor(private readonly store: Store) {}

  async of(source: string): Promise<Reply | null> {
    const value = await this.store.get(keyOf(source))
    return value ? Reply.parse(JSON.parse(value.toString())) : null
  }

  async set(source: string, reply: Reply, asker: Asker): Promise<void> {
    const value = Buffer.from(JSON.stringify(reply))
    await this.store.set(keyOf(source), { value, keptMs: EDIT_LIMIT_MS, owner: ownerOf(asker) })
  }

  /** Of all gateways that hear of the same thing, one takes it. */
  async take(what: string, gateway: string): Promise<boolean> {
    const entry = { value: Buffer.from(gateway), keptMs: EDIT_LIMIT_MS, owner: null }
    return (await this.store.setOnce(`discord-taken-${what}`, entry)).toString() === gateway
  }

  /** Whether a newer version of the message is being answered. */
  async isOutdated(source: string, job: string): Promise<boolean> {
    const reply = await this.of(source)
    return reply !== null && reply.job !== job
  }
}

function keyOf(source: string): string {
  return `discord-reply-${source}`
}
