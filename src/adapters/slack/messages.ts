import type { types, webApi } from '@slack/bolt'
import { z } from 'zod'
import { QUIET } from './outgoing.js'
import { Pace } from './pace.js'

/** `text` is for notifications and screen readers; it has passed `outgoing`. */
export interface Message {
  text: string
  blocks: types.KnownBlock[]
}

/** Where a message stands: all that a delivery has to know. */
export const Place = z.object({ channel: z.string(), ts: z.string() })
export type Place = z.infer<typeof Place>

const PlatformError = z.object({ data: z.object({ error: z.string() }) })

/** Slack's own word for what it refused (`not_in_channel`), or null where it was not Slack that refused. */
export function refusalIn(error: unknown): string | null {
  return PlatformError.safeParse(error).data?.data.error ?? null
}

/** Messages of the bot in one workspace. */
export class Messages {
  readonly #client: () => Promise<webApi.WebClient>
  readonly #pace: Pace

  constructor(client: () => Promise<webApi.WebClient>, pauseMs: number) {
    this.#client = client
    this.#pace = new Pace(pauseMs)
  }

  /** `to`: a channel, or a user for a direct message; `thread`: the message below which it stands. */
  async post(to: string, message: Message, thread?: string): Promise<Place> {
    await this.#pace.turn(to)
    const below = thread === undefined ? {} : { thread_ts: thread }
    const { chat } = await this.#client()
    return Place.parse(await chat.postMessage({ channel: to, ...below, ...message, ...QUIET }))
  }

  /** Seen by one person alone. */
  async whisper(channel: string, user: string, message: Message, thread?: string): Promise<void> {
    const below = thread === undefined ? {} : { thread_ts: thread }
    const { chat } = await this.#client()
    await chat.postEphemeral({ channel, user, ...below, ...message, ...QUIET })
  }

  async change(place: Place, message: Message): Promise<void> {
    const { chat } = await this.#client()
    await chat.update({ ...place, ...message, ...QUIET })
  }

  async remove({ channel, ts }: Place): Promise<void> {
    const { chat } = await this.#client()
    await chat.delete({ channel, ts })
  }
}
