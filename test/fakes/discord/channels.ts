/** The bot's own messages on the fake, and the routes by which it writes without an interaction. */
import { EventEmitter, once } from 'node:events'
import type { Answer } from './conversation.js'
import { type Message, snowflake } from './interactions.js'
import type { Body } from './limits.js'
import { ADA, APPLICATION, addThread, allowedIn, CREATE_THREADS, DIRECT, isThread, SEND_IN_THREADS } from './places.js'
import { Posted } from './posted.js'
import type { Received } from './request.js'
import { complaint } from './spec.js'

const [VIEW, SEND, ATTACH, READ_HISTORY] = [1n << 10n, 1n << 11n, 1n << 15n, 1n << 16n]

const refused = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } })

interface Sent extends Body {
  message_reference?: { message_id: string; fail_if_not_exists?: boolean }
  nonce?: string
  enforce_nonce?: boolean
}

/** What somebody wrote, and what the bot replied to it. */
export class Said {
  constructor(
    readonly message: Message,
    private readonly posted: readonly Posted[],
    private readonly events: EventEmitter,
  ) {}

  get replies(): Posted[] {
    return this.posted.filter(({ repliesTo }) => repliesTo === this.message.id)
  }

  async reply(): Promise<Posted> {
    for (;;) {
      const [reply] = this.replies
      if (reply) return reply
      await once(this.events, 'posted')
    }
  }
}

interface World {
  complain: (what: string | null) => void
  denied: ReadonlyMap<string, bigint>
  now: () => number
}

export class Channels {
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #nonces = new Map<string, Posted>()
  readonly posted: Posted[] = []
  readonly shut = new Set<string>()
  /** Threads that were begun at messages, and by whom. */
  readonly begun = new Map<string, { name: string; by: string }>()
  /** Messages of others that were deleted. */
  readonly removed = new Set<string>()
  /** Channels that were deleted. */
  readonly gone = new Set<string>()

  constructor(private readonly world: World) {}

  said(message: Message): Said {
    return new Said(message, this.posted, this.#events)
  }

  add(channel: string, seenBy: string | null): Posted {
    const posted = new Posted(snowflake(this.world.now()), channel, seenBy)
    this.posted.push(posted)
    setImmediate(() => this.#events.emit('posted'))
    return posted
  }

  answer(request: Received): Answer {
    const [, root, channel = '', kind, id, below] = request.path.split('/')
    if (root === 'users') return this.#direct(request)
    if (kind === undefined) return { status: 200, body: { id: channel, owner_id: this.begun.get(channel)?.by ?? ADA } }
    if (kind !== 'messages') return refused(404, 0, '404: Not Found')
    if (this.gone.has(channel)) return refused(404, 10_003, 'Unknown Channel')
    if (below === 'threads') return this.#begin(channel, id ?? '', request)
    if (request.method === 'GET') return this.#latest(channel)
    return id === undefined ? this.#post(channel, request) : this.#change(channel, id, request)
  }

  /** Of a message that is none any more there is no thread. */
  #begin(channel: string, message: string, { body }: Received): Answer {
    this.world.complain(complaint('CreateTextThreadWithMessageRequest', body))
    if (this.removed.has(message)) return refused(404, 10_008, 'Unknown Message')
    if (!(allowedIn(channel, this.world.denied) & CREATE_THREADS)) return refused(403, 50_013, 'Missing Permissions')
    if (this.begun.has(message)) return refused(400, 160_004, 'A thread has already been created for this message')
    const { name } = body as { name: string }
    this.begin(message, channel, name, APPLICATION)
    return { status: 201, body: { id: message, name } }
  }

  begin(message: string, channel: string, name: string, by: string): void {
    this.begun.set(message, { name, by })
    addThread(message, channel)
  }

  #direct({ body }: Received): Answer {
    this.world.complain(complaint('CreatePrivateChannelRequest', body))
    const { recipient_id } = body as { recipient_id: string }
    return { status: 200, body: { id: recipient_id === ADA ? DIRECT : `5${recipient_id.slice(1)}`, type: 1 } }
  }

  /** Newest first; the bot's own come whole without the intent for what messages say. */
  #latest(channel: string): Answer {
    if (!(allowedIn(channel, this.world.denied) & VIEW)) return refused(403, 50_001, 'Missing Access')
    const isRead = allowedIn(channel, this.world.denied) & READ_HISTORY
    const there = this.posted.filter((one) => one.channel === channel && one.seenBy === null && !one.deleted)
    const body = there.map(({ id, shown }) => ({ id, channel_id: channel, components: shown?.body.components ?? [] }))
    return { status: 200, body: isRead ? body.reverse() : [] }
  }

  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
  #barred(channel: string, hasFiles: boolean, isReply: boolean): Answer | null {
    const isDirect = channel === DIRECT || channel.startsWith('5')
    if (isDirect)
      return this.shut.has(ADA) && channel === DIRECT ? refused(403, 50_007, 'Cannot send messages to this user') : null
    const allowed = allowedIn(channel, this.world.denied)
    if (!(allowed & VIEW)) return refused(403, 50_001, 'Missing Access')
    if (!(allowed & (isThread(channel) ? SEND_IN_THREADS : SEND))) return refused(403, 50_013, 'Missing Permissions')
    if (hasFiles && !(allowed & ATTACH)) return refused(403, 50_013, 'Missing Permissions')
    if (isReply && !(allowed & READ_HISTORY))
      return refused(400, 160_002, 'Cannot reply without permission to read message history')
    return null
  }

  #post(channel: string, { body, files }: Received): Answer {
    const sent = body as Sent
    this.world.complain(complaint('MessageCreateRequest', sent))
    const barred = this.#barred(channel, Object.keys(files).length > 0, sent.message_reference !== undefined)
    if (barred) return barred
    const before = sent.enforce_nonce && sent.nonce ? this.#nonces.get(sent.nonce) : undefined
    if (before) return { status: 200, body: { id: before.id, channel_id: channel } }
    const posted = new Posted(snowflake(this.world.now()), channel, null)
    const refusal = posted.show(sent, files)
    if (refusal) return this.#refused(refusal)
    posted.repliesTo = sent.message_reference?.message_id ?? null
    this.posted.push(posted)
    if (sent.nonce) this.#nonces.set(sent.nonce, posted)
    setImmediate(() => this.#events.emit('posted'))
    return { status: 200, body: { id: posted.id, channel_id: channel } }
  }

  #change(channel: string, id: string, { method, body, files }: Received): Answer {
    const posted = this.posted.find((one) => one.id === id && one.channel === channel && one.seenBy === null)
    if (!posted || posted.deleted) return refused(404, 10_008, 'Unknown Message')
    if (method === 'DELETE') {
      posted.delete()
      return { status: 204 }
    }
    this.world.complain(complaint('MessageEditRequestPartial', body))
    const barred = this.#barred(channel, Object.keys(files).length > 0, false)
    if (barred) return barred
    const refusal = posted.show(body as Body, files)
    return refusal ? this.#refused(refusal) : { status: 200, body: { id, channel_id: channel } }
  }

  #refused({ status, message }: { status: number; message: string }): Answer {
    this.world.complain(message)
    return refused(status, 50_035, message)
  }
}
